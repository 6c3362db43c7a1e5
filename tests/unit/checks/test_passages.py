from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from printreport.checks.passages import OBJECT, passages
from printreport.diagnostics import Location
from printreport.model.prose import Code, Emphasis, FactReference, Paragraph, Prose, Span, Text
from printreport.model.report import Chart, SlipOrder
from printreport.model.source import Mapping, Scalar
from printreport.model.table import Cell, Table

Make = Callable[..., Any]
HERE = Location("content/letter.md", 3, 1)


def text(*inlines: Any) -> Prose:  # noqa: ANN401 - any inline node
    return Prose((Paragraph(inlines, HERE),))


def test_words_are_joined_across_emphasis_and_line_ends(checked: Make, letter: Make) -> None:
    said = text(Text("We "), Emphasis((Text("all"),)), Text("\ncame."))
    (passage,) = passages(checked(letter({"text": said})))
    assert (passage.text, passage.at) == ("We all\ncame.", HERE)
    assert passage.place(7, 11) == Location("content/letter.md", 4, 1)


def test_words_in_another_language_are_a_passage_of_their_own(checked: Make, letter: Make) -> None:
    said = text(Text("They said "), Span((Text("bonjour"),), {"lang": "fr"}), Text(" to us."))
    found = [(passage.text, passage.language) for passage in passages(checked(letter({"text": said})))]
    assert found == [("They said ", "en"), ("bonjour", "fr"), (" to us.", "en")]


def test_code_and_facts_are_nobody_s_words(checked: Make, letter: Make) -> None:
    said = text(Code("TODO"), Text(" and "), FactReference("helped", "", HERE))
    (passage,) = passages(checked(letter({"text": said})))
    assert passage.text == f"{OBJECT} and {OBJECT}"


def test_cells_and_alternative_texts_are_words_too(checked: Make, letter: Make) -> None:
    cell = Cell("Gifts", None, Location("data/a.csv", 2, 1))
    table = Table(("Item",), ((cell,),), Location("data/a.csv", 1, 1))
    chart = Chart("bar", table, "Item", (), "", (), "Gifts lead.", HERE)
    found = [passage.text for passage in passages(checked(letter({"table": table, "chart": chart})))]
    assert found == ["Gifts", "Gifts lead.", "Gifts"]


def test_the_report_s_own_title_is_read_where_it_stands(checked: Make) -> None:
    content = checked()
    title = Scalar("A TK year", "A TK year", Location("report.yaml", 1, 8))
    key = Scalar("title", "title", Location("report.yaml", 1, 1))
    root = Mapping(((key, title),), Location("report.yaml", 1, 1))
    (passage,) = passages(replace(content, source=replace(content.source, root=root)))
    assert (passage.text, passage.at.column) == ("A TK year", 8)


def test_what_a_slip_says_is_read_where_the_edition_has_it(checked: Make) -> None:
    order = SlipOrder("give", ("reply",), HERE, ask="Give TODO.", amounts=((Decimal(25), "one night"),))
    content = checked(report={"slips": {"give": order}})
    assert list(passages(content)) == []
    edition = replace(content.edition, slips=("give",))
    said = [passage.text for passage in passages(replace(content, edition=edition)) if passage.text]
    assert said == ["Give TODO.", "one night"]


def test_numbers_and_flags_are_no_words(checked: Make, letter: Make) -> None:
    assert list(passages(checked(letter({"count": Decimal(3), "flag": True, "choice": "TODO"})))) == []
