"""All that the composing of one document looks up: the report, its layout and edition, words, targets, templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from jinja2 import Environment
from markupsafe import Markup, escape

from printreport.compose.filters import cell
from printreport.compose.tables_in import named
from printreport.compose.targets import Target
from printreport.diagnostics import Diagnostic, Location
from printreport.model.enclosure import Shown
from printreport.model.layout import Layout
from printreport.model.report import Edition, Report, Section
from printreport.model.table import Table


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same while one document is composed, and the records that grow: places, findings, calls, figures.

    `calls` holds the id of each note that was called, by its section, its label and the text that it stands in;
    `shown` the tables and charts that were composed, by their names.
    """

    report: Report
    layout: Layout
    edition: Edition
    environment: Environment
    targets: Mapping[str, Target] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    calls: dict[tuple[str, str, int], str] = field(default_factory=dict)
    shown: dict[str, Shown] = field(default_factory=dict)

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

    def show(self, table: Table, owner: str, language: str, kind: str = "table", columns: tuple[str, ...] = ()) -> str:
        """Note that a table is shown, or the `columns` of one; return the name that its figures go by.

        It is the id of the section or part; a second one in it is counted. Empty where no edition wants to know.
        """
        if not self.edition.data and not self.edition.manuscript:
            return ""
        kept = tuple(name for name in table.columns if not columns or name in columns)
        places = [table.columns.index(name) for name in kept]
        printed = tuple(tuple(cell(row[place], language) for place in places) for row in table.rows)
        name, count = owner or kind, 1
        while name in self.shown:
            count += 1
            name = f"{owner or kind}-{count}"
        self.shown[name] = Shown(name, kind, table, kept, printed, language)
        return name

    def with_tables(self, html: Markup, section: Section) -> Markup:
        """Note the tables that a section's template made of something else than a table."""
        if not self.edition.data and not self.edition.manuscript:
            return html
        language = section.language or self.report.language
        return Markup(named(str(html), lambda table: self.show(replace(table, at=section.at), section.id, language)))

    def all_shown(self, html: str) -> tuple[Shown, ...]:
        """Return what is shown, and say of each whether an element of the markup was marked with its name."""
        return tuple(
            replace(shown, marked=str(Markup('data-shows="{}"').format(name)) in html)
            for name, shown in self.shown.items()
        )
