"""Takes what the writer typed and a language tag, returns what a typesetter would set: quotes, dashes, thin blanks.

Quotation marks follow Unicode CLDR's `delimiters`, save where a language's own rule book differs. The French blanks
are those of the Imprimerie nationale: narrow before ; ! ? and inside guillemets, full before a colon, never breaking.
"""

from __future__ import annotations

import re

NARROW = "\u202f"
FULL = "\u00a0"

Quotes = tuple[str, str, str, str]

_ENGLISH: Quotes = ("“", "”", "‘", "’")
_LOW: Quotes = ("„", "“", "‚", "‘")
_LOW_HIGH: Quotes = ("„", "”", "‚", "’")
_ANGLED: Quotes = ("«", "»", "“", "”")
_ANGLED_EAST: Quotes = ("«", "»", "„", "“")
_ANGLED_BOTH: Quotes = ("«", "»", "‹", "›")
_RIGHT: Quotes = ("”", "”", "’", "’")
_FRENCH: Quotes = (f"«{NARROW}", f"{NARROW}»", "“", "”")

QUOTES: dict[str, Quotes] = {
    **dict.fromkeys(("en", "ga", "cy", "nl", "pt-BR", "tr", "zh", "ko", "lv", "mt", "vi", "hi"), _ENGLISH),
    **dict.fromkeys(("de", "cs", "sk", "sl", "is", "lb", "lt", "bg", "ka", "et"), _LOW),
    **dict.fromkeys(("pl", "hr", "sr", "bs", "ro", "mk"), _LOW_HIGH),
    **dict.fromkeys(("es", "it", "pt", "ca", "el", "gl", "eu", "ar", "fa"), _ANGLED),
    **dict.fromkeys(("ru", "uk", "be", "hy"), _ANGLED_EAST),
    **dict.fromkeys(("de-CH", "de-LI", "it-CH", "nb", "nn", "no", "sq", "az"), _ANGLED_BOTH),
    **dict.fromkeys(("sv", "fi", "he"), _RIGHT),
    "fr": _FRENCH,
    "fr-CH": (f"«{NARROW}", f"{NARROW}»", f"‹{NARROW}", f"{NARROW}›"),
    "da": ("»", "«", "›", "‹"),
    "hu": ("„", "”", "»", "«"),
    "ja": ("「", "」", "『", "』"),
}

_BEFORE_MARK = re.compile(r"(?<=[^\s;:!?(\[«“])[ \u00a0\u202f]*([;!?]+)(?=[\s\u00a0\u202f)»”.,;…]|$)")
_BLANK_BEFORE_MARK = re.compile(r"^[ \u00a0\u202f]+(?=[;!?])")
_BEFORE_COLON = re.compile(r"(?<=[^\s:])[ \u00a0\u202f]*:(?=[\s\u00a0\u202f]|$)")
_BLANK_BEFORE_COLON = re.compile(r"^[ \u00a0\u202f]+(?=:)")
_OPENING = re.compile(r"«[ \u00a0\u202f]*")
_CLOSING = re.compile(r"[ \u00a0\u202f]*»")


def quotes(language: str) -> Quotes:
    """Return the marks of a language: double opening and closing, then single; English ones when it is not known."""
    return QUOTES.get(language) or QUOTES.get(language.partition("-")[0]) or _ENGLISH


def set_marks(text: str, language: str) -> str:
    """Turn typed hyphens and full stops into dashes and ellipses, and put in the blanks that French asks for."""
    text = text.replace("---", "—").replace("--", "–").replace("...", "…").replace("'", "’")
    if language.partition("-")[0] != "fr":
        return text
    text = _OPENING.sub(f"«{NARROW}", _CLOSING.sub(f"{NARROW}»", text))
    text = _BLANK_BEFORE_COLON.sub(FULL, _BEFORE_COLON.sub(f"{FULL}:", text))
    if language == "fr-CA":  # Office québécois de la langue française: no blank before ; ! ?
        return text
    return _BLANK_BEFORE_MARK.sub(NARROW, _BEFORE_MARK.sub(rf"{NARROW}\1", text))
