"""The readers of field kinds: each takes the scalar an editor wrote and returns its value, or says what is wrong.

What a reader may look up is in the `Resolution` handed in as the validation's context.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping as MappingOf
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import ValidationInfo

from printreport.diagnostics import did_you_mean
from printreport.model.insert import Document
from printreport.model.layout import Layout
from printreport.model.prose import Inlines, Paragraph, Prose
from printreport.model.report import Fact, Image, Person
from printreport.model.source import Mapping, Node, Scalar, Sequence, Source
from printreport.model.table import Table
from printreport.validate.faults import SAID, describe, fault

LINK_HINT = "a web address begins with https://, a part of the report with #"
MOST_DIGITS = 18  # before the point; with the decimals they stay within the 28 digits of Python's decimals
MOST_DECIMALS = 9


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


def scalar_of(value: object, wanted: str) -> Scalar:
    """Return a value that is one word or text; `wanted` says what belongs here."""
    if isinstance(value, Scalar) and value.value is not None:
        return value
    nothing = isinstance(value, Scalar)
    hint = "write it after the colon, or delete the line" if nothing else "write it on the same line, after the colon"
    raise fault("wrong-type", f"this should be {wanted}, not {describe(value)}", getattr(value, "at", None), hint)


def text(value: object) -> str:
    """Read a text; a number or a date stays as it was written."""
    return value if isinstance(value, str) else scalar_of(value, "a text").text


def filled(value: object) -> str:
    """Read a text that must hold words."""
    scalar = scalar_of(value, "a text")
    if scalar.text.strip():
        return scalar.text
    raise fault("empty-text", "this text holds no words", scalar.at, "write it, at least in one word")


def flag(value: object) -> bool:
    """Read true or false."""
    if isinstance(value, bool):
        return value
    scalar = scalar_of(value, "true or false")
    if isinstance(scalar.value, bool):
        return scalar.value
    raise fault("wrong-type", f"this should be true or false, not {describe(value)}", scalar.at)


def number(value: object) -> Decimal:
    """Read a number, exactly."""
    return _read(value, "a number", "write it with digits and a point, without separators: 3541250.50")


def _read(value: object, wanted: str, hint: str) -> Decimal:
    """Read a number; `wanted` and `hint` say what should stand there instead of anything else."""
    if isinstance(value, int | Decimal):
        return Decimal(value)
    scalar = scalar_of(value, wanted)
    try:
        number = Decimal(scalar.text.replace("_", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if number.is_finite() and not isinstance(scalar.value, bool):
        return _of_a_size(number, scalar)
    raise fault("wrong-type", f"this should be {wanted}, not {describe(value)}", scalar.at, hint)


def _of_a_size(number: Decimal, scalar: Scalar) -> Decimal:
    """Pass a number on that can be reckoned with and printed in full."""
    if number.adjusted() >= MOST_DIGITS:
        message = f"{describe(scalar)} is larger than a number in a report can be"
        hint = f"numbers have at most {MOST_DIGITS} digits; count in thousands or millions"
        raise fault("out-of-range", message, scalar.at, hint)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > MOST_DECIMALS:
        message = f"{describe(scalar)} has more than {MOST_DECIMALS} decimals"
        raise fault("out-of-range", message, scalar.at, "round it to what readers need")
    return number


def whole(value: object) -> int:
    """Read a whole number."""
    hint = "write it in digits alone: 12"
    read = _read(value, "a whole number", hint)
    if read == read.to_integral_value():
        return int(read)
    message = f"this should be a whole number, not {describe(value)}"
    raise fault("wrong-type", message, getattr(value, "at", None), hint)


def day(value: object) -> date:
    """Read a date."""
    scalar = scalar_of(value, "a date")
    if isinstance(scalar.value, date):
        return scalar.value
    raise fault("wrong-type", f"this should be a date, not {describe(value)}", scalar.at, "write it as 2026-03-31")


def prose(value: object, info: ValidationInfo) -> Prose:
    """Find the text that was parsed for this place, or for the file named here."""
    scalar = scalar_of(value, "a text or the name of a file ending in .md")
    proses = _resolution(info).source.proses
    return proses.get(scalar.text.strip()) or proses.get(str(scalar.at)) or Prose((), at=scalar.at)


def line(value: object, info: ValidationInfo) -> Inlines:
    """Find the words that were parsed for this place."""
    scalar = scalar_of(value, "one line of text")
    prose = _resolution(info).source.proses.get(str(scalar.at))
    paragraphs = [block for block in prose.blocks if isinstance(block, Paragraph)] if prose else []
    return paragraphs[0].inlines if paragraphs else ()


def table(value: object, info: ValidationInfo) -> Table:
    """Find the table that was read for the file named here."""
    scalar = scalar_of(value, "the name of a CSV or XLSX file")
    return _resolution(info).source.tables.get(scalar.text.strip()) or Table((), (), scalar.at)


def document(value: object, info: ValidationInfo) -> Document:
    """Find the PDF that was read for the file named here."""
    scalar = scalar_of(value, "the name of a PDF file")
    ref = scalar.text.strip()
    if not ref:
        raise fault(
            "wrong-type", "this should be the name of a PDF file", scalar.at, "write it, or leave the section out"
        )
    return _resolution(info).source.documents.get(ref) or Document(ref, scalar.at)


def link(value: object) -> str:
    """Read a web address, a mail address, or ``#id``."""
    scalar = scalar_of(value, "a link")
    if is_link(scalar.text):
        return scalar.text
    raise fault("wrong-type", f"this should be a link, not {describe(value)}", scalar.at, LINK_HINT)


