"""Charts to try: small tables, tokens of a made-up layout, and what may be read from a drawing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

from printreport.compose.charts import draw
from printreport.diagnostics import Location
from printreport.model.report import Chart
from printreport.model.table import Cell, Table

HERE = Location("report.yaml", 31, 5)
SVG = "{http://www.w3.org/2000/svg}"
TOKENS = {
    "ink": "#101010",
    "ink-2": "#505050",
    "accent": "#c02020",
    "tint-4": "#dddddd",
    "note": "8pt",
    "bl": "14pt",
    "chart-width": "110mm",
    "chart-font": '"Text Face", serif',
}


def table(head: Sequence[str], *rows: Sequence[str]) -> Table:
    def cell(text: str, line: int) -> Cell:
        number = Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None
        return Cell(text, number, Location("data/uses.csv", line, 1))

    cells = tuple(tuple(cell(text, line) for text in row) for line, row in enumerate(rows, 2))
    return Table(tuple(head), cells, Location("data/uses.csv", 1, 1))


def chart(kind: str, given: Table, unit: str = "", highlight: tuple[str, ...] = (), alt: str = "") -> Chart:
    return Chart(kind, given, given.columns[0], given.columns[1:], unit, highlight, alt, HERE)


USES = table(("Use", "2025"), ("Research", "36"), ("Programmes", "32"), ("Upkeep", "32"))
YEARS = table(("Year", "Members", "Countries"), *((str(2019 + at), str(90 + at), str(70 + at)) for at in range(5)))
PAIRS = table(("Source", "2024", "2025"), ("Grants", "1874150", "1982400"), ("Gifts", "121900", "168450"))
PLACES = table(("Country",), ("Kenya",), ("Uganda",), ("Mauritius",))
SAMPLES = {
    "bar": USES,
    "grouped": PAIRS,
    "stacked": PAIRS,
    "line": YEARS,
    "area": YEARS,
    "donut": USES,
    "dot": PAIRS,
    "slope": PAIRS,
    "waffle": USES,
    "multiples": YEARS,
}


def drawn(given: Chart, tokens: Mapping[str, str] = TOKENS, language: str = "en") -> Element:
    return fromstring(draw(given, tokens, language).svg)  # noqa: S314 - our own drawing


def words(root: Element) -> set[str]:
    return {element.text or "" for element in root.iter(f"{SVG}text")}


def fills(root: Element) -> list[str]:
    return [path.attrib["fill"] for path in root.iter(f"{SVG}path") if path.get("fill") != "none"]


def places(root: Element) -> list[tuple[float, float]]:
    """Return the points of all paths that are made of absolute corners and of level and upright steps."""
    found = []
    for path in root.iter(f"{SVG}path"):
        x = y = 0.0
        for letter, numbers in re.findall(r"([MLhvaA])([^MLhvaAz]*)", path.attrib["d"]):
            given = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", numbers)]
            match letter:
                case "M" | "L":
                    x, y = given
                case "h":
                    x += given[0]
                case "v":
                    y += given[0]
                case "a":
                    x, y = x + given[5], y + given[6]
                case _:
                    x, y = given[5:7]
            found.append((x, y))
    return found
