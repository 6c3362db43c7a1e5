"""Numbers, money, shares, dates and countries in the reader's language: the one door to Babel's formats.

Takes decimals, dates and the values of the model; returns text that is ready to be set: a true minus (U+2212), thin
and no-break spaces where the language has them, halves rounded away from zero as bookkeepers do. Never a hyphen for a
minus, never a float.

Patterns come from the Unicode CLDR (UTS 35, part 3: Numbers; part 4: Dates), the space beside a currency's letters
from its rule for currency spacing (part 3, 2.4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from types import MappingProxyType
from typing import Literal
from unicodedata import category

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal, get_currency_precision, get_currency_symbol

from printreport.model.report import Fact
from printreport.model.table import Cell

Negative = Literal["minus", "brackets"]
DateForm = Literal["long", "medium", "month", "year"]

MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"
NIL = "\N{EN DASH}"  # what accounts print for nothing, where the editor typed a hyphen
CURRENCY_CODE = re.compile(r"\b[A-Z]{3}\b")
MOST_DECIMALS = 9  # with the 18 digits before the point that are let in, within the 28 of Python's decimals
WIDE = Context(prec=100)  # more digits than a cell can hold
MILLION = Decimal(1_000_000)
ALPHA_2 = 2  # letters of a country's code; regions such as 001, the world, have three digits
# CLDR's English without a country is that of the United States; a report for the world says 31 March and US$.
WORLD = {"en": "en_001"}
SKELETONS = {"month": "MMMM y", "year": "y"}


@cache
def _locale(language: str) -> Locale:
    """Find the nearest locale to a BCP 47 tag: the tag, its language alone, at last English."""
    tag = language.replace("_", "-")
    for name in (WORLD.get(tag, tag), tag.partition("-")[0]):
        try:
            return Locale.parse(name.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(WORLD["en"])


def written_decimals(value: Decimal) -> int:
    """Count the decimals a number was written with, ``Decimal("1.50")`` has 2; at most `MOST_DECIMALS` are printed."""
    exponent = value.as_tuple().exponent
    return min(max(0, -exponent), MOST_DECIMALS) if isinstance(exponent, int) else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round to so many decimals (negative: tens, hundreds), halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=WIDE)


def _figures(value: Decimal, locale: Locale, decimals: int) -> str:
    """Write a number without its sign, grouped as the locale groups, with exactly so many decimals."""
    groups = locale.decimal_formats[None].pattern.partition(".")[0]
    return format_decimal(abs(value), f"{groups}.{'0' * decimals}" if decimals else groups, locale)


def _signed(value: Decimal, body: str, negative: Negative) -> str:
    """Mark what is below zero in the house style."""
    if value >= 0:
        return body
    return f"({body})" if negative == "brackets" else f"{MINUS}{body}"


def number(value: Decimal, language: str, decimals: int | None = None, *, negative: Negative = "minus") -> str:
    """Write a number; without `decimals` it keeps those it was written with."""
    locale = _locale(language)
    places = written_decimals(value) if decimals is None else decimals
    shown = rounded(value, places)
    return _signed(shown, _figures(shown, locale, places), negative)


def percent(value: Decimal, language: str, decimals: int | None = None, *, negative: Negative = "minus") -> str:
    """Write a share: 18 is 18 %, spaced as the language has it."""
    locale = _locale(language)
    pattern = locale.percent_formats[None]
    places = written_decimals(value) if decimals is None else decimals
    shown = rounded(value, places)
    return _signed(shown, f"{pattern.prefix[0]}{_figures(shown, locale, places)}{pattern.suffix[0]}", negative)


def money(
    value: Decimal, currency: str, language: str, decimals: int | None = None, *, negative: Negative = "minus"
) -> str:
    """Write an amount with its currency's sign (ISO 4217 code in); a whole amount goes without decimals.

    In a column of amounts pass `decimals`, so that all of them line up.
    """
    locale = _locale(language)
    places = decimals
    if places is None:
        places = 0 if value == value.to_integral_value() else get_currency_precision(currency)
    shown = rounded(value, places)
    return _signed(shown, _priced(shown, get_currency_symbol(currency, locale), locale, places), negative)


def _priced(shown: Decimal, symbol: str, locale: Locale, decimals: int) -> str:
    """Write an amount, without a minus, on that side of a currency's symbol where the language has it."""
    pattern = locale.currency_formats["standard"]
    before, after = (affix.replace("¤", symbol) for affix in (pattern.prefix[0], pattern.suffix[0]))
    # UTS 35, part 3, 2.4: a currency's letters do not touch the digits beside them (CHF 120, but US$120)
    before += NO_BREAK if before[-1:].isalpha() else ""
    after = (NO_BREAK if after[:1].isalpha() else "") + after
    return f"{before}{_figures(shown, locale, decimals)}{after}"


