"""The words beside a link."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "give": "Give online",
            "or_give": "Or give online",
            "scan": "Scan the code, or type the address.",
            "code": "QR code:",
        },
        "fr": {
            "give": "Donner en ligne",
            "or_give": "Ou donnez en ligne",
            "scan": "Scannez le code ou tapez l’adresse.",
            "code": "Code QR :",
        },
        "de": {
            "give": "Online spenden",
            "or_give": "Oder online spenden",
            "scan": "Scannen Sie den Code, oder tippen Sie die Adresse.",
            "code": "QR-Code:",
        },
        "es": {
            "give": "Donar en línea",
            "or_give": "O done en línea",
            "scan": "Escanee el código o escriba la dirección.",
            "code": "Código QR:",
        },
        "it": {
            "give": "Dona online",
            "or_give": "Oppure online",
            "scan": "Inquadri il codice o digiti l’indirizzo.",
            "code": "Codice QR:",
        },
    }
)
