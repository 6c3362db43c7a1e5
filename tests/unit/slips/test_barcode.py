from __future__ import annotations

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from printreport.model.slip import Code
from printreport.slips.barcode import check_value, code128
from printreport.slips.viitenumero.geometry import HEIGHT, MODULE
from printreport.units import MM_PER_INCH


def read(code: Code, dpi: int, noise: float) -> list[str]:
    """Draw the bars as they stand in the SVG, at their true size, with grey where a dot is half covered; read them."""
    modules = int(code.svg.split('viewBox="0 0 ')[1].split()[0])
    small = (round(code.side / MM_PER_INCH * dpi), round(12 / MM_PER_INCH * dpi))
    wide = small[0] * 8
    image = Image.new("L", (wide, small[1]), 255)
    pen = ImageDraw.Draw(image)
    for left, length in (map(int, bar) for bar in re.findall(r"M(\d+) 0h(\d+)v1h-", code.svg.split("#000")[1])):
        pen.rectangle((round(left * wide / modules), 0, round((left + length) * wide / modules) - 1, image.height), 0)
    image = image.resize(small, Image.Resampling.BOX)
    if noise:
        image = Image.blend(image, Image.effect_noise(image.size, 90), noise)
    return [seen.text for seen in zxingcpp.read_barcodes(image)]


def test_every_pair_of_digits_is_read_again() -> None:
    pairs = [f"{pair:02}" for pair in range(100)]
    for place in range(0, 100, 10):
        digits = "".join(pairs[place : place + 10])
        assert read(code128(digits, 0.3, 12, ""), 300, 0) == [digits]


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (300, 0.1), (150, 0.0), (150, 0.1)])
def test_a_virtual_bar_code_is_read_from_paper(dpi: int, noise: float) -> None:
    digits = "479440520200360820048831500000000868516259619897100612"
    code = code128(digits, MODULE, HEIGHT, "Bars & digits")
    assert read(code, dpi, noise) == [digits]
    assert code.side == pytest.approx((332 + 20) * MODULE)
    assert "<title>Bars &amp; digits</title>" in code.svg


def test_the_check_symbol_is_that_of_the_guides_first_example() -> None:
    """Finance Finland, Bank bar code guide, version 5.3, invoice 1: 40."""
    assert check_value("479440520200360820048831500000000868516259619897100612") == 40
