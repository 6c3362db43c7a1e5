"""What `Pages.laid` holds: the engine's own documents, and how their pages are numbered. Read by `render` alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from printreport.diagnostics import Location
from printreport.model.plates import Plates


@dataclass(frozen=True, slots=True)
class Numbered:
    """A page's place in its series: ``cover``, ``roman`` or ``arabic``, counted from 1."""

    series: str
    count: int


@dataclass(frozen=True, slots=True)
class Body:
    """One document as the engine laid it out: a `weasyprint.Document` and the root of the HTML it was made from.

    `prefix` stands before its ids once it is bound behind another; `places` maps ``data-at`` to the manuscript;
    `plates` says how its colours become ink, where the file is for a printer.
    """

    document: Any = field(repr=False)
    root: Element = field(repr=False)
    places: Mapping[str, Location] = field(default_factory=dict, repr=False)
    prefix: str = ""
    plates: Plates | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """The documents in the order in which they are bound, and the number of each of their pages."""

    bodies: tuple[Body, ...]
    numbers: tuple[Numbered, ...]
