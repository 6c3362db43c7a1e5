"""The words beside a QR Platba."""

from __future__ import annotations

from printreport.slips.apps import spoken

WORDS = spoken(
    "QR Platba",
    "IBAN",
    {
        "en": "Variable symbol",
        "fr": "Symbole variable",
        "de": "Variables Symbol",
        "es": "Símbolo variable",
        "it": "Simbolo variabile",
    },
)
