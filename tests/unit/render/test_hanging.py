from __future__ import annotations

import pytest
from weasyprint.layout import inline

from printreport.render.hanging import hanging_blanks
from tests.unit.render.press import pages

TEXT = "The members own the network. Each of the <span>36</span> has one vote in the assembly"


def lines(body: str, width: float, css: str = "") -> list[str]:
    made = pages(f"<p style='width: {width}pt; margin: 0; {css}'>{body}</p>", "@page { size: 200mm }")
    return [line.text.strip() for line in made.survey.sheets[0].lines]


@pytest.mark.parametrize("css", ["", "text-align: justify"])
def test_no_word_stands_alone_where_a_text_fits_but_for_its_blank(css: str) -> None:
    for width in range(150, 220, 2):
        broken = lines(TEXT, width, css)
        assert broken[0] != "The", width
        assert " ".join(broken) == TEXT.replace("<span>", "").replace("</span>", "")


def test_the_first_word_stands_alone_where_there_is_no_room_for_the_next() -> None:
    assert lines("Extraordinarily long <b>words</b>", 70)[0] == "Extraordinarily"


def test_the_engine_is_left_as_it_was() -> None:
    before = inline.split_first_line
    with hanging_blanks():
        assert inline.split_first_line is not before
    assert inline.split_first_line is before
