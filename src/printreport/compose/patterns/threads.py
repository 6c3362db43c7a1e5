"""A curtain of fine threads that draws aside: light opens where the title stands.

Each thread is a ribbon, thinner where the threads lie close, so that the folds are dark and never blocked up. Threads
keep their order from head to foot; they never cross and never part down the middle.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import pi, sin

from printreport.compose.patterns.frame import Frame, ease, short_number

STEPS = 9  # curves per thread; a fold turns no quicker than that
REACH = 0.03  # how far the threads run past head and foot, in heights: they cross the bleed
THINNEST = 0.14  # mm, about 0.4 pt: what a press still holds as a positive line
BOLDEST = 0.8  # mm


@dataclass(frozen=True, slots=True)
class Fold:
    """One wave in the cloth: how many across, how deep, where it begins, how far it wanders on the way down."""

    count: float
    depth: float
    phase: float
    drift: float


@dataclass(frozen=True, slots=True)
class Curtain:
    """How many threads hang between the left side and `edge`, a curve from head (0) to foot (1) in widths."""

    count: int
    edge: Callable[[float], float]
    left: float
    folds: tuple[Fold, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """What a curve says of height: where it begins, a third of a step, and for each step its handle and its end."""

    begin: str
    third: str
    steps: tuple[tuple[str, str], ...]


def threads_falling(frame: Frame) -> str:
    """A full curtain at the head, gathered to the left at the foot: the title stands low on the right."""
    head, foot = frame.vary("head", 1.08, 1.2), frame.vary("foot", 0.2, 0.25)
    edge = _edge(head, foot, frame.vary("begin", 0.0, 0.06), frame.vary("end", 0.93, 1.0))
    return _drawn(frame, Curtain(132, edge, -0.08, _folds(frame, 0.86)))


def threads_rising(frame: Frame) -> str:
    """Gathered to the left at the head, wide at the foot: the title stands high on the right."""
    head, foot = frame.vary("head", 0.25, 0.29), frame.vary("foot", 1.1, 1.22)
    edge = _edge(head, foot, frame.vary("begin", 0.1, 0.16), 1.05)
    return _drawn(frame, Curtain(96, edge, -0.06, _folds(frame, 0.8)))


def _edge(head: float, foot: float, begin: float, end: float) -> Callable[[float], float]:
    """Return the edge's curve: level at head and foot, drawn aside between them."""
    return lambda down: head + (foot - head) * ease((down - begin) / (end - begin))


def _folds(frame: Frame, depth: float) -> tuple[Fold, ...]:
    """Return three folds, wide to narrow; their depths add up to less than one, so no thread overtakes another."""
    shares = ((2, 0.4), (5, 0.42), (9, 0.18))
    return tuple(
        Fold(
            count + frame.vary(f"count {count}", -0.3, 0.3),
            depth * share,
            frame.vary(f"phase {count}"),
            frame.vary(f"drift {count}", 0.3, 0.7),
        )
        for count, share in shares
    )


def _across(curtain: Curtain, place: float, down: float) -> float:
    """Return where a thread hangs, in widths: `place` counts the threads from 0 (left) to 1 (edge)."""
    shift = sum(
        fold.depth / (2 * pi * fold.count) * sin(2 * pi * (fold.count * place + fold.phase + fold.drift * down))
        for fold in curtain.folds
    )
    still = min(1.0, 8 * place, 8 * (1 - place))  # both sides hang straight
    return curtain.left + (curtain.edge(down) - curtain.left) * (place + shift * still)


def _drawn(frame: Frame, curtain: Curtain) -> str:
    """Draw the field that opens beside the edge, then the threads, from left to right."""
    downs = [step / STEPS * (1 + 2 * REACH) - REACH for step in range(STEPS + 1)]
    hang = [
        [frame.width * _across(curtain, place / (curtain.count - 1), down) for down in downs]
        for place in range(curtain.count)
    ]
    ys = [frame.height * down for down in downs]
    down, up = _way(ys), _way(ys[::-1])
    side = _beside(hang[-1], down, ys, frame.width)
    field = "" if frame.field == "none" else f'<path fill="{frame.field}" d="{side}"/>'
    ribbons = "".join(_ribbon(frame, hang, place, down, up) for place in range(curtain.count))
    return f'{field}<path fill="{frame.line}" d="{ribbons}"/>'


def _ribbon(frame: Frame, hang: list[list[float]], place: int, down: Way, up: Way) -> str:
    """Draw one thread; its own weight, and at each height what its neighbours leave it."""
    weight = frame.vary(f"thread {place}", 0.75, 1.3)
    left, right = hang[max(0, place - 1)], hang[min(len(hang) - 1, place + 1)]
    gaps = [max(0.0, after - before) / 2 for before, after in zip(left, right, strict=True)]
    halves = [min(BOLDEST, max(THINNEST, 0.46 * weight * gap**0.6)) / 2 for gap in gaps]
    near = [x - half for x, half in zip(hang[place], halves, strict=True)]
    far = [x + half for x, half in zip(hang[place], halves, strict=True)]
    return f"M{_curve(near, down)}L{_curve(far[::-1], up)}Z"


def _beside(edge: list[float], down: Way, ys: list[float], width: float) -> str:
    """Outline all that lies to the right of the edge."""
    side = short_number(width * (1 + REACH))
    head, foot = short_number(ys[0]), short_number(ys[-1])
    return f"M{_curve(edge, down)}L{side} {foot} {side} {head}Z"


def _way(ys: list[float]) -> Way:
    """Write where a curve through these heights begins, and what its steps say of height: it is the same for all."""
    third = (ys[1] - ys[0]) / 3
    y = round(ys[0], 2)
    steps = []
    for at in range(1, len(ys)):
        steps.append((short_number(2 * third, 2), short_number(ys[at] - y, 2)))
        y += round(ys[at] - y, 2)
    return Way(short_number(round(ys[0], 2), 2), short_number(third, 2), tuple(steps))


def _curve(xs: list[float], way: Way) -> str:
    """Write a smooth curve through the points: a cubic Hermite spline as SVG's relative S commands."""
    last = len(xs) - 1
    slopes = [(xs[min(last, at + 1)] - xs[max(0, at - 1)]) / (2 if 0 < at < last else 1) for at in range(last + 1)]
    # The first curve names both its control points; each S then mirrors the one before, which even steps make exact.
    x = round(xs[0], 2)
    parts = [f"{short_number(x, 2)} {way.begin}c{short_number(slopes[0] / 3, 2)} {way.third} "]
    for at, (handle, step) in enumerate(way.steps, 1):
        mirrored = "s" if at > 1 else ""
        bend, across = short_number(xs[at] - slopes[at] / 3 - x, 2), short_number(xs[at] - x, 2)
        parts.append(f"{mirrored}{bend} {handle} {across} {step}")
        x += round(xs[at] - x, 2)
    return "".join(parts).replace(" -", "-")
