"""A note that is called a second time has the number of its first call."""

from __future__ import annotations

from pathlib import Path

import pytest

import printreport
from tests.layouts.test_look import LAYOUTS

MANUSCRIPT = """title: Notes
organisation: {{name: Note Works}}
layout: {layout}
sections:
  - text: {{title: First, text: "Words[^z].\\n\\n[^z]: A note before."}}
  - text: {{title: Second, text: "One[^a] two[^b] three[^a] four[^b].\\n\\n[^a]: Note a.\\n\\n[^b]: Note b."}}
"""


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_second_call_has_the_number_of_the_first(layout: str, tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(MANUSCRIPT.format(layout=layout), "utf-8")
    sheets = printreport.build(tmp_path).survey.sheets
    [line] = [line.text for sheet in sheets for line in sheet.lines if "three" in line.text]
    assert [sign for sign in line if sign.isdigit() and sign not in "0"][-4:] == ["2", "3", "2", "3"]
