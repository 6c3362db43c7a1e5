"""What `Pages.laid` holds: printed documents, and how their pages are numbered. Read by `render` alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from printreport.diagnostics import Location
from printreport.model.plates import Plates
from printreport.model.section import Section


@dataclass(frozen=True, slots=True)
class Numbered:
    """A page's place in its series: ``cover``, ``roman`` or ``arabic``, counted from 1."""

    series: str
    count: int


@dataclass(frozen=True, slots=True)
class Body:
    """One document that was printed: its sections, and the root of the HTML that they were made from.

    `cover` is the engine's document without pages, which knows title, authors and language. `prefix` stands before its
    ids once it is bound behind another; `places` maps ``data-at`` to the manuscript; `plates` says how its colours
    become ink, where the file is for a printer.
    """

    cover: Any = field(repr=False)
    root: Element = field(repr=False)
    places: Mapping[str, Location] = field(default_factory=dict, repr=False)
    sections: tuple[Section, ...] = field(default=(), repr=False)
    prefix: str = ""
    plates: Plates | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """The documents in the order in which they are bound, and the number of each of their pages."""

    bodies: tuple[Body, ...]
    numbers: tuple[Numbered, ...]
