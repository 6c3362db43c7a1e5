"""A report laid out section by section is, to the pixel, what the engine makes of the whole document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

import printreport
from printreport.model.pages import Survey
from printreport.model.section import Section
from printreport.render import pagination
from printreport.render.crew import Alone, Crowd
from printreport.render.printing import Workshop
from printreport.render.sections.bench import Bench
from printreport.render.sections.standstill import Settled, settle
from printreport.render.sections.units import Unit
from tests.sample import LAYOUTS, sample_in
from tests.spoken import spoken
from tests.tagtree import tagtree


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


def made(orders: Sequence[Settled], shop: Workshop) -> Iterator[tuple[Unit, Section | None]]:
    """Print sections, each from what it took over."""
    for each in orders:
        yield each.unit, shop.printed(each.unit, each.taken, frozenset())


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_section_is_made_of_what_it_took_over_and_of_nothing_else(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is made again, the last one first, while no other is there to lean on; and by two other processes."""
    told: list[tuple[object, object]] = []

    def again(units: Sequence[Unit], crew: Alone) -> tuple[Settled, ...]:
        shop = crew._shop
        settled = settle(units, crew)
        first = dict(made(settled, Workshop(Bench(shop.bench.sheet), shop._printer.body)))
        backwards = dict(made(settled[::-1], Workshop(Bench(shop.bench.sheet), shop._printer.body)))
        crowd = Crowd(Workshop(Bench(shop.bench.sheet), shop._printer.body), 2)
        others = settle(units, crowd)
        theirs = dict(crowd.printed([(each, frozenset()) for each in others]))
        crowd.close()
        told.append((first, backwards))
        told.append((first, theirs))
        told.append((settled, others))
        return settled

    monkeypatch.setattr(pagination, "settle", again)
    printreport.build(sample_in(tmp_path, layout), edition="screen")

    assert len(told) >= 3
    assert all(one == other for one, other in told)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("layout", "edition"), [*((layout, "screen") for layout in LAYOUTS), ("annual", "press"), ("ledger", "board")]
)
def test_the_sample_is_the_same_in_both_ways(
    layout: str, edition: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = sample_in(tmp_path, layout)
    apart, seen = built(project, edition)
    monkeypatch.setattr(pagination, "is_parted", lambda _: False)
    whole, surveyed = built(project, edition)

    assert looks(apart) == looks(whole)
    assert tagtree(apart) == tagtree(whole)
    assert spoken(apart) == spoken(whole)
    assert without_numbers(seen) == without_numbers(surveyed)
    assert numbers(seen) != []
    assert len({one - other for one, other in zip(numbers(surveyed), numbers(seen), strict=True)}) <= 2  # report, slip
