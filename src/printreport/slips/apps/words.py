"""The words beside a code for payment apps: the same for all, but for the way's name and what its account is called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words

_COMMON: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "transfer": "Give with {way}",
            "transfer_scan": "Scan the code with your payment app, or copy what stands here.",
            "transfer_code": "QR code for your payment app:",
            "transfer_payee": "Payee",
            "transfer_bic": "BIC",
            "transfer_amount": "Amount",
            "transfer_reference": "Reference",
            "transfer_message": "Message",
        },
        "fr": {
            "transfer": "Donner avec {way}",
            "transfer_scan": "Scannez le code avec votre application de paiement ou recopiez ces lignes.",
            "transfer_code": "Code QR pour votre application de paiement :",
            "transfer_payee": "Bénéficiaire",
            "transfer_bic": "BIC",
            "transfer_amount": "Montant",
            "transfer_reference": "Référence",
            "transfer_message": "Motif",
        },
        "de": {
            "transfer": "Spenden mit {way}",
            "transfer_scan": "Scannen Sie den Code mit Ihrer Bezahl-App, oder schreiben Sie diese Zeilen ab.",
            "transfer_code": "QR-Code für Ihre Bezahl-App:",
            "transfer_payee": "Empfänger",
            "transfer_bic": "BIC",
            "transfer_amount": "Betrag",
            "transfer_reference": "Referenz",
            "transfer_message": "Verwendungszweck",
        },
        "es": {
            "transfer": "Donar con {way}",
            "transfer_scan": "Escanee el código con su aplicación de pagos o copie estas líneas.",
            "transfer_code": "Código QR para su aplicación de pagos:",
            "transfer_payee": "Beneficiario",
            "transfer_bic": "BIC",
            "transfer_amount": "Importe",
            "transfer_reference": "Referencia",
            "transfer_message": "Concepto",
        },
        "it": {
            "transfer": "Donare con {way}",
            "transfer_scan": "Inquadri il codice con la Sua app di pagamento o copi queste righe.",
            "transfer_code": "Codice QR per la Sua app di pagamento:",
            "transfer_payee": "Beneficiario",
            "transfer_bic": "BIC",
            "transfer_amount": "Importo",
            "transfer_reference": "Riferimento",
            "transfer_message": "Causale",
        },
    }
)


# The number by which banks in Czechia and Slovakia name a payment
VARIABLE_SYMBOL: Mapping[str, str] = MappingProxyType(
    {
        "en": "Variable symbol",
        "fr": "Symbole variable",
        "de": "Variables Symbol",
        "es": "Símbolo variable",
        "it": "Simbolo variabile",
    }
)


def spoken(
    way: str,
    account: str | Mapping[str, str],
    reference: Mapping[str, str] = MappingProxyType({}),
    own: Mapping[str, Words] = MappingProxyType({}),
) -> Mapping[str, Words]:
    """Return the words for a way to give: its name, and what its account is called, by language where that differs.

    So with `reference`, where the way has a name of its own for it. `own` are the words in the languages of the way's
    own country, whole: there the way's name is bent as grammar bends it, and everything is called what banks call it.
    """
    called = dict.fromkeys(_COMMON, account) if isinstance(account, str) else account
    common = {
        language: {
            **words,
            "transfer": words["transfer"].format(way=way),
            "transfer_account": called[language],
            "transfer_reference": reference.get(language, words["transfer_reference"]),
        }
        for language, words in _COMMON.items()
    }
    return MappingProxyType(common | dict(own))
