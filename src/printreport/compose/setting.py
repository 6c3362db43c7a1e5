"""All that the composing of one document looks up: the report, its layout and edition, words, targets, templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jinja2 import Environment
from markupsafe import Markup, escape

from printreport.compose.targets import Target
from printreport.diagnostics import Diagnostic, Location
from printreport.model.layout import Layout
from printreport.model.report import Edition, Report


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same while one document is composed, and the records that grow: places, findings and calls.

    `calls` holds the id of each note that was called, by its section, its label and the text that it stands in.
    """

    report: Report
    layout: Layout
    edition: Edition
    environment: Environment
    targets: Mapping[str, Target] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    calls: dict[tuple[str, str, int], str] = field(default_factory=dict)

    def words(self, language: str) -> Mapping[str, str]:
        """Return the layout's own words in a language; what it has no word for stays in English."""
        known = self.layout.words
        bare = language.split("-", maxsplit=1)[0]
        return {**known.get("en", {}), **known.get(bare, {}), **known.get(language, {})}

    def mark(self, at: Location) -> Markup:
        """Write the attribute that leads from a place on the page back to the manuscript."""
        if not at.file:
            return Markup("")
        name = str(at)
        self.places[name] = at
        return Markup(' data-at="{}"').format(escape(name))
