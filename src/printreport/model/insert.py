"""Inserted pages: PDFs that somebody else made, whose pages stand in the report as they are (an auditor's report)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from printreport.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a foreign PDF: `width` and `height` in points, as it is seen.

    `obstacle` says in words why it cannot be taken over as it is and has to be drawn as a picture; `grey` that there is
    no colour and no picture on it; `spoken` that it has tags which are taken over.
    """

    width: float
    height: float
    obstacle: str = ""
    grey: bool = False
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A foreign PDF as the manuscript names it: the file, all its leaves, and which of them are wanted, from 1."""

    file: str
    at: Location
    leaves: tuple[Leaf, ...] = ()
    pages: tuple[int, ...] = ()

    @property
    def is_spoken(self) -> bool:
        """Say whether all pages that are wanted have tags."""
        return bool(self.pages) and all(self.leaves[page - 1].spoken for page in self.pages)


@dataclass(frozen=True, slots=True)
class Spoken:
    """An element of a foreign page's tags: name and attributes as HTML has them, marks by number, and elements."""

    name: str
    kids: tuple[Spoken | int, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
