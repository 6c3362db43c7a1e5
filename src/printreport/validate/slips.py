"""Donation slips as the manuscript asks for them: the keys of every slip, and those that its schemes declare."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import BeforeValidator, Field as Slot, WithJsonSchema

from printreport.diagnostics import Location, did_you_mean
from printreport.model.report import SlipOrder
from printreport.model.source import Mapping, Node, Scalar, Source
from printreport.slips import installed
from printreport.slips.details import REFERENCE
from printreport.slips.gift import FREQUENCIES
from printreport.slips.references import REFERENCES
from printreport.slips.scheme import Detail
from printreport.validate.faults import describe, fault
from printreport.validate.fields import Fields, Flag, Language, ManyWords, Number, Web, Words
from printreport.validate.organisation import Country
from printreport.validate.readers import MOST_DIGITS, one_of, one_or_more, text

DETAILS = "details"  # where a slip's fields keep the keys that its schemes declare; no key of the manuscript


def _gifts(value: object) -> object:
    """Read amounts with what each buys; the amounts are keys, so they are judged here."""
    if not isinstance(value, dict):
        raise fault("wrong-type", f"amounts are written as `25: what it buys`, not {describe(value)}")
    return tuple(
        (_amount(amount, words), words.text if isinstance(words, Scalar) and words.value is not None else "")
        for amount, words in value.items()
    )


def _amount(written: str, words: object) -> Decimal:
    try:
        amount = Decimal(written)
    except InvalidOperation:
        amount = Decimal("NaN")
    if amount.is_finite() and amount.adjusted() < MOST_DIGITS:
        return amount
    hint = "write the amount with digits alone: 25 or 12.50; the currency stands under `currency`"
    raise fault("wrong-type", f"`{written}` is no amount", getattr(words, "at", None), hint)


def _detail(value: object) -> str:
    """Read the value of a key that a scheme declares; a key that none declares is refused."""
    declared, written = value if isinstance(value, tuple) else (None, value)
    if not isinstance(declared, Detail):
        raise fault("unknown-key", str(declared), None, str(written))
    if declared.name == REFERENCE.name and isinstance(written, dict):
        return _made(written)
    said = text(written)
    if declared.choices:
        return one_of(declared.choices)(written)
    return said


def _made(written: dict[str, object]) -> str:
    """Make a reference of numbers that are joined: `{rf: 1042}`, `{qrr: [2025, 1042]}`."""
    if len(written) != 1:
        raise fault("reference-not-made", "a reference is made of one kind", None, "write it as `{rf: 1042}`")
    ((kind, numbers),) = written.items()
    if kind not in REFERENCES:
        raise fault("reference-not-made", f"`{kind}` is no kind of reference", None, did_you_mean(kind, REFERENCES))
    parts = numbers if isinstance(numbers, list) else [numbers]
    try:
        return REFERENCES[kind].make("".join(map(text, parts)))
    except ValueError as why:
        at = getattr(parts[0], "at", None) if parts else None
        raise fault("reference-not-made", str(why), at, "take another number, such as 1042") from why


class SlipFields(Fields):
    """A donation slip."""

    scheme: ManyWords = ("reply",)
    """Which slip it is, or several on one page: `printreport slip list` lists them."""
    link: Web | None = None
    """The page on which one can give; begins with `https://`."""
    currency: Words = "EUR"
    """ISO 4217, three letters."""
    amounts: Annotated[tuple[tuple[Decimal, str], ...], BeforeValidator(_gifts), WithJsonSchema({"type": "object"})] = (
        Slot(default=(), validate_default=False)
    )
    """What each amount buys: `25: one hour on the helpline`."""
    amount: Number | None = None
    """The one amount that is asked for; left out, the donor chooses."""
    frequency: tuple[
        Annotated[str, BeforeValidator(one_of(tuple(FREQUENCIES))), WithJsonSchema({"enum": list(FREQUENCIES)})], ...
    ] = ()
    """How often one can give, the one you hope for first; left out, the slip does not ask."""
    dedication: Flag = False
    """Whether a gift can be made in honour or in memory of somebody."""
    appeal: Words = ""
    """The code by which your books know this appeal."""
    purpose: Words = ""
    """What the gift is for, as on the bank's statement."""
    heading: Words = ""
    """The words above the slip."""
    ask: Words = ""
    """What you ask of the reader."""
    notice: Words = ""
    """What must be said in small print."""
    country: Country = ""
    """Where the account is at home, ISO 3166-1; left out, the country of the organisation's address."""
    languages: Annotated[tuple[Language, ...], BeforeValidator(one_or_more)] = ()
    """In which languages it is printed, one after the other; left out, in the report's."""
    transliterate: Flag = False
    """Whether letters that a bank does not take may be written with others: `ü` as `u`."""
    details: Annotated[
        dict[str, Annotated[str, BeforeValidator(_detail)]], WithJsonSchema({"type": "object", "maxProperties": 0})
    ] = Slot(default_factory=dict)


