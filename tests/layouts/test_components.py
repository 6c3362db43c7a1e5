"""Every component in every sample, in every layout: a newcomer with its four samples is tested on arrival.

The look of the screen edition is judged in `test_look`; here the editions for paper are set, each on another trim, so
that what fits on one page and not on another is found.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from printreport.diagnostics import Refused
from printreport.model.pages import Sheet
from printreport.model.run import Request, Specimen
from printreport.proofs import specimen
from tests.layouts.test_look import LAYOUTS

GROUNDS = (("press", "Letter"), ("board", "A5"))
LABEL = re.compile(
    r"“[a-z-]+, (min|typical|max|right to left)"
)  # of a specimen: no report has it, a running foot may meet it

pytestmark = pytest.mark.slow


def is_marked(sheet: Sheet, watermark: str) -> bool:
    """Whether a page bears the watermark, and on the page: the engine lets what has no room hang outside."""
    return not watermark or any(watermark in line.text and line.area.y > 0 for line in (*sheet.running, *sheet.lines))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("edition", "trim"), GROUNDS)
def test_every_sample_can_be_set_in_every_edition(layout: str, edition: str, trim: str, checkout: Path) -> None:
    bare: list[int] = []
    try:
        built = specimen(Request(checkout, edition=edition), Specimen(layout, trim=trim))
        found = built.diagnostics
        bare = [sheet.number for sheet in built.survey.sheets if not is_marked(sheet, built.edition.watermark)]
    except Refused as refusal:
        found = refusal.diagnostics

    assert bare == []
    faults = (each for each in found if each.is_error or each.name in {"too-long", "overlapping-text"})
    assert [str(each) for each in faults if not LABEL.search(each.message)] == []


def test_folios_of_the_body_begin_with_1_on_a_recto(checkout: Path) -> None:
    labels = specimen(Request(checkout), Specimen("annual", samples=("min",))).pdf.facts.labels

    assert labels[0] == "i"
    assert labels.index("1") % 2 == 0  # the first page is a recto, so every recto has an even place


@pytest.mark.parametrize("layout", ["base", "ledger", "folio"])
def test_every_language_has_all_the_words_of_the_layout(layout: str, checkout: Path) -> None:
    words = [
        re.findall(r"^([a-z0-9-]+):", path.read_text("utf-8"), flags=re.MULTILINE)
        for path in sorted((checkout / "layouts" / layout / "words").glob("*.yaml"))
    ]

    assert all(sorted(each) == sorted(words[0]) for each in words)


def test_ledger_numbers_in_its_contents_what_it_numbers_on_the_pages(checkout: Path) -> None:
    """A part is counted by its head (css/arrange.css); the contents know by name those that have none."""
    layouts = checkout / "layouts"
    listed = {
        name
        for file in ("ledger/shared/parts.html.j2", "base/shared/front.html.j2")
        for name in re.findall(r'"([a-z-]+)"', (layouts / file).read_text("utf-8"))
    }
    for folder in sorted((layouts / "base/components").iterdir()):
        own = layouts / "ledger/components" / folder.name / f"{folder.name}.html.j2"
        template = (own if own.exists() else folder / own.name).read_text("utf-8")
        stands_alone = "within: [section]" in (folder / f"{folder.name}.yaml").read_text("utf-8")
        has_head = re.search(r'head\.opening|class="head"|class="chapter', template) is not None
        if stands_alone and not has_head:
            assert folder.name in listed
