from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from printreport.enclose.pictures import bare


def png() -> bytes:
    said = PngImagePlugin.PngInfo()
    said.add_text("Comment", "taken at the refuge")
    out = BytesIO()
    Image.linear_gradient("L").save(out, "PNG", pnginfo=said, dpi=(300, 300))
    return out.getvalue()


def test_what_a_png_says_beside_its_picture_is_left_out() -> None:
    kept = bare("a.png", png())
    assert kept is not None
    assert b"refuge" not in kept
    assert Image.open(BytesIO(kept)).tobytes() == Image.open(BytesIO(png())).tobytes()
    assert Image.open(BytesIO(kept)).info["dpi"] == Image.open(BytesIO(png())).info["dpi"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", b"<svg><g style='display:none'/></svg>"),
        ("a.svg", b"<svg><g visibility='hidden'/></svg>"),
        ("a.svg", b"<svg><text opacity='0'>Mary</text></svg>"),
        ("a.svg", b"<svg><g style='fill:red; opacity: 0.0'/></svg>"),
        ("a.svg", b"<svg>"),
        ("a.svg", b"\xff\xfe<svg/>"),
        ("a.tiff", b"II*\x00"),
        ("a.webp", b"RIFF"),
        ("a.png", b"no picture"),
        ("a.png", png()[:-20]),
    ],
)
def test_a_picture_that_may_hold_more_than_it_shows_stays_at_home(name: str, content: bytes) -> None:
    assert bare(name, content) is None


def test_a_photograph_goes_along_without_what_its_camera_wrote() -> None:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Amina's camera"
    Image.linear_gradient("L").save(out, "JPEG", exif=exif)
    assert b"Amina" in out.getvalue()
    assert b"Amina" not in (bare("a.JPG", out.getvalue()) or b"Amina")
