"""The land of each country and the place where its label stands, read once from the file beside this module."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from printreport.compose.charts.world.projection import Spot
from printreport.project import Project

STEPS = 100.0  # of a degree
FOLDER = Path(__file__).parent
Ring = tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Countries by ISO 3166-1 alpha-2: `rings` of land, none for those too small, and the `places` of all of them."""

    rings: Mapping[str, tuple[Ring, ...]]
    places: Mapping[str, Spot]


@cache
def world() -> World:
    """Read the outlines."""
    read = json.loads(Project.open(FOLDER).text("world.json"))
    rings = {code: tuple(map(_ring, each)) for code, each in read["rings"].items()}
    return World(rings, {code: (x / STEPS, y / STEPS) for code, (x, y) in read["places"].items()})


def _ring(steps: list[int]) -> Ring:
    """Add the steps from point to point up."""
    return tuple((x / STEPS, y / STEPS) for x, y in zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))
