"""The sample report at the root: it builds in every edition without a finding, and its figures agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

import printreport
from printreport.load import load
from printreport.model.run import Built
from printreport.model.source import Source
from printreport.project import Project
from printreport.validate import validate

ROOT = Path(__file__).resolve().parents[2]


@cache
def source() -> Source:
    """The sample's manuscript, read."""
    return load(Project.open(ROOT), "report.yaml")


def column(name: str, head: str) -> dict[str, Decimal]:
    """The figures of a column by the words at the head of their rows."""
    table = source().tables[name]
    rows = zip(table.rows, table.column(head), strict=True)
    return {row[0].text: cell.number for row, cell in rows if cell.number is not None}


def totals(name: str, head: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Each total of a column, with the sum of the rows since the one before."""
    sum_so_far = Decimal(0)
    for words, figure in column(name, head).items():
        if words.startswith(("Total", "All ")):
            yield words, figure, sum_so_far
            sum_so_far = Decimal(0)
        else:
            sum_so_far += figure


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("data/finance.csv", "2025"),
        ("data/finance.csv", "2024"),
        ("data/training.csv", "2025"),
        ("data/training.csv", "2024"),
        ("data/regions.csv", "Members"),
        ("data/regions.csv", "Countries"),
        ("data/regions.csv", "Children supported"),
        ("data/interviews.csv", "Cases reviewed"),
        ("data/balance.xlsx#Balance!A1:D9", "2025"),
        ("data/balance.xlsx#Balance!A1:D9", "2024"),
    ],
)
def test_every_total_is_the_sum_of_its_rows(name: str, head: str) -> None:
    found = list(totals(name, head))
    assert found
    assert [(words, figure) for words, figure, _ in found] == [(words, summed) for words, _, summed in found]


def test_the_accounts_follow_from_each_other() -> None:
    this, last = column("data/finance.csv", "2025"), column("data/finance.csv", "2024")
    for accounts in (this, last):
        assert accounts["Total income"] - accounts["Total expenditure"] == accounts["Result for the year"]
        assert accounts["Funds at 1 January"] + accounts["Result for the year"] == accounts["Funds at 31 December"]
    assert last["Funds at 31 December"] == this["Funds at 1 January"]
    assert column("data/balance.xlsx#Balance!A1:D9", "2025")["Net assets"] == this["Funds at 31 December"]


def test_the_funds_add_up_across_and_down() -> None:
    name = "data/balance.xlsx#Funds!A1:E8"
    start, received, spent, end = (column(name, head) for head in ("Start", "Received", "Spent", "End"))
    for row in start:
        assert start[row] + received[row] + spent[row] == end[row]
    for figures in (start, received, spent, end):
        assert figures["Total restricted"] + figures["General fund"] == figures["All funds"]
    assert end["All funds"] == column("data/finance.csv", "2025")["Funds at 31 December"]


def test_facts_are_those_of_the_tables() -> None:
    facts = validate(source()).facts
    accounts = column("data/finance.csv", "2025")
    assert facts["income"].value == accounts["Total income"]
    assert facts["expenditure"].value == accounts["Total expenditure"]
    assert facts["result"].value == accounts["Result for the year"]
    assert facts["reserves"].value == accounts["Funds at 31 December"]
    assert facts["individual_giving"].value == accounts["Individual donors"]
    assert facts["free_reserves"].value == column("data/balance.xlsx#Funds!A1:E8", "End")["General fund"]
    assert facts["contacts_answered"].value == sum(column("data/contacts.csv", "2025").values())
    assert facts["contacts_answered"].prior == sum(column("data/contacts.csv", "2024").values())
    assert facts["children_supported"].value == sum(column("data/services.csv", "2025").values())
    assert facts["children_supported"].value == column("data/regions.csv", "Children supported")["Total"]
    assert facts["professionals_trained"].value == column("data/training.csv", "2025")["Total"]
    assert facts["professionals_trained"].prior == column("data/training.csv", "2024")["Total"]
    assert facts["members"].value == len(column("data/members.csv", "Member since"))
    assert facts["members"].value == column("data/regions.csv", "Members")["Total"]


@cache
def built(edition: str) -> Built:
    """The sample, built once in each edition."""
    return printreport.build(ROOT, edition=edition)


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["screen", "press", "board"])
def test_it_builds_in_every_edition_without_a_finding(edition: str) -> None:
    assert [str(found) for found in built(edition).diagnostics] == []


@pytest.mark.slow
@pytest.mark.parametrize(("edition", "printed"), [("screen", False), ("board", True)])
def test_what_is_for_the_board_is_in_its_edition_alone(edition: str, *, printed: bool) -> None:
    book = pypdfium2.PdfDocument(built(edition).pdf.content)
    assert any("Risks before the board" in page.get_textpage().get_text_range() for page in book) is printed
