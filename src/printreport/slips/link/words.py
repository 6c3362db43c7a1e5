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
        "pt": {
            "give": "Doar online",
            "or_give": "Ou doe online",
            "scan": "Leia o código ou escreva o endereço.",
            "code": "Código QR:",
        },
        "nl": {
            "give": "Online geven",
            "or_give": "Of geef online",
            "scan": "Scan de code of typ het adres.",
            "code": "QR-code:",
        },
        "sv": {
            "give": "Ge på webben",
            "or_give": "Eller ge på webben",
            "scan": "Skanna koden eller skriv in adressen.",
            "code": "QR-kod:",
        },
        "fi": {
            "give": "Lahjoita verkossa",
            "or_give": "Tai lahjoita verkossa",
            "scan": "Lue koodi tai kirjoita osoite.",
            "code": "QR-koodi:",
        },
        "cs": {
            "give": "Darujte online",
            "or_give": "Nebo darujte online",
            "scan": "Naskenujte kód, nebo opište adresu.",
            "code": "QR kód:",
        },
        "sk": {
            "give": "Darujte online",
            "or_give": "Alebo darujte online",
            "scan": "Naskenujte kód alebo opíšte adresu.",
            "code": "QR kód:",
        },
        "pl": {
            "give": "Wpłać online",
            "or_give": "Lub wpłać online",
            "scan": "Zeskanuj kod lub przepisz adres.",
            "code": "Kod QR:",
        },
        "sl": {
            "give": "Darujte po spletu",
            "or_give": "Ali darujte po spletu",
            "scan": "Skenirajte kodo ali vtipkajte naslov.",
            "code": "Koda QR:",
        },
        "hr": {
            "give": "Donirajte putem interneta",
            "or_give": "Ili donirajte putem interneta",
            "scan": "Skenirajte kod ili upišite adresu.",
            "code": "QR kod:",
        },
        "id": {
            "give": "Berdonasi daring",
            "or_give": "Atau berdonasi daring",
            "scan": "Pindai kode atau ketik alamatnya.",
            "code": "Kode QR:",
        },
        "th": {
            "give": "บริจาคออนไลน์",
            "or_give": "หรือบริจาคออนไลน์",
            "scan": "สแกนคิวอาร์โค้ด หรือพิมพ์ที่อยู่เว็บไซต์",
            "code": "คิวอาร์โค้ด:",
        },
        "hi": {
            "give": "ऑनलाइन दान करें",
            "or_give": "या ऑनलाइन दान करें",
            "scan": "कोड स्कैन करें या पता टाइप करें।",
            "code": "QR कोड:",
        },
    }
)
