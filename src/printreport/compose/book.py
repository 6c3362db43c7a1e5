"""The book: every section through its component's template, and the skeleton around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape

from printreport.compose.audience import for_readers
from printreport.compose.charts.inks import inks_of
from printreport.compose.filling import HEADING, with_filling
from printreport.compose.patterns import pattern
from printreport.compose.plates import plates_of
from printreport.compose.prose import Writer, plain_text
from printreport.compose.setting import Setting
from printreport.compose.sheets import sheets_of
from printreport.compose.targets import Target, parts_of, placed, targets_of
from printreport.compose.templates import environment_of, fill
from printreport.compose.views import logo_view, view
from printreport.model import markup as made
from printreport.model.layout import Component, Layout
from printreport.model.prose import Prose, Quote, Text
from printreport.model.report import Edition, Report, Section
from printreport.model.slip import Slip


@dataclass(frozen=True, slots=True)
class Entry:
    """A section as the contents list it."""

    id: str
    component: str
    title: Markup
    plain_title: str
    listed: bool
    number: int
    html: Markup


def compose(report: Report, layout: Layout, edition: Edition, base: str) -> made.Markup:
    """Merge the report into the layout, for one edition; `base` is the project's root as a URL ending in a slash."""
    report = for_readers(report, edition)
    shown_sections = report.sections
    templates, targets = environment_of(layout, report.language), targets_of(shown_sections, layout)
    setting = Setting(report, layout, edition, templates, targets)
    sections = with_filling(shown_sections, layout, edition, setting.words(report.language).get(HEADING, ""))
    entries = tuple(_entry(section, setting) for section in sections)
    written = tuple(
        replace(entry, html=_section(section, entries, setting))
        for section, entry in zip(sections, entries, strict=True)
    )
    html = fill(setting.environment, layout.skeleton, {**_common(setting, report.language), "sections": written})
    found, shown = tuple(setting.findings), setting.all_shown(str(html))
    sheets, plates = sheets_of(layout, edition), plates_of(layout, edition)
    return made.Markup(str(html), base, sheets, setting.places, found, shown, plates, edition.signature)


def compose_slip(slip: Slip, report: Report, layout: Layout, edition: Edition, base: str) -> made.Markup:
    """Compose a donation slip as a document of its own, to be bound behind the report."""
    setting = Setting(report, layout, edition, environment_of(layout, slip.language))
    root = Markup(' id="slip-{}" class="slip"{}').format(slip.name, setting.mark(slip.at or report.slips[slip.name].at))
    html = fill(setting.environment, slip.template, {**_common(setting, slip.language), "slip": slip, "root": root})
    written = str(html) if edition.base != "press" else inks_of(layout).on(str(html))  # a code is black alone there
    sheets, plates = sheets_of(layout, edition, "slips"), plates_of(layout, edition)
    return made.Markup(written, base, sheets, setting.places, tuple(setting.findings), plates=plates)


def _common(setting: Setting, language: str) -> dict[str, Any]:
    """Return what every template may use."""
    report = setting.report
    return {
        "report": report,
        "org": report.organisation,
        "edition": setting.edition,
        "options": report.options,
        "words": setting.words(language),
        "language": language,
        "logo": logo_view(setting.layout.brand, report.organisation),
        "token": lambda name: setting.layout.tokens[name],
        "pattern": Ornaments(f"{report.title} {report.period}").draw,
    }


@dataclass(frozen=True, slots=True)
class Ornaments:
    """Draws a layout's generative patterns: seeded by the report's own words, so the same in every build."""

    seed: str

    def draw(
        self, name: str, width: float, height: float, extra: str = "", colours: Mapping[str, str] | None = None
    ) -> Markup:
        """Draw the pattern `name` on a field of mm; `extra` makes another one of the same kind.

        `colours` names that of the lines first, then that of the field behind them.
        """
        return Markup(pattern(name, width, height, f"{self.seed} {extra}", tuple((colours or {}).values())))


def _entry(section: Section, setting: Setting) -> Entry:
    language = section.language or setting.report.language
    words = setting.words(language)
    target = setting.targets.get(section.id, Target(section.title))
    title = Writer(setting, language, section.id).inlines(section.title) or Markup(
        escape(words.get(section.component, ""))
    )
    plain = plain_text(section.title, language, setting) or words.get(section.component, "")
    listed = section.listed and bool(plain) and setting.layout.components[section.component].listed
    return Entry(section.id, section.component, title, plain, listed, target.number, Markup(""))


def _section(section: Section, entries: tuple[Entry, ...], setting: Setting, level: int = 1) -> Markup:
    """Write a section, or a part in one at a deeper level."""
    language = section.language or setting.report.language
    component = setting.layout.components[section.component]
    parts = {
        part.id: _section(part, entries, setting, level + 1)
        for value in section.fields.values()
        for part in parts_of(value)
    }
    writer = Writer(
        setting,
        language,
        section.id,
        level,
        lambda name: parts.get(name, Markup("")),
        lambda quote, inner: _called(quote, entries, inner),
    )
    values = {
        **_common(setting, language),
        **_fields(section, component, writer, parts),
        "section": _entry(section, setting),
        "root": _root(section, setting),
        "level": level,
        "entries": tuple(entry for entry in entries if entry.listed),
        "number": setting.targets.get(section.id, Target(())).number,
    }
    html = fill(setting.environment, component.template, values)
    return setting.with_tables(html, section)


def _fields(section: Section, component: Component, writer: Writer, parts: Mapping[str, Markup]) -> dict[str, Any]:
    """Compose the fields by their names; parts that the prose has placed do not stand a second time."""
    there = set(placed(section))
    values = {}
    for declared in component.fields:
        name = declared.name.replace("-", "_")
        if declared.kind == "parts":
            values[name] = Markup("\n").join(html for part, html in parts.items() if part not in there)
        else:
            values[name] = view(section.fields[name], declared, writer)
    return values


def _called(quote: Quote, entries: tuple[Entry, ...], writer: Writer) -> Markup:
    """Write the component that a quotation names by its class, its words as the component's `text`."""
    setting = writer.setting
    component = setting.layout.components[quote.attributes["class"]]
    fields: dict[str, Any] = {declared.name.replace("-", "_"): None for declared in component.fields}
    for declared in component.fields:
        if declared.name in quote.attributes:
            fields[declared.name] = _attribute(quote.attributes[declared.name], declared.kind, setting.report)
    fields["text"] = Prose(quote.blocks, writer.footnotes, quote.at)
    section = Section(
        component.name, quote.attributes.get("id", ""), fields, quote.at, language=quote.attributes.get("lang", "")
    )
    return _section(section, entries, setting, writer.level + 1)


def _attribute(written: str, kind: str, report: Report) -> Any:  # noqa: ANN401 - a record, a line or a plain text
    match kind:
        case "person":
            return report.people[written]
        case "image":
            return report.images[written]
        case "line":
            return (Text(written),)
    return written


def _root(section: Section, setting: Setting) -> Markup:
    """Write the attributes of a component's outermost element."""
    identity = Markup(' id="{}"').format(section.id) if section.id else Markup("")
    start = Markup(' data-start="{}"').format(section.start) if section.start else Markup("")
    language = Markup(' lang="{}"').format(section.language) if section.language else Markup("")
    name = Markup(' class="{}"').format(section.component)
    turned = Markup(" data-turned") if section.landscape else Markup("")
    return identity + name + setting.mark(section.at) + start + turned + language
