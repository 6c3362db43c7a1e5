from __future__ import annotations

import io

import pytest
from PIL import Image
from pypdf import PdfWriter

from printreport.finish.raster import pictures_of_slips, raster, rasters, without_letters
from printreport.model.pdf import Pdf, PdfFacts
from tests.unit.render.press import printed


@pytest.fixture
def three_pages() -> bytes:
    """Pages of one, two and three inches."""
    writer = PdfWriter()
    for inches in (1, 2, 3):
        writer.add_blank_page(inches * 72, 72)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_page_is_drawn_in_grey_at_its_resolution(three_pages: bytes) -> None:
    image = raster(three_pages, 2, 150)
    assert (image.size, image.mode) == ((300, 150), "L")
    assert image.getextrema() == (255, 255)


@pytest.mark.parametrize("page", [0, 4])
def test_a_page_that_is_not_there_is_an_index_error(three_pages: bytes, page: int) -> None:
    with pytest.raises(IndexError):
        raster(three_pages, page)


def test_pages_come_one_by_one_in_the_order_asked_for(three_pages: bytes) -> None:
    assert [image.width for image in rasters(three_pages, dpi=72)] == [72, 144, 216]
    assert [image.width for image in rasters(three_pages, (3, 1), dpi=72)] == [216, 72]


def test_the_slips_are_the_last_pages(three_pages: bytes) -> None:
    pdf = Pdf(three_pages, PdfFacts(3, ("1", "2", "3"), ""))
    pictures: tuple[Image.Image, ...] = pictures_of_slips(pdf, (1, 1))
    assert [round(image.width / 300) for image in pictures] == [2, 3]
    assert pictures_of_slips(pdf, ()) == ()


def test_a_slip_of_two_pages_has_them_below_each_other(three_pages: bytes) -> None:
    pdf = Pdf(three_pages, PdfFacts(3, ("1", "2", "3"), ""))
    pictures = pictures_of_slips(pdf, (2, 1))
    assert [(round(image.width / 300), round(image.height / 300)) for image in pictures] == [(2, 2), (3, 1)]


def test_a_page_without_its_letters_is_what_lies_behind_them() -> None:
    css = "@page { bleed: 3mm; background: #000 } p { color: #fff; font-size: 40pt }"
    with without_letters(printed("<p>Words <span style='opacity: .9'>and more", css)) as drawn:
        image = drawn(1)
    assert image.mode == "RGB"
    assert image.size == (283, 340)  # 100 by 120 mm, the bleed cut off
    assert image.getextrema() == ((0, 0), (0, 0), (0, 0))
