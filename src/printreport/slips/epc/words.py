"""The words beside the code of a SEPA credit transfer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "transfer": "By bank transfer",
            "or_transfer": "Or by bank transfer",
            "transfer_scan": "Scan the code with your banking app, or copy what stands here.",
            "transfer_code": "QR code for your banking app:",
            "transfer_payee": "Payee",
            "transfer_account": "IBAN",
            "transfer_bic": "BIC",
            "transfer_amount": "Amount",
            "transfer_reference": "Reference",
            "transfer_message": "Message",
        },
        "fr": {
            "transfer": "Par virement",
            "or_transfer": "Ou par virement",
            "transfer_scan": "Scannez le code avec l’application de votre banque ou recopiez ces lignes.",
            "transfer_code": "Code QR pour l’application de votre banque :",
            "transfer_payee": "Bénéficiaire",
            "transfer_account": "IBAN",
            "transfer_bic": "BIC",
            "transfer_amount": "Montant",
            "transfer_reference": "Référence",
            "transfer_message": "Motif",
        },
        "de": {
            "transfer": "Per Überweisung",
            "or_transfer": "Oder per Überweisung",
            "transfer_scan": "Scannen Sie den Code mit der App Ihrer Bank, oder schreiben Sie diese Zeilen ab.",
            "transfer_code": "QR-Code für die App Ihrer Bank:",
            "transfer_payee": "Empfänger",
            "transfer_account": "IBAN",
            "transfer_bic": "BIC",
            "transfer_amount": "Betrag",
            "transfer_reference": "Referenz",
            "transfer_message": "Verwendungszweck",
        },
        "es": {
            "transfer": "Por transferencia",
            "or_transfer": "O por transferencia",
            "transfer_scan": "Escanee el código con la aplicación de su banco o copie estas líneas.",
            "transfer_code": "Código QR para la aplicación de su banco:",
            "transfer_payee": "Beneficiario",
            "transfer_account": "IBAN",
            "transfer_bic": "BIC",
            "transfer_amount": "Importe",
            "transfer_reference": "Referencia",
            "transfer_message": "Concepto",
        },
        "it": {
            "transfer": "Con bonifico",
            "or_transfer": "Oppure con bonifico",
            "transfer_scan": "Inquadri il codice con l’app della Sua banca o copi queste righe.",
            "transfer_code": "Codice QR per l’app della Sua banca:",
            "transfer_payee": "Beneficiario",
            "transfer_account": "IBAN",
            "transfer_bic": "BIC",
            "transfer_amount": "Importo",
            "transfer_reference": "Riferimento",
            "transfer_message": "Causale",
        },
    }
)
