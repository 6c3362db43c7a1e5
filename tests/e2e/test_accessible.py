"""The sample's screen edition as assistive technology meets it, read from the tag tree with nothing of our writers.

Rules after ISO 32000-1, 14.7 and 14.8, and ISO 14289-1, 7; the slip bound behind the report is held to the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

import printreport
from tests.tagtree import artifacts, tagtree

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow


@cache
def content() -> bytes:
    return printreport.build(ROOT, edition="screen").pdf.content


@cache
def pdf() -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content()))


@cache
def tree() -> str:
    return tagtree(content())


def elements(node: Any = None, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:  # noqa: ANN401 - a PDF object
    """Walk through the structure elements in reading order, each with the roles above it."""
    node = pdf().Root.StructTreeRoot if node is None else node
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield path, kid
            yield from elements(kid, (*path, str(kid.S)))


def of_role(*roles: str) -> list[tuple[tuple[str, ...], Any]]:
    return [(path, element) for path, element in elements() if str(element.S) in roles]


def kids(element: Any) -> list[Any]:  # noqa: ANN401 - a PDF object
    held = element.get("/K", pikepdf.Array())
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def attributes(element: Any) -> dict[str, Any]:  # noqa: ANN401 - a PDF object
    held = element.get("/A", pikepdf.Array())
    joined: dict[str, Any] = {}
    for owner in held if isinstance(held, pikepdf.Array) else [held]:
        joined |= dict(owner.items())
    return joined


def all_annotations() -> list[Any]:
    return [annotation for page in pdf().pages for annotation in page.get("/Annots", pikepdf.Array())]


def test_the_title_is_shown_and_the_language_said() -> None:
    assert bool(pdf().Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf().docinfo["/Title"]) == "The Second Call"
    assert str(pdf().Root.Lang) == "en"
    assert bool(pdf().Root.MarkInfo.Marked)


def test_words_in_another_language_say_so() -> None:
    languages = {str(element.Lang) for _, element in elements() if "/Lang" in element}
    assert "fr" in languages
    assert re.search(r'\[lang=fr[^]]*\] "?.*Une enfant qui appelle', tree()) or "lang=fr" in tree()


def test_no_heading_skips_a_level_and_every_section_has_one_of_the_first() -> None:
    levels = [int(str(element.S)[2]) for _, element in of_role("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    tops = [element for path, element in elements() if path == ("/Document",)]
    assert all("/H1" in {str(inner.S) for _, inner in elements(top)} for top in tops)


def test_the_contents_are_a_table_of_contents_with_one_link_an_entry() -> None:
    entries = of_role("/TOCI")
    assert len(entries) >= 12
    for path, entry in entries:
        assert path[-1] == "/TOC"
        inner = [str(element.S) for _, element in elements(entry)]
        assert inner[:2] == ["/Reference", "/Link"]
        assert inner.count("/Link") == 1
    assert "...." not in tree()


def test_every_list_has_items_with_a_body_and_says_how_it_is_numbered() -> None:
    lists = of_role("/L")
    assert lists
    for _, element in lists:
        assert "/ListNumbering" in attributes(element)
        for item in kids(element):
            assert str(item.S) in {"/LI", "/Caption"}
            roles = [str(part.S) for part in kids(item)]
            assert roles in (["/LBody"], ["/Lbl", "/LBody"], ["/Caption"]) or str(item.S) == "/Caption"
    assert any(path[-1] == "/LBody" or "/L" not in path for path, _ in lists)


def test_a_definition_list_ties_each_term_to_its_meaning() -> None:
    assert re.search(r'LI\n\s+Lbl "Contact"\n\s+LBody', tree())


def test_every_table_has_rows_and_head_cells_with_a_scope() -> None:
    tables = of_role("/Table")
    assert len(tables) >= 5
    for _, table in tables:
        cells = [cell for _, cell in elements(table) if str(cell.S) in {"/TH", "/TD"}]
        heads = [cell for cell in cells if str(cell.S) == "/TH"]
        assert heads
        assert all(str(attributes(head)["/Scope"]) in {"/Column", "/Row", "/Both"} for head in heads)
        ids = [str(head.ID) for head in heads]
        assert len(ids) == len(set(ids))
        assert all(set(map(str, attributes(cell).get("/Headers", []))) <= set(ids) for cell in cells)
        assert any("/Headers" in attributes(cell) for cell in cells if str(cell.S) == "/TD")


def test_every_figure_says_what_it_shows_and_where_it_stands() -> None:
    figures = of_role("/Figure")
    assert len(figures) >= 5
    assert all(str(figure.get("/Alt", "")).strip() for _, figure in figures if "/Alt" in figure)
    without = [figure for _, figure in figures if "/Alt" not in figure]
    assert [figure for figure in without if not any(str(inner.S) == "/Figure" for _, inner in elements(figure))] == []
    assert all("/BBox" in attributes(figure) for _, figure in figures if "/Alt" in figure)


def test_every_annotation_is_in_the_tree_and_has_words() -> None:
    found = all_annotations()
    assert found
    tied = {
        kid.Obj.objgen for _, element in elements() for kid in kids(element) if getattr(kid, "Type", None) == "/OBJR"
    }
    assert {annotation.objgen for annotation in found} == tied
    for annotation in found:
        assert "/StructParent" in annotation
        assert int(annotation.get("/F", 0)) & 4, "an annotation is printed"
        words = annotation.get("/Contents", annotation.get("/TU", annotation.get("/Parent", {}).get("/TU", "")))
        assert str(words).strip()
        assert not str(words).startswith("http")


def test_every_note_is_tied_to_its_call() -> None:
    notes = of_role("/Note")
    assert len(notes) >= 4
    ids = [str(note.ID) for _, note in notes]
    assert len(ids) == len(set(ids))
    for path, _ in notes:
        assert path[-1] != "/Document", "a note is read where it is called"


def test_running_heads_and_folios_are_no_content() -> None:
    printed = " ".join(" ".join(artifacts(content(), page)) for page in range(3, 12))
    assert "Lantern Network" in printed
    said = Counter(re.findall(r'"([^"]*)"', tree()))
    assert said["Lantern Network"] < 8, "the running head is not said on every page"


def test_every_mark_is_in_the_tree() -> None:
    held = 0
    for page in pdf().pages:
        marked = {
            int(instruction.operands[1].MCID)
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "BDC" and "/MCID" in instruction.operands[1]
        }
        nums = _parents(int(page.StructParents))
        assert all(number < len(nums) and isinstance(nums[number], pikepdf.Dictionary) for number in marked)
        held += len(marked)
    assert held > 500


def _parents(key: int) -> list[Any]:
    nums = list(pdf().Root.StructTreeRoot.ParentTree.Nums)
    return list(dict(zip(map(int, nums[::2]), nums[1::2], strict=True))[key])


def test_page_labels_are_the_folios_that_are_printed() -> None:
    book = pypdfium2.PdfDocument(content())
    labels = [book.get_page_label(number) for number in range(len(book))]
    assert labels[1:3] == ["ii", "iii"]
    checked = 0
    for number, label in enumerate(labels):
        foot = " ".join(artifacts(content(), number))
        if re.search(rf"(^|\s){re.escape(label)}(\s|$)", foot):
            checked += 1
    assert checked >= len(labels) // 2
    assert labels[-1] == str(len(labels) - labels.index("1"))


def test_bookmarks_lead_to_the_sections() -> None:
    with pdf().open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert "The year in numbers" in titles
    assert len(titles) >= 12


def test_the_slip_is_part_of_the_tree_and_its_fields_have_names() -> None:
    fields = [annotation for annotation in all_annotations() if annotation.Subtype == "/Widget"]
    assert len(fields) >= 14
    for field in fields:
        assert str(field.get("/TU", field.get("/Parent", {}).get("/TU", ""))).strip()
    forms = of_role("/Form")
    assert len(forms) == len(fields)
    assert any(attributes_required(field) for field in fields)
    last = kids(pdf().Root.StructTreeRoot)[-1]
    assert "/Form" in {str(element.S) for _, element in elements(kids(last)[-1])}


def attributes_required(field: Any) -> bool:  # noqa: ANN401 - a PDF object
    """Bit 2 of the field's flags: required (ISO 32000-1, table 221)."""
    return bool(int(field.get("/Ff", 0)) & 2)
