"""Numbered discs: one on each country, moved apart where they would lie upon one another, tied to their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import hypot, pi, sqrt
from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import HAIR, Type, disc, drawn, filled, track, words
from printreport.compose.charts.world.outlines import World
from printreport.compose.charts.world.shapes import Box, Point
from printreport.compose.charts.world.stops import Stop
from printreport.compose.charts.world.view import View

HIDDEN = 0.1  # of the map: where the least discs would cover more, colour alone says where
RADIUS = 0.92  # of the size of notes: room for two figures
LARGEST = 2.6  # times that: the disc of the largest figure
MOST_OF_WIDTH = 0.07  # of the drawing: the same
COVERED = 0.05  # of the map: what all discs together may cover, before the largest is made smaller
BETWEEN = 1.2  # pt from disc to disc
PUSHES = 120
TIED = 0.75  # of its radius: a disc that was moved farther is tied to its place by a line


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc: its number, its middle, its radius and the place that it marks."""

    number: int
    at: Point
    radius: float
    place: Point


def discs(stops: tuple[Stop, ...], atlas: World, view: View, look: Look) -> Iterator[Element]:
    """Draw the discs, the largest first; none where they would hide the map."""
    least = RADIUS * look.note
    if len(stops) * pi * least**2 > HIDDEN * _area(view.frame):
        return
    radii = _radii(stops, least, view.frame) if look.land.figures == "discs" else [least] * len(stops)
    places = [view.at(atlas.places[stop.code]) for stop in stops]
    made = [Disc(stop.number, at, radius, at) for stop, at, radius in zip(stops, places, radii, strict=True)]
    for each in sorted(apart(made, view.frame), key=lambda one: -one.radius):
        if hypot(each.at[0] - each.place[0], each.at[1] - each.place[1]) > TIED * each.radius:
            yield drawn(track([each.at, each.place]), look.land.disc, 2 * HAIR)
            yield filled(disc(each.place, 2 * HAIR + 1), look.land.disc)
        yield filled(disc(each.at, each.radius), look.land.disc, (look.land.border, 2 * HAIR))
        yield words(look, each.at, str(each.number), Type(look.note, look.land.on_disc, "center"))


def _radii(stops: tuple[Stop, ...], least: float, frame: Box) -> list[float]:
    """Let a disc's area follow its figure, but leave room for the number in it, and for the map below them all."""
    values = [max(0.0, float(stop.value or 0)) for stop in stops]
    largest = max(values, default=0.0)
    if largest <= 0:
        return [least] * len(stops)
    sparing = sqrt(COVERED * _area(frame) / (pi * sum(values) / largest))
    greatest = max(least, min(LARGEST * least, MOST_OF_WIDTH * (frame.right - frame.left), sparing))
    return [max(least, greatest * sqrt(value / largest)) for value in values]


def _area(frame: Box) -> float:
    return (frame.right - frame.left) * (frame.bottom - frame.top)


def apart(made: Sequence[Disc], frame: Box) -> list[Disc]:
    """Push discs that touch away from each other, the smaller one farther, and keep all in the frame."""
    moved = [_kept(each, frame) for each in made]
    for _ in range(PUSHES):
        calm = True
        for one, two in combinations(range(len(moved)), 2):
            a, b = moved[one], moved[two]
            dx, dy = b.at[0] - a.at[0], b.at[1] - a.at[1]
            between, wanted = hypot(dx, dy), a.radius + b.radius + BETWEEN
            if between >= wanted - HAIR / 10:
                continue
            calm = False
            way = (dx / between, dy / between) if between else (0.8, 0.6)
            push, share = wanted - between, b.radius / (a.radius + b.radius)
            moved[one] = _kept(_pushed(a, way, -push * share), frame)
            moved[two] = _kept(_pushed(b, way, push * (1 - share)), frame)
        if calm:
            break
    return moved


def _pushed(each: Disc, way: Point, by: float) -> Disc:
    return replace(each, at=(each.at[0] + way[0] * by, each.at[1] + way[1] * by))


def _kept(each: Disc, frame: Box) -> Disc:
    """Keep a disc in the frame, its line too."""
    edge = each.radius + HAIR
    x, y = each.at
    return replace(each, at=(min(max(x, edge), frame.right - edge), min(max(y, edge), frame.bottom - edge)))
