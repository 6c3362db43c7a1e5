"""Words that can hardly be told from what lies behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from PIL import Image

from printreport.checks.check import Printed
from printreport.checks.landed import all_read, page, quoted
from printreport.colour import Colour, contrast, least_contrast
from printreport.diagnostics import Diagnostic, warning
from printreport.model.pages import Line, Piece, Rectangle, Sheet

NAME = "low-contrast"
LETTER = re.compile(r"[^\W_]")
ROUNDING = 0.05  # a ratio is said with one decimal, and a file's colours have 256 steps
HIGHEST = 21.0  # black on white
WORST_SHARE = 0.25  # of what lies behind one letter: a thread that crosses it takes less, a shape takes more


def low_contrasts(printed: Printed) -> Iterator[Diagnostic]:
    """Words stand out too little from what lies behind them: the contrast is under 4.5 to 1.

    From 18 points on, or from 14 points in bold, 3 to 1 is enough (WCAG 2.2, 1.4.3). Over a picture, a drawing or a
    gradient the finished page is measured, letter by letter, and the worst quarter of the ground behind one of them
    decides. Where the colours are the brand's, choose another pair of them; where a picture lies behind the words,
    choose one that is calm in that place. Where it is the layout's, tell its designer.
    """
    told: set[tuple[object, ...]] = set()
    for sheet in printed.survey.sheets:
        for line, piece, ratio in _faint(sheet, printed):
            key = (line.at, line.element, piece.colour, piece.size) if line.at else (piece.text, piece.colour)
            if key not in told:
                told.add(key)
                yield warning(
                    NAME,
                    f"{quoted(piece.text)} on {page(sheet)} has a contrast of {ratio:.1f} to 1 with what lies behind "
                    f"it; {least_contrast(piece.size, piece.weight):g} to 1 is the least",
                    line.at,
                    "choose colours that lie further apart, or a calmer ground",
                )


def _faint(sheet: Sheet, printed: Printed) -> Iterator[tuple[Line, Piece, float]]:
    """Yield the pieces of a page that are too faint, with their contrast; the page is drawn once, and only if asked."""
    drawn: list[Image.Image] = []
    for line in all_read(sheet, NAME):
        for piece in line.pieces:
            if not LETTER.search(piece.text):
                continue
            if piece.ground is None and not drawn:
                drawn.append(printed.ground(sheet.number))
            ratio = _against(piece.ground, piece) if piece.ground else _over_drawing(piece, drawn[0], sheet)
            if ratio < least_contrast(piece.size, piece.weight) - ROUNDING:
                yield line, piece, ratio


def _over_drawing(piece: Piece, drawn: Image.Image, sheet: Sheet) -> float:
    """Return the contrast of the letter that stands worst in what was drawn behind the words."""
    scale = drawn.width / sheet.width
    return min((_worst(piece, drawn.crop(cell)) for cell in _cells(piece.ink, scale, drawn.size)), default=HIGHEST)


def _cells(ink: Rectangle, scale: float, within: tuple[int, int]) -> Iterator[tuple[int, int, int, int]]:
    """Cut what words fill into squares as high as their letters, in the picture's pixels."""
    left, top = max(int(ink.x * scale), 0), max(int(ink.y * scale), 0)
    right = min(max(round((ink.x + ink.width) * scale), left + 1), within[0])
    bottom = min(max(round((ink.y + ink.height) * scale), top + 1), within[1])
    side = max(min(right - left, bottom - top), 2)
    for x in range(left, right, side):
        for y in range(top, bottom, side):
            yield x, y, min(x + side, right), min(y + side, bottom)


def _worst(piece: Piece, ground: Image.Image) -> float:
    """Return the contrast that all but the worst quarter of a patch of ground gives."""
    pixels = ground.width * ground.height
    seen = sorted((_against(colour, piece), count) for count, colour in _colours(ground))
    passed = 0
    for ratio, count in seen:
        passed += count
        if passed > pixels * WORST_SHARE:
            return ratio
    return HIGHEST


def _colours(ground: Image.Image) -> Iterator[tuple[int, Colour]]:
    """Yield how often each colour occurs in a picture."""
    for count, found in ground.getcolors(ground.width * ground.height) or ():
        if isinstance(found, tuple):
            yield count, Colour(*(part / 255 for part in found[:3]))


def _against(ground: Colour, piece: Piece) -> float:
    """Return the contrast of words with one colour behind them; letters that are not opaque let it through."""
    return _contrast(piece.colour, piece.opacity, ground)


@lru_cache(maxsize=4096)
def _contrast(colour: Colour, opacity: float, ground: Colour) -> float:
    return contrast(ground.mixed(colour, opacity), ground)
