from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from printreport.model.slip import Code, Payment
from printreport.slips.swiss_qr import SWISS_QR, codes, fill
from printreport.slips.swiss_qr.geometry import CODE, CROSS, QUIET
from printreport.slips.swiss_qr.payload import payload
from printreport.slips.swiss_qr.words import WORDS
from printreport.units import MM_PER_INCH


def drawn(code: Code, dpi: float) -> Image.Image:
    """Draw a code's squares as they stand in its SVG, with the white that the slip keeps around it."""
    modules = int(code.svg.split('viewBox="0 0 ')[1].split()[0])
    scale, white = code.side / modules, QUIET
    side = round((code.side + 2 * white) / MM_PER_INCH * dpi)
    image = Image.new("L", (side, side), 255)
    pen = ImageDraw.Draw(image)

    def square(left: float, top: float, width: float, height: float, shade: int) -> None:
        box = [edge / MM_PER_INCH * dpi for edge in (left, top, left + width, top + height)]
        pen.rectangle((round(box[0]), round(box[1]), round(box[2]) - 1, round(box[3]) - 1), shade)

    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h", code.svg):
        square(white + int(x) * scale, white + int(y) * scale, int(length) * scale, scale, 0)
    middle = white + code.side / 2
    for shade, left, top, width, height in re.findall(
        r'fill="(#\w+)" d="M(-[\d.]+) (-[\d.]+)h([\d.]+)v([\d.]+)h-', code.svg
    ):
        square(middle + float(left), middle + float(top), float(width), float(height), 255 if shade == "#fff" else 0)
    return image


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0), (150, 0.1)])
def test_the_code_is_read_in_spite_of_its_cross(
    example: tuple[Payment, tuple[str, ...]], dpi: int, noise: float
) -> None:
    payment, lines = example
    (code,) = codes(payment, WORDS["de"], "foot")
    image = drawn(code, dpi)
    if noise:
        image = Image.blend(image, Image.effect_noise(image.size, 90), noise)
    (read,) = zxingcpp.read_barcodes(image)
    assert bytes(read.bytes) == "\n".join(lines).encode()
    assert read.ec_level == "M"


def test_the_code_is_46_mm_wide_whatever_it_says(donation: Payment) -> None:
    """SIX Implementation Guidelines 2.4, 6.4."""
    dense = replace(donation, details={**donation.details, "message": "ö" * 140, "procedure": "x" * 100})
    assert [codes(each, WORDS["en"], "foot")[0].side for each in (donation, dense)] == [CODE.width, CODE.width]


def test_the_cross_is_7_mm_wide_and_stands_in_the_middle(donation: Payment) -> None:
    """SIX Implementation Guidelines 2.4, 6.4.2."""
    (code,) = codes(donation, WORDS["en"], "foot")
    dpi = 2540  # a hundred pixels a millimetre
    image = drawn(code, dpi)
    edge = round((QUIET + (CODE.width - CROSS) / 2) * 100)
    cross = image.crop((edge, edge, image.width - edge, image.height - edge))
    dark = cross.point(lambda shade: 255 - shade).getbbox()
    assert cross.size == (700, 700)
    assert dark == (50, 50, 650, 650)
    assert cross.getpixel((350, 350)) == 255
    assert cross.getpixel((350, 100)) == 0


def test_a_screen_reader_says_whose_code_it_is(donation: Payment) -> None:
    (code,) = codes(donation, WORDS["fr"], "foot")
    assert "Swiss QR Code: Compte / Payable à CH52 0483 5012 3456 7100 0, Muster Stiftung" in code.svg


def test_what_is_printed_is_grouped_as_the_guidelines_print_it(bill: Payment, donation: Payment) -> None:
    """SIX Implementation Guidelines 2.4, 3.5.3 and 3.5.4."""
    values = fill(replace(bill, amount=Decimal("1234567.5")))
    assert values["account"] == "CH64 3196 1000 0044 2155 7"
    assert values["reference"] == "00 00082 07791 22585 74212 86694"
    assert values["amount"] == "1 234 567.50"
    assert values["creditor"] == ("Max Muster & Söhne (sample company)", "Musterstrasse 123", "8000 Seldwyla")
    assert fill(replace(donation, details={**donation.details, "reference": "RF18539007547034"}))["reference"] == (
        "RF18 5390 0754 7034"
    )


def test_a_long_procedure_is_shortened_behind_its_name(donation: Payment) -> None:
    """SIX Implementation Guidelines 2.4, 3.5.5."""
    said = {"procedure": "eBill/B/ada@example.org", "second-procedure": f"Name AV1: {'x' * 90}"}
    first, second = fill(replace(donation, details={**donation.details, **said}))["procedures"]
    assert first == {"name": "eBill", "rest": "/B/ada@example.org"}
    assert second["name"] == "Name AV1"
    assert second["rest"].endswith("...")
    assert len(second["name"] + second["rest"]) == 93


def test_every_language_of_the_guidelines_has_the_same_headings() -> None:
    assert set(SWISS_QR.words) == {"de", "fr", "it", "en"}
    assert len({tuple(words) for words in SWISS_QR.words.values()}) == 1


def test_the_payload_is_what_the_code_says(bill: Payment) -> None:
    assert codes(bill, WORDS["it"], "foot")[0].payload == payload(bill)
