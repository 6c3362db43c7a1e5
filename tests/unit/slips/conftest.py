"""What the slips' tests start from: an order and an organisation with nothing wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from printreport.checks.codes import FORMATS
from printreport.diagnostics import Location
from printreport.model.report import Organisation, SlipOrder
from printreport.model.slip import Code
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Asked
from printreport.units import MM_PER_INCH

AT = Location("report.yaml", 30, 3, 4)
LINK_AT = Location("report.yaml", 32, 11, 28)


@pytest.fixture
def organisation() -> Organisation:
    return Organisation("Lantern Network", address=("Quay House", "4 Tallow Lane", "Galway"), email="a@lantern.example")


@pytest.fixture
def order() -> SlipOrder:
    return SlipOrder(
        name="give",
        schemes=("reply", "link"),
        at=AT,
        link="https://give.lantern.example/now",
        amounts=((Decimal(25), "one call answered"), (Decimal(120), "two days of training")),
        frequency=("monthly", "once"),
        dedication=True,
        appeal="AR25",
        places={"link": LINK_AT},
    )


@pytest.fixture
def asked(order: SlipOrder, organisation: Organisation) -> Callable[..., Asked]:
    """Return a function that gives the order with some of its keys changed, as a check sees it."""

    def ask(**changes: Any) -> Asked:  # noqa: ANN401 - the keys of an order, of whatever kind
        changed = replace(order, **changes)
        return Asked(payment_of(changed, organisation), changed.name, changed.at, changed.places, changed.schemes)

    return ask


def _raster(code: Code, dpi: float) -> Image.Image:
    """Draw a code's modules as they stand in its SVG, at its true size."""
    modules = int(code.svg.split('viewBox="0 0 ')[1].split()[0])
    side = round(code.side / MM_PER_INCH * dpi)
    image = Image.new("L", (side, side), 255)
    pen = ImageDraw.Draw(image)
    for x, y, length in (map(int, run) for run in re.findall(r"M(\d+) (\d+)h(\d+)v1h", code.svg)):
        left, top, right, foot = (round(edge * side / modules) for edge in (x, y, x + length, y + 1))
        pen.rectangle((left, top, right - 1, foot - 1), 0)
    return image


@pytest.fixture
def scan() -> Callable[[Code, int, float], list[bytes]]:
    """Return a function that reads a code from a raster of so many dots an inch, with so much noise on it."""

    def read(code: Code, dpi: int, noise: float) -> list[bytes]:
        image = _raster(code, dpi)
        if noise:
            image = Image.blend(image, Image.effect_noise(image.size, 90), noise)
        return [bytes(seen.bytes) for seen in zxingcpp.read_barcodes(image) if seen.valid]

    return read


_BESIDE = 8  # modules of white on each side of a code that leaves its quiet zone to the page
_LINE = 60  # dots: how high the bars of a linear code are drawn


@pytest.fixture
def read_matrix() -> Callable[[Code], bytes]:
    """Return a function that reads a code of any symbology from its drawing, three dots a module."""

    def read(code: Code) -> bytes:
        wide, high = map(int, code.svg.split('viewBox="0 0 ')[1].split('"')[0].split())
        across, down = 3, 3 if high > 1 else _LINE
        image = Image.new("L", ((wide + 2 * _BESIDE) * across, high * down + 2 * _BESIDE * across), 255)
        pen = ImageDraw.Draw(image)
        dark = code.svg.split('fill="#000" d="')[1].split('"')[0]
        for x, y, length, rows in (map(int, run) for run in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)", dark)):
            left, top = (x + _BESIDE) * across, y * down + _BESIDE * across
            pen.rectangle((left, top, left + length * across - 1, top + rows * down - 1), 0)
        formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat[FORMATS[code.symbology]]])
        (seen,) = zxingcpp.read_barcodes(image, formats=formats, try_rotate=False, try_downscale=False)
        return bytes(seen.bytes)

    return read
