"""What a screen reader says of the sample, in every layout, against what a person read and found good.

`make golden` writes the files anew after a change that is meant: read them before they are kept.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import printreport
from tests.sample import LAYOUTS, sample_in
from tests.spoken import spoken

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
ONE_ANOTHER = ("heading", "link", "graphic", "table", "row", "note", "radio button", "edit", "check box", "contents")


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sample_is_read_aloud_as_it_was_found_good(layout: str, tmp_path: Path) -> None:
    content = printreport.build(sample_in(tmp_path, layout), edition="screen").pdf.content
    assert spoken(content).splitlines() == (GOLDEN / f"{layout}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_was_found_good_holds_every_kind_of_thing_that_is_said(layout: str) -> None:
    """A golden file that says nothing of tables would let them go unread."""
    kept = (GOLDEN / f"{layout}.txt").read_text("utf-8")
    assert [kind for kind in ONE_ANOTHER if kind not in kept] == []
    assert "without words" not in kept
    assert "without a name" not in kept
