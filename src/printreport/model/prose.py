"""Prose as a tree of frozen values: what Markdown says, free of HTML, ready for any layout.

Made by `load`, resolved and composed later. Inline nodes stand in tuples called `Inlines`; block nodes in `Blocks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from printreport.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they will be printed (quotation marks already turned); a line feed where a line ended."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break the writer asked for (two blanks or a backslash at the line's end)."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words: *em*."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Strong:
    """Important words: **strong**."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Code:
    """Words to be taken literally, such as a file's name."""

    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """Words with attributes: ``[Guten Tag]{lang=de}``."""

    inlines: Inlines
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """A link: to ``#id`` inside the report or to a URL; with no words of its own it takes its target's name."""

    target: str
    inlines: Inlines
    at: Location


@dataclass(frozen=True, slots=True)
class FactReference:
    """A fact named in prose, ``[[id]]`` or ``[[id|form]]``; the number is written in the report's language.

    `form` is ``""`` (the value), ``short``, ``unit`` (value and unit), ``prior`` or ``label``.
    """

    fact: str
    form: str
    at: Location


@dataclass(frozen=True, slots=True)
class FootnoteReference:
    """The call of a footnote by its label."""

    label: str
    at: Location


Inline = Text | Break | Emphasis | Strong | Code | Span | Link | FactReference | FootnoteReference
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines
    at: Location
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the prose; `level` counts from 1 as written (``#``), the layout shifts it under its section."""

    level: int
    inlines: Inlines
    at: Location
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation set apart; its attributes may name a component (``class``) and that component's fields."""

    blocks: Blocks
    at: Location
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; `start` is None for bullets, the first number otherwise."""

    items: tuple[Blocks, ...]
    at: Location
    start: int | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms with their definitions."""

    items: tuple[tuple[Inlines, tuple[Blocks, ...]], ...]
    at: Location


@dataclass(frozen=True, slots=True)
class ProseTable:
    """A small table written in the prose: `alignments` per column are ``left``, ``right``, ``center`` or ``""``."""

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    alignments: tuple[str, ...]
    at: Location


@dataclass(frozen=True, slots=True)
class Placement:
    """A paragraph that holds only ``![](#id)``: here stands the part or figure of that id."""

    part: str
    at: Location


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A change of subject: ``---``."""

    at: Location


Block = Paragraph | Heading | Quote | ListBlock | DefinitionList | ProseTable | Placement | ThematicBreak
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A text: its blocks, and its footnotes by label."""

    blocks: Blocks
    footnotes: Mapping[str, Blocks] = field(default_factory=dict)
    at: Location = Location("")
