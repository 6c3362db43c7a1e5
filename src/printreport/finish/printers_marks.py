"""Printer's marks (ISO 32000-1, 14.11.3): crop marks and registration targets in the slug, clear of the bleed.

They are drawn here and not by the engine, which puts them inside the bleed, where a dark page swallows them. They are
printed on every plate (the colour `All`, 8.6.6.4) and are page artifacts (14.8.2.2.2).
"""

from __future__ import annotations

import pydyf

from printreport.finish.boundaries import Box, around
from printreport.finish.opened import content_of, page_at
from printreport.model.draft import Draft
from printreport.model.report import Edition
from printreport.units import points

CLEARANCE = 1.0  # mm between the bleed and a mark
LONGEST = 5.0  # mm of a crop mark
RADIUS = 1.5  # mm of a registration target
ROOM = 2 * RADIUS + CLEARANCE  # mm of slug that a target needs
HAIRLINE = 0.25  # pt, as printers set marks
COLOUR = "Registration"


def add_marks(draft: Draft, edition: Edition) -> None:
    """Draw the marks of every page, if the edition asks for them and its slug has room."""
    if not edition.marks or edition.slug <= CLEARANCE:
        return
    _add_colour(draft.pdf)
    for number, leaf in enumerate(draft.leaves):
        trim, bleed = around(leaf, 0), around(leaf, edition.bleed)
        drawn = _crop_marks(trim, bleed, edition)
        if edition.slug >= ROOM:
            drawn += _targets(bleed)
        content_of(draft.pdf, number).extend(
            [
                b"/Artifact",
                pydyf.Dictionary({"Type": "/Page"}),
                b"BDC",
                f"q /{COLOUR} CS 1 SCN {HAIRLINE} w {' '.join(drawn)} Q".encode(),
                b"EMC",
            ]
        )


def _crop_marks(trim: Box, bleed: Box, edition: Edition) -> list[str]:
    """Prolong the edges of the trim, from clear of the bleed outwards."""
    gap, length = points(CLEARANCE), points(min(edition.slug - CLEARANCE, LONGEST))
    left, bottom, right, top = trim
    outer_left, outer_bottom, outer_right, outer_top = bleed
    upright = [
        _line((x, y), (x, y + way * length))
        for x in (left, right)
        for y, way in ((outer_bottom - gap, -1), (outer_top + gap, 1))
    ]
    level = [
        _line((x, y), (x + way * length, y))
        for y in (bottom, top)
        for x, way in ((outer_left - gap, -1), (outer_right + gap, 1))
    ]
    return upright + level


def _targets(bleed: Box) -> list[str]:
    """Draw a target in the middle of each side."""
    left, bottom, right, top = bleed
    away = points(CLEARANCE + RADIUS)
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    centres = ((left - away, middle_y), (right + away, middle_y), (middle_x, bottom - away), (middle_x, top + away))
    return [_target(*centre) for centre in centres]


def _target(x: float, y: float) -> str:
    radius = points(RADIUS)
    arm = radius * 0.6
    bend = arm * 0.5523  # a quarter of a circle as a Bézier curve
    circle = (
        f"{x + arm:.3f} {y:.3f} m "
        f"{x + arm:.3f} {y + bend:.3f} {x + bend:.3f} {y + arm:.3f} {x:.3f} {y + arm:.3f} c "
        f"{x - bend:.3f} {y + arm:.3f} {x - arm:.3f} {y + bend:.3f} {x - arm:.3f} {y:.3f} c "
        f"{x - arm:.3f} {y - bend:.3f} {x - bend:.3f} {y - arm:.3f} {x:.3f} {y - arm:.3f} c "
        f"{x + bend:.3f} {y - arm:.3f} {x + arm:.3f} {y - bend:.3f} {x + arm:.3f} {y:.3f} c S"
    )
    return f"{circle} {_line((x - radius, y), (x + radius, y))} {_line((x, y - radius), (x, y + radius))}"


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    return f"{start[0]:.3f} {start[1]:.3f} m {end[0]:.3f} {end[1]:.3f} l S"


def _add_colour(pdf: pydyf.PDF) -> None:
    """Add the colour that prints on all plates to the resources that the engine's pages share."""
    resources = pdf.objects[int(page_at(pdf, 0)["Resources"].split()[0])]
    spaces = pdf.objects[int(resources["ColorSpace"].split()[0])]
    tint = pydyf.Dictionary(
        {
            "FunctionType": 2,
            "Domain": pydyf.Array([0, 1]),
            "C0": pydyf.Array([0, 0, 0, 0]),
            "C1": pydyf.Array([1, 1, 1, 1]),
            "N": 1,
        }
    )
    spaces[COLOUR] = pydyf.Array(["/Separation", "/All", "/DeviceCMYK", tint])
