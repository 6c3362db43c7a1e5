"""Takes the text of a cell and a language, returns the number it stands for, or None when it is words.

Strict on purpose: 1,234 is a thousand and more in English, a little over one in German, and nothing in between. What
is no number in the report's language but one in another is reported, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError
from babel.numbers import NumberFormatError, get_decimal_symbol, get_group_symbol, is_currency, parse_decimal

_MINUS = "-−–‑"
_BLANKS = re.compile("[ \u00a0\u2009\u202f]")
_CODE = re.compile(r"^[A-Z]{3}\b|\b[A-Z]{3}$")
_CORE = re.compile(r"(?:\d|[.,٫]\d)(?:[\d.,'’٬٫ \u00a0\u2009\u202f]*\d)?")
_LEADING_ZERO = re.compile(r"0\d")
_MAX_LENGTH = 60
_ELSEWHERE = ("en", "de", "fr", "de-CH")


def number(text: str, language: str) -> Decimal | None:
    """Read a number as `language` writes it; currency and percent signs are put aside, brackets mean minus."""
    core, negative = _bare(text)
    if core is None:
        return None
    found = _parse(core, language)
    return -found if found is not None and negative else found


def foreign(text: str, language: str) -> bool:
    """Say whether a text is no number in `language` but is one as other languages write it."""
    core, _ = _bare(text)
    if core is None or _parse(core, language) is not None:
        return False
    return any(_parse(core, other) is not None for other in _ELSEWHERE)


def example(language: str) -> str:
    """Show how the language writes a number with thousands and decimals."""
    group, decimal = _symbols(language)
    return f"1{group}234{decimal}50"


def _bare(text: str) -> tuple[str | None, bool]:
    """Take signs, brackets, currency and percent away; say whether the rest is to be negative."""
    if len(text) > _MAX_LENGTH or not any(mark.isdigit() for mark in text):
        return None, False
    core, negative = text.strip(), False
    if core.startswith("(") and core.endswith(")"):
        core, negative = core[1:-1].strip(), True
    core, signed = _sign(_unit(core))
    core = _unit(core)
    if not _CORE.fullmatch(core) or (signed and negative):
        return None, False
    return core, negative or signed


def _sign(text: str) -> tuple[str, bool]:
    if text[:1] in _MINUS and text:
        return text[1:].strip(), True
    return text.removeprefix("+").strip(), False


def _unit(text: str) -> str:
    """Take away a currency sign or code, or a percent sign, at either end."""
    text = text.removesuffix("%").strip()
    code = _CODE.search(text)
    if code and is_currency(code[0]):
        return (text[: code.start()] + text[code.end() :]).strip()
    if text and unicodedata.category(text[0]) == "Sc":
        return text[1:].strip()
    if text and unicodedata.category(text[-1]) == "Sc":
        return text[:-1].strip()
    return text


def _parse(core: str, language: str) -> Decimal | None:
    group, decimal = _symbols(language)
    text = "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() else mark for mark in core)
    text = text.replace("٬", group).replace("٫", decimal)
    if group.isspace():
        text = _BLANKS.sub(group, text)
    if group == "’":
        text = text.replace("'", group)
    if set(text) - set(f"0123456789{group}{decimal}") or _LEADING_ZERO.match(text):
        return None
    try:
        return parse_decimal(text, locale=_locale(language), strict=True)
    except NumberFormatError:
        return None


def _symbols(language: str) -> tuple[str, str]:
    locale = _locale(language)
    return get_group_symbol(locale), get_decimal_symbol(locale)


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):  # `validate` says that the language is not known
        return Locale("en")
