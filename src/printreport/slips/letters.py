"""Letters that a bank takes: takes a text and a test of one character, returns what does not pass or writes it anew.

The best-fit table of EPC217-08 (SEPA requirements for an extended character set and UNICODE subset) is followed: a
letter loses its accent, a joined letter is written as two, a printer's quotation mark becomes a typist's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

from printreport.model.slip import Payment
from printreport.slips.gift import sign_name

Known = Callable[[str], bool]

# What Unicode does not take apart by itself
_WRITTEN: Mapping[str, str] = MappingProxyType(
    {
        "’": "'", "‘": "'", "‚": ",", "‹": "<", "›": ">", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "...", "·": ".", "•": "-", "×": "x",
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i", "ŋ": "n", "Ŋ": "N", "€": "EUR",
        "\u2009": " ", "\u202f": " ", "\u2007": " ", "\xa0": " ", "\xad": "", "\u200b": "",
    }
)  # fmt: skip


def strange(text: str, known: Known) -> tuple[str, ...]:
    """Return the characters that a bank does not take, each once, in the order of their code points."""
    return tuple(sorted({sign for sign in text if not known(sign)}))


def named(signs: tuple[str, ...]) -> str:
    """Name characters for a message: ``“ħ” and a line break``; of many, the first three."""
    few = " and ".join(map(sign_name, signs[:3]))
    return few if len(signs) <= 3 else f"{few} and {len(signs) - 3} more"  # noqa: PLR2004 - as many as one can take in


def rewritten(text: str, known: Known) -> str:
    """Write a text with characters that a bank takes; what cannot be written otherwise stays, for `strange` to find."""
    return "".join(_rewritten(sign, known) for sign in unicodedata.normalize("NFC", text))


def allowed(payment: Payment, words: str, known: Known) -> str:
    """Return words as they go into a code: as they were written, or with other letters where the slip allows that."""
    return rewritten(words, known) if payment.transliterate else words


def _rewritten(sign: str, known: Known) -> str:
    if known(sign):
        return sign
    other = _WRITTEN.get(sign)
    if other is None:
        parts = unicodedata.normalize("NFKD", sign)
        other = "".join(part for part in parts if not unicodedata.combining(part))
        if other == sign:
            return sign
        other = "".join(_rewritten(part, known) for part in other)
    return other if all(map(known, other)) else sign
