"""What was asked for and cannot be given: sections that the edition does not print, passwords, what a file has to be.

No report may pass over these, so they stand beside the table of checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.walk import shown
from printreport.diagnostics import Diagnostic, error
from printreport.model.period import end_of
from printreport.model.report import Edition, Report, Section
from printreport.model.source import Mapping, Node, Scalar, Source
from printreport.project import source_date


def not_in_edition(report: Report, edition: Edition, only: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Name the sections of `only` that the edition's readers do not get."""
    for section in report.sections:
        if section.id in only and not shown(section, edition):
            yield _not_shown(section, edition)


def _not_shown(section: Section, edition: Edition) -> Diagnostic:
    audience = " and ".join(f"`{name}`" for name in section.audience)
    message = f"`{section.id}` is for the audience {audience} and is not in the edition `{edition.name}`"
    hint = "name an edition for that audience with --edition, or leave the section out of --only"
    return error("not-in-edition", message, section.at, hint)


def unfit(report: Report, source: Source, edition: Edition) -> Iterator[Diagnostic]:
    """Say what keeps the edition's file from being what it is to be, or from being opened by those it is for."""
    yield from _password(source, edition)
    if edition.profile.exchange and not (report.date or source_date() or end_of(report.period)):
        message = "a file for the printer says when it was made, and the report has no date, and no year in its period"
        at = (_node(source, "period") or source.root).at
        yield error("no-date", message, at, "write the day as `date:` in the manuscript")


def _password(source: Source, edition: Edition) -> Iterator[Diagnostic]:
    own = _node(source, "editions", edition.called, "password")
    node = own or _node(source, "editions", edition.base, "password")
    at, said = node.at if node else None, f"the edition `{edition.called}`"
    if isinstance(node, Scalar) and not node.text.strip():
        hint = "write `$NAME` to take it from the environment, or take the line out"
        yield error("empty-password", f"the password of {said} is empty, so everybody could open the file", at, hint)
    elif edition.unset:
        message = f"{said} takes its password from {edition.unset}, which is not set"
        yield error("missing-password", message, at, f"set it first: export {edition.unset[1:]}=…")
    elif edition.password and edition.profile.archival:  # ISO 19005-3, 6.1.3
        message = f"{said} is for the archive and has a password, which will be forgotten"
        yield error("locked-archive", message, at, "take `password:` out of it")
    elif edition.password and edition.profile.exchange:
        message = f"{said} is for the printer and has a password, which no press can type"
        yield error("locked-press", message, at, "take `password:` out of it")


def _node(source: Source, *keys: str) -> Node | None:
    """Find what the manuscript says under some keys."""
    node: Node | None = source.root
    for key in keys:
        node = node.get(key) if isinstance(node, Mapping) else None
    return node
