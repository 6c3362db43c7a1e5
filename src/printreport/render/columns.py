"""Columns: takes a box whose text runs in columns, returns how far each of them is filled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from weasyprint.formatting_structure import boxes

from printreport.model.pages import Columns
from printreport.render.surroundings import Within
from printreport.units import pixels_to_millimetres as mm

WHOLE_LINES = 3  # a paragraph of as many lines is not parted, since two of them stay together at either end


def columns(box: Any, within: Within, foot: float) -> Iterator[Columns]:
    """Yield the sets of columns in a box on one page; `foot` is where its text block ends, in px."""
    asked = box.style["column_count"]
    for is_set, group in groupby(box.children, key=lambda child: child.is_column):
        made = list(group) if is_set else []
        if not made:
            continue
        heights = [_bottom(column) - column.position_y for column in made]
        missing = asked - len(made) if isinstance(asked, int) else 0
        unit = max(_unit(column) for column in made)
        full = max(column.position_y for column in made) + max(heights) + unit > foot
        yield Columns(
            tuple(mm(height) for height in [*heights, *[0.0] * missing]),
            mm(unit),
            full,
            next((text.text for text in made[0].descendants() if isinstance(text, boxes.TextBox)), ""),
            within.at,
            within.meant,
        )


def _bottom(column: Any) -> float:
    """Return where the last thing in a column ends, the space below it apart."""
    ends: list[float] = [
        thing.position_y + (thing.height if isinstance(thing, boxes.LineBox) else thing.margin_height())
        for thing in column.descendants()
        if isinstance(thing, (boxes.LineBox, boxes.ReplacedBox, boxes.TableBox))
    ]
    return max(ends, default=float(column.position_y))


def _unit(box: Any) -> float:
    """Return the height of the tallest thing in a box that a column cannot part."""
    lines = [child for child in box.children if isinstance(child, boxes.LineBox)]
    if lines:
        return float(sum(line.height for line in lines[:WHOLE_LINES]))
    whole = 0.0
    for child in box.children:
        parted = isinstance(child, boxes.BlockContainerBox) and child.style["break_inside"] != "avoid"
        if child.is_in_normal_flow():
            around = child.margin_height() - child.height
            whole = max(whole, _unit(child) + around if parted else child.margin_height())
    return whole
