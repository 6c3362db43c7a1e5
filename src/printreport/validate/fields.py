"""The kinds of field, as types that know how to read a node: the one table from `FIELD_KINDS` to values.

Each type takes the scalar, list or mapping that the editor wrote, returns the resolved value, and says in the
editor's words what is wrong; what it may look up is in the `Resolution` handed in as the validation's context.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field as Slot,
    WithJsonSchema,
    create_model,
)

from printreport.diagnostics import Location, did_you_mean
from printreport.model.insert import Document
from printreport.model.layout import Component, Field
from printreport.model.report import CHART_KINDS, COLUMNS, MAP, Chart
from printreport.model.source import Scalar
from printreport.model.table import Table
from printreport.validate import addresses, readers
from printreport.validate.faults import fault


class Fields(BaseModel):
    """A set of fields: no unknown key passes. The text under a field is what an editor shows when one points at it."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True, frozen=True, use_attribute_docstrings=True)


def choice(choices: tuple[str, ...]) -> Any:  # noqa: ANN401 - a type made at run time
    """Make the type of a field that takes one of some values."""
    return Annotated[str, BeforeValidator(readers.one_of(choices)), WithJsonSchema({"enum": list(choices)})]


_WORDS = WithJsonSchema({"type": ["string", "number"]})
Words = Annotated[str, BeforeValidator(readers.text), _WORDS]
Flag = Annotated[bool, BeforeValidator(readers.flag), WithJsonSchema({"type": "boolean"})]
Number = Annotated[Decimal, BeforeValidator(readers.number), WithJsonSchema({"type": "number"})]
Whole = Annotated[int, BeforeValidator(readers.whole), WithJsonSchema({"type": "integer"})]
Day = Annotated[date, BeforeValidator(readers.day), WithJsonSchema({"type": "string", "format": "date"})]
Web = Annotated[str, BeforeValidator(readers.link), WithJsonSchema({"type": "string"})]
Website = Annotated[str, BeforeValidator(addresses.website), WithJsonSchema({"type": "string"})]
Mail = Annotated[str, BeforeValidator(addresses.mail), WithJsonSchema({"type": "string"})]
Identity = Annotated[str, BeforeValidator(addresses.identity), WithJsonSchema({"type": "string"})]
Language = Annotated[str, BeforeValidator(addresses.language), WithJsonSchema({"type": "string"})]
Filled = Annotated[str, BeforeValidator(readers.filled), _WORDS]
ManyWords = Annotated[tuple[Words, ...], BeforeValidator(readers.one_or_more)]
TableFile = Annotated[Table, BeforeValidator(readers.table), WithJsonSchema({"type": "string"})]
Line = Annotated[Any, BeforeValidator(readers.line), _WORDS]
_ID = WithJsonSchema({"type": "string"})
PersonId = Annotated[Any, BeforeValidator(readers.record("person")), _ID]
FactId = Annotated[Any, BeforeValidator(readers.record("fact")), _ID]


def _kind(value: object) -> tuple[str, Location | None]:
    """Read a chart's kind, and keep the place where it was written: what does not suit the numbers is said there."""
    return readers.one_of(CHART_KINDS)(value), value.at if isinstance(value, Scalar) else None


class ChartFields(Fields):
    """A chart as the manuscript asks for it."""

    kind: Annotated[Any, BeforeValidator(_kind), WithJsonSchema({"enum": list(CHART_KINDS)})]
    table: TableFile
    category: Words | None = None
    series: ManyWords = ()
    unit: Words = ""
    highlight: ManyWords = ()
    alt: Words = ""


def _chart(asked: ChartFields) -> Chart:
    table = asked.table
    category = asked.category or (table.columns[0] if table.columns else "")
    kind, at = asked.kind
    series = asked.series or _series(kind, table, category)
    for name in (category, *series) if table.columns else ():
        if name not in table.columns:
            hint = did_you_mean(name, table.columns)
            raise fault("unknown-column", f"{table.at.file} has no column `{name}`", None, hint)
    return Chart(kind, table, category, series, asked.unit, asked.highlight, asked.alt, at or table.at)


