"""Bounds on pictures, judged before the press has them: takes bytes, returns what is wrong with them or None.

A picture may be small on disk and enormous in memory (pixels), make the program read other files (SVG), or end early.
"""

from __future__ import annotations

import math
import re
import struct
import warnings
import zlib
from base64 import b64decode
from html import unescape
from io import BytesIO
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from PIL import Image

from printreport.diagnostics import Diagnostic, error

MAX_PIXELS = 89_478_485  # Pillow's own limit, a quarter of a gigabyte in memory; an A3 page at 300 dpi has 17 million
MAX_DATA_URL = 2_000_000  # characters: a picture inside a drawing; larger ones belong in a file of their own
DATA_HEADS = frozenset({"data:image/png;base64", "data:image/jpeg;base64"})
MAX_SVG_BYTES = 5_000_000
MAX_SVG_PARTS = 100_000  # copies of copies multiply
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "TIFF")
MODES = frozenset({"1", "P", "PA", "L", "LA", "RGB", "RGBA"})  # Pillow's names of what the press can print
# What Pillow raises over a file that is damaged or something else.
DAMAGED = (OSError, ValueError, SyntaxError, EOFError, IndexError, struct.error, zlib.error)

_OUTSIDE = re.compile(
    rb"""href\s*=\s*["']\s*(?!\#|data:image/|["'])([^"']*)"""
    rb"""|url\(\s*["']?\s*(?!\#|data:image/)([^)"']*)"""
)
_WRITTEN_IN = re.compile(rb"""(?:=|url\()\s*["']?\s*(data:image/[^"')<>]*)""")


def raster_fault(content: bytes, name: str) -> Diagnostic | None:
    """Look at a photograph: its format must be known, its pixels few enough and all there, its colours printable."""
    read = False
    try:
        with (
            warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning),
            Image.open(BytesIO(content), formats=FORMATS) as image,
        ):
            read = True
            image.load()
            printable = image.mode in MODES or (image.mode == "CMYK" and image.format == "JPEG")
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        message = f"`{name}` has more than {MAX_PIXELS // 1_000_000} million pixels, more than any page can show."
        return error("oversized-image", message, None, "save it with fewer pixels; 300 to the inch are plenty")
    except DAMAGED:
        message = (
            f"`{name}` is damaged: only a part of it is there." if read else f"`{name}` cannot be read as a picture."
        )
        return error("unreadable-image", message, None, f"save it again as {' or '.join(FORMATS[:2])}")
    if printable:
        return None
    message = f"`{name}` keeps its colours in a way that cannot be printed ({image.mode})."
    return error("unreadable-image", message, None, "save it as PNG with 8 bits to the channel, grey or RGB")


def data_fault(url: str, name: str) -> Diagnostic | None:
    """Look at a picture that is written as a ``data:`` URL: PNG or JPEG in base 64, and sound."""
    if url.partition(",")[0] not in DATA_HEADS or len(url) > MAX_DATA_URL:
        message = f"A picture written into the page (`{name}`) is too large or no PNG or JPEG."
        return error("unknown-kind", message, None, "keep the picture in a file of its own")
    return raster_fault(decoded(url), name)


def decoded(url: str) -> bytes:
    """Return what a ``data:`` URL in base 64 holds; nothing when it is broken."""
    try:
        return b64decode(unquote(url.partition(",")[2]))
    except ValueError:
        return b""


def profile_of(content: bytes) -> bytes:
    """Return the ICC profile that a sound photograph brings along; nothing when it has none."""
    with Image.open(BytesIO(content), formats=FORMATS) as image:
        profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) else b""


def svg_fault(content: bytes, name: str) -> Diagnostic | None:
    """Look through a drawing: no declared entities, nothing from other files, not too large."""
    if len(content) > MAX_SVG_BYTES:
        message = f"The drawing `{name}` is too large: {len(content) // 1000} kB."
        return error("oversized-image", message, None, "simplify it, or save it as PNG")
    if b"<!ENTITY" in content:
        message = f"The drawing `{name}` declares entities, which are not read."
        return error("unreadable-image", message, None, "save it as plain SVG")
    if b"<use" in content and _parts(content) > MAX_SVG_PARTS:
        message = f"The drawing `{name}` copies its parts too often, or a part into itself."
        return error("oversized-image", message, None, "simplify it, or save it as PNG")
    outside = next((found for found in _OUTSIDE.finditer(content) if _is_reference(content, found)), None)
    if outside:
        target = (outside[1] or outside[2] or b"").decode("utf-8", "replace")[:80]
        message = f"The drawing `{name}` takes something from another file, `{target}`."
        return error("outside-reference", message, None, "embed the picture in the drawing, turn fonts into outlines")
    if any(data_fault(unescape(found.decode("utf-8", "replace")), name) for found in _WRITTEN_IN.findall(content)):
        message = f"The drawing `{name}` holds a picture that is damaged, too large, or no PNG or JPEG."
        return error(
            "unreadable-image", message, None, "save the picture as PNG or JPEG and put it into the drawing again"
        )
    return None


def _parts(content: bytes) -> float:
    """Count the parts of a drawing with every copy (``<use>``) written out; endless when one holds itself."""
    try:
        root = ET.fromstring(content)  # noqa: S314 - declared entities are refused before
    except ET.ParseError:
        return 0  # the engine says that it cannot be read
    named = {element.attrib.get("id"): element for element in root.iter()}
    counts: dict[ET.Element, float] = {}

    def count(element: ET.Element) -> float:
        if element not in counts:
            counts[element] = math.inf  # until it is known; who comes by again stands in a circle
            copied = named.get(next((element.attrib[key] for key in _HREFS if key in element.attrib), "")[1:])
            inner = count(copied) if copied is not None and element.tag.endswith("use") else 0
            counts[element] = 1 + inner + sum(map(count, element))
        return counts[element]

    try:
        return count(root)
    except RecursionError:
        return math.inf


def _is_reference(content: bytes, found: re.Match[bytes]) -> bool:
    """A link a reader may follow (`<a href>`) fetches nothing; everything else does."""
    opening = content.rfind(b"<", 0, found.start())
    return content[opening : opening + 2] != b"<a" or content[opening + 2 : opening + 3].isalpha()