def is_link(text: str) -> bool:
    """Say whether a text may stand in an ``href``: no scheme but those of the web, of mail and of telephones."""
    return text.startswith(("https://", "http://", "mailto:", "tel:", "#")) and not set(text) & set(" \t\n\r")


def record(kind: str) -> Callable[[object, ValidationInfo], Any]:
    """Make the reader of an id: `kind` is the word for one record, its plural the key of the shared records."""
    plurals = {"person": "people"}

    def read(value: object, info: ValidationInfo) -> Any:  # noqa: ANN401 - a Person, a Fact or an Image
        scalar = scalar_of(value, f"the id of a {kind}")
        plural = plurals.get(kind, f"{kind}s")
        known: MappingOf[str, object] = getattr(_resolution(info), plural)
        if scalar.text in known:
            return known[scalar.text]
        if scalar.text in written_ids(plural, _resolution(info).source):
            raise fault(SAID, f"the {kind} `{scalar.text}` has a fault", scalar.at)
        hint = did_you_mean(scalar.text, known) or f"write it under `{plural}` in report.yaml"
        raise fault(f"unknown-{kind}", f"no {kind} has the id `{scalar.text}`", scalar.at, hint)

    return read


def written_ids(key: str, source: Source) -> frozenset[str]:
    """Return the ids written under a key of report.yaml or in the file that it names, of faulty records too."""
    node: Node | None = source.root.get(key)
    if isinstance(node, Scalar):
        node = source.records.get(node.text.strip())
    if isinstance(node, Mapping):
        return frozenset(name.text for name, _ in node)
    items = node.items if isinstance(node, Sequence) else ()
    ids = (item.get("id") for item in items if isinstance(item, Mapping))
    return frozenset(name.text for name in ids if isinstance(name, Scalar))


def slip(value: object, info: ValidationInfo) -> str:
    """Read the name of a slip that the manuscript describes."""
    scalar = scalar_of(value, "the name of a slip")
    if scalar.text in _resolution(info).slips:
        return scalar.text
    if scalar.text in written_ids("slips", _resolution(info).source):
        raise fault(SAID, f"the slip `{scalar.text}` has a fault", scalar.at)
    hint = did_you_mean(scalar.text, _resolution(info).slips) or "describe it under `slips:` in report.yaml"
    raise fault("unknown-slip", f"no slip is called `{scalar.text}`", scalar.at, hint)


def one_or_more(value: object) -> object:
    """Let one stand for a list of one."""
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
        scalar = scalar_of(value, f"one of {', '.join(choices)}")
        if scalar.text in choices:
            return scalar.text
        hint = did_you_mean(scalar.text, choices)
        raise fault("unknown-choice", f"`{scalar.text}` is none of the values known here", scalar.at, hint)

    return read
