"""Texts longer than the design was drawn for."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Content
from printreport.checks.passages import words
from printreport.checks.places import Places
from printreport.checks.walk import sections
from printreport.diagnostics import Diagnostic, Location, warning
from printreport.model.layout import Field


def long_fields(content: Content) -> Iterator[Diagnostic]:
    """A field holds more words than its component was drawn for.

    The layout says for each field how many words fit well. A longer text is printed whole, but may crowd its page or
    run over. Shorten it, or accept it with its reason under `allow:` in the manuscript.
    """
    places = Places(content.source)
    for section in sections(content.report, content.edition):
        component = content.source.layout.components.get(section.component)
        for field in component.fields if component else ():
            at = places.of_field(section, field.name)
            yield from _judged(field, section.fields.get(field.name), f"`{field.name}` of {section.id}", at)


def _judged(field: Field, value: object, owner: str, at: Location) -> Iterator[Diagnostic]:
    if field.words and (count := words(value)) > field.words:
        message = f"{owner} has {count} words; it was drawn for {field.words}"
        yield warning("too-long", message, at, f"take out {count - field.words} or more")
    items = value if field.kind == "list" and isinstance(value, tuple) else ()
    for number, item in enumerate(items, 1):
        for inner in field.fields:
            yield from _judged(inner, item.get(inner.name), f"`{inner.name}` in item {number} of {owner}", at)
