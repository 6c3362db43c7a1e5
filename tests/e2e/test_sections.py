"""A report laid out section by section is, to the pixel, what the engine makes of the whole document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

import printreport
from printreport.render import pagination
from printreport.render.sections import standstill
from printreport.render.sections.units import units_of
from tests.sample import LAYOUTS, sample_in
from tests.spoken import spoken
from tests.tagtree import tagtree

LAY_OUT_WHOLE = standstill.whole


def looks(content: bytes) -> list[bytes]:
    """Draw each page at 60 dpi."""
    return [bytes(page.render(scale=60 / 72).buffer) for page in pypdfium2.PdfDocument(content)]


def built(project: Path, edition: str) -> bytes:
    """Build one edition of a report."""
    return printreport.build(project, edition=edition).pdf.content


def a_slip_alone(html: Any, fonts: Any, pictures: Any) -> Any:  # noqa: ANN401 - the engine ships no types
    """Lay a document out as the engine does, which a report never asks for."""
    assert len(units_of(html.etree_element.find("body"))) == 1
    return LAY_OUT_WHOLE(html, fonts, pictures)


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
        apart = built(project, edition)
    monkeypatch.setattr(pagination, "lay_out", LAY_OUT_WHOLE)
    whole = built(project, edition)

    assert looks(apart) == looks(whole)
    assert tagtree(apart) == tagtree(whole)
    assert spoken(apart) == spoken(whole)
