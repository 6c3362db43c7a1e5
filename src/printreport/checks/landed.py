"""What the checks of the look share: lines as a reader sees them, and how pages and words are named to the user."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.model.pages import Line, Piece, Rectangle, Sheet

LONGEST_QUOTED = 40


def page(sheet: Sheet) -> str:
    """Name a page as it is numbered."""
    return f"page {sheet.folio or sheet.number}"


def quoted(text: str) -> str:
    """Quote words, the first of them where there are many."""
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= LONGEST_QUOTED else f"“{words[: LONGEST_QUOTED - 1].rstrip()}…”"


def read(sheet: Sheet, finding: str) -> Iterator[Line]:
    """Yield the lines of a page that are there to be read, unless the layout means there what `finding` is about."""
    return (
        line
        for line in (*sheet.lines, *sheet.running)
        if line.pieces and not line.decorative and finding not in line.meant
    )


def words(pieces: tuple[Piece, ...]) -> str:
    """Return the words of pieces as one text."""
    return " ".join(piece.text for piece in pieces)


def crossing(one: Rectangle, other: Rectangle) -> tuple[float, float]:
    """Say how far two rectangles cross, in width and height; not above 0 where they do not."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across, down
