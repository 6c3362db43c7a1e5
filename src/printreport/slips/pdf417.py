"""Drawing PDF417, a code of stacked rows: takes a payload and measures, returns a `Code`. The one door to pdf417gen.

ISO/IEC 15438:2015 is meant by clause numbers here. The text goes in as bytes alone, as the norm of Croatian banks wants
it; the library would change between its compactions to be shorter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from pdf417gen.compaction.byte import compact_bytes
from pdf417gen.encoding import encode_rows
from pdf417gen.error_correction import compute_error_correction_code_words

from printreport.model.slip import Code

PDF417 = "pdf417"
QUIET_ZONE = 2  # modules of white on each side: 5.8.3
_BYTES, _SIXES = 901, 924  # what follows are bytes; and a multiple of six of them: 5.4.3
_PADDING = 900


@dataclass(frozen=True, slots=True)
class Stack:
    """How a norm wants its PDF417: columns of data, level of error correction, and the size of a module.

    `module` is the width of the narrowest bar in mm, `ratio` how many times higher than that a row is.
    """

    columns: int
    level: int
    module: float
    ratio: int = 3


def pdf417(payload: str, title: str, want: Stack, encoding: str = "utf-8") -> Code:
    """Draw a PDF417, black on white, with its quiet zone; `title` is what a screen reader says."""
    drawn = [_bars(row) for row in _rows(payload.encode(encoding), want)]
    wide = len(drawn[0]) + 2 * QUIET_ZONE
    high = len(drawn) * want.ratio + 2 * QUIET_ZONE
    path = "".join(
        f"M{x} {QUIET_ZONE + place * want.ratio}h{length}v{want.ratio}h-{length}z"
        for place, bars in enumerate(drawn)
        for x, length in _runs(bars)
    )
    side = wide * want.module
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="slip-code" role="img" '
        f'width="{side:g}mm" height="{high * want.module:g}mm" viewBox="0 0 {wide} {high}">'
        f'<title>{escape(title)}</title><path fill="#fff" d="M0 0h{wide}v{high}h-{wide}z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )
    return Code(PDF417, payload, svg, side, encoding)


def rows_of(length: int, want: Stack) -> int:
    """Return how many rows so many bytes take: six of them are five codewords, the rest one each (5.4.3)."""
    words = 2 + length // 6 * 5 + length % 6 + _corrections(want)
    return -(-words // want.columns)


def _rows(said: bytes, want: Stack) -> Sequence[Sequence[int]]:
    """Return the codewords of each row as bars, from its start pattern to its stop pattern."""
    words = [_BYTES if len(said) % 6 else _SIXES, *compact_bytes(said)]
    room = rows_of(len(said), want) * want.columns - _corrections(want)
    told = [room, *words, *[_PADDING] * (room - 1 - len(words))]
    told += compute_error_correction_code_words(told, want.level)
    parted = [told[place : place + want.columns] for place in range(0, len(told), want.columns)]
    return [list(map(int, row)) for row in encode_rows(parted, want.columns, want.level)]


def _corrections(want: Stack) -> int:
    """Return how many codewords correct errors: 5.7."""
    return 1 << (want.level + 1)


def _bars(row: Sequence[int]) -> str:
    """Return the modules of a row, dark ones as 1; each codeword begins with a dark one."""
    return "".join(f"{codeword:b}" for codeword in row)


def _runs(bars: str) -> Iterator[tuple[int, int]]:
    """Yield start and length of each bar, the quiet zone counted."""
    start = QUIET_ZONE
    for dark, run in groupby(bars):
        length = len(list(run))
        if dark == "1":
            yield start, length
        start += length