def with_details(value: object) -> object:
    """Set apart, in each slip, the keys that its schemes declare, and those that nobody knows."""
    if not isinstance(value, dict):
        return value
    return {name: apart(f"slips.{name}", slip, SlipFields) for name, slip in value.items()}


def apart(owner: str, slip: object, fields: type[SlipFields]) -> object:
    """Set apart the keys that are not in `fields`: each with its declaration, or with why it is refused."""
    if not isinstance(slip, dict):
        return slip
    known = declared(_schemes(slip.get("scheme")))
    common = {key for key in fields.model_fields if key != DETAILS}
    details = {
        key: (known[key], written) if key in known else (_unknown(key, owner), _near(key, {*common, *known}))
        for key, written in slip.items()
        if key not in common
    }
    return {**{key: written for key, written in slip.items() if key in common}, DETAILS: details}


def _unknown(key: str, owner: str) -> str:
    """Say that nobody knows a key, or which scheme would."""
    owners = _owners(key)
    if owners:
        return f"`{key}` belongs to {' and '.join(owners)}, which `{owner}` does not ask for"
    return f"`{key}` is no field of {owner}"


def _near(key: str, known: set[str]) -> str:
    owners = _owners(key)
    return f"add {owners[0]} to its `scheme`, or take the line out" if owners else did_you_mean(key, known)


def _owners(key: str) -> list[str]:
    rows = installed().rows
    return [f"`{name}`" for name, scheme in rows.items() if key in {detail.name for detail in scheme.details}]


def _schemes(written: object) -> tuple[str, ...]:
    """Read which schemes a slip names, before anything is judged."""
    if written is None:
        return ("reply",)
    names = written if isinstance(written, list) else [written]
    return tuple(name.text for name in names if isinstance(name, Scalar))


def declared(schemes: tuple[str, ...] | None = None) -> dict[str, Detail]:
    """Return the keys that some schemes declare, or all of this machine."""
    rows = installed().rows
    names = rows if schemes is None else [name for name in schemes if name in rows]
    return {detail.name: detail for name in names for detail in rows[name].details}


def read_slips(fields: dict[str, SlipFields], source: Source) -> dict[str, SlipOrder]:
    """Return the slips that the manuscript asks for, by name."""
    node = source.root.get("slips")
    written = node if isinstance(node, Mapping) else source.root
    return {name: order_of(name, asked, written.get(name), _at(name, written)) for name, asked in fields.items()}


def _at(name: str, written: Mapping) -> Location:
    return (written.key(name) or written).at


def order_of(name: str, asked: SlipFields, node: Node | None, at: Location) -> SlipOrder:
    """Return one slip's order; `node` holds its keys, so that each keeps its place."""
    said: dict[str, Any] = asked.model_dump(exclude={"scheme", "link"})
    return SlipOrder(name=name, schemes=asked.scheme, at=at, link=asked.link or "", places=_places(node), **said)


def _places(node: Node | None) -> dict[str, Location]:
    return {key.text: key.at for key, _ in node} if isinstance(node, Mapping) else {}
