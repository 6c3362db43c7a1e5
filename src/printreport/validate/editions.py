"""Editions: the four that always exist, and what a manuscript changes of them or adds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

from pydantic import BeforeValidator, Field as Slot, WithJsonSchema

from printreport.model.condition import CONDITIONS, usual
from printreport.model.profile import A_3A, PROFILES, X_4
from printreport.model.report import Edition
from printreport.units import TRIMS, Trim
from printreport.validate.faults import fault
from printreport.validate.fields import Fields, Flag, ManyWords, Words
from printreport.validate.readers import one_of, whole

# A printer asks for 3 mm of bleed and marks that stand clear of it; the slug holds them.
BUILT_IN = {
    edition.name: edition
    for edition in (
        Edition("screen", "screen", TRIMS["A4"], fillable=True),
        Edition("press", "press", TRIMS["A4"], bleed=3, slug=9, marks=True, profile=X_4, signature=4),
        Edition("archive", "archive", TRIMS["A4"], profile=A_3A, data=True, manuscript=True),
        Edition("board", "board", TRIMS["A4"], audience="board", watermark="Confidential"),
    )
}
LONGEST_BLEED_MM = 25


def _length(value: object) -> object:
    text = getattr(value, "text", "").removesuffix("mm").strip()
    at = getattr(value, "at", None)
    try:
        length = float(text)
    except ValueError:
        raise fault("wrong-type", f"`{text}` is no length", at, "write millimetres: 3, or 3mm") from None
    if 0 <= length <= LONGEST_BLEED_MM:
        return length
    raise fault("out-of-range", f"{length:g} mm is not between 0 and {LONGEST_BLEED_MM}", at)


Millimetres = Annotated[float, BeforeValidator(_length), WithJsonSchema({"type": ["number", "string"]})]

Variant = Annotated[str, BeforeValidator(one_of(tuple(PROFILES))), WithJsonSchema({"enum": list(PROFILES)})]


MOST_COPIES = 99


def _count(value: object) -> int:
    count = whole(value)
    if 1 <= count <= MOST_COPIES:
        return count
    at = getattr(value, "at", None)
    raise fault("out-of-range", f"{count} is not between 1 and {MOST_COPIES}", at, "a copy for each reader, by number")


Copies = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer"})]


SIGNATURES = (1, 2, 4, 8, 16)


def _signature(value: object) -> int:
    pages = whole(value)
    if pages in SIGNATURES:
        return pages
    hint = "write 4 for a stapled report, 8 or 16 for sections that are sewn or glued, 1 for loose leaves"
    at = getattr(value, "at", None)
    raise fault("out-of-range", f"a sheet that is folded has {_either(SIGNATURES)} pages, not {pages}", at, hint)


def _either(numbers: tuple[int, ...]) -> str:
    return f"{', '.join(map(str, numbers[:-1]))} or {numbers[-1]}"


Signature = Annotated[int, BeforeValidator(_signature), WithJsonSchema({"enum": list(SIGNATURES)})]

PrintingCondition = Annotated[
    str, BeforeValidator(one_of(tuple(CONDITIONS))), WithJsonSchema({"enum": list(CONDITIONS)})
]


class EditionFields(Fields):
    """What a manuscript says of an edition; what it leaves out stays as in the edition it grows from."""

    base: Annotated[str, BeforeValidator(one_of(tuple(BUILT_IN))), WithJsonSchema({"enum": list(BUILT_IN)})] | None = (
        None
    )
    """The edition that it grows from."""
    profile: Variant | None = None
    """Which PDF variant the file is to be."""
    trim: Annotated[str, BeforeValidator(one_of(tuple(TRIMS))), WithJsonSchema({"enum": list(TRIMS)})] | None = None
    """The size of a page when it is cut."""
    bleed: Millimetres | None = None
    """What is printed beyond the trim and cut away, in millimetres."""
    slug: Millimetres | None = None
    """The room outside the bleed, for marks, in millimetres."""
    marks: Flag | None = None
    """Whether crop marks are drawn in the slug."""
    printing_condition: PrintingCondition | None = Slot(None, alias="printing-condition")
    """What the printer works to: paper, press and ink, in one word."""
    signature: Signature | None = None
    """How many pages a sheet has when it is folded, 1, 2, 4, 8 or 16; the number of pages is a multiple of it."""
    fill: Flag | None = None
    """Whether pages for notes fill the last sheet, before the back cover."""
    audience: Words | None = None
    """Whose sections are in it besides those for everybody."""
    slips: ManyWords | None = None
    """Which slips are bound behind it, by name."""
    watermark: Words | None = None
    """Words on every page, such as `Confidential`."""
    copies: Copies | None = None
    """How many numbered copies are made; each has its number beside the watermark on every page."""
    password: Words | None = None
    """What opens the file; `$NAME` takes it from the environment."""
    fillable: Flag | None = None
    """Whether the form on a slip can be filled in on a screen."""
    data: Flag | None = None
    """Whether each table and chart carries its figures in the file, as CSV."""
    manuscript: Flag | None = None
    """Whether the file carries what it was made of, so that `printreport verify` can make it again."""


def read_editions(
    asked: Mapping[str, EditionFields | None], trims: tuple[str, ...], slips: tuple[str, ...]
) -> dict[str, Edition]:
    """Return the built-in editions with what the manuscript changes, and those that it adds.

    A new edition grows from its `base`, or from ``screen``. Screen and press carry every slip unless they say which;
    the trim is the first that the layout was drawn for, the printing condition the usual one for the trim. A file for
    the printer is not filled in on a screen.
    """
    first: Trim = TRIMS.get(trims[0], TRIMS["A4"]) if trims else TRIMS["A4"]
    editions = {
        name: replace(edition, trim=first, slips=() if name == "board" else slips) for name, edition in BUILT_IN.items()
    }
    for name, fields in asked.items():
        base = (fields.base if fields else None) or (name if name in BUILT_IN else "screen")
        editions[name] = replace(editions[base], name=name, base=base, **_changes(fields))
    return {name: _settled(edition) for name, edition in editions.items()}


def _settled(edition: Edition) -> Edition:
    """Settle what follows from the rest (ISO 15930-7, 6.17: no form fields in what is printed)."""
    condition = edition.condition or usual(edition.trim.name)
    return replace(edition, condition=condition, fillable=edition.fillable and not edition.profile.exchange)


def _changes(fields: EditionFields | None) -> dict[str, Any]:
    if fields is None:
        return {}
    said = fields.model_dump(exclude_none=True, exclude={"base", "trim", "profile", "printing_condition"})
    trim = {"trim": TRIMS[fields.trim]} if fields.trim else {}
    profile = {"profile": PROFILES[fields.profile]} if fields.profile else {}
    condition = {"condition": CONDITIONS[fields.printing_condition]} if fields.printing_condition else {}
    return {**said, **trim, **profile, **condition}
