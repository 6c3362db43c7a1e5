"""The kinds of field, as types that know how to read a node: the one table from `FIELD_KINDS` to values.

Each type takes the scalar, list or mapping that the editor wrote, returns the resolved value, and says in the
editor's words what is wrong; what it may look up is in the `Resolution` handed in as the validation's context.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field as Slot,
    ValidationInfo,
    WithJsonSchema,
    create_model,
)

from printreport.diagnostics import did_you_mean
from printreport.model.layout import Component, Field, Layout
from printreport.model.prose import Inlines, Paragraph, Prose
from printreport.model.report import Chart, Fact, Image, Person
from printreport.model.source import Scalar, Source
from printreport.model.table import Table
from printreport.validate.faults import describe, fault

CHART_KINDS = ("bar", "grouped", "line", "donut")


class Fields(BaseModel):
    """A set of fields: no unknown key passes."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True, frozen=True)


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where fields look things up: the source, and the records read so far."""

    source: Source
    people: MappingOf[str, Person] = field(default_factory=dict)
    facts: MappingOf[str, Fact] = field(default_factory=dict)
    images: MappingOf[str, Image] = field(default_factory=dict)
    slips: tuple[str, ...] = ()

    @property
    def layout(self) -> Layout:
        """Return the layout whose components declare the fields."""
        return self.source.layout


def _scalar(value: object, wanted: str) -> Scalar:
    if isinstance(value, Scalar) and value.value is not None:
        return value
    raise fault("wrong-type", f"this should be {wanted}, not {describe(value)}", getattr(value, "at", None))


def _text(value: object) -> str:
    return value if isinstance(value, str) else _scalar(value, "a text").text


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    scalar = _scalar(value, "true or false")
    if isinstance(scalar.value, bool):
        return scalar.value
    raise fault("wrong-type", f"this should be true or false, not {describe(value)}", scalar.at)


def _number(value: object) -> Decimal:
    if isinstance(value, int | Decimal):
        return Decimal(value)
    scalar = _scalar(value, "a number")
    try:
        number = Decimal(scalar.text.replace("_", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if number.is_finite() and not isinstance(scalar.value, bool):
        return number
    hint = "write it with digits and a point, without separators: 3541250.50"
    raise fault("wrong-type", f"this should be a number, not {describe(value)}", scalar.at, hint)


def _whole(value: object) -> int:
    number = _number(value)
    if number == number.to_integral_value():
        return int(number)
    raise fault("wrong-type", f"this should be a whole number, not {describe(value)}", getattr(value, "at", None))


def _date(value: object) -> date:
    scalar = _scalar(value, "a date")
    if isinstance(scalar.value, date):
        return scalar.value
    raise fault("wrong-type", f"this should be a date, not {describe(value)}", scalar.at, "write it as 2026-03-31")


def _prose(value: object, info: ValidationInfo) -> Prose:
    scalar = _scalar(value, "a text or the name of a file ending in .md")
    proses = _resolution(info).source.proses
    return proses.get(scalar.text.strip()) or proses.get(str(scalar.at)) or Prose((), at=scalar.at)


def _line(value: object, info: ValidationInfo) -> Inlines:
    scalar = _scalar(value, "one line of text")
    prose = _resolution(info).source.proses.get(str(scalar.at))
    paragraphs = [block for block in prose.blocks if isinstance(block, Paragraph)] if prose else []
    return paragraphs[0].inlines if paragraphs else ()


def _table(value: object, info: ValidationInfo) -> Table:
    scalar = _scalar(value, "the name of a CSV or XLSX file")
    return _resolution(info).source.tables.get(scalar.text.strip()) or Table((), (), scalar.at)


def _link(value: object) -> str:
    scalar = _scalar(value, "a link")
    if scalar.text.startswith(("https://", "http://", "mailto:", "tel:", "#")) and not set(scalar.text) & set(
        " \t\n\r"
    ):
        return scalar.text
    hint = "a web address begins with https://, a part of the report with #"
    raise fault("wrong-type", f"this should be a link, not {describe(value)}", scalar.at, hint)


def _record(kind: str) -> Callable[[object, ValidationInfo], Any]:
    """Make the reader of an id: `kind` is the word for one record, its plural the key of the shared records."""
    plurals = {"person": "people"}

    def read(value: object, info: ValidationInfo) -> Any:  # noqa: ANN401 - a Person, a Fact or an Image
        scalar = _scalar(value, f"the id of a {kind}")
        plural = plurals.get(kind, f"{kind}s")
        known: MappingOf[str, object] = getattr(_resolution(info), plural)
        if scalar.text in known:
            return known[scalar.text]
        hint = did_you_mean(scalar.text, known) or f"write it under `{plural}` in report.yaml"
        raise fault(f"unknown-{kind}", f"no {kind} has the id `{scalar.text}`", scalar.at, hint)

    return read


def _slip(value: object, info: ValidationInfo) -> str:
    scalar = _scalar(value, "the name of a slip")
    if scalar.text in _resolution(info).slips:
        return scalar.text
    hint = did_you_mean(scalar.text, _resolution(info).slips) or "describe it under `slips:` in report.yaml"
    raise fault("unknown-slip", f"no slip is called `{scalar.text}`", scalar.at, hint)


def _one_or_more(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def _resolution(info: ValidationInfo) -> Resolution:
    if isinstance(info.context, Resolution):
        return info.context
    message = "fields are read with a Resolution as context"
    raise TypeError(message)


def one_of(choices: tuple[str, ...]) -> Callable[[object], str]:
    """Make the reader of a field that takes one of some values."""

    def read(value: object) -> str:
        if isinstance(value, str) and value in choices:
            return value
        scalar = _scalar(value, f"one of {', '.join(choices)}")
        if scalar.text in choices:
            return scalar.text
        hint = did_you_mean(scalar.text, choices)
        raise fault("unknown-choice", f"`{scalar.text}` is none of the values known here", scalar.at, hint)

    return read


def choice(choices: tuple[str, ...]) -> Any:  # noqa: ANN401 - a type made at run time
    """Make the type of a field that takes one of some values."""
    return Annotated[str, BeforeValidator(one_of(choices)), WithJsonSchema({"enum": list(choices)})]


_WORDS = WithJsonSchema({"type": ["string", "number"]})
Words = Annotated[str, BeforeValidator(_text), _WORDS]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer"})]
Day = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Web = Annotated[str, BeforeValidator(_link), WithJsonSchema({"type": "string"})]
ManyWords = Annotated[tuple[Words, ...], BeforeValidator(_one_or_more)]
TableFile = Annotated[Table, BeforeValidator(_table), WithJsonSchema({"type": "string"})]
Line = Annotated[Any, BeforeValidator(_line), _WORDS]
_ID = WithJsonSchema({"type": "string"})
PersonId = Annotated[Any, BeforeValidator(_record("person")), _ID]
FactId = Annotated[Any, BeforeValidator(_record("fact")), _ID]


class ChartFields(Fields):
    """A chart as the manuscript asks for it."""

    kind: Annotated[str, BeforeValidator(one_of(CHART_KINDS)), WithJsonSchema({"enum": list(CHART_KINDS)})]
    table: TableFile
    category: Words | None = None
    series: ManyWords = ()
    unit: Words = ""
    highlight: ManyWords = ()
    alt: Words


def _chart(asked: ChartFields) -> Chart:
    table = asked.table
    category = asked.category or (table.columns[0] if table.columns else "")
    series = asked.series or tuple(name for name in table.columns if name != category)[:1]
    for name in (category, *series) if table.columns else ():
        if name not in table.columns:
            hint = did_you_mean(name, table.columns)
            raise fault("unknown-column", f"{table.at.file} has no column `{name}`", None, hint)
    return Chart(asked.kind, table, category, series, asked.unit, asked.highlight, asked.alt, table.at)


KINDS: MappingOf[str, Any] = {
    "line": Line,
    "prose": Annotated[Any, BeforeValidator(_prose), WithJsonSchema({"type": "string"})],
    "person": PersonId,
    "people": Annotated[tuple[PersonId, ...], BeforeValidator(_one_or_more)],
    "fact": FactId,
    "facts": Annotated[tuple[FactId, ...], BeforeValidator(_one_or_more)],
    "table": TableFile,
    "chart": Annotated[ChartFields, AfterValidator(_chart)],
    "image": Annotated[Any, BeforeValidator(_record("image")), _ID],
    "link": Web,
    "slip": Annotated[str, BeforeValidator(_slip), _ID],
    "whole": Whole,
    "number": Number,
    "flag": Flag,
    "date": Day,
    "parts": Any,
}

COMMON: MappingOf[str, Any] = {
    "id": (Words, ""),
    "audience": (ManyWords, ()),
    "start": (choice(("", "recto", "verso", "page")), ""),
    "listed": (Flag, True),
    "language": (Words, ""),
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
            kind = Annotated[tuple[item, ...], BeforeValidator(_one_or_more)]  # type: ignore[valid-type]  # made at run time
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
