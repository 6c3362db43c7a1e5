"""Laid-out pages: plain facts for the checks, and the engine's own document for the binder.

Made by `render`, read by `checks` and `finish`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from printreport.diagnostics import Diagnostic, Location


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle on a page in mm from the trim's top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of laid-out text with its place, size in pt, font family asked for, and source."""

    text: str
    area: Rectangle
    size: float
    element: str
    at: Location | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: `number` counts from 1, `folio` is its page label, `side` is ``recto`` or ``verso``.

    `lines` is the text of its content (running matter apart); `filled` is the share of the text block's height in use.
    """

    number: int
    folio: str
    side: str
    name: str
    width: float
    height: float
    lines: tuple[Line, ...]
    filled: float


@dataclass(frozen=True, slots=True)
class Overset:
    """Text that does not fit: what, where on which page, by how many mm, and its source."""

    page: int
    text: str
    by: float
    at: Location | None


@dataclass(frozen=True, slots=True)
class Survey:
    """Plain facts about what landed where, read once from the engine's boxes."""

    sheets: tuple[Sheet, ...] = ()
    oversets: tuple[Overset, ...] = ()
    fonts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """Laid-out pages: `survey` for the checks; `laid` is the engine's own and is touched by `render` alone."""

    survey: Survey
    laid: Any = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()

    def __len__(self) -> int:
        """Count the pages."""
        return len(self.survey.sheets)
