"""Which sections an edition prints: those for everybody, and those for its audience."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from printreport.model.report import Edition, Section


def printed(sections: tuple[Section, ...], edition: Edition, only: tuple[str, ...] = ()) -> tuple[Section, ...]:
    """Select the sections (and the parts in them) of an edition; `only` narrows them to these ids, parts untouched."""
    return tuple(
        replace(section, fields=_fields(section.fields, edition))
        for section in sections
        if _is_for(section, edition) and (not only or section.id in only)
    )


def _is_for(section: Section, edition: Edition) -> bool:
    return not section.audience or edition.audience in section.audience


def _fields(fields: Mapping[str, Any], edition: Edition) -> dict[str, Any]:
    return {
        name: printed(value, edition) if isinstance(value, tuple) and value and isinstance(value[0], Section) else value
        for name, value in fields.items()
    }
