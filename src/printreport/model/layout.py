"""A layout as data: components with declared fields, style sheets in order, options, fonts.

Made by `load`, read by `validate` and `compose`. Paths are absolute; a file of the project shadows a layout's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from printreport.model.brand import Brand


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a component, as its YAML declares it.

    `kind` is one of `FIELD_KINDS`; `words` is the longest text the design was drawn for; `choices` the values of a
    choice; `fields` the fields of each item of a list.
    """

    name: str
    kind: str
    about: str = ""
    required: bool = False
    words: int | None = None
    choices: tuple[str, ...] = ()
    default: Any = None
    fields: tuple[Field, ...] = ()


# kind -> what the editor writes, in words for the reference and the editor's schema
FIELD_KINDS: Mapping[str, str] = {
    "line": "one line of text; may name facts and be emphasised",
    "prose": "Markdown, in place or as a file's name ending in .md",
    "person": "the id of a person",
    "people": "ids of people",
    "fact": "the id of a fact",
    "facts": "ids of facts",
    "table": "a CSV file, or an XLSX file with sheet and range: data/finance.xlsx#Totals!A1:C9",
    "document": "a PDF that somebody else made, or some of its pages: documents/audit.pdf#1-3",
    "chart": "a chart: kind, table, columns and words",
    "image": "the id of an image",
    "link": "a URL, or #id of a part of the report",
    "slip": "the name of a slip",
    "choice": "one of the values listed",
    "whole": "a whole number",
    "number": "a number",
    "flag": "true or false",
    "date": "a date: 2026-03-31",
    "list": "a list of mappings",
    "parts": "a list of components, as in `sections`",
}


@dataclass(frozen=True, slots=True)
class Component:
    """One component: its name (kebab-case), what it is for, its fields, where its template stands.

    `within` says whether it may be a ``section`` of the book, a ``part`` inside one, or both; `numbered` is ``figure``
    or ``table`` where it gets a number; `listed` is false for what never stands in the contents (a cover).
    """

    name: str
    about: str
    fields: tuple[Field, ...]
    template: str
    within: tuple[str, ...] = ("section",)
    numbered: str = ""
    listed: bool = True

    def field(self, name: str) -> Field | None:
        """Return the field of that name, or None."""
        return next((known for known in self.fields if known.name == name), None)


@dataclass(frozen=True, slots=True)
class Option:
    """An option of the layout: its allowed values, the first of which is the default."""

    name: str
    about: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FontFace:
    """A font file the layout brings, with its family, weight, style and licence (SPDX)."""

    family: str
    weight: int
    style: str
    file: Path
    licence: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout and all it extends, joined: nearest file first.

    `folders` runs from the layout itself to the last it extends (the project's own shadows stand first);
    `sheets` maps each cascade layer to its style sheets in order; `words` holds the layout's own words by language;
    `tokens` are literal values, the brand's and the project's own among them.
    """

    name: str
    title: str
    about: str
    folders: tuple[Path, ...]
    skeleton: str
    components: Mapping[str, Component]
    options: Mapping[str, Option]
    sheets: Mapping[str, tuple[Path, ...]]
    fonts: tuple[FontFace, ...]
    trims: tuple[str, ...]
    tokens: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    brand: Brand | None = None
