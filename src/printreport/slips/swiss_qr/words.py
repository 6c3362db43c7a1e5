"""The headings of the Swiss QR-bill: SIX Implementation Guidelines 2.4, annex C, table 23. They may not be changed.

Everything else on the slip is said by those who give and take. Romansh, the guidelines' fifth language, is none that
slips speak.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words
from printreport.slips.source import Source

SOURCE = Source(
    owner="SIX",
    paper="Swiss Implementation Guidelines for the QR-bill, 2.4, annex C, table 23",
    date="24 February 2026",
    compared="a program's tests that copy the annex in the order of its columns, and swissqrbill for JavaScript",
)

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "de": {
            "payment_part": "Zahlteil",
            "receipt": "Empfangsschein",
            "payable_to": "Konto / Zahlbar an",
            "bill_reference": "Referenz",
            "additional_information": "Zusätzliche Informationen",
            "payable_by": "Zahlbar durch",
            "payable_by_field": "Zahlbar durch (Name/Adresse)",
            "bill_currency": "Währung",
            "bill_amount": "Betrag",
            "acceptance_point": "Annahmestelle",
            "separate": "Vor der Einzahlung abzutrennen",
        },
        "fr": {
            "payment_part": "Section paiement",
            "receipt": "Récépissé",
            "payable_to": "Compte / Payable à",
            "bill_reference": "Référence",
            "additional_information": "Informations supplémentaires",
            "payable_by": "Payable par",
            "payable_by_field": "Payable par (nom/adresse)",
            "bill_currency": "Monnaie",
            "bill_amount": "Montant",
            "acceptance_point": "Point de dépôt",
            "separate": "A détacher avant le versement",
        },
        "it": {
            "payment_part": "Sezione pagamento",
            "receipt": "Ricevuta",
            "payable_to": "Conto / Pagabile a",
            "bill_reference": "Riferimento",
            "additional_information": "Informazioni supplementari",
            "payable_by": "Pagabile da",
            "payable_by_field": "Pagabile da (nome/indirizzo)",
            "bill_currency": "Valuta",
            "bill_amount": "Importo",
            "acceptance_point": "Punto di accettazione",
            "separate": "Da staccare prima del versamento",
        },
        "en": {
            "payment_part": "Payment part",
            "receipt": "Receipt",
            "payable_to": "Account / Payable to",
            "bill_reference": "Reference",
            "additional_information": "Additional information",
            "payable_by": "Payable by",
            "payable_by_field": "Payable by (name/address)",
            "bill_currency": "Currency",
            "bill_amount": "Amount",
            "acceptance_point": "Acceptance point",
            "separate": "Separate before paying in",
        },
    }
)