def _series(kind: str, table: Table, category: str) -> tuple[str, ...]:
    """Choose the columns of a chart that names none: all with numbers where its kind shows several, else the first."""
    others = tuple(name for name in table.columns if name != category)
    if kind == MAP:
        return ()
    if kind not in COLUMNS:
        return others[:1]
    return tuple(name for name in others if any(cell.number is not None for cell in table.column(name))) or others[:1]


KINDS: MappingOf[str, Any] = {
    "line": Line,
    "prose": Annotated[Any, BeforeValidator(readers.prose), WithJsonSchema({"type": "string"})],
    "person": PersonId,
    "people": Annotated[tuple[PersonId, ...], BeforeValidator(readers.one_or_more)],
    "fact": FactId,
    "facts": Annotated[tuple[FactId, ...], BeforeValidator(readers.one_or_more)],
    "table": TableFile,
    "document": Annotated[Document, BeforeValidator(readers.document), WithJsonSchema({"type": "string"})],
    "chart": Annotated[ChartFields, AfterValidator(_chart)],
    "image": Annotated[Any, BeforeValidator(readers.record("image")), _ID],
    "link": Web,
    "slip": Annotated[str, BeforeValidator(readers.slip), _ID],
    "whole": Whole,
    "number": Number,
    "flag": Flag,
    "date": Day,
    "parts": Any,
}

COMMON: MappingOf[str, Any] = {
    "id": (Identity, Slot("", description="By which links and parts name it; left out, the component's name.")),
    "audience": (ManyWords, Slot((), description="For whom it is; left out, for everybody.")),
    "start": (choice(("", "recto", "verso", "page")), Slot("", description="On which page it begins.")),
    "orientation": (
        choice(("", "portrait", "landscape")),
        Slot("", description="`landscape` turns its pages, for a wide table or drawing."),
    ),
    "listed": (Flag, Slot(default=True, description="Whether the contents list it.")),
    "language": (Language, Slot("", description="Its language, where it is not the report's.")),
}


def component_model(component: Component) -> type[Fields]:
    """Make the model of a component from the fields it declares and those that every section takes."""
    return _model(component.name, component.fields, COMMON)


def _model(name: str, fields: tuple[Field, ...], common: MappingOf[str, Any]) -> type[Fields]:
    slots = {slot_name(declared): _slot(declared) for declared in fields}
    return create_model(name, __base__=Fields, **{**common, **slots})


def _slot(declared: Field) -> tuple[Any, Any]:
    match declared.kind:
        case "choice":
            kind = choice(declared.choices)
        case "list":
            item = _model(declared.name, declared.fields, {})
            kind = Annotated[tuple[item, ...], BeforeValidator(readers.one_or_more)]  # type: ignore[valid-type]  # made at run time
        case _:
            kind = KINDS[declared.kind]
    default = ... if declared.required else declared.default
    about = Slot(default, alias=declared.name, description=declared.about or None)
    return (kind, about) if declared.required else (kind | None, about)


def value_of(read: object, declared: Field) -> Any:  # noqa: ANN401 - one value per kind, see `Section.fields`
    """Turn what a model read for a field into the report's value; empty kinds that repeat become ()."""
    if declared.kind == "list":
        items: tuple[Fields, ...] = tuple(read) if isinstance(read, tuple) else ()
        return tuple(values_of(item, declared.fields) for item in items)
    if read is None and declared.kind in {"people", "facts", "parts"}:
        return ()
    return read


def values_of(read: Fields, declared: tuple[Field, ...]) -> dict[str, Any]:
    """Return one value per declared field, by the names the templates use."""
    return {name: value_of(getattr(read, name), known) for known in declared for name in (slot_name(known),)}


def slot_name(declared: Field) -> str:
    """Return the name by which templates know a field: hyphens become underscores."""
    return declared.name.replace("-", "_")
