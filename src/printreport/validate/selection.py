"""What one run prints: the edition that was asked for, and the sections, perhaps only some."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from printreport.diagnostics import Refused, Severity, did_you_mean, error
from printreport.model.report import Edition, Report

Environment = Callable[[str], str | None]


def choose_edition(report: Report, name: str, environment: Environment, only: tuple[str, ...] = ()) -> Edition:
    """Return the edition called `name`; a password written ``$NAME`` is taken from the environment, if it is there.

    Of an edition in numbered copies the first is returned; ``board-3`` is the third copy of ``board``. Where `only`
    some sections are printed they are loose leaves: no pages for notes fill a sheet.

    Raises:
        Refused: `unknown-edition`, or `duplicate-id` for an edition that is called as a copy of another is.
    """
    edition = _named(report, name)
    _refuse_namesakes(report, name)
    if edition is None:
        known = did_you_mean(name, report.editions)
        faults = [found for found in report.diagnostics if found.severity is Severity.ERROR]  # perhaps the reason
        raise Refused([*faults, error("unknown-edition", f"the report has no edition `{name}`", None, known)])
    if only:
        edition = replace(edition, signature=1)
    if not edition.password.startswith("$"):
        return edition
    password = environment(edition.password[1:])
    return replace(edition, password=password) if password else replace(edition, unset=edition.password)


def _named(report: Report, name: str) -> Edition | None:
    if name in report.editions:
        edition = report.editions[name]
        return _copy(edition, 1) if edition.copies else edition
    base, _, number = name.rpartition("-")
    if number in _numbers(report, base):
        return _copy(report.editions[base], int(number))
    return None


def _numbers(report: Report, base: str) -> frozenset[str]:
    """Return the numbers of an edition's copies as they are written; none where there is no such edition."""
    copies = report.editions[base].copies if base in report.editions else 0
    return frozenset(str(number) for number in range(1, copies + 1))


def _refuse_namesakes(report: Report, name: str) -> None:
    """A copy that is mistaken for another edition would go out without its number."""
    base, _, number = name.rpartition("-")
    if name in report.editions and number in _numbers(report, base):
        message = f"the edition `{name}` is called as copy {number} of `{base}` is"
        raise Refused(
            [error("duplicate-id", message, None, f"call it something else, or take `copies:` out of `{base}`")]
        )


def _copy(edition: Edition, number: int) -> Edition:
    """Return one copy of an edition, its number beside the watermark: figures that need no words in any language."""
    marked = " · ".join(filter(None, (edition.watermark, f"{number}/{edition.copies}")))
    return replace(edition, name=f"{edition.name}-{number}", watermark=marked)


def choose_sections(report: Report, only: tuple[str, ...]) -> Report:
    """Return the report with those sections alone whose ids are named; all of them when none is.

    Raises:
        Refused: `unknown-section` for each id that no section has.
    """
    ids = {section.id for section in report.sections}
    unknown = [
        error("unknown-section", f"no section is called `{name}`", None, did_you_mean(name, ids))
        for name in only
        if name not in ids
    ]
    if unknown:
        raise Refused(unknown)
    return replace(report, sections=tuple(section for section in report.sections if not only or section.id in only))


def choose_slips(report: Report, edition: Edition, names: tuple[str, ...]) -> Edition:
    """Return the edition with those slips alone that are named; with all that the report describes when none is.

    Raises:
        Refused: `unknown-slip` for each that the report does not describe, or `no-slips` when it describes none.
    """
    unknown = [
        error("unknown-slip", f"no slip is called `{name}`", None, did_you_mean(name, report.slips))
        for name in names
        if name not in report.slips
    ]
    if unknown:
        raise Refused(unknown)
    if not report.slips:
        raise Refused([error("no-slips", "the report describes no slip", None, "describe one under `slips:`")])
    return replace(edition, slips=names or tuple(report.slips))
