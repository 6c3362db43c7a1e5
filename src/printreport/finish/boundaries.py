"""Page boundaries (ISO 32000-1, 14.11.2): trim, bleed exactly as asked for, and media with the slug around both.

A landscape page in a portrait book is printed on a portrait sheet, its head towards the left, as books are bound.
A page of another size, such as a card that is put in, lies as it was made.
"""

from __future__ import annotations

from typing import Any

import pydyf

from printreport.finish.opened import content_of, is_settled, page_at
from printreport.model.draft import Draft, Leaf
from printreport.model.report import Edition
from printreport.units import points

QUARTER_TURN = 270  # degrees clockwise: ISO 32000-1, table 30, Rotate

SAME = 1  # pt: sizes that differ by less are one

Box = tuple[float, float, float, float]


def set_boundaries(draft: Draft, edition: Edition) -> None:
    """Write the boundaries of every page, and clip what was painted to its bleed so that the slug stays clear."""
    for number, leaf in enumerate(draft.leaves):
        page = page_at(draft.pdf, number)
        page["TrimBox"] = pydyf.Array(around(leaf, 0))
        page["BleedBox"] = pydyf.Array(around(leaf, edition.bleed))
        page["MediaBox"] = pydyf.Array(around(leaf, edition.bleed + edition.slug))
        if edition.base == "press" and _is_turned(leaf, edition):
            page["Rotate"] = QUARTER_TURN
        if not is_settled(draft.pdf, number):
            clip(content_of(draft.pdf, number), leaf.width, leaf.height, edition.bleed)


def clip(operators: list[Any], width: float, height: float, bleed: float) -> None:
    """Clip what was painted on a page, so many points wide and high, to its bleed in mm."""
    edge = points(bleed)
    operators.insert(0, f"q {-edge:.4f} {-edge:.4f} {width + 2 * edge:.4f} {height + 2 * edge:.4f} re W n".encode())
    operators.append(b"Q")


def _is_turned(leaf: Leaf, edition: Edition) -> bool:
    """Say whether a page is one of the book's, lying; another size, such as a card's, has a sheet of its own."""
    wide, high = points(edition.trim.width), points(edition.trim.height)
    return wide != high and abs(leaf.width - high) < SAME and abs(leaf.height - wide) < SAME


def around(leaf: Leaf, margin: float) -> Box:
    """Return the rectangle `margin` mm outside the trim, whose lower left corner is the origin."""
    wide = points(margin)
    return (-wide, -wide, leaf.width + wide, leaf.height + wide)
