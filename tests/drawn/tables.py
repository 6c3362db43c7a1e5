"""Tables and charts for drawn reports: what each component asks of its table, filled with numbers that mean nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from types import MappingProxyType
from typing import Any

from tests.drawn.words import Writer

YEARS = ("2025", "2024")
COUNTRIES = ("KE", "FR", "BR", "NP", "CO", "TH", "RO", "GM", "MX", "PH", "UG", "DE", "IN", "PE")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(slots=True)
class Tables:
    """Draws tables, keeps each as a file's text."""

    writer: Writer
    chance: Random
    files: dict[str, str] = field(default_factory=dict)

    def table(self, component: str) -> str:
        """Draw a table as the component asks for; returns its path in the project."""
        return self._kept(TABLES.get(component, register)(self))

    def chart(self, component: str) -> dict[str, Any]:
        """Draw a chart's entry, with a table that suits its kind."""
        kind = "map" if component == "map" else self.chance.choice(tuple(CHARTS))
        head, names, series = CHARTS[kind](self) if kind != "map" else self._places()
        rows = [[name, *(str(self.chance.randint(3, 9000)) for _ in series)] for name in names]
        chart: dict[str, Any] = {
            "kind": kind,
            "table": self._kept([[head, *series], *rows]),
            "category": head,
            "alt": self.text(12),
        }
        if series:
            chart["series"] = list(series) if len(series) > 1 else series[0]
        return chart

    def text(self, most: int) -> str:
        """Some words without a comma."""
        return self.writer.up_to(most)

    def amount(self) -> str:
        """A sum of money, now and then a loss."""
        sign = "-" if self.chance.random() < 0.1 else ""
        return f"{sign}{self.chance.randint(1, 9_999_999)}"

    def names(self, least: int, most: int) -> list[str]:
        """Names that differ."""
        count = self.chance.randint(least, most)
        found: dict[str, None] = {}
        while len(found) < count:
            found.setdefault(self.text(4))
        return list(found)

    def _places(self) -> tuple[str, list[str], tuple[str, ...]]:
        codes = self.chance.sample(COUNTRIES, self.chance.randint(1, 12))
        return "Country", codes, ("Visits",) if self.chance.random() < 0.5 else ()

    def _kept(self, rows: list[list[str]]) -> str:
        path = f"data/table-{len(self.files) + 1}.csv"
        self.files[path] = "".join(",".join(cell.replace(",", "") for cell in row) + "\n" for row in rows)
        return path


def accounts(tables: Tables) -> list[list[str]]:
    """Groups of lines with sums, this year and the last."""
    rows = [["Line", *YEARS]]
    for group in tables.names(1, 4):
        rows.append([group, "", ""])
        rows += [[name, tables.amount(), tables.amount()] for name in tables.names(1, 9)]
        rows.append([f"Total {group.lower()}", tables.amount(), tables.amount()])
    return rows


def register(tables: Tables) -> list[list[str]]:
    """Names with place and year, in groups or without."""
    columns = tables.chance.randint(1, 3)
    rows = [["Name", "Place", "Since"][:columns]]
    for group in tables.names(1, 4):
        if columns > 1:
            rows.append([group, "", ""][:columns])
        rows += [
            [name, tables.text(3), str(tables.chance.randint(1950, 2025))][:columns] for name in tables.names(1, 14)
        ]
    return rows


def posts(tables: Tables) -> list[list[str]]:
    """Posts, each below one that was named before."""
    names = tables.names(1, 12)
    above = [""] + [tables.chance.choice(names[:number]) for number in range(1, len(names))]
    return [["Post", "Reports to", "Held by"], *([a, b, tables.text(2)] for a, b in zip(names, above, strict=True))]


def results(tables: Tables) -> list[list[str]]:
    """Measures with what was aimed at and what was reached."""
    figures = tables.chance.randint
    rows = [[name, *(str(figures(0, 5000)) for _ in range(3))] for name in tables.names(1, 12)]
    return [["Measure", "Prior", "Target", "Reached"], *rows]


TABLES: Mapping[str, Callable[[Tables], list[list[str]]]] = MappingProxyType({
    **dict.fromkeys(("financial-summary", "financial-statement", "notes", "reserves", "table", "grants"), accounts),
    "org-chart": posts,
    "programme-results": results,
})  # fmt: skip

Described = tuple[str, list[str], tuple[str, ...]]
CHARTS: Mapping[str, Callable[[Tables], Described]] = MappingProxyType({
    "bar": lambda tables: ("Programme", tables.names(1, 12), ("2025",)),
    "grouped": lambda tables: ("Programme", tables.names(2, 6), ("2024", "2025")),
    "stacked": lambda tables: ("Programme", tables.names(2, 6), ("Girls", "Boys", "Unknown")),
    "donut": lambda tables: ("Programme", tables.names(2, 5), ("2025",)),
    "line": lambda _: ("Month", list(MONTHS), ("2024", "2025")),
    "area": lambda _: ("Month", list(MONTHS), ("2025",)),
    "dot": lambda tables: ("Programme", tables.names(2, 9), ("2024", "2025")),
    "slope": lambda tables: ("Programme", tables.names(2, 6), ("2024", "2025")),
    "waffle": lambda tables: ("Programme", tables.names(2, 5), ("2025",)),
})  # fmt: skip
