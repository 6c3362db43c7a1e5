"""What is said on further pages of a table alone."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from tests.unit.render.press import engine

HEAD = """<style>@page { size: 80mm 60mm; margin: 5mm } p, td, th { line-height: 5mm; font-size: 9pt }
[data-only] span, span[data-only] { visibility: hidden } .c { display: block; height: 0 }</style>"""


def candidates(kind: str, rows: int) -> str:
    return "".join(f'<span class="c" data-only="{kind}" data-after="{row}">{kind} {row}</span>' for row in range(rows))


def table(rows: int) -> str:
    body = "".join(f'<tr data-row="{row}"><td>row {row}</td></tr>' for row in range(rows))
    return (
        f'<table><thead><tr><th>Head <span data-only="continued">further</span></th></tr>'
        f'<tr data-only="brought"><td>{candidates("brought", rows)}</td></tr></thead>'
        f'<tfoot><tr data-only="carried"><td>{candidates("carried", rows)}</td></tr></tfoot>'
        f"<tbody>{body}</tbody></table>"
    )


def printed(html: str) -> list[str]:
    content = engine(HEAD + html).write_pdf()
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_table_on_one_page_says_nothing_of_the_kind(rows: int) -> None:
    assert all(word not in printed(table(rows))[0] for word in ("further", "brought", "carried"))


def test_further_pages_say_so_and_sums_meet_across_the_turn_of_the_page() -> None:
    first, second, *_, last = printed(table(20))

    assert "further" not in first
    assert "brought" not in first
    carried = first.split("carried ")[1].split(maxsplit=1)[0]
    assert f"row {carried}" in first
    assert f"row {int(carried) + 1}" in second
    assert f"brought {carried}" in second
    assert "further" in second
    assert "carried" not in last
    assert "further" in last


def test_two_tables_do_not_continue_each_other() -> None:
    assert "further" not in " ".join(printed(table(2) + table(2)))


def test_the_row_in_which_a_sum_is_shown_is_seen_and_no_other() -> None:
    made = engine(HEAD + "<style>tr[data-only] { visibility: hidden }</style>" + table(20))
    rows = [
        [
            box
            for box in page._page_box.descendants()
            if box.element is not None and box.element.get("data-only") == "brought"
        ]
        for page in made.pages
    ]

    seen = [{box.style["visibility"] for box in page if box.element_tag == "tr"} for page in rows]
    assert seen[0] == {"hidden"}
    assert all(each == {"visible"} for each in seen[1:])
