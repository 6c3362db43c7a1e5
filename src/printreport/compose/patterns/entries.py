"""A page of accounts seen from afar: words on the left, figures in columns on the right, totals under a rule.

Nothing can be read in it: words are strokes, digits are shorter ones. How many entries a group has, how long their
words are and how many digits their figures have comes from the report's own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from printreport.compose.patterns.frame import Frame, short_number

LINE = 4.586  # mm, 13 pt: the line of the sheet behind
COLUMNS = 7
DIGITS = 6  # in the longest figure; one digit fewer than there are columns
WORDS = 0.55  # mm: the weight of words, and of digits
FIGURES = 1.35
RULE = 0.35


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it stands on, how far its words run in columns, how many digits its figure has."""

    line: int
    words: float
    digits: int
    total: bool


def entries(frame: Frame) -> str:
    """Draw the entries; totals in the colour of the field, with a rule above them."""
    column = frame.width / COLUMNS
    words: list[str] = []
    plain: list[str] = []
    totals: list[str] = []
    rules: list[str] = []
    for entry in _entries(frame):
        y = entry.line * LINE - LINE * 0.28
        words.extend(_words(frame, entry, column, y))
        (totals if entry.total else plain).extend(_digits(frame, entry, column, y))
        if entry.total:
            left = frame.width - entry.digits * column + column * 0.12
            rules.append(f"M{short_number(left)} {short_number(y - LINE * 0.62)}H{short_number(frame.width)}")
    last = frame.field if frame.field != "none" else frame.line
    return (
        _path(frame.line, WORDS, words)
        + _path(frame.line, FIGURES, plain)
        + _path(last, FIGURES, totals)
        + _path(frame.line, RULE, rules)
    )


def _entries(frame: Frame) -> Iterator[Entry]:
    """Yield groups of entries, each with its total, and a line free after each, down to the foot."""
    line, group = 2, 0
    most = int(frame.height / LINE) - 1
    while line + 3 <= most:
        count = min(round(frame.vary(f"group {group}", 3, 8)), most - line - 1)
        for at in range(count):
            digits = round(frame.vary(f"digits {group} {at}", 2, DIGITS - 1))
            yield Entry(line + at, frame.vary(f"words {group} {at}", 0.5, COLUMNS - digits - 0.9), digits, total=False)
        yield Entry(line + count, 0, DIGITS, total=True)
        line, group = line + count + 2, group + 1


def _words(frame: Frame, entry: Entry, column: float, y: float) -> Iterator[str]:
    """Write the words of an entry from the left, with gaps between them."""
    at, word = 0.0, 0
    while at < entry.words * column - 2:
        long = min(frame.vary(f"word {entry.line} {word}", 3, 14), entry.words * column - at)
        yield f"M{short_number(at)} {short_number(y)}h{short_number(long)}"
        at, word = at + long + 2.2, word + 1


def _digits(frame: Frame, entry: Entry, column: float, y: float) -> Iterator[str]:
    """Write the figure of an entry, each digit at the middle of its column."""
    for digit in range(entry.digits):
        wide = frame.vary(f"digit {entry.line} {digit}", 0.2, 0.46) * column
        middle = frame.width - (digit + 0.5) * column
        yield f"M{short_number(middle - wide / 2)} {short_number(y)}h{short_number(wide)}"


def _path(colour: str, width: float, pieces: list[str]) -> str:
    """Draw strokes of one colour and weight."""
    return f'<path fill="none" stroke="{colour}" stroke-width="{width}" d="{"".join(pieces)}"/>' if pieces else ""
