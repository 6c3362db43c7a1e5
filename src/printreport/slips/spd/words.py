"""The words beside a QR Platba; in Czech those of the country's banks."""

from __future__ import annotations

from types import MappingProxyType

from printreport.slips.apps import VARIABLE_SYMBOL, spoken
from printreport.slips.scheme import Words

_CZECH: Words = MappingProxyType(
    {
        "transfer": "Darujte přes QR Platbu",
        "transfer_scan": "Naskenujte kód v bankovní aplikaci, nebo opište tyto údaje.",
        "transfer_code": "QR kód pro vaši bankovní aplikaci:",
        "transfer_payee": "Příjemce",
        "transfer_account": "Číslo účtu (IBAN)",
        "transfer_bic": "BIC",
        "transfer_amount": "Částka",
        "transfer_reference": "Variabilní symbol",
        "transfer_message": "Zpráva pro příjemce",
    }
)

WORDS = spoken("QR Platba", "IBAN", VARIABLE_SYMBOL, {"cs": _CZECH})
