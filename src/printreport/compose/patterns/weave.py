"""A cloth: weft over warp in a twill that turns back and forth, for bands and back covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from printreport.compose.patterns.frame import Frame, ground, short_number

PITCH = 3.2  # mm between threads
OVER = 3  # a 3/3 twill: over three threads, under three
CLEAR = 0.9  # mm left free where a thread dives under
WEFT, WARP = 1.5, 0.25  # mm: a heavy weft over a fine warp


def weave(frame: Frame) -> str:
    """Draw the weft in runs over the warp, and the warp in runs over the weft; `field` is painted behind them."""
    rows, columns = int(frame.height / PITCH) + 2, int(frame.width / PITCH) + 2
    weft_on_top = _twill(round(frame.vary("turn", 12, 20)), round(frame.vary("turn down", 18, 30)))
    weft = "".join(
        f"M{short_number(begin * PITCH + CLEAR)} {short_number(row * PITCH)}h{short_number(length * PITCH - 2 * CLEAR)}"
        for row in range(rows)
        for begin, length in _runs([weft_on_top(row, column) for column in range(columns)])
    )
    warp = "".join(
        f"M{short_number((column + 0.5) * PITCH)} {short_number((begin - 0.5) * PITCH + CLEAR)}"
        f"v{short_number(length * PITCH - 2 * CLEAR)}"
        for column in range(columns)
        for begin, length in _runs([not weft_on_top(row, column) for row in range(rows)])
    )
    return ground(frame) + _strokes(frame, weft, WEFT) + _strokes(frame, warp, WARP)


def _twill(turn: int, turn_down: int) -> Callable[[int, int], bool]:
    """Say where the weft lies on top: a diagonal that turns back after so many threads, across and down."""
    return lambda row, column: (_zigzag(column, turn) + _zigzag(row, turn_down)) % (2 * OVER) < OVER


def _zigzag(at: int, turn: int) -> int:
    """Count up to `turn` and down again."""
    inside = at % (2 * turn)
    return min(inside, 2 * turn - inside)


def _runs(on_top: list[bool]) -> Iterator[tuple[int, int]]:
    """Find the runs of threads that lie on top: where each begins, and how many it covers."""
    at = 0
    for above, run in groupby(on_top):
        length = len(list(run))
        if above:
            yield at, length
        at += length


def _strokes(frame: Frame, path: str, width: float) -> str:
    return f'<path fill="none" stroke="{frame.line}" stroke-linecap="round" stroke-width="{width}" d="{path}"/>'
