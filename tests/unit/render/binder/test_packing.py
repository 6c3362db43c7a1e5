from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from printreport.model.said import Said
from printreport.model.sheaf import Packed, Sheaf
from printreport.model.tags import Annotation, Mark, Tag
from printreport.render import tags
from printreport.render.binder import bound, packed, painted, unpacked
from printreport.render.laid import Body
from printreport.render.press import PrintedPage
from printreport.render.printing import _printed
from tests.unit.render.press import engine

BODY = """<h1>Ünder “all”</h1><p style='opacity: .5'>faint <a href="#x">here</a></p><p id=x>there
<form><input name=sum value=1></form>"""
CSS = "h1 { bookmark-level: 1; bookmark-label: content() }"


def sheaf() -> tuple[Sheaf, Any]:
    """Paint a document; return it with the engine's document."""
    document = engine(BODY, CSS)
    printed = [PrintedPage(page) for page in document.pages]
    part = painted(printed, document)
    root, read = tags.Trees(Body(document, document._html.etree_element)).grow(printed)
    said = Said("Unknown %s at %d", ("thing", 3), "Unknown thing at 3", grave=True)
    return Sheaf(part, tuple(map(_printed, printed, read)), root, (said,), printed[0].form_fonts[0]), document


def marks(tag: Tag) -> list[Mark | Annotation]:
    found: list[Mark | Annotation] = []
    for kid in tag.kids:
        found += marks(kid) if isinstance(kid, Tag) else [kid]
    return found


def test_a_sheaf_is_bound_alike_before_and_after_it_was_packed() -> None:
    one, document = sheaf()
    other = unpacked(packed(one))
    written = [[thing.data for thing in bound([each], document).file.objects[1:]] for each in (one, other)]

    assert written[0] == written[1]
    assert (other.pages, other.said, other.form_font) == (one.pages, one.said, one.form_font)


def test_marks_and_annotations_lead_into_the_file_that_was_opened() -> None:
    one, _ = sheaf()
    other = unpacked(packed(one))
    streams = [mark.stream for mark in marks(other.root) if isinstance(mark, Mark) and mark.stream]
    notes = [note.object for note in marks(other.root) if isinstance(note, Annotation)]

    assert [type(each).__name__ for each in streams] == ["Stream"] * len(streams) != []
    assert [note["Subtype"] for note in notes] == ["/Link", "/Widget"]
    assert all(thing is other.part.file.objects[thing.number] for thing in (*streams, *notes))


def test_packing_twice_gives_the_same_bytes_and_the_font_files_apart() -> None:
    one, _ = sheaf()
    first, second = packed(one), packed(unpacked(packed(one)))
    assert first == second
    assert [content[:4] for content in first.faces.values()] == [b"OTTO"]
    assert len(first.content) < 20_000


def test_what_is_no_sheaf_is_refused() -> None:
    one, _ = sheaf()
    kept = packed(one)
    for content in (b"", b"printreport sheaf 0\n[]\n", b"{}\n[1]\nx"):
        with pytest.raises(ValueError):
            unpacked(Packed(content, {}))
    with pytest.raises(KeyError):
        unpacked(replace(kept, faces={}))
