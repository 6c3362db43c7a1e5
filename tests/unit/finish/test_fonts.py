"""Fonts as they are embedded: the reading of OpenType and CFF is held against another maker's."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from printreport.finish.cff import cid_keyed, with_outlines_of
from printreport.finish.opentype import read
from tests.unit.render.press import CHECKOUT, printed

FILE = CHECKOUT / "fonts/source-serif-4/SourceSerif4-It.otf"


@pytest.fixture(scope="module")
def font() -> TTFont:
    return TTFont(FILE)


def outline(glyphs: object, name: str) -> list[object]:
    pen = RecordingPen()
    glyphs[name].draw(pen)  # type: ignore[index]  # fontTools has no types
    return list(pen.value)


def decompiled(program: bytes) -> CFFFontSet:
    made = CFFFontSet()
    made.decompile(BytesIO(program), None)
    return made


def test_characters_widths_and_measures_are_read_as_another_reader_reads_them(font: TTFont) -> None:
    mine = read(FILE.read_bytes())
    order = font.getGlyphOrder()
    assert {code: order[glyph] for code, glyph in mine.characters().items()} == font.getBestCmap()
    assert [mine.width(glyph) for glyph in range(len(order))] == [font["hmtx"][name][0] for name in order]
    assert mine.scale == 1000 / font["head"].unitsPerEm
    assert mine.slant == font["post"].italicAngle
    assert (mine.ascent, mine.descent) == (font["hhea"].ascent, font["hhea"].descent)


def test_outlines_keyed_by_number_are_the_same_outlines(font: TTFont) -> None:
    program = cid_keyed(FILE.read_bytes())
    assert program is not None
    top = decompiled(program).topDictIndex[0]
    assert top.ROS == ("Adobe", "Identity", 0)
    before = font.getGlyphSet()
    for glyph in (0, 1, 28, 41, 700, len(before) - 1):
        name = top.charset[glyph]
        pen = RecordingPen()
        top.CharStrings[name].draw(pen)
        assert pen.value == outline(before, font.getGlyphOrder()[glyph])


def test_what_is_keyed_by_number_or_has_other_outlines_is_left_alone() -> None:
    assert cid_keyed(b"\x00\x01\x00\x00" + bytes(20)) is None


def test_blanking_leaves_the_outlines_that_are_asked_for(font: TTFont) -> None:
    whole = read(FILE.read_bytes()).tables["CFF "]
    cut = with_outlines_of(whole, {28})
    assert len(cut) == len(whole)
    strings = decompiled(cut).topDictIndex[0].CharStrings
    pens = {name: RecordingPen() for name in ("a", "b")}
    for name, pen in pens.items():
        strings[name].draw(pen)
    assert font.getGlyphOrder()[28] == "a"
    assert pens["a"].value == outline(font.getGlyphSet(), "a")
    assert pens["b"].value == []


def test_the_fonts_of_a_file_are_all_embedded_and_keyed_by_number() -> None:
    with pikepdf.open(BytesIO(printed("<p>Office 12").content)) as pdf:
        [font] = pdf.pages[0].Resources.Font.values()
        [descendant] = font.DescendantFonts
        assert descendant.FontDescriptor.FontFile3.Subtype == "/CIDFontType0C"
        assert "/CIDToGIDMap" not in descendant
        assert not str(font.BaseFont).endswith(",")


def test_a_font_that_has_none_of_the_words_is_embedded_and_the_characters_are_named() -> None:
    pdf = printed("<p>日本")
    assert [(one.name, one.is_error) for one in pdf.diagnostics] == [("missing-glyph", True)]
    with pikepdf.open(BytesIO(pdf.content)) as opened:
        [font] = opened.pages[0].Resources.Font.values()
        program = font.DescendantFonts[0].FontDescriptor.FontFile3.read_bytes()
    assert decompiled(program).topDictIndex[0].charset == [".notdef"]


def test_the_file_of_the_font_is_there() -> None:
    assert Path(FILE).is_file()
