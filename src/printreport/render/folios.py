"""Folios: takes the series that begin on pages, returns each page's number and its printed form.

Page labels in the file must equal what is printed on the page (ISO 32000-1, 12.4.2).
"""

from __future__ import annotations

from collections.abc import Iterable

from printreport.render.laid import Numbered

SERIES = ("cover", "roman", "arabic")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def number(starts: Iterable[str]) -> tuple[Numbered, ...]:
    """Number pages: `starts` names for each page the series that begins on it, or is empty where one runs on.

    Pages before the first named series are arabic.
    """
    numbers: list[Numbered] = []
    for start in starts:
        last = numbers[-1] if numbers else Numbered("arabic", 0)
        numbers.append(Numbered(start, 1) if start in SERIES else Numbered(last.series, last.count + 1))
    return tuple(numbers)


def continued(numbers: tuple[Numbered, ...], after: tuple[Numbered, ...]) -> tuple[Numbered, ...]:
    """Number pages bound behind others: arabic pages count on from the last arabic folio."""
    last = max((page.count for page in after if page.series == "arabic"), default=0)
    return tuple(Numbered(page.series, page.count + (last if page.series == "arabic" else 0)) for page in numbers)


def folio(page: Numbered) -> str:
    """Write a page's number as the page bears it: ``iv``, ``12``; covers are called ``Cover``."""
    if page.series == "cover":
        return "Cover" if page.count == 1 else f"Cover {page.count}"
    return roman(page.count) if page.series == "roman" else str(page.count)


def roman(count: int) -> str:
    """Write a whole number above zero in small Roman numerals."""
    digits = []
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        digits.append(letters * times)
    return "".join(digits)
