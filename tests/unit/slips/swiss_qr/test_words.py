"""SIX, Swiss Implementation Guidelines for the QR-bill, 2.4 of 24 February 2026, annex C, table 23."""

from __future__ import annotations

import pytest

from printreport.slips.swiss_qr.words import SOURCE, WORDS

# German, French, Italian, English, as the table has its columns
TABLE = {
    "payment_part": ("Zahlteil", "Section paiement", "Sezione pagamento", "Payment part"),
    "payable_to": ("Konto / Zahlbar an", "Compte / Payable à", "Conto / Pagabile a", "Account / Payable to"),
    "bill_reference": ("Referenz", "Référence", "Riferimento", "Reference"),
    "additional_information": (
        "Zusätzliche Informationen",
        "Informations supplémentaires",
        "Informazioni supplementari",
        "Additional information",
    ),
    "bill_currency": ("Währung", "Monnaie", "Valuta", "Currency"),
    "bill_amount": ("Betrag", "Montant", "Importo", "Amount"),
    "receipt": ("Empfangsschein", "Récépissé", "Ricevuta", "Receipt"),
    "acceptance_point": ("Annahmestelle", "Point de dépôt", "Punto di accettazione", "Acceptance point"),
    "separate": (
        "Vor der Einzahlung abzutrennen",
        "A détacher avant le versement",
        "Da staccare prima del versamento",
        "Separate before paying in",
    ),
    "payable_by": ("Zahlbar durch", "Payable par", "Pagabile da", "Payable by"),
    "payable_by_field": (
        "Zahlbar durch (Name/Adresse)",
        "Payable par (nom/adresse)",
        "Pagabile da (nome/indirizzo)",
        "Payable by (name/address)",
    ),
}


@pytest.mark.parametrize(("column", "language"), list(enumerate(("de", "fr", "it", "en"))))
def test_each_heading_is_that_of_the_guidelines_letter_for_letter(column: int, language: str) -> None:
    assert WORDS[language] == {key: columns[column] for key, columns in TABLE.items()}


def test_the_headings_say_whose_they_are() -> None:
    assert (SOURCE.owner, SOURCE.date) == ("SIX", "24 February 2026")
