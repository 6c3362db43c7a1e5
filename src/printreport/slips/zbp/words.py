"""The words beside a Polish 2D code; in Polish those of the country's forms for transfers."""

from __future__ import annotations

from types import MappingProxyType

from printreport.slips.apps import spoken
from printreport.slips.scheme import Words

_POLISH: Words = MappingProxyType(
    {
        "transfer": "Wpłać przelewem QR",
        "transfer_scan": "Zeskanuj kod w aplikacji swojego banku lub przepisz te dane.",
        "transfer_code": "Kod QR do aplikacji bankowej:",
        "transfer_payee": "Odbiorca",
        "transfer_account": "Numer rachunku",
        "transfer_bic": "BIC",
        "transfer_amount": "Kwota",
        "transfer_reference": "NIP odbiorcy",
        "transfer_message": "Tytułem",
    }
)

WORDS = spoken("Przelew QR", "IBAN", dict.fromkeys(("en", "fr", "de", "es", "it"), "NIP"), {"pl": _POLISH})
