from __future__ import annotations

import pytest

from printreport.compose.tables_in import named, table_of
from printreport.model.table import Table

REGISTER = (
    '<table class="risk-register"><thead><tr><th>Risk</th><th>What <em>we</em> do<span aria-hidden="true">*</span></th>'
    '</tr></thead><tbody><tr><th colspan="2">Money</th></tr><tr><td>A &amp; B</td><td><p>One.</p><p>Two.</p></td></tr>'
    "</tbody></table>"
)


def test_cells_are_read_as_a_reader_sees_them() -> None:
    table = table_of(REGISTER)
    assert table is not None
    assert table.columns == ("Risk", "What we do")
    assert [[cell.text for cell in row] for row in table.rows] == [["Money", ""], ["A & B", "One. Two."]]


def test_a_table_without_a_name_gets_one_and_stays_as_it_is_otherwise() -> None:
    asked: list[Table] = []

    def name(table: Table) -> str:
        asked.append(table)
        return "risk"

    assert named(f"<p>Words</p>{REGISTER}", name) == (
        f"<p>Words</p>{REGISTER}".replace("<table ", '<table data-shows="risk" ')
    )
    assert len(asked) == 1


@pytest.mark.parametrize(
    "html",
    [
        REGISTER.replace("<table ", '<table data-shows="known" '),
        REGISTER.replace("<table ", '<table role="presentation" '),
        "<table><tr><th>Head alone</th></tr></table>",
        "<table></table>",
        "<table><tr><td>not closed",
    ],
)
def test_other_tables_stay_as_they_are(html: str) -> None:
    assert named(html, lambda _: "name") == html


def test_columns_without_a_name_or_with_that_of_another_are_numbered() -> None:
    table = table_of("<tr><td></td><td>A</td><td>A</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>")
    assert table is not None
    assert table.columns == ("1", "A", "3", "4")
