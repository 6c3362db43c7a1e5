"""The words beside a PAY by square code; in Slovak those of the country's banks."""

from __future__ import annotations

from types import MappingProxyType

from printreport.slips.apps import VARIABLE_SYMBOL, spoken
from printreport.slips.scheme import Words

_SLOVAK: Words = MappingProxyType(
    {
        "transfer": "Darujte cez PAY by square",
        "transfer_scan": "Naskenujte kód v bankovej aplikácii alebo opíšte tieto údaje.",
        "transfer_code": "QR kód pre vašu bankovú aplikáciu:",
        "transfer_payee": "Príjemca",
        "transfer_account": "IBAN",
        "transfer_bic": "BIC",
        "transfer_amount": "Suma",
        "transfer_reference": "Variabilný symbol",
        "transfer_message": "Informácia pre príjemcu",
    }
)

WORDS = spoken("PAY by square", "IBAN", VARIABLE_SYMBOL, {"sk": _SLOVAK})
