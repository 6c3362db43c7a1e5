from __future__ import annotations

import re

import pytest
import zxingcpp
from hypothesis import given, settings, strategies as st
from PIL import Image, ImageDraw

from printreport.model.slip import Code
from printreport.slips.pdf417 import Stack, pdf417, rows_of
from printreport.units import MM_PER_INCH

# HUB, Uputa o upotrebi PDF417 2D bar koda, Prilog A: the sample order
SAMPLE = (
    "HRVHUB30\nEUR\n000000000012355\nŽELJKO SENEKOVIĆ\nIVANEČKA ULICA 125\n42000 VARAŽDIN\n2DBK d.d.\n"
    "ALKARSKI PROLAZ 13B\n21230 SINJ\nHR1210010051863000160\nHR01\n7269-68949637676-00019\nCOST\n"
    "Troškovi za 1. mjesec\n"
)
STACK = Stack(columns=9, level=4, module=0.254)  # as Croatian banks want it
FINE = 12  # dots a module is drawn with before the paper's own dots are laid over it


def raster(code: Code, dpi: int, noise: float = 0) -> Image.Image:
    """Draw the bars as they stand in the SVG, at their true size, with grey where a dot is half covered."""
    wide, high = map(int, re.findall(r'viewBox="0 0 (\d+) (\d+)"', code.svg)[0])
    fine = Image.new("L", (wide * FINE, high * FINE), 255)
    pen = ImageDraw.Draw(fine)
    for x, y, length, rise in (
        map(int, bar) for bar in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)h-", code.svg.split("#000")[1])
    ):
        pen.rectangle((x * FINE, y * FINE, (x + length) * FINE - 1, (y + rise) * FINE - 1), 0)
    dots = code.side / wide / MM_PER_INCH * dpi
    small = fine.resize((round(wide * dots), round(high * dots)), Image.Resampling.BOX)
    sheet = Image.new("L", (small.width + 40, small.height + 40), 255)
    sheet.paste(small, (20, 20))
    return Image.blend(sheet, Image.effect_noise(sheet.size, 90), noise) if noise else sheet


def read(code: Code, dpi: int, noise: float = 0) -> list[bytes]:
    return [bytes(seen.bytes) for seen in zxingcpp.read_barcodes(raster(code, dpi, noise)) if seen.valid]


@pytest.mark.parametrize("noise", [0.0, 0.1])
@pytest.mark.parametrize("dpi", [600, 300, 200])
def test_a_code_is_read_from_paper(dpi: int, noise: float) -> None:
    assert read(pdf417(SAMPLE, "", STACK), dpi, noise) == [SAMPLE.encode()]


def test_at_150_dots_an_inch_bars_are_too_narrow_to_be_read_each_time() -> None:
    """A module of 0.254 mm is one dot and a half there; a telephone held close sees two and more."""
    assert read(pdf417(SAMPLE, "", STACK), 150) in ([], [SAMPLE.encode()])


@settings(deadline=None, max_examples=25)
@given(payload=st.text("HRabcčćđšž0123456789\n -", min_size=1, max_size=200))
def test_any_text_is_read_again_by_another_library(payload: str) -> None:
    assert read(pdf417(payload, "", STACK), 300) == [payload.encode()]


@pytest.mark.parametrize("length", range(60, 84))
def test_every_length_is_read_and_takes_the_rows_that_were_reckoned(length: int) -> None:
    """The rows' indicators depend on how many rows there are, modulo three: some readers pass over a slip there."""
    payload = ("HRVHUB30" * 12)[:length]
    code = pdf417(payload, "", STACK)
    assert read(code, 300) == [payload.encode()]
    high = int(re.findall(r'viewBox="0 0 \d+ (\d+)"', code.svg)[0])
    assert high == rows_of(length, STACK) * STACK.ratio + 4


def test_the_reader_sees_the_level_of_correction_and_bytes_alone() -> None:
    (seen,) = zxingcpp.read_barcodes(raster(pdf417(SAMPLE, "", STACK), 300))
    assert seen.format == zxingcpp.BarcodeFormat.PDF417
    assert seen.text == SAMPLE


def test_its_measures_are_those_of_its_modules_and_its_title_is_escaped() -> None:
    code = pdf417("x" * 100, "Bars & rows", STACK)
    assert code.side == pytest.approx((17 * (9 + 3) + 18 + 4) * 0.254)
    assert "<title>Bars &amp; rows</title>" in code.svg
    assert code.symbology == "pdf417"
