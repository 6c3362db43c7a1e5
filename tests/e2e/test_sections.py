"""A report laid out section by section is, to the pixel, what the engine makes of the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from weasyprint import Document, Page

import printreport
from printreport.model.pages import Survey
from printreport.model.sheaf import Sheaf
from printreport.render import pagination, tags
from printreport.render.binder import packed, painted
from printreport.render.laid import Body
from printreport.render.press import PrintedPage
from printreport.render.sections import standstill
from printreport.render.sections.building import Sheet
from printreport.render.sections.units import Unit, units_of
from tests.sample import LAYOUTS, sample_in
from tests.spoken import spoken
from tests.tagtree import tagtree

LAY_OUT_WHOLE = standstill.whole


def looks(content: bytes) -> list[bytes]:
    """Draw each page at 60 dpi."""
    return [bytes(page.render(scale=60 / 72).buffer) for page in pypdfium2.PdfDocument(content)]


def built(project: Path, edition: str) -> tuple[bytes, Survey]:
    """Build one edition of a report; return the file, and what landed where."""
    made = printreport.build(project, edition=edition)
    return made.pdf.content, made.survey


def without_numbers(survey: Survey) -> Survey:
    """Leave out how elements are numbered."""
    bare = [tuple(replace(line, paragraph=0, heads=0) for line in sheet.lines) for sheet in survey.sheets]
    sheets = tuple(replace(sheet, lines=lines) for sheet, lines in zip(survey.sheets, bare, strict=True))
    return replace(survey, sheets=sheets)


def numbers(survey: Survey) -> list[int]:
    """Return the numbers of elements, in the order of the lines that name them."""
    lines = [line for sheet in survey.sheets for line in sheet.lines]
    return [number for line in lines for number in (line.paragraph, line.heads) if number]


def a_slip_alone(html: Any, fonts: Any, pictures: Any) -> Any:  # noqa: ANN401 - the engine ships no types
    """Lay a document out as the engine does, which a report never asks for."""
    assert len(units_of(html.etree_element.find("body"))) == 1
    return LAY_OUT_WHOLE(html, fonts, pictures)


def sheaf(laid: standstill._Laid, sheet: Sheet) -> bytes:
    """Paint a section and pack it."""
    pages = [Page(box) for box in laid.pages]
    printed = [PrintedPage(page) for page in pages]
    document = Document(pages, None, sheet.html.url_fetcher, sheet.context.font_config, {}, None)
    part = painted(printed, document)
    root, _ = tags.Trees(Body(document, sheet.html.etree_element)).grow(printed)
    return packed(Sheaf(part, (), root)).content


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_section_is_made_of_what_it_took_over_and_of_nothing_else(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is made again, the last one first, while no other is there to lean on."""
    settled = standstill._settled
    wrong: list[int] = []

    def again(
        units: Sequence[Unit], counting: standstill.Counting, sheet: Sheet, kept: standstill.Kept
    ) -> list[standstill._Laid]:
        every = settled(units, counting, sheet, kept)
        first = [sheaf(laid, sheet) for laid in every]
        for unit in reversed(units):
            alone = standstill._laid(unit, every[unit.place].taken, sheet)
            if sheaf(alone, sheet) != first[unit.place] or alone.turn != every[unit.place].turn:
                wrong.append(unit.place)
        return every

    monkeypatch.setattr(standstill, "_settled", again)
    project = sample_in(tmp_path, layout)
    printreport.build(project, edition="screen")

    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("layout", "edition"), [*((layout, "screen") for layout in LAYOUTS), ("annual", "press"), ("ledger", "board")]
)
def test_the_sample_is_the_same_in_both_ways(
    layout: str, edition: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = sample_in(tmp_path, layout)
    with monkeypatch.context() as patch:
        patch.setattr(standstill, "whole", a_slip_alone)
        apart, seen = built(project, edition)
    monkeypatch.setattr(pagination, "lay_out", LAY_OUT_WHOLE)
    whole, surveyed = built(project, edition)

    assert looks(apart) == looks(whole)
    assert tagtree(apart) == tagtree(whole)
    assert spoken(apart) == spoken(whole)
    assert without_numbers(seen) == without_numbers(surveyed)
    assert numbers(seen) != []
    assert len({one - other for one, other in zip(numbers(surveyed), numbers(seen), strict=True)}) <= 2  # report, slip
