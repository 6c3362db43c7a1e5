"""A component of one's own as the docs show it: it is set in its four samples, and nothing is to be mended."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from printreport.compose.charts.world.stops import Stop
from printreport.compose.views import ChartView, DocumentView, FactView, ImageView, PageView
from printreport.model.layout import FIELD_KINDS
from printreport.model.report import Person
from printreport.model.run import Request, Specimen
from printreport.model.table import Table
from printreport.proofs import specimen

PAGE = "docs/how-to/make-a-component.md"
BLOCK = re.compile(r"^```(?:yaml|jinja|css)\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILES = ("pledges.yaml", "pledges.html.j2", "pledges.css", *(f"samples/{name}.yaml" for name in ("min", "typical", "max", "rtl")))
LAYOUT = "name: harbour\ntitle: Harbour\nabout: For a test.\nextends: annual\n"
ROW = re.compile(r"^\| ((?:`[a-z]+`(?:, )?)+) \| (.*) \|$", re.MULTILINE)
GIVEN: dict[str, tuple[Any, ...]] = {
    "person": (Person,),
    "fact": (FactView,),
    "table": (Table,),
    "chart": (ChartView, Table, Stop),
    "image": (ImageView,),
    "document": (DocumentView, PageView),
}


@pytest.mark.slow
def test_the_component_of_the_docs_is_set_without_a_finding(checkout: Path, tmp_path: Path) -> None:
    folder = tmp_path / "layouts/harbour/components/pledges"
    (folder / "samples").mkdir(parents=True)
    (tmp_path / "layouts/harbour/layout.yaml").write_text(LAYOUT, "utf-8")
    for name, text in zip(FILES, BLOCK.findall((checkout / PAGE).read_text("utf-8")), strict=True):
        (folder / name).write_text(text, "utf-8")

    made = specimen(Request(tmp_path), Specimen("harbour", components=("pledges",)))

    assert made.diagnostics == ()
    assert made.pdf.facts.pages == 4


def test_designers_are_told_what_each_kind_of_field_holds(checkout: Path) -> None:
    page = (checkout / "docs/explanation/for-designers.md").read_text("utf-8")
    told = {kind: said for kinds, said in ROW.findall(page) for kind in re.findall(r"`([a-z]+)`", kinds)}
    assert told.keys() >= FIELD_KINDS.keys()
    for kind, classes in GIVEN.items():
        known = {field.name for each in classes for field in fields(each)}
        assert set(re.findall(r"`([a-z_]+)`", told[kind])) - {"cell"} <= known