def short(value: Decimal, language: str, *, currency: str = "", negative: Negative = "minus") -> str:
    """Write a large number in few words: ``3.5 million``, with `currency` ``€3.5 million``, ``3,5 Millionen €``.

    Below a million it is written in figures, and from ten thousand on rounded to its first three.
    """
    size = abs(value)
    if size < 10 * 1000:
        return money(value, currency, language, negative=negative) if currency else number(value, language)
    shown = rounded(size, 3 - size.adjusted() - 1)
    if shown < MILLION:
        whole = rounded(shown, 0).copy_sign(value)
        return money(whole, currency, language, 0, negative=negative) if currency else number(whole, language, 0)
    locale = _locale(language)
    words = _millions(size, locale)
    if currency:
        model = money(Decimal(1), currency, language, 0)
        words = model.replace("1", words, 1)
    return _signed(value, words, negative)


def _millions(size: Decimal, locale: Locale) -> str:
    """Write a number above a million in the language's own word, with one decimal that is not a nought."""
    step = 9 if size >= 1000 * MILLION else 6
    shown = rounded(size, 1 - step)
    words = format_compact_decimal(shown, format_type="long", locale=locale, fraction_digits=1)
    return words.replace(" ", NO_BREAK)


def date_text(value: date, language: str, form: DateForm = "long") -> str:
    """Write a date: ``31 March 2026`` (long), ``31 Mar 2026`` (medium), ``March 2026`` (month), ``2026`` (year).

    The day and the month's name are not parted at a line's end.
    """
    locale = _locale(language)
    text = format_date(value, format=SKELETONS.get(form, form), locale=locale)
    return text.replace(" ", NO_BREAK, 1) if form in ("long", "medium") else text


def cell(value: Cell, language: str, *, negative: Negative = "minus") -> str:
    """Write a cell of a table: words as they are, numbers by language with the decimals of the source.

    A blank stays blank, a lone hyphen becomes the en dash of accounts; a per cent sign, a currency and a plus stay.
    What only looks like a number (``007``) stays as it was written.
    """
    text = value.text.strip()
    if text in ("-", "\N{EN DASH}", "\N{EM DASH}", MINUS):
        return NIL
    if value.number is None or _is_code(text):
        return text
    if "%" in text:
        body = percent(abs(value.number), language)
    elif symbol := _symbol(text):
        body = _priced(value.number, symbol, _locale(language), written_decimals(value.number))
    else:
        body = number(abs(value.number), language)
    return f"+{body}" if text.startswith("+") else _signed(value.number, body, negative)


def _symbol(text: str) -> str:
    """Find the currency in a cell, a sign or an ISO 4217 code, or nothing."""
    code = CURRENCY_CODE.search(text)
    return code[0] if code else next((mark for mark in text if category(mark) == "Sc"), "")


def _is_code(text: str) -> bool:
    """Tell a code with leading noughts, such as a postcode, from a number."""
    return len(text) > 1 and text[0] == "0" and text.isdigit()


def fact_value(fact: Fact, value: Decimal, language: str) -> str:
    """Write a value, this year's or the prior one, in the way of its fact's kind."""
    if fact.kind == "money" and fact.currency:
        return money(value, fact.currency, language)
    if fact.kind == "percent":
        return percent(value, language)
    return number(value, language)


def fact_text(fact: Fact, language: str, form: str = "") -> str:
    """Write a fact in one of its forms: ``""`` its value, ``short``, ``unit`` (value and unit), ``prior``, ``label``.

    A form that the fact has nothing for (no prior year, no label) is empty; one that is not known is the value.
    """
    if form == "label":
        return fact.label
    if form == "prior":
        return "" if fact.prior is None else fact_value(fact, fact.prior, language)
    if form == "short" and fact.kind != "percent":
        return short(fact.value, language, currency=fact.currency if fact.kind == "money" else "")
    text = fact_value(fact, fact.value, language)
    return f"{text}{NO_BREAK}{fact.unit}" if form == "unit" and fact.unit else text


@cache
def territories(language: str) -> Mapping[str, str]:
    """Return the names of countries and territories in a language, by ISO 3166-1 alpha-2 code (CLDR; ``XK`` Kosovo)."""
    return MappingProxyType(
        {code: name for code, name in _locale(language).territories.items() if len(code) == ALPHA_2}
    )


def territory_code(code: str) -> str:
    """Turn an ISO 3166-1 code (alpha-2, alpha-3 or numeric) into alpha-2; empty for what is none."""
    wanted = code.upper()
    if wanted in territories("en"):
        return wanted
    known = get_global("territory_aliases").get(wanted, ())
    return known[0] if len(known) == 1 else ""
