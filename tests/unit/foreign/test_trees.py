"""The tags of a foreign PDF, under the names that HTML has for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from printreport.foreign.opened import opened
from printreport.foreign.trees import trees_of
from printreport.model.insert import Spoken
from tests.unit.foreign.papers import letter, spoilt

Name = pikepdf.Name


def names(spoken: Spoken) -> Iterator[str]:
    yield spoken.name
    for kid in spoken.kids:
        if isinstance(kid, Spoken):
            yield from names(kid)


def elements(spoken: Spoken) -> Iterator[Spoken]:
    yield spoken
    for kid in spoken.kids:
        if isinstance(kid, Spoken):
            yield from elements(kid)


def test_each_page_has_what_stands_on_it() -> None:
    trees = trees_of(opened(letter()))
    (first,), (second,) = trees[1], trees[2]
    assert [name for name in names(first) if name not in {"span", "div"}] == [
        "h2", "p", "h3", "ul", "li", "::marker", "li", "::marker", "table", "caption", "thead", "tr", "th", "th",
        "tbody", "tr", "th", "td", "tr", "td",
    ]  # fmt: skip
    assert [name for name in names(second) if name not in {"span", "div"}] == ["h2", "p"]


def test_cells_keep_their_scope_and_spans_and_words_their_language() -> None:
    def scoped(pdf: pikepdf.Pdf) -> None:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/TH":
                each["/A"] = pikepdf.Array([pikepdf.Dictionary(O=Name.Table, Scope=Name.Row)])
            elif isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/P":
                each.Lang = pikepdf.String("de")

    trees = trees_of(opened(spoilt(scoped, letter())))
    said = [element.attributes for element in elements(trees[1][0]) if element.name in {"th", "td"}]
    assert {"scope": "row"} in said
    assert {"colspan": "2"} in said
    assert "de" in [element.attributes.get("lang") for element in elements(trees[2][0])]


def figure(alt: str) -> bytes:
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    return letter(f'<p>Words<img src="data:image/svg+xml,{drawing}" alt="{alt}">')


def test_a_picture_without_words_only_adorns() -> None:
    assert "img" in list(names(trees_of(opened(figure("A seal")))[1][0]))
    without = spoilt(wordless, figure("A seal"))
    assert "img" not in list(names(trees_of(opened(without))[1][0]))


def wordless(pdf: pikepdf.Pdf) -> None:
    for each in pdf.objects:
        drop(each, "/Alt")


def drop(thing: object, key: str) -> None:
    if isinstance(thing, pikepdf.Dictionary) and key in thing:
        del thing[key]


def circle(pdf: pikepdf.Pdf) -> None:
    top = pdf.Root.StructTreeRoot.K[0]
    top.K = pikepdf.Array([*top.K, top])


def deep(pdf: pikepdf.Pdf) -> None:
    held = pikepdf.Dictionary(S=Name.P, K=0)
    for _ in range(200):
        held = pikepdf.Dictionary(S=Name.Div, K=held)
    pdf.Root.StructTreeRoot.K = held


@pytest.mark.parametrize(
    "change",
    [
        circle,
        deep,
        lambda pdf: drop(pdf.Root, "/MarkInfo"),
        lambda pdf: drop(pdf.Root, "/StructTreeRoot"),
        lambda pdf: pdf.Root.__setattr__("StructTreeRoot", 7),
    ],
    ids=["a circle", "very deep", "not marked", "no tree", "a number"],
)
def test_a_tree_that_cannot_be_trusted_says_nothing(change: Callable[[pikepdf.Pdf], Any]) -> None:
    assert trees_of(opened(spoilt(change, letter()))) == {}


def test_roles_of_their_own_stand_for_those_they_are_mapped_to() -> None:
    def renamed(pdf: pikepdf.Pdf) -> None:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/P":
                each.S = Name.Absatz
        pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(Absatz=Name.Text, Text=Name.P)

    assert "p" in list(names(trees_of(pikepdf.open(BytesIO(spoilt(renamed, letter()))))[1][0]))
