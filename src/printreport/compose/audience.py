"""Which sections an edition prints: those for everybody, and those for its audience."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.checks.unused import records_of
from printreport.checks.walk import all_sections, sections
from printreport.model.report import Edition, Report, Section


def printed(sections: tuple[Section, ...], edition: Edition, only: tuple[str, ...] = ()) -> tuple[Section, ...]:
    """Select the sections (and the parts in them) of an edition; `only` narrows them to these ids, parts untouched."""
    return tuple(
        replace(section, fields=_fields(section.fields, edition))
        for section in sections
        if _is_for(section, edition) and (not only or section.id in only)
    )


def for_readers(report: Report, edition: Edition) -> Report:
    """Return the report with the sections of an edition, and without records that only sections for others use.

    A template may list all pictures with their credits, or choose among all figures.
    """
    shown = tuple(sections(report, edition))
    places = {section.at for section in shown}
    hidden = records_of(each for each in all_sections(report) if each.at not in places) - records_of(shown)
    return replace(
        report,
        sections=printed(report.sections, edition),
        facts={name: fact for name, fact in report.facts.items() if f"fact {name}" not in hidden},
        people={name: person for name, person in report.people.items() if f"person {name}" not in hidden},
        images={name: image for name, image in report.images.items() if f"image {name}" not in hidden},
    )


def _is_for(section: Section, edition: Edition) -> bool:
    return not section.audience or edition.audience in section.audience


def _fields(fields: Mapping[str, Any], edition: Edition) -> dict[str, Any]:
    return {
        name: printed(value, edition) if isinstance(value, tuple) and value and isinstance(value[0], Section) else value
        for name, value in fields.items()
    }
