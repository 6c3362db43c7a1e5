"""Pictures in ink: takes the open file, exchanges every picture in it for its separation.

Photographs stay compressed as such, finely enough that nobody sees a difference; all others are kept exactly. What lies
under a picture shines through where it did: its soft mask stays.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

import pydyf
from PIL import Image, ImageChops

from printreport.diagnostics import Diagnostic, warning
from printreport.finish.inks import FULL, Inks
from printreport.model.plates import Picture, Plates

QUALITY = 92  # of JPEG: above it files grow and nothing else does
PIECE = 4  # px: ink is measured over squares of this side, as a single dot dries anywhere
SHARE = 0.001  # of a picture that may lie above the limit
SPACES = {"L": "/DeviceGray", "CMYK": "/DeviceCMYK"}
PREDICTOR, STRIP = 317, 278  # TIFF 6.0: fields Predictor and RowsPerStrip
DIFFERENCES = 2  # the value of both TIFF's and PDF's predictor for differences from pixel to pixel


def turned(pdf: pydyf.PDF, resources: Sequence[Any], inks: Inks, plates: Plates) -> tuple[Diagnostic, ...]:
    """Turn the pictures of the file into ink; say which of them lay on more than dries."""
    names = _names(resources)
    masks = {int(thing.extra["SMask"].split()[0]) for thing in _pictures(pdf) if "SMask" in thing.extra}
    found: dict[Diagnostic, None] = {}
    for stream in _pictures(pdf):
        if stream.number in masks:
            continue
        picture = plates.pictures.get(names.get(stream.number, ""), Picture("a picture"))
        image = inks.picture(_image(stream), picture.profile)
        if too_wet := _too_wet(image, picture, plates):
            found[too_wet] = None
        if not _in_ink(stream):
            _exchange(stream, image)
    return tuple(found)


def _pictures(pdf: pydyf.PDF) -> Iterator[pydyf.Stream]:
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream) and thing.extra.get("Subtype") == "/Image":
            yield thing


def _names(resources: Sequence[Any]) -> Mapping[int, str]:
    """Map the objects of pictures onto the engine's names: ``i``, the name, and whether it is smoothed."""
    return {
        int(reference.split()[0]): name[1:-1]
        for each in resources
        for name, reference in each["XObject"].items()
        if name.startswith("i")
    }


def _image(stream: pydyf.Stream) -> Image.Image:
    """Decode a picture as the engine has put it into the file: JPEG, or the rows of a PNG."""
    content = b"".join(part if isinstance(part, bytes) else part.data for part in stream.stream)
    if stream.extra["Filter"] == "/FlateDecode":
        colours = 2 if stream.extra["ColorSpace"] == "/DeviceRGB" else 0
        head = struct.pack(">IIBBBBB", stream.extra["Width"], stream.extra["Height"], 8, colours, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", content), (b"IEND", b""))
        content = b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)
    image = Image.open(BytesIO(content))
    image.load()
    return image


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _in_ink(stream: pydyf.Stream) -> bool:
    """Say whether a picture came in ink: its maker has separated it, and knows better."""
    return bool(stream.extra["ColorSpace"] == "/DeviceCMYK")


def _exchange(stream: pydyf.Stream, image: Image.Image) -> None:
    colours = len(image.getbands())
    stream.extra["ColorSpace"] = SPACES[image.mode]
    if stream.extra["Filter"] == "/DCTDecode":
        written = BytesIO()
        image.save(written, "JPEG", quality=QUALITY, subsampling=0)
        stream.stream = [written.getvalue()]
        if image.mode == "CMYK":
            stream.extra["Decode"] = pydyf.Array((1, 0) * 4)  # JPEG of four colours is written the other way round
    else:
        stream.stream = [_rows(image)]
        stream.extra["DecodeParms"] = pydyf.Dictionary(
            {"Predictor": DIFFERENCES, "Colors": colours, "Columns": image.width}
        )


def _rows(image: Image.Image) -> bytes:
    """Compress the rows of a picture without loss, as differences; TIFF has the same form and Pillow writes it."""
    written = BytesIO()
    fields = {PREDICTOR: DIFFERENCES, STRIP: image.height}
    image.save(written, "TIFF", compression="tiff_adobe_deflate", tiffinfo=fields)
    with Image.open(written) as tiff:
        tags = tiff.tag_v2  # type: ignore[attr-defined]  # Pillow types what all formats share
        [start], [length] = tags[273], tags[279]  # StripOffsets and StripByteCounts
    return written.getvalue()[start : start + length]


def _too_wet(image: Image.Image, picture: Picture, plates: Plates) -> Diagnostic | None:
    if image.mode != "CMYK":
        return None
    small = image.reduce(PIECE)
    cyan, magenta, yellow, black = small.split()
    half = ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2)
    counts = ImageChops.add(*half, scale=2).histogram()  # a quarter of all four inks
    limit = plates.condition.limit
    above = sum(counts[round(limit / 4 / 100 * FULL) + 2 :]) / (small.width * small.height)
    if above <= SHARE:
        return None
    message = f"{above:.0%} of `{picture.name}` lies under more than {limit} % of ink, which does not dry."
    return warning(
        "too-much-ink", message, None, f"separate it again for {plates.condition.identifier}, or give it in RGB"
    )
