"""The way through a report: every section and part an edition shows, and every value in their fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeGuard

from printreport.model.prose import Inline, Inlines
from printreport.model.report import Edition, Report, Section


def shown(section: Section, edition: Edition) -> bool:
    """Say whether the edition's audience sees the section: a section that names no audience is for everyone."""
    return not section.audience or edition.audience in section.audience


def sections(report: Report, edition: Edition) -> Iterator[Section]:
    """Walk through all sections and parts that the edition shows, each before its own parts."""
    return _descend(report.sections, edition)


def all_sections(report: Report) -> Iterator[Section]:
    """Walk through all sections and parts, whoever they are for."""
    return _descend(report.sections, None)


def _descend(level: Iterable[Section], edition: Edition | None) -> Iterator[Section]:
    for section in level:
        if edition is None or shown(section, edition):
            yield section
            parts = (value for _, value in values(section) if isinstance(value, Section))
            yield from _descend(parts, edition)


def values(section: Section) -> Iterator[tuple[str, Any]]:
    """Walk through the values of a section's fields, lists and mappings opened, each with its field's name."""
    if section.title:
        yield "title", section.title
    for name, value in section.fields.items():
        if name != "title" or value != section.title:
            yield from ((name, inner) for inner in _opened(value))


def _opened(value: object) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from _opened(inner)
    elif isinstance(value, tuple) and not is_inlines(value):
        for inner in value:
            yield from _opened(inner)
    elif value is not None:
        yield value


def is_inlines(value: object) -> TypeGuard[Inlines]:
    """Say whether a value is running text: a filled tuple of inline nodes."""
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Inline)
