"""Heads of groups of rows: which figures they head, and what their own row is made of."""

from __future__ import annotations

import textwrap

from tests.tagtree import tagtree
from tests.unit.render.press import printed

HEAD = "<thead><tr><th scope=col>Euro</th><th scope=col>2025</th><th scope=col>2024</th></tr></thead>"


def row(name: str, *figures: int, kind: str = "line") -> str:
    cells = "".join(f"<td>{figure}</td>" for figure in figures)
    return f"<tr class='{kind}'><th scope=row>{name}</th>{cells}</tr>"


def group(name: str, kind: str = "group") -> str:
    return f"<tr class='{kind}'><th scope=rowgroup colspan=3>{name}</th></tr>"


def cells(*bodies: str) -> list[str]:
    """The cells below the head, as a test reads them."""
    body = "".join(f"<tbody>{body}</tbody>" for body in bodies)
    tree = tagtree(printed(f"<table>{HEAD}{body}</table>").content)
    lines = [line.strip() for line in textwrap.dedent(tree).splitlines()]
    return [line for line in lines if line.startswith(("TH ", "TD ")) and "[id=t1-1-" not in line]


def headers(*bodies: str) -> dict[str, str]:
    """The headers of each figure, by the figure."""
    found = [cell for cell in cells(*bodies) if cell.startswith("TD") and '"' in cell]
    return {cell.split('"')[1]: cell.split("Headers=")[1].split("]")[0] for cell in found}


def test_figures_name_the_head_of_their_group_between_that_of_the_column_and_that_of_the_row() -> None:
    assert headers(group("Grants") + row("State", 1, 2), group("Own income") + row("Fees", 3, 4)) == {
        "1": "t1-1-2+t1-2-1+t1-3-1",
        "2": "t1-1-3+t1-2-1+t1-3-1",
        "3": "t1-1-2+t1-4-1+t1-5-1",
        "4": "t1-1-3+t1-4-1+t1-5-1",
    }


def test_a_sum_is_not_in_the_group_above_it() -> None:
    assert headers(group("Grants") + row("All income", 9, 8, kind="total"))["9"] == "t1-1-2+t1-3-1"


def test_a_group_in_a_group_ends_where_the_next_one_begins() -> None:
    inner = group("One", "group level-1") + row("a", 1, 2, kind="line level-2")
    other = group("Two", "group level-1") + row("b", 3, 4, kind="line level-2")
    found = headers(group("All") + inner + other)
    assert found["1"] == "t1-1-2+t1-2-1+t1-3-1+t1-4-1"
    assert found["3"] == "t1-1-2+t1-2-1+t1-5-1+t1-6-1"


def test_a_head_over_a_whole_row_heads_nothing_beside_it() -> None:
    assert cells(group("Grants") + row("State", 1, 2))[:2] == [
        'TH [id=t1-2-1, Scope=Row] "Grants"',
        "TD [ColSpan=2, Headers=t1-1-2+t1-1-3+t1-2-1]",
    ]
