from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pydyf
import pytest
from PIL import Image

from printreport.diagnostics import Diagnostic
from printreport.finish.inks import Inks
from printreport.finish.negatives import turned
from printreport.finish.serialise import serialised
from printreport.model.condition import FOGRA39
from printreport.model.plates import Picture, Plates
from printreport.project import colour_profile

NAME = "c0ffee"
PLATES = Plates(FOGRA39, {}, colour_profile(FOGRA39.profile), {NAME: Picture("images/one.jpg")})


def written(image: Image.Image) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """Put a picture into a file as the engine does with JPEG, turn it, and write the file."""
    pdf = pydyf.PDF()
    out = BytesIO()
    image.save(out, "JPEG", quality=95)
    space = {"RGB": "/DeviceRGB", "L": "/DeviceGray", "CMYK": "/DeviceCMYK"}[image.mode]
    size = {"Width": image.width, "Height": image.height, "BitsPerComponent": 8}
    kind = {"Type": "/XObject", "Subtype": "/Image", "ColorSpace": space, "Filter": "/DCTDecode"}
    picture = pydyf.Stream([out.getvalue()], {**kind, **size})
    pdf.add_object(picture)
    resources = pydyf.Dictionary({"XObject": pydyf.Dictionary({f"i{NAME}1": picture.reference})})
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 9, 9]), "Resources": resources}))
    found = turned(pdf, [resources], Inks(PLATES), PLATES)
    return serialised(pdf, "1.6"), found


def read(content: bytes) -> Image.Image:
    with pikepdf.open(BytesIO(content)) as pdf:
        picture: Any = pdf.pages[0].obj.Resources.XObject[f"/i{NAME}1"]
        return pikepdf.PdfImage(picture).as_pil_image()


def test_a_photograph_is_read_back_in_the_inks_that_were_meant() -> None:
    content, found = written(Image.new("RGB", (64, 48), (255, 0, 0)))
    image = read(content)
    assert (image.mode, image.size, found) == ("CMYK", (64, 48), ())
    assert list(image.tobytes()[:4]) == pytest.approx([0, 235, 247, 0], abs=6)


def test_a_photograph_with_greys_alone_is_read_back_in_grey() -> None:
    content, _ = written(Image.new("RGB", (64, 48), (0, 0, 0)))
    assert read(content).getextrema() == (0, 0)


def test_a_picture_with_more_ink_than_dries_is_named_with_the_share_that_is_wet() -> None:
    image = Image.new("CMYK", (64, 64), (255, 255, 255, 200))
    image.paste((0, 0, 0, 0), (0, 0, 32, 64))
    _, [found] = written(image)
    assert (found.name, "50% of `images/one.jpg`" in found.message) == ("too-much-ink", True)
