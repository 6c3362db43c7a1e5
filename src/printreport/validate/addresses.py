"""Addresses that a template makes links of, ids that links name, languages: texts that must have a certain shape.

Whatever passes here may stand in an ``href`` as it is: no other scheme than those of the web and of mail gets through.
"""

from __future__ import annotations

import re
from unicodedata import category

from printreport.diagnostics import did_you_mean
from printreport.validate.faults import fault
from printreport.validate.readers import scalar_of

_WEB = re.compile(r"https?://[^\s/?#@\\\"'<>]+(?:[/?#][^\s\\\"<>]*)?", re.IGNORECASE)
_BARE_WEB = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#][^\s\\\"<>]*)?")
_MAIL = re.compile(r"[^\s@<>\"'\\?&#%:/,;()\[\]]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
# RFC 5646, 2.1: language, script, region, variants, extensions, private use; languages of four letters and more are
# reserved there or not in use.
_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3})?(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_NAMES = {
    "arabic": "ar",
    "chinese": "zh",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hindi": "hi",
    "italian": "it",
    "japanese": "ja",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "swahili": "sw",
    "thai": "th",
    "ukrainian": "uk",
}
_FURTHER = {"deutsch": "de", "español": "es", "français": "fr", "italiano": "it", "nederlands": "nl", "português": "pt"}


def website(value: object) -> str:
    """Read an address of the web; one without its scheme gets ``https://``."""
    scalar = scalar_of(value, "a web address")
    text = scalar.text.strip()
    if not text or _WEB.fullmatch(text):
        return text
    if _BARE_WEB.fullmatch(text):
        return f"https://{text}"
    hint = "write it as https://www.example.org"
    raise fault("wrong-type", f"`{text}` is no address of the web", scalar.at, hint)


def mail(value: object) -> str:
    """Read a mail address, the bare one."""
    scalar = scalar_of(value, "a mail address")
    text = scalar.text.strip()
    if not text or _MAIL.fullmatch(text):
        return text
    raise fault("wrong-type", f"`{text}` is no mail address", scalar.at, "write it as name@example.org")


def identity(value: object) -> str:
    """Read the id of a section: letters of any script, digits, ``-`` and ``_``, so that links can name it."""
    scalar = scalar_of(value, "an id")
    text = scalar.text
    if text and all(mark in "-_" or category(mark)[0] in "LM" or category(mark) == "Nd" for mark in text):
        return text
    hint = "an id is made of letters, digits, `-` and `_`: such as our-work"
    raise fault("wrong-id", f"`{text}` cannot be an id", scalar.at, hint)


def language(value: object) -> str:
    """Read a language tag (BCP 47); names of languages are answered with their tags."""
    scalar = scalar_of(value, "a language such as en")
    text = scalar.text.strip()
    if _TAG.fullmatch(text):
        return text
    names = {**_NAMES, **_FURTHER}
    tag = names.get(text.lower()) or text.replace("_", "-")
    if tag != text and _TAG.fullmatch(tag):
        hint = did_you_mean(tag, [tag])
    else:
        hint = "write its short tag: en, en-GB, fr, de, ar"
    raise fault("language-tag", f"`{text}` is no tag of a language", scalar.at, hint)
