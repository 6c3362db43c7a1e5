from __future__ import annotations

from printreport.checks.small_text import small_texts
from tests.unit.checks.laid_pages import laid, line, sheet


def test_words_under_seven_points_are_said_once_per_place() -> None:
    book = laid(sheet(1, 1, line("small words", 20, size=6), line("small words", 26, size=6), line("12", 30, size=5)))
    (finding,) = small_texts(book)
    assert finding.message == "“small words” on page 1 is set in 6.0 points"
