"""Small manuscripts and a small layout, to be validated without a file in sight."""

from __future__ import annotations

from pathlib import Path

from printreport.diagnostics import Diagnostic, Location
from printreport.load.nodes import read
from printreport.model.layout import Component, Field, Layout, Option
from printreport.model.prose import Inlines, Paragraph, Prose, Text
from printreport.model.report import Report
from printreport.model.source import Mapping, Node, Scalar, Sequence, Source
from printreport.model.table import Table
from printreport.validate import validate

COMPONENTS = (
    Component("cover", "the front cover", (), "cover.html.j2"),
    Component(
        "letter",
        "a letter",
        (
            Field("title", "line"),
            Field("by", "person"),
            Field("text", "prose", required=True),
            Field("parts", "parts"),
        ),
        "letter.html.j2",
    ),
    Component("numbers", "figures", (Field("hero", "fact"), Field("facts", "facts")), "numbers.html.j2"),
    Component(
        "timeline",
        "a row of events",
        (Field("events", "list", fields=(Field("date", "line", required=True), Field("text", "line"))),),
        "timeline.html.j2",
    ),
    Component(
        "pull-quote",
        "words set large",
        (
            Field("text", "prose", required=True),
            Field("by", "person"),
            Field("tone", "choice", choices=("calm", "loud")),
        ),
        "pull-quote.html.j2",
        within=("section", "part"),
    ),
    Component(
        "chart", "a chart", (Field("chart", "chart"), Field("image", "image")), "chart.html.j2", numbered="figure"
    ),
)
LAYOUT = Layout(
    name="plain",
    title="Plain",
    about="",
    folders=(Path("layouts/plain"),),
    skeleton="skeleton.html.j2",
    components={component.name: component for component in COMPONENTS},
    options={"cover": Option("cover", "what the cover shows", ("pattern", "number"))},
    sheets={},
    fonts=(),
    trims=("A4",),
)
TABLE = Table(("Month", "Calls"), (), Location("data/calls.csv"))

SMALL = "title: A year\nsections:\n  - cover\n"


def judged(text: str) -> Report:
    """Return the report that a manuscript makes, with all findings."""
    return validate(source_of(text))


def only(text: str) -> Diagnostic:
    """Return the one finding of a manuscript."""
    (found,) = judged(text).diagnostics
    return found


def words(text: str) -> Inlines:
    """Return one text as inline words."""
    return (Text(text),)


def source_of(text: str) -> Source:
    """Read a manuscript from text; every scalar also stands as prose at its place, as `load` would have parsed it."""
    root, found = read(text, "report.yaml")
    assert isinstance(root, Mapping), found
    proses = {str(node.at): Prose((Paragraph(words(node.text), node.at),), at=node.at) for node in _scalars(root)}
    return Source(root, LAYOUT, proses=proses, tables={"data/calls.csv": TABLE}, diagnostics=found)


def _scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence(items=items):
            return [scalar for item in items for scalar in _scalars(item)]
    return [scalar for _, value in node for scalar in _scalars(value)]
