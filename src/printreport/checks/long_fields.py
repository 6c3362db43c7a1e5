"""Texts longer than the design was drawn for."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Content
from printreport.checks.passages import words
from printreport.checks.places import Places
from printreport.checks.walk import sections
from printreport.diagnostics import Diagnostic, warning


def long_fields(content: Content) -> Iterator[Diagnostic]:
    """A field holds more words than its component was drawn for.

    The layout says for each field how many words fit well. A longer text is printed whole, but may crowd its page or
    run over. Shorten it, or accept it with its reason under `allow:` in the manuscript.
    """
    places = Places(content.source)
    for section in sections(content.report, content.edition):
        component = content.source.layout.components.get(section.component)
        for field in component.fields if component else ():
            count = words(section, field.name) if field.words else 0
            if field.words and count > field.words:
                yield warning(
                    "too-long",
                    f"`{field.name}` of {section.id} has {count} words; it was drawn for {field.words}",
                    places.of_field(section, field.name),
                    f"take out {count - field.words} or more",
                )
