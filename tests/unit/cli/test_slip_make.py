"""Slips alone, through the whole press: one run, since it costs seconds."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner

from printreport.cli.slip_make import make_slips
from printreport.cli.slip_show import show

REPORT = """\
title: A year
layout: annual
organisation: {name: Lantern Network, address: [Quay House, Galway]}
sections: [cover, donate: {title: Give, slip: give}]
slips:
  give: {scheme: [reply, link], link: "https://give.lantern.example", ask: Would you join us?, languages: [en, de]}
  later: {scheme: reply}
"""


@pytest.mark.slow
def test_a_slip_is_made_alone_in_each_of_its_languages_and_its_code_reads_back(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(REPORT, "utf-8")
    outcome = CliRunner().invoke(make_slips, ["give", "-p", str(tmp_path)], standalone_mode=False)
    assert outcome.return_value == 0, outcome.stderr
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "build" / "a-year-screen-give.pdf").pages]
    assert ["Yes, I will give" in page for page in pages] == [True, False]
    assert "Ja, ich spende" in pages[1]
    assert all("Would you join us?" in page for page in pages)
    read = CliRunner().invoke(show, [str(tmp_path / "build" / "a-year-screen-give.pdf")], standalone_mode=False)
    assert read.stdout.count("https://give.lantern.example") == 2
