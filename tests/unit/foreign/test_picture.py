"""A foreign page drawn."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from printreport.foreign import picture_of
from printreport.foreign.picture import MOST_PIXELS
from tests.unit.foreign.papers import letter, spoilt


def drawn(content: bytes, page: int = 1) -> Image.Image:
    return Image.open(BytesIO(picture_of(content, page)))


def test_it_has_300_dpi_and_is_grey_where_there_is_no_colour() -> None:
    image = drawn(letter())
    assert image.size == (1749, 2481)
    assert image.mode == "L"
    assert drawn(letter(css="h1 { color: red }")).mode == "RGB"


def test_a_very_large_page_is_drawn_less_finely() -> None:
    large = spoilt(lambda pdf: pdf.pages[0].__setattr__("MediaBox", [0, 0, 14400, 14400]))
    width, height = drawn(large).size
    assert width * height <= MOST_PIXELS * 1.01


@pytest.mark.parametrize(("content", "page"), [(b"nothing", 1), (letter(), 9)])
def test_what_cannot_be_drawn_is_said(content: bytes, page: int) -> None:
    with pytest.raises(ValueError, match=r".*"):
        picture_of(content, page)
