from __future__ import annotations

from hypothesis import given, strategies as st

from printreport.render.folios import continued, folio, number, roman
from printreport.render.laid import Numbered


def test_roman_numerals_are_written_small_and_short() -> None:
    assert [roman(count) for count in (1, 4, 9, 14, 40, 90, 400, 1994)] == [
        "i",
        "iv",
        "ix",
        "xiv",
        "xl",
        "xc",
        "cd",
        "mcmxciv",
    ]


def test_pages_before_any_series_are_arabic() -> None:
    assert [folio(page) for page in number(["", "", "roman", ""])] == ["1", "2", "i", "ii"]


def test_pages_bound_behind_count_on_from_the_last_arabic_folio() -> None:
    front = number(["cover", "roman", "", "arabic", ""])
    assert continued(number(["", ""]), front) == (Numbered("arabic", 3), Numbered("arabic", 4))
    assert continued(number(["roman", "arabic"]), front) == (Numbered("roman", 1), Numbered("arabic", 3))


@given(st.lists(st.sampled_from(["", "cover", "roman", "arabic"])))
def test_no_two_pages_of_a_run_bear_the_same_folio(starts: list[str]) -> None:
    pages = number(starts)
    for before, after, start in zip(pages, pages[1:], starts[1:], strict=False):
        assert start or after == Numbered(before.series, before.count + 1)
