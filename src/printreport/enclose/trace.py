"""The trace of each printed figure: takes facts, tables and the tags of the pages, returns where all of them come from.

One value for machines (`trace.json`) and for people: each entry has its words, `said`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from printreport.diagnostics import Location
from printreport.model.draft import Draft
from printreport.model.enclosure import Shown
from printreport.model.report import Fact, Report
from printreport.model.tags import Mark, Tag

FORMAT = "printreport trace 1"


@dataclass(frozen=True, slots=True)
class Landed:
    """Where figures landed: by fact its texts, each with its pages; by ``data-shows`` the pages of a table or chart."""

    facts: dict[str, dict[str, set[int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    shown: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


def traced(report: Report, shown: Sequence[Shown], draft: Draft, formulas: Mapping[str, str]) -> Mapping[str, object]:
    """Return what was printed of each fact, table and chart, on which pages, and from which place it was read.

    `formulas` are those that facts were computed by, by their places.
    """
    landed = Landed()
    for root in draft.roots:
        _look(root, landed)
    folios = [leaf.folio for leaf in draft.leaves]
    facts = [
        _fact(report.facts[name], texts, folios, formulas)
        for name, texts in sorted(landed.facts.items())
        if name in report.facts
    ]
    tables = [_table(table, sorted(landed.shown[table.name]), folios) for table in shown]
    return {"format": FORMAT, "facts": facts, "tables": tables}


def _look(tag: Tag, landed: Landed) -> None:
    fact, shows = tag.attributes.get("data-fact", ""), tag.attributes.get("data-shows", "")
    if fact:
        landed.facts[fact][tag.text].update(_pages(tag))
    if shows:
        landed.shown[shows].update(_pages(tag))
    for kid in tag.kids:
        if isinstance(kid, Tag):
            _look(kid, landed)


def _pages(tag: Tag) -> Iterator[int]:
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _pages(kid)
        elif isinstance(kid, Mark):
            yield kid.page


def _fact(
    fact: Fact, texts: Mapping[str, set[int]], folios: Sequence[str], formulas: Mapping[str, str]
) -> Mapping[str, object]:
    formula = _formula_of(fact, formulas)
    printed = [
        {"words": words, "pages": [page + 1 for page in sorted(pages)], "labels": _labels(pages, folios)}
        for words, pages in sorted(texts.items(), key=lambda pair: (min(pair[1], default=0), pair[0]))
    ]
    pages = ", ".join(dict.fromkeys(str(number) for each in printed for number in _numbers(each)))
    source = f"; its source is given as: {fact.source}" if fact.source else ""
    return {
        "id": fact.id,
        "label": fact.label,
        "value": format(fact.value, "f"),
        "prior": None if fact.prior is None else format(fact.prior, "f"),
        "unit": fact.currency or fact.unit,
        "read_from": _place(fact.at, formula),
        "source": fact.source,
        "printed": printed,
        "said": f"`{fact.id}` is printed on page {pages}; it was read from {fact.at}{_by(formula)}{source}",
    }


def _numbers(printed: Mapping[str, object]) -> Sequence[int]:
    pages = printed["pages"]
    return pages if isinstance(pages, list) else []


def _labels(pages: set[int], folios: Sequence[str]) -> list[str]:
    return [folios[page] for page in sorted(pages)]


def _table(shown: Shown, pages: Sequence[int], folios: Sequence[str]) -> Mapping[str, object]:
    """Trace a table by its cells: those that hold a number, each with its place."""
    places = [shown.table.columns.index(name) for name in shown.columns]
    cells = [
        {"column": name, "row": row[0].text, "value": format(row[place].number, "f"), "printed": printed,
         "read_from": _place(row[place].at, row[place].formula)}
        for row, texts in zip(shown.table.rows, shown.printed, strict=True)
        for name, place, printed in zip(shown.columns, places, texts, strict=True)
        if row[place].number is not None
    ]  # fmt: skip
    kind = "table" if shown.kind == "table" else f"chart ({shown.kind})"
    where = ", ".join(str(page + 1) for page in pages) or "no page"
    return {
        "id": shown.name,
        "kind": shown.kind,
        "read_from": str(shown.table.at),
        "pages": [page + 1 for page in pages],
        "labels": _labels(set(pages), folios),
        "cells": cells,
        "said": f"the {kind} `{shown.name}` is printed on page {where}; it was read from {shown.table.at}",
    }


def _by(formula: str) -> str:
    return f", where it is computed as ={formula}" if formula else ""


def _formula_of(fact: Fact, formulas: Mapping[str, str]) -> str:
    """Find the formula of a fact's value: in the row of a workbook that the fact stands in."""
    sheet, _, cell = fact.at.file.rpartition("!")
    row = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    found = (text for at, text in formulas.items() if sheet and re.fullmatch(rf"{re.escape(sheet)}![A-Z]+{row}", at))
    return next(found, "")


def _place(at: Location, formula: str = "") -> Mapping[str, object]:
    """Write a place: a file with line and column, or a workbook with sheet, cell and formula."""
    file, _, cell = at.file.partition("#")
    if cell:
        return {"file": file, "cell": cell, **({"formula": f"={formula}"} if formula else {})}
    return {"file": file, "line": at.line, "column": at.column}
