"""The font that is typed with: takes a font file, adds it to the open file as a simple font with Latin letters.

What readers type is set in it, so it holds every character of WinAnsiEncoding, one byte each: programs cannot type in
the two-byte fonts of running text (ISO 32000-1, 9.6.2, 9.6.6 and 12.7.3.3). It is embedded (ISO 14289-1, 7.21.4.1).
"""

from __future__ import annotations

import pydyf

from printreport.finish.cff import with_outlines_of
from printreport.finish.opentype import OpenType, read

ENCODING = "cp1252"  # WinAnsiEncoding by its other name (ISO 32000-1, annex D)
FIRST, LAST = 32, 255
NONSYMBOLIC = 1 << 5
FONT = "Typed"


def encoded(text: str) -> bytes:
    """Encode a text for the font; what it cannot say becomes a question mark."""
    return text.encode(ENCODING, "replace")


def added(pdf: pydyf.PDF, file: bytes) -> bytes:
    """Add the font to the file; return the reference to resources that hold it under the name `FONT`."""
    font = read(file)
    characters = font.characters()
    glyphs = tuple(characters.get(ord(_character(code)), 0) for code in range(FIRST, LAST + 1))
    key, program = _program(file, font, glyphs)
    pdf.add_object(program)
    descriptor = _descriptor(font)
    descriptor[key] = program.reference
    pdf.add_object(descriptor)
    made = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type1" if "CFF " in font.tables else "/TrueType",
            "BaseFont": descriptor["FontName"],
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": pydyf.Array([round(font.width(glyph) * font.scale) for glyph in glyphs]),
            "Encoding": "/WinAnsiEncoding",
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(made)
    resources = pydyf.Dictionary({"Font": pydyf.Dictionary({FONT: made.reference})})
    pdf.add_object(resources)
    return bytes(resources.reference)


def _program(file: bytes, font: OpenType, glyphs: tuple[int, ...]) -> tuple[str, pydyf.Stream]:
    """Return the font program and the key it stands under (ISO 32000-1, table 126)."""
    if "CFF " in font.tables:
        outlines = with_outlines_of(font.tables["CFF "], frozenset(glyphs))
        return "FontFile3", pydyf.Stream([outlines], {"Subtype": "/Type1C"}, compress=True)
    return "FontFile2", pydyf.Stream([file], {"Length1": len(file)}, compress=True)


def _descriptor(font: OpenType) -> pydyf.Dictionary:
    return pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{FONT}",
            "Flags": NONSYMBOLIC,
            "FontBBox": pydyf.Array([round(edge * font.scale) for edge in font.box]),
            "Ascent": round(font.ascent * font.scale),
            "Descent": round(font.descent * font.scale),
            "CapHeight": round(font.ascent * font.scale),
            "ItalicAngle": round(font.slant),
            "StemV": 80,
        }
    )


def _character(code: int) -> str:
    return bytes([code]).decode(ENCODING, "replace")
