"""What each finding weighs: the report's own policies, the findings it allows, and ``--strict``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping as MappingOf
from dataclasses import replace

from printreport.checks.places import files, section_of
from printreport.diagnostics import Diagnostic, Location, Severity, did_you_mean, error
from printreport.model.report import Allowance, Report
from printreport.model.source import Mapping, Node, Sequence, Source

WEIGHTS: MappingOf[str, Severity] = {"error": Severity.ERROR, "warn": Severity.WARNING}


def apply_policies(diagnostics: Iterable[Diagnostic], report: Report, *, strict: bool) -> tuple[Diagnostic, ...]:
    """Weigh findings as the report says, leave out what it ignores or allows, and put them in the order of places.

    `strict` makes errors of all warnings that are left. What no policy speaks of keeps the weight it was found with.
    """
    kept = (_weighed(found, report, strict=strict) for found in diagnostics if not _allowed(found, report))
    return in_order(found for found in kept if found)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings by file, line and column, each said once; those without a place stand first."""
    once = dict.fromkeys(diagnostics)
    return tuple(sorted(once, key=lambda found: (found.at or Location(""), found.name)))


def _weighed(found: Diagnostic, report: Report, *, strict: bool) -> Diagnostic | None:
    policy = report.policies.get(found.name, "")
    if policy == "ignore":
        return None
    severity = WEIGHTS.get(policy, found.severity)
    return replace(found, severity=Severity.ERROR if strict else severity)


def _allowed(found: Diagnostic, report: Report) -> bool:
    return any(allowed.check == found.name and _stands_at(found, allowed, report) for allowed in report.allowances)


def _stands_at(found: Diagnostic, allowed: Allowance, report: Report) -> bool:
    if found.at and found.at.file == allowed.at:
        return True
    section = section_of(report, found.at)
    return section is not None and section.id == allowed.at


def unknown_names(report: Report, source: Source, known: Iterable[str]) -> Iterator[Diagnostic]:
    """Say which policies and allowances name a check, a section or a file that is not there."""
    names = frozenset(known)
    for name, at in _asked(report, source):
        if name not in names:
            yield error("unknown-check", f"there is no check `{name}`", at, did_you_mean(name, names))
    records = (report.facts, report.images, report.people)
    spots = {section.id for section in report.sections}
    spots |= {name for section in report.sections for name in files(section)}
    spots |= {record.at.file for table in records for record in table.values()}
    for allowed, node in zip(report.allowances, _items(source.root.get("allow")), strict=False):
        if allowed.at not in spots:
            message = f"no section and no file of the report is called `{allowed.at}`"
            yield error("unknown-place", message, _value_place(node, "at"), did_you_mean(allowed.at, spots))


def _asked(report: Report, source: Source) -> Iterator[tuple[str, Location]]:
    table = source.root.get("checks")
    for name in report.policies:
        key = table.key(name) if isinstance(table, Mapping) else None
        yield name, key.at if key else source.root.at
    for allowed, node in zip(report.allowances, _items(source.root.get("allow")), strict=False):
        yield allowed.check, _value_place(node, "check")


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else ()


def _value_place(node: Node, key: str) -> Location:
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.at if value else node.at
