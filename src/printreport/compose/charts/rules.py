"""What does not suit each kind of chart: takes its numbers, yields a fact and the kind that shows them better.

Where no kind does, the second of the pair is what to do instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from printreport.compose.charts.order import in_order
from printreport.compose.charts.values import Subject

MOST_SHARES = 6
MOST_BARS = 24
MOST_IN_GROUP = 4
MOST_PARTS = 6
FEWEST_STEPS = 4
MOST_LINES = 5
MOST_AREAS = 4
MOST_SLOPES = 8
MOST_PANELS = 12
FEWEST_IN_PANEL = 3
TWO = 2
HUNDRED = Decimal(100)
ROUNDED = Decimal("0.5")  # for each share: what rounding may take from a hundred
SMALLEST_SHARE = Decimal("0.005")  # half a square of a hundred

Doubts = Iterator[tuple[str, str]]


def bar(seen: Subject) -> Doubts:
    """One column, two rows or more, no more than a page holds."""
    if len(seen.series) > 1:
        yield "A bar chart shows one column, and this one names several.", "grouped"
    elif len(seen.categories) == 1:
        yield "One bar alone compares nothing.", "write the number as a fact"
    elif len(seen.categories) > MOST_BARS:
        yield f"{len(seen.categories)} bars are more than a reader compares.", "print a table"


def grouped(seen: Subject) -> Doubts:
    """Two to four columns."""
    if len(seen.series) == 1:
        yield "A grouped chart of one column has nothing to group.", "bar"
    elif len(seen.series) > MOST_IN_GROUP:
        yield f"{len(seen.series)} columns side by side cannot be told apart.", "multiples"


def stacked(seen: Subject) -> Doubts:
    """Parts that add up."""
    if len(seen.series) == 1:
        yield "A stacked chart of one column has no parts.", "bar"
    elif _negative(seen):
        yield "Parts below nought cannot be stacked.", "grouped"
    elif len(seen.series) > MOST_PARTS:
        yield f"{len(seen.series)} parts of a bar cannot be told apart.", "multiples"


def line(seen: Subject) -> Doubts:
    """A course of at least four steps in their order."""
    steps = len(seen.categories)
    if steps < FEWEST_STEPS:
        yield f"A line over {steps} steps shows no course.", _bars(seen)
    elif not in_order(seen.categories):
        yield "A line joins categories that have no order in time.", _bars(seen)
    elif len(seen.series) > MOST_LINES:
        yield f"{len(seen.series)} lines are a tangle.", "multiples"


def area(seen: Subject) -> Doubts:
    """A course of quantities that add up."""
    if _negative(seen):
        yield "An area cannot stand below nought.", "line"
    elif len(seen.categories) < FEWEST_STEPS:
        yield (
            f"An area over {len(seen.categories)} steps shows no course.",
            "stacked" if len(seen.series) > 1 else "bar",
        )
    elif not in_order(seen.categories):
        yield "An area joins categories that have no order in time.", "stacked" if len(seen.series) > 1 else "bar"
    elif len(seen.series) > MOST_AREAS:
        yield f"{len(seen.series)} areas upon one another hide how the upper ones run.", "multiples"


def donut(seen: Subject) -> Doubts:
    """A few shares of one whole."""
    yield from _whole(seen, "A donut")


def waffle(seen: Subject) -> Doubts:
    """A few shares of one whole, none smaller than a square."""
    yield from _whole(seen, "A waffle")
    total = sum((point.value or Decimal(0) for point in seen.points), Decimal(0))
    small = [point.category for point in seen.points if total > 0 and 0 < (point.value or 0) < SMALLEST_SHARE * total]
    if small and not _negative(seen):
        yield f"“{small[0]}” is less than half a square of a hundred, and would not be seen.", "bar"


def _whole(seen: Subject, what: str) -> Doubts:
    shares = len(seen.categories)
    total = sum((point.value or Decimal(0) for point in seen.points), Decimal(0))
    if len(seen.series) > 1:
        yield f"{what} shows one column, and this one names several.", "stacked"
    elif _negative(seen):
        yield f"{what} cannot show a negative share.", "bar"
    elif shares == 1:
        yield f"{what} of one share shows nothing but the whole.", "write the number as a fact"
    elif shares > MOST_SHARES:
        yield f"{what} of {shares} shares cannot be told apart.", "bar"
    elif seen.unit == "%" and abs(total - HUNDRED) > ROUNDED * shares:
        yield f"The shares add up to {total} per cent, and {what[0].lower()}{what[1:]} shows a whole.", "bar"


def dot(seen: Subject) -> Doubts:
    """One or two columns of several rows."""
    if len(seen.series) > TWO:
        yield f"A dot chart compares two columns, and this one has {len(seen.series)}.", "grouped"
    elif len(seen.categories) == 1:
        yield "One row of dots compares nothing.", "write the numbers as facts"


def slope(seen: Subject) -> Doubts:
    """Then and now, of a few rows."""
    if len(seen.series) != TWO:
        yield f"A slope leads from one column to another, and this chart has {len(seen.series)}.", _bars(seen)
    elif len(seen.categories) > MOST_SLOPES:
        yield f"{len(seen.categories)} slopes are a tangle.", "dot"


def multiples(seen: Subject) -> Doubts:
    """Two panels or more, each with a course."""
    if len(seen.series) == 1:
        yield "Small multiples of one column are a single small chart.", "line" if in_order(seen.categories) else "bar"
    elif len(seen.categories) < FEWEST_IN_PANEL:
        yield f"A panel with {len(seen.categories)} steps shows no course.", "grouped"
    elif len(seen.series) > MOST_PANELS:
        yield f"{len(seen.series)} panels are more than a reader compares.", "print a table"


def _negative(seen: Subject) -> bool:
    return any(point.size < 0 for point in seen.points)


def _bars(seen: Subject) -> str:
    if len(seen.series) == 1:
        return "bar"
    return "grouped" if len(seen.series) <= MOST_IN_GROUP else "multiples"


RULES: Mapping[str, Callable[[Subject], Doubts]] = MappingProxyType({
    "bar": bar, "grouped": grouped, "stacked": stacked, "line": line, "area": area, "donut": donut, "dot": dot,
    "slope": slope, "waffle": waffle, "multiples": multiples,
})  # fmt: skip
