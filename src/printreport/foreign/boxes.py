"""The frame of a foreign page: how large it is seen, and how its own measures become those (ISO 32000-1, 7.7.3.3)."""

from __future__ import annotations

from dataclasses import dataclass

import pikepdf

DEEPEST = 50  # branches on which a page hangs
LEAST = 1.0  # points: nothing smaller is a page


@dataclass(frozen=True, slots=True)
class Frame:
    """What is seen of a page: `width` and `height` in points, its `box` in its own measures, and the `matrix`.

    The matrix leads from the page's own measures to points from the lower left corner of what is seen.
    """

    width: float
    height: float
    box: tuple[float, float, float, float]
    matrix: tuple[float, float, float, float, float, float]


def frame_of(page: pikepdf.Page) -> Frame:
    """Measure a page; ValueError where it has no size."""
    left, bottom, right, top = _visible(page)
    unit = float(page.obj.get("/UserUnit", 1) or 1)
    wide, high = (right - left) * unit, (top - bottom) * unit
    if min(wide, high) < LEAST:
        raise ValueError("a page without size")
    match round(_turn(page)) % 360:
        case 90:
            return Frame(high, wide, (left, bottom, right, top), (0, -unit, unit, 0, -bottom * unit, right * unit))
        case 180:
            return Frame(wide, high, (left, bottom, right, top), (-unit, 0, 0, -unit, right * unit, top * unit))
        case 270:
            return Frame(high, wide, (left, bottom, right, top), (0, unit, -unit, 0, top * unit, -left * unit))
    return Frame(wide, high, (left, bottom, right, top), (unit, 0, 0, unit, -left * unit, -bottom * unit))


def _visible(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """Return the crop box, as far as it lies on the sheet."""
    sheet, crop = _corners(page.mediabox), _corners(page.cropbox)
    inside = (*(max(pair) for pair in zip(sheet[:2], crop[:2], strict=True)),
              *(min(pair) for pair in zip(sheet[2:], crop[2:], strict=True)))  # fmt: skip
    left, bottom, right, top = inside if inside[0] < inside[2] and inside[1] < inside[3] else sheet
    return left, bottom, right, top


def _corners(box: pikepdf.Array) -> tuple[float, float, float, float]:
    one, two, three, four = (float(each) for each in box)
    return min(one, three), min(two, four), max(one, three), max(two, four)


def _turn(page: pikepdf.Page) -> float:
    """Return by how many degrees a page is turned, which it may have from the branches that it hangs on."""
    branch: pikepdf.Object | None = page.obj
    for _ in range(DEEPEST):
        if branch is None or "/Rotate" in branch:
            break
        branch = branch.get("/Parent")
    return float(branch["/Rotate"]) if branch is not None and "/Rotate" in branch else 0.0
