"""Small reports to check: values made by hand, without reading a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping as MappingOf
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from printreport.checks.check import Content
from printreport.diagnostics import Location
from printreport.model.layout import Component, Field, Layout
from printreport.model.prose import Paragraph, Prose, Text
from printreport.model.report import Edition, Organisation, Report, Section
from printreport.model.source import Mapping, Source
from printreport.units import TRIMS

SCREEN = Edition("screen", "screen", TRIMS["A4"])
ITEMS = Field("items", "list", fields=(Field("name", "line", words=3),))
LETTER = Component(
    "letter", "a letter", (Field("title", "line"), Field("text", "prose", words=5), ITEMS), "letter.html.j2"
)


def at(file: str, line: int, column: int = 1) -> Location:
    return Location(file, line, column)


@pytest.fixture
def prose() -> Callable[..., Prose]:
    """Make a text of one paragraph per argument, each a line of content/letter.md."""

    def make(*paragraphs: str) -> Prose:
        blocks = (Paragraph((Text(words),), at("content/letter.md", 2 * n + 1)) for n, words in enumerate(paragraphs))
        return Prose(tuple(blocks), at=at("content/letter.md", 1))

    return make


@pytest.fixture
def letter() -> Callable[..., Section]:
    """Make a section with the fields given."""

    def make(fields: MappingOf[str, Any], name: str = "letter", line: int = 5) -> Section:
        return Section("letter", name, fields, at("report.yaml", line, 5))

    return make


@pytest.fixture
def checked() -> Callable[..., Content]:
    """Make what a content check reads, from sections and changes to the report."""

    def make(
        *sections: Section, language: str = "en", audience: str = "", report: MappingOf[str, Any] | None = None
    ) -> Content:
        layout = Layout("plain", "Plain", "", (Path(),), "", {"letter": LETTER}, {}, {}, (), ("A4",))
        made = Report("A year", Organisation("Example"), language, sections, **(report or {}))
        return Content(made, Source(Mapping((), at("report.yaml", 1)), layout), replace(SCREEN, audience=audience))

    return make
