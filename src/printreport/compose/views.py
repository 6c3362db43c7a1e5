"""Field values as templates see them: one small view per kind, words already composed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from printreport.compose.charts import Drawing, Stop, code_of, draw, fitness, stops_of
from printreport.compose.charts.inks import inks_of
from printreport.compose.filters import fact_text, fact_value
from printreport.compose.prose import Writer
from printreport.diagnostics import Diagnostic, warning
from printreport.model.brand import Brand
from printreport.model.insert import Document
from printreport.model.layout import Field
from printreport.model.prose import Prose
from printreport.model.report import MAP, Chart, Fact, Image, Organisation
from printreport.model.table import Table


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact written in the section's language; `prior_text` and `prior_short` are empty when there is no prior value.

    `prior_short` stands beside `short_text`: where both would be written alike, it is the whole figure.

    `mark` is the attribute of the element in which its figure stands, so that the place is known where it is printed.
    """

    fact: Fact
    value_text: str
    short_text: str
    prior_text: str
    prior_short: str
    label: str
    unit: str
    mark: Markup


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart drawn: `svg` stands for itself in the page, `data` is its table, `alt` says what it shows.

    `stops` are the countries of a map, with their numbers on it where it is `numbered`; `stop` finds the one that a
    place's name means.
    """

    chart: Chart
    svg: Markup
    data: Table
    alt: str
    stops: tuple[Stop, ...] = ()
    language: str = "en"
    numbered: bool = False

    def stop(self, name: str) -> Stop | None:
        """Return the country of a map that a name means, None where it is not on it."""
        code = code_of(str(name), self.language)
        return next((stop for stop in self.stops if stop.code == code), None)


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture: `src` is a URL relative to the project's root, its special signs escaped (RFC 3986, 2.1)."""

    src: str
    alt: str
    credit: str
    decorative: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of another PDF: `spoken` says that it brings its own tags, `drawn` that it is a picture of 300 dpi."""

    src: str
    spoken: bool
    drawn: bool


@dataclass(frozen=True, slots=True)
class DocumentView:
    """Pages of another PDF, in their order."""

    pages: tuple[PageView, ...]


def view(value: Any, declared: Field, writer: Writer) -> Any:  # noqa: ANN401 - one view per kind, see the class's list
    """Turn a field's value into what its template takes; what was left out is None, "" or ()."""
    match value:
        case None:
            return () if declared.kind in {"people", "facts", "list"} else _nothing(declared)
        case Prose():
            return writer.prose(value) if value.blocks else _nothing(declared)
        case Fact():
            return fact_view(value, writer.language)
        case Chart():
            return chart_view(value, writer)
        case Table():
            return replace(value, name=writer.setting.show(value, writer.owner, writer.language))
        case Image() | Document():
            return _file_view(value, writer)
    if declared.kind == "line":
        return writer.inlines(value)
    if declared.kind == "list":
        return tuple(_item(item, declared, writer) for item in value)
    if isinstance(value, tuple):
        return tuple(view(item, declared, writer) for item in value)
    return value


def _file_view(value: Image | Document, writer: Writer) -> ImageView | DocumentView:
    if isinstance(value, Document):
        return document_view(value, writer)
    return ImageView(quote(value.file), value.alt, value.credit, value.decorative)


def _nothing(declared: Field) -> Markup | None:
    """Return what a text without words is: templates may rely on one that is required, and need not test for it."""
    return Markup("") if declared.required and declared.kind == "prose" else None


def _item(item: Mapping[str, Any], declared: Field, writer: Writer) -> dict[str, Any]:
    return {
        field.name.replace("-", "_"): view(item[field.name.replace("-", "_")], field, writer)
        for field in declared.fields
    }


def fact_view(fact: Fact, language: str) -> FactView:
    """Write a fact in all its forms."""
    prior = fact_value(fact, fact.prior, language) if fact.prior is not None else ""
    mark = Markup(' data-fact="{}"').format(fact.id)
    shortly = fact_text(fact, language, "short")
    before = fact_text(replace(fact, value=fact.prior), language, "short") if fact.prior is not None else ""
    beside = before if before != shortly else prior
    return FactView(fact, fact_text(fact, language), shortly, prior, beside, fact.label, fact.unit, mark)


def logo_view(brand: Brand | None, organisation: Organisation) -> ImageView | None:
    """Show a brand's logo; where nothing else is said, its words are the organisation's name."""
    if brand is None or brand.logo is None:
        return None
    return ImageView(quote(brand.logo.file), brand.logo.alt or organisation.name, "", decorative=False)


def document_view(document: Document, writer: Writer) -> DocumentView:
    """Show pages as they are, where that can be: for a printer those that are black alone, others as pictures."""
    press = writer.setting.edition.base == "press"
    return DocumentView(tuple(_page_view(document, page, press=press) for page in document.pages))


def _page_view(document: Document, page: int, *, press: bool) -> PageView:
    leaf, address = document.leaves[page - 1], f"{quote(document.file)}#page={page}"
    drawn = bool(leaf.obstacle) or (press and not leaf.grey)
    return PageView(f"{address}&drawn" if drawn else address, leaf.spoken and not drawn, drawn)


def chart_view(chart: Chart, writer: Writer) -> ChartView:
    """Draw a chart; one that is not fit is said, and stands empty."""
    language = writer.language
    doubts = fitness(chart, language)
    writer.setting.findings.extend(doubts)
    if any(doubt.is_error for doubt in doubts):
        return ChartView(chart, Markup(""), chart.table, chart.alt)
    layout, trim = writer.setting.layout, writer.setting.edition.trim
    tokens = {**layout.tokens, "trim-width": f"{trim.width}mm", "trim-height": f"{trim.height}mm"}
    drawing = draw(chart, tokens, language, fonts=layout.fonts, leaf=writer.level == 1)
    if drawing.height > drawing.room:
        writer.setting.findings.append(_too_tall(chart, drawing))
    stops = stops_of(chart, language) if chart.kind == MAP else ()
    svg = inks_of(layout).on(drawing.svg) if writer.setting.edition.base == "press" else drawing.svg
    name = writer.setting.show(chart.table, writer.owner, language, chart.kind, (chart.category, *chart.series))
    if name:
        svg = svg.replace("<svg", str(Markup('<svg data-shows="{}"').format(name)), 1)
    data = replace(chart.table, name=name)
    return ChartView(chart, Markup(svg), data, drawing.alt, stops, language, drawing.numbered)


def _too_tall(chart: Chart, drawing: Drawing) -> Diagnostic:
    fact = f"The chart is {drawing.height:.0f} mm tall, and its page has room for {drawing.room:.0f} mm."
    return warning("unfit-chart", fact, chart.at, "leave rows out, or make two charts of it")
