from __future__ import annotations

from datetime import UTC, datetime
from hashlib import md5
from io import BytesIO

import pikepdf
import pydyf

from printreport.finish.associated import Cabinet
from printreport.finish.element import Element
from printreport.model.enclosure import Enclosure

FIGURES = Enclosure("by-region.csv", b'"a","b"\n', "Data", "the figures", shows="by-region")
MANUSCRIPT = Enclosure("report.yaml", b"title: A\n", "Source", "the manuscript", path="report.yaml")


def table(name: str) -> Element:
    return Element("Document", (Element("Table", (), origin={"data-shows": name}),))


def written(cabinet: Cabinet, pdf: pydyf.PDF) -> pikepdf.Pdf:
    cabinet.close()
    out = BytesIO()
    pdf.write(out, b"1.7")
    return pikepdf.open(BytesIO(out.getvalue()))


def cabinet(date: datetime | None = None) -> tuple[Cabinet, pydyf.PDF]:
    pdf = pydyf.PDF()
    pdf.add_page(
        pydyf.Dictionary({"Type": "/Page", "Parent": pdf.pages.reference, "MediaBox": pydyf.Array([0, 0, 9, 9])})
    )
    made = Cabinet(pdf, date)
    made.take([FIGURES, MANUSCRIPT])
    return made, pdf


def test_figures_belong_to_their_table_and_all_else_to_the_document() -> None:
    made, pdf = cabinet()
    tree = made.tied(table("by-region"))
    (kid,) = tree.kids
    assert isinstance(kid, Element)
    assert len(kid.files) == 1
    file = written(made, pdf)
    assert [str(each.UF) for each in file.Root.AF] == ["report.yaml"]
    assert [str(name) for name in list(file.Root.Names.EmbeddedFiles.Names)[::2]] == ["by-region.csv", "report.yaml"]


def test_figures_whose_table_is_not_in_the_tree_belong_to_the_document() -> None:
    made, pdf = cabinet()
    made.tied(table("another"))
    file = written(made, pdf)
    assert {str(each.UF) for each in file.Root.AF} == {"report.yaml", "by-region.csv"}


def test_each_file_says_what_the_norms_ask_for() -> None:
    made, pdf = cabinet(datetime(2026, 4, 30, tzinfo=UTC))
    made.tied(table("by-region"))
    file = written(made, pdf)
    (said,) = file.Root.AF
    stream = said.EF.F
    assert (str(said.F), str(said.Desc), str(said.AFRelationship)) == ("report.yaml", "the manuscript", "/Source")
    assert stream.read_bytes() == MANUSCRIPT.content
    assert str(stream.Subtype) == "/application/yaml"
    assert stream.Params.Size == len(MANUSCRIPT.content)
    assert bytes(stream.Params.CheckSum) == md5(MANUSCRIPT.content, usedforsecurity=False).digest()
    assert str(stream.Params.ModDate) == "D:20260430000000Z"


def test_without_a_date_in_the_report_no_file_has_one() -> None:
    made, pdf = cabinet()
    file = written(made, pdf)
    assert "/ModDate" not in file.Root.AF[0].EF.F.Params


def test_a_file_without_files_says_nothing_of_them() -> None:
    pdf = pydyf.PDF()
    Cabinet(pdf, None).close()
    assert "Names" not in pdf.catalog
    assert "AF" not in pdf.catalog
