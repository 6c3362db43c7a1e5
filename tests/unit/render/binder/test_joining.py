from __future__ import annotations

import re
from base64 import b64encode
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.tagtree import tagtree
from tests.unit.render.press import bound, pages, printed

CSS = ".leaf { break-before: page } h1 { bookmark-level: 1; bookmark-label: content() } .faint { opacity: .5 }"
LEAVES = (
    '<div class=leaf id=a><h1>Alpha</h1><p><a href="#b">to beta</a> <a href="#a">here</a></div>',
    '<div class=leaf id=b><h1>Beta</h1><p class=faint>Faint ﬁgures</p><p><a href="#a">to alpha</a></div>',
    """<div class=leaf id=c><h1>Gamma</h1><form><input name=sum value=1><input type=radio name=how value=x>
    <input type=radio name=how value=y checked></form></div>""",
)


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def looks(content: bytes) -> list[bytes]:
    return [bytes(page.render(scale=1).buffer) for page in pypdfium2.PdfDocument(content)]


def place(pdf: pikepdf.Pdf, destination: Any) -> int:  # noqa: ANN401 - a PDF object
    """Say to which page, counted from 0, a destination leads."""
    return [page.obj.objgen for page in pdf.pages].index(destination[0].objgen)


def test_each_section_is_a_part_of_its_own() -> None:
    pdf = opened(printed("".join(LEAVES), CSS).content)
    assert len({page.Resources.objgen for page in pdf.pages}) == 3


def test_links_bookmarks_and_fields_are_led_over_the_whole() -> None:
    pdf = opened(printed("".join(LEAVES), CSS).content)
    targets = pikepdf.NameTree(pdf.Root.Names.Dests)
    numbers = {name: place(pdf, targets[name]) for name in targets}
    links = [[str(note.Dest) for note in page.Annots if "/Dest" in note] for page in pdf.pages if "/Annots" in page]
    with pdf.open_outline() as outline:
        bookmarks = [(item.title, place(pdf, item.destination)) for item in outline.root]

    assert numbers == {"a": 0, "b": 1, "c": 2}
    assert links == [["b", "a"], ["a"], []]
    assert bookmarks == [("Alpha", 0), ("Beta", 1), ("Gamma", 2)]
    assert {str(field.T) for field in pdf.Root.AcroForm.Fields if "/T" in field} >= {"sum", "how"}


def test_each_font_is_in_the_file_once_with_the_glyphs_of_all_parts() -> None:
    pdf = opened(printed("".join(LEAVES), CSS.replace(".faint", ".none")).content)
    fonts = {font.objgen for page in pdf.pages for font in page.Resources.Font.values()}
    (font,) = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}.values()
    stands_for = re.findall(rb"<\w+> <(\w+)>", font.ToUnicode.read_bytes())

    assert len(fonts) == 1
    assert {"A", "B", "G"} <= {bytes.fromhex(code.decode()).decode("utf-16-be")[0] for code in stands_for}
    assert len(stands_for) == len(set(stands_for))


def test_a_picture_that_two_sections_show_is_in_the_file_once() -> None:
    image = BytesIO()
    Image.new("RGBA", (8, 8), (200, 0, 0, 90)).save(image, "PNG")
    figure = f"<img alt=x src='data:image/png;base64,{b64encode(image.getvalue()).decode()}'>"
    pdf = opened(printed(f"<div class=leaf>{figure}</div><div class=leaf>{figure}</div>", CSS).content)
    pictures = {thing.objgen for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and "/Width" in thing}

    assert len(pictures) == 2  # what it shows, and how much of it is seen


def test_the_file_is_the_one_that_is_painted_in_one_go() -> None:
    body = "".join(LEAVES)
    parted = printed(body, CSS).content
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("printreport.render.pagination.is_parted", lambda _: False)
        whole = printed(body, CSS).content

    assert looks(parted) == looks(whole)
    assert tagtree(parted) == tagtree(whole)
    assert len(parted) < len(whole) + 1500


def test_documents_are_bound_behind_each_other_with_fonts_shared() -> None:
    pdf = opened(bound(pages("<p>Report"), pages("<p>Slip")).content)
    assert len(pdf.pages) == 2
    assert len({font.objgen for page in pdf.pages for font in page.Resources.Font.values()}) == 1
