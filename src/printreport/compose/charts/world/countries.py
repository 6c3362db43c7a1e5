"""Which country is meant: takes what an editor wrote in a table, a name or an ISO 3166-1 code, returns its code.

Names are those of the Unicode CLDR in the languages below and in the report's own; beside them stand names that people
write and the CLDR has not. Capitals, accents, punctuation and what stands in brackets make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from unicodedata import combining, normalize

from printreport.compose.filters import territories, territory_code

LANGUAGES = ("en", "fr", "de", "es")
CODE = re.compile(r"[A-Z]{2,3}|\d{3}")
BRACKETS = re.compile(r"[(\[].*?[)\]]")
BETWEEN_WORDS = re.compile(r"[^\w]+")
LITTLE = frozenset(
    {"the", "and", "of", "la", "le", "les", "el", "los", "und", "et", "y", "die", "der", "de", "du", "des"}
)
SAINT = MappingProxyType({"st": "saint", "ste": "saint", "sankt": "saint", "san": "saint", "is": "islands"})

ALSO = MappingProxyType({
    "BN": ("Brunei Darussalam",),
    "BO": ("Plurinational State of Bolivia",),
    "CD": (
        "Democratic Republic of the Congo", "DR Congo", "DRC", "Dem. Rep. Congo", "République démocratique du Congo",
        "RDC", "RD Congo", "Demokratische Republik Kongo", "República Democrática del Congo",
    ),
    "CG": (
        "Congo", "Republic of the Congo", "Congo Republic", "République du Congo", "Republik Kongo",
        "República del Congo",
    ),
    "CI": ("Ivory Coast", "Cote d'Ivoire", "Elfenbeinküste", "Costa de Marfil"),
    "CV": ("Cabo Verde", "Cape Verde", "Cap-Vert", "Kap Verde"),
    "CZ": ("Czech Republic", "Czechia", "République tchèque", "Tschechische Republik", "República Checa"),
    "FM": ("Federated States of Micronesia",),
    "GB": (
        "UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland",
        "United Kingdom of Great Britain", "Großbritannien", "Grande-Bretagne", "Gran Bretaña",
    ),
    "HK": ("Hong Kong",),
    "IR": ("Islamic Republic of Iran",),
    "KP": ("DPRK", "Democratic People's Republic of Korea"),
    "KR": ("Korea", "Republic of Korea", "Corée", "Korea, Republik", "Corea"),
    "LA": ("Lao PDR", "Lao People's Democratic Republic"),
    "MD": ("Republic of Moldova", "Moldavie", "Moldau"),
    "MK": ("Macedonia", "Macédoine", "Mazedonien"),
    "MM": ("Burma", "Myanmar", "Birmanie", "Birma", "Birmania"),
    "MO": ("Macao", "Macau"),
    "NL": ("Holland", "The Netherlands", "Hollande", "Holanda"),
    "PS": ("Palestine", "State of Palestine", "Palestinian Territory", "Palästina", "Palestina"),
    "RU": ("Russian Federation",),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland", "Eswatini"),
    "TL": ("East Timor", "Timor-Leste"),
    "TR": ("Turkey", "Türkiye"),
    "TW": ("Taiwan",),
    "TZ": ("United Republic of Tanzania",),
    "US": (
        "USA", "U.S.", "United States of America", "America", "EE. UU.", "EEUU",
        "États-Unis d'Amérique",
        "Vereinigte Staaten von Amerika", "Estados Unidos de América",
    ),
    "VA": ("Vatican", "Holy See", "Vatikan", "Vaticano"),
    "VE": ("Bolivarian Republic of Venezuela",),
    "VN": ("Viet Nam",),
    "XK": ("Kosovo",),
})  # fmt: skip


def code_of(written: str, language: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a country; empty for what names none."""
    words = written.strip()
    named = _codes(language).get(folded(words), "")
    return named or (territory_code(words) if CODE.fullmatch(words.upper()) and words.isascii() else "")


def name_of(written: str, code: str, language: str) -> str:
    """Return what a country is called on the map: as the editor named it, or its name where a code was written."""
    words = written.strip()
    return (
        territories(language).get(code, words)
        if CODE.fullmatch(words) and folded(words) not in _codes(language)
        else words
    )


def known_names(language: str) -> tuple[str, ...]:
    """Return the names that may be meant, for a hint: those of the report's own language."""
    return tuple(territories(language).values())


@cache
def _codes(language: str) -> Mapping[str, str]:
    """Gather all names; where two countries share one, the report's own language decides."""
    gathered: dict[str, str] = {}
    for each in (language, *LANGUAGES):
        for code, name in territories(each).items():
            gathered.setdefault(folded(name), code)
    gathered.update({folded(name): code for code, names in ALSO.items() for name in names})
    return MappingProxyType(gathered)


def folded(name: str) -> str:
    """Reduce a name to what tells it from others."""
    bare = BRACKETS.sub(" ", name)
    plain = "".join(letter for letter in normalize("NFKD", bare.casefold()) if not combining(letter))
    words = BETWEEN_WORDS.sub(" ", plain).split()
    kept = [SAINT.get(word, word) for word in words if word not in LITTLE]
    return " ".join(kept or words)
