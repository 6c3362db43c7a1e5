"""The words beside the bar code of Finnish banks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.apps import spoken
from printreport.slips.scheme import Words

_OWN: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "transfer": "By bank transfer",
            "transfer_scan": "Scan the bar code with your banking app, or copy what stands here.",
            "transfer_code": "Bar code for your banking app:",
            "transfer_due": "Due date",
            "transfer_digits": "Virtual bar code",
        },
        "fr": {
            "transfer": "Par virement",
            "transfer_scan": "Scannez le code-barres avec l’application de votre banque ou recopiez ces lignes.",
            "transfer_code": "Code-barres pour l’application de votre banque :",
            "transfer_due": "Échéance",
            "transfer_digits": "Code-barres virtuel",
        },
        "de": {
            "transfer": "Per Überweisung",
            "transfer_scan": "Scannen Sie den Strichcode mit der App Ihrer Bank, oder schreiben Sie diese Zeilen ab.",
            "transfer_code": "Strichcode für die App Ihrer Bank:",
            "transfer_due": "Fälligkeitstag",
            "transfer_digits": "Virtueller Strichcode",
        },
        "es": {
            "transfer": "Por transferencia",
            "transfer_scan": "Escanee el código de barras con la aplicación de su banco o copie estas líneas.",
            "transfer_code": "Código de barras para la aplicación de su banco:",
            "transfer_due": "Fecha de vencimiento",
            "transfer_digits": "Código de barras virtual",
        },
        "it": {
            "transfer": "Con bonifico",
            "transfer_scan": "Inquadri il codice a barre con l’app della Sua banca o copi queste righe.",
            "transfer_code": "Codice a barre per l’app della Sua banca:",
            "transfer_due": "Scadenza",
            "transfer_digits": "Codice a barre virtuale",
        },
    }
)

# As the transfer forms of Finland have them, in both languages of the country
_FINLAND: Mapping[str, Words] = MappingProxyType(
    {
        "fi": {
            "transfer": "Lahjoita tilisiirrolla",
            "transfer_scan": "Lue viivakoodi pankkisi sovelluksella tai kopioi nämä tiedot.",
            "transfer_code": "Viivakoodi pankkisi sovellukseen:",
            "transfer_payee": "Saaja",
            "transfer_account": "Tilinumero (IBAN)",
            "transfer_bic": "BIC",
            "transfer_amount": "Summa",
            "transfer_reference": "Viitenumero",
            "transfer_message": "Viesti",
            "transfer_due": "Eräpäivä",
            "transfer_digits": "Virtuaaliviivakoodi",
        },
        "sv": {
            "transfer": "Ge genom girering",
            "transfer_scan": "Läs in streckkoden med din bankapp eller skriv av uppgifterna.",
            "transfer_code": "Streckkod för din bankapp:",
            "transfer_payee": "Mottagare",
            "transfer_account": "Kontonummer (IBAN)",
            "transfer_bic": "BIC",
            "transfer_amount": "Belopp",
            "transfer_reference": "Referensnummer",
            "transfer_message": "Meddelande",
            "transfer_due": "Förfallodag",
            "transfer_digits": "Virtuell streckkod",
        },
    }
)

WORDS: Mapping[str, Words] = MappingProxyType(
    {language: {**words, **_OWN[language]} for language, words in spoken("", "IBAN").items()} | dict(_FINLAND)
)
