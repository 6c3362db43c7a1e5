"""Laid-out pages: plain facts for the checks, and the engine's own document for the binder.

Made by `render`, read by `checks` and `finish`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from printreport.colour import Colour
from printreport.diagnostics import Diagnostic, Location


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle on a page in mm from the trim's top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line in one type and one colour.

    `ink` is the area that their letters fill, from the highest to the lowest, `core` the part of it between baseline
    and x-height (the height of capitals, where there is no small letter). `size` is in pt. `ground` is the one colour
    behind them, None where only a look at the printed page can tell: a drawing, a gradient, a box placed below.
    """

    text: str
    ink: Rectangle
    core: Rectangle
    size: float
    weight: int
    colour: Colour
    opacity: float = 1.0
    ground: Colour | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of laid-out text with its place, size in pt, element, and source.

    `pieces` are the words that can be seen, `baseline` is in mm from the head of the page (0: turned text has none).
    `paragraph` is shared by the lines of one paragraph and grows as the document goes on; what a heading heads goes up
    to the paragraph `heads`. `column` is shared by the lines of one column of a page (0: no columns).
    `role` says what the words are there for: ``prose`` (running text), ``heading``, ``table``, ``note``, ``caption``,
    ``margin`` (running matter) or ``label``. `hyphenated` says that the line ends with a hyphen, `decorative` that it
    tells the reader nothing, `tilted` that it stands at an angle. `meant` names findings that are intended here.
    """

    text: str
    area: Rectangle
    size: float
    element: str
    at: Location | None = None
    pieces: tuple[Piece, ...] = ()
    baseline: float = 0.0
    leading: float = 0.0
    paragraph: int = 0
    heads: int = 0
    column: int = 0
    role: str = "label"
    hyphenated: bool = False
    decorative: bool = False
    tilted: bool = False
    meant: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Grid:
    """The baseline grid of a page: the first baseline in mm from the head, the step in mm, the body's size in pt."""

    first: float
    step: float
    size: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Text in columns on one page: how far each is filled, in mm, the first words, and the source.

    `unit` is the height of the tallest thing in it that cannot be parted; `full` says that it ends at the page's foot.
    """

    heights: tuple[float, ...]
    unit: float
    full: bool
    text: str
    at: Location | None
    meant: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: `number` counts from 1, `folio` is its page label, `side` is ``recto`` or ``verso``.

    `lines` is the text of its content, `running` that in its margins; `filled` is the share of the text block's height
    that is in use from its head on, `extent` the share between the highest and the lowest thing on the page, `lowest`
    where that one ends, in mm. `plain` says that the page is paper: no ground of its own. `meant` names findings that
    are intended somewhere on the page.
    """

    number: int
    folio: str
    side: str
    name: str
    width: float
    height: float
    lines: tuple[Line, ...]
    filled: float
    running: tuple[Line, ...] = ()
    extent: float = 1.0
    lowest: float = 0.0
    plain: bool = True
    grid: Grid | None = None
    columns: tuple[Columns, ...] = ()
    meant: frozenset[str] = frozenset()


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
    """Laid-out pages: `survey` for the checks; `laid` is the engine's own and is touched by `render` alone.

    `parts` counts the pages of the report and of each slip that was bound behind it.
    """

    survey: Survey
    laid: Any = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()
    parts: tuple[int, ...] = ()

    def __len__(self) -> int:
        """Count the pages."""
        return len(self.survey.sheets)
