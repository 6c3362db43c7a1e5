"""Words that every slip prints, in the languages that slips speak."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "heading": "Your donation",
            "once": "once",
            "monthly": "every month",
            "quarterly": "every quarter",
            "yearly": "every year",
            "purpose": "For",
            "appeal": "Appeal",
            "donor": "Donor",
        },
        "fr": {
            "heading": "Votre don",
            "once": "une fois",
            "monthly": "chaque mois",
            "quarterly": "chaque trimestre",
            "yearly": "chaque année",
            "purpose": "Pour",
            "appeal": "Appel",
            "donor": "Donateur",
        },
        "de": {
            "heading": "Ihre Spende",
            "once": "einmalig",
            "monthly": "monatlich",
            "quarterly": "vierteljährlich",
            "yearly": "jährlich",
            "purpose": "Für",
            "appeal": "Aufruf",
            "donor": "Spender-Nr.",
        },
        "es": {
            "heading": "Su donativo",
            "once": "una vez",
            "monthly": "cada mes",
            "quarterly": "cada trimestre",
            "yearly": "cada año",
            "purpose": "Para",
            "appeal": "Campaña",
            "donor": "Donante",
        },
        "it": {
            "heading": "La Sua donazione",
            "once": "una volta",
            "monthly": "ogni mese",
            "quarterly": "ogni trimestre",
            "yearly": "ogni anno",
            "purpose": "Per",
            "appeal": "Appello",
            "donor": "Donatore",
        },
    }
)
