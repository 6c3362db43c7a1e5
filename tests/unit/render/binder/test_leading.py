from __future__ import annotations

from io import BytesIO

import pikepdf

from printreport.finish import finish
from printreport.render import bind, write
from tests.tagtree import tagtree
from tests.unit.render.press import REPORT, SCREEN, pages, printed

LEAF = ".leaf { break-before: page }"


def links(content: bytes) -> list[list[str]]:
    """Name the targets of the links on each page."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return [[str(note.Dest) for note in page.get("/Annots", ()) if "/Dest" in note] for page in pdf.pages]


def targets(content: bytes) -> dict[str, int]:
    """Say on which page, counted from 0, each target stands."""
    with pikepdf.open(BytesIO(content)) as pdf:
        pages_of = [page.obj.objgen for page in pdf.pages]
        held = pikepdf.NameTree(pdf.Root.Names.Dests)
        return {name: pages_of.index(held[name][0].objgen) for name in held}


def bound(*bodies: str) -> bytes:
    """Bind documents, let links that lead nowhere pass, and finish the file."""
    return finish(write(bind(*(pages(body, LEAF) for body in bodies)), SCREEN), REPORT, SCREEN).content


def test_links_lead_from_section_to_section() -> None:
    body = "<div class=leaf id=a><a href='#b'>x</a></div><div class=leaf id=b><a href='#a'>y</a></div>"
    content = printed(body, LEAF).content
    assert links(content) == [["b"], ["a"]]
    assert targets(content) == {"a": 0, "b": 1}


def test_an_id_is_sought_in_the_links_own_document_first() -> None:
    content = bound("<p id=a><a href='#a'>x</a> <a href='#s'>y</a>", "<p id=a><a href='#a'>x</a><p id=s>z")
    assert links(content) == [["a", "bound1-s"], ["bound1-a"]]
    assert targets(content) == {"a": 0, "bound1-a": 1, "bound1-s": 1}


def test_a_link_that_leads_nowhere_is_left_out_with_its_tag_and_the_words_stay() -> None:
    content = bound("<p>See <a href='#away'>what is not here</a> or <a href='#a'>this</a></p><p id=a>x")
    assert links(content) == [["a"]]
    assert "what is not here" in tagtree(content)
    assert tagtree(content).count("annotations=1") == 1


def test_a_page_whose_links_all_lead_nowhere_has_none() -> None:
    content = bound("<p><a href='#away'>x</a>")
    with pikepdf.open(BytesIO(content)) as pdf:
        assert "/Annots" not in pdf.pages[0]
