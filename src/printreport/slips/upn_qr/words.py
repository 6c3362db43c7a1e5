"""The words of the UPN QR form: the standard prints them, in Slovene, and nobody may change them (chapter 3).

Forms in Italian and in Hungarian exist beside the Slovene one; they are not printed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words
from printreport.slips.words import WORDS as EVERY_SLIP

FORM: Words = MappingProxyType(
    {
        "upn_receipt": "UPN QR - potrdilo",
        "upn_order": "UPN QR",
        "upn_payer_name": "Ime plačnika",
        "upn_purpose_and_due": "Namen in rok plačila",
        "upn_amount": "Znesek",
        "upn_currency": "EUR",
        "upn_account_and_reference": "IBAN in referenca prejemnika",
        "upn_payee_name": "Ime prejemnika",
        "upn_provider": "Prostor za vpise ponudnika plačilnih storitev",
        "upn_code": "Koda QR",
        "upn_payer_account": "IBAN plačnika",
        "upn_paying_in": "Polog",
        "upn_paying_out": "Dvig",
        "upn_payer_reference": "Referenca plačnika",
        "upn_payer": "Ime, ulica in kraj plačnika",
        "upn_day": "Datum plačila",
        "upn_urgent": "Nujno",
        "upn_purpose_code": "Koda namena",
        "upn_purpose": "Namen plačila",
        "upn_due": "Rok plačila",
        "upn_payee_account": "IBAN prejemnika",
        "upn_payee_reference": "Referenca prejemnika",
        "upn_payee": "Ime, ulica in kraj prejemnika",
        "upn_signature": "Podpis plačnika (neobvezno žig)",
    }
)

WORDS: Mapping[str, Words] = MappingProxyType(dict.fromkeys(EVERY_SLIP, FORM))
