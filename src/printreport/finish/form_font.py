"""The font that is typed with: takes a font file, adds it to the open file as a simple font with Latin letters.

What readers type is set in it, so it holds every character of WinAnsiEncoding, one byte each: programs cannot type in
the two-byte fonts of running text (ISO 32000-1, 9.6.2, 9.6.6 and 12.7.3.3). It is embedded (ISO 14289-1, 7.21.4.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import pydyf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ENCODING = "cp1252"  # WinAnsiEncoding by its other name (ISO 32000-1, annex D)
FIRST, LAST = 32, 255
NONSYMBOLIC = 1 << 5
NAME = "Typed"


@dataclass(frozen=True, slots=True)
class FormFont:
    """What a field needs of its font: the resources that hold it, and its characters' widths in thousandths."""

    resources: bytes
    widths: tuple[int, ...]

    def width(self, text: str, size: float) -> float:
        """Measure a line in points."""
        return sum(self.widths[code - FIRST] for code in encoded(text) if code >= FIRST) * size / 1000


def encoded(text: str) -> bytes:
    """Encode a text for the font; what it cannot say becomes a question mark."""
    return text.encode(ENCODING, "replace")


def added(pdf: pydyf.PDF, file: bytes) -> FormFont:
    """Add the font to the file."""
    font = _latin(file)
    outlines = font.reader.tables if font.reader else {}
    postscript = "CFF " in outlines
    cmap, metrics = font.getBestCmap(), font["hmtx"].metrics
    scale = 1000 / font["head"].unitsPerEm
    glyphs = tuple(cmap.get(ord(_character(code)), ".notdef") for code in range(FIRST, LAST + 1))
    widths = tuple(round(metrics[glyph][0] * scale) for glyph in glyphs)
    name = f"/{str(font['name'].getDebugName(6) or 'Typed').replace(' ', '')}"
    made = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type1" if postscript else "/TrueType",
            "BaseFont": name,
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": pydyf.Array(widths),
            "Encoding": "/WinAnsiEncoding",
            "FontDescriptor": _descriptor(pdf, font, name, scale).reference,
        }
    )
    if postscript:  # the names in the program say which glyph is meant, whatever they are
        differences = pydyf.Array([FIRST, *(f"/{glyph}" for glyph in glyphs)])
        made["Encoding"] = pydyf.Dictionary({"BaseEncoding": "/WinAnsiEncoding", "Differences": differences})
    pdf.add_object(made)
    resources = pydyf.Dictionary({"Font": pydyf.Dictionary({NAME: made.reference})})
    pdf.add_object(resources)
    return FormFont(bytes(resources.reference), widths)


def _latin(file: bytes) -> TTFont:
    """Cut a font down to the letters that can be typed with it."""
    options = Options(layout_features=[], name_IDs=[6], notdef_outline=True, hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(_character(code)) for code in range(FIRST, LAST + 1)])
    font = TTFont(BytesIO(file), fontNumber=0)
    subsetter.subset(font)
    cut = BytesIO()
    font.save(cut)
    return TTFont(cut)


def _descriptor(pdf: pydyf.PDF, font: TTFont, name: str, scale: float) -> pydyf.Dictionary:
    head, os2 = font["head"], font["OS/2"]
    key, program, extra = _program(font)
    stream = pydyf.Stream([program], extra, compress=True)
    pdf.add_object(stream)
    box = (head.xMin, head.yMin, head.xMax, head.yMax)
    made = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": NONSYMBOLIC,
            "FontBBox": pydyf.Array([round(edge * scale) for edge in box]),
            "Ascent": round(os2.sTypoAscender * scale),
            "Descent": round(os2.sTypoDescender * scale),
            "CapHeight": round(getattr(os2, "sCapHeight", os2.sTypoAscender) * scale),
            "ItalicAngle": round(font["post"].italicAngle),
            "StemV": 80,
            key: stream.reference,
        }
    )
    pdf.add_object(made)
    return made


def _program(font: TTFont) -> tuple[str, bytes, dict[str, object]]:
    if "CFF " in font:
        return "FontFile3", font.reader["CFF "], {"Subtype": "/Type1C"}
    file = font.reader.file.getvalue()
    return "FontFile2", file, {"Length1": len(file)}


def _character(code: int) -> str:
    return bytes([code]).decode(ENCODING, "replace")
