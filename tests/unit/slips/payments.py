"""Payments drawn at random for every scheme with a code, within all its bounds, and what each code must say of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from hypothesis import strategies as st
from stdnum import iban as check_digits

from printreport.model.slip import Payment, PostalAddress
from printreport.slips.emv.tlv import sealed, written
from printreport.slips.references import hr, iso11649, qrr, si, viitenumero

Texts = st.SearchStrategy[str]
Details = Mapping[str, Texts]
POLISH = "abcXYZ0189ąćęłńóśźżĄĆĘŁŃÓŚŹŻ,./\\-@#&*_"
CROATIAN = "abcdXYZ0189čćđšžČĆĐŠŽ,.-"
ASCII = st.characters(min_codepoint=0x21, max_codepoint=0x7E)
WESTERN = st.characters(codec="iso-8859-1", exclude_categories=["C", "Z"])
CENTRAL = st.characters(codec="iso-8859-2", exclude_categories=["C", "Z"])
LATIN = st.characters(min_codepoint=0x21, max_codepoint=0x17F, exclude_categories=["C", "Z"])
ANY = st.characters(codec="utf-8", exclude_categories=["C", "Z"])
NUMBERS = st.integers(1, 10**10 - 1).map(str)


class Drawn(NamedTuple):
    """A payment, and what its code must say beside the amount, by the names that reading gives."""

    payment: Payment
    said: Mapping[str, str]


def words(signs: str | Texts, most: int, least: int = 0) -> Texts:
    """Words with single spaces between them, none before and none behind."""
    letters = st.sampled_from(signs) if isinstance(signs, str) else signs
    text = st.text(letters | st.just(" "), max_size=most).map(lambda drawn: " ".join(drawn.split()))
    return text.filter(lambda drawn: len(drawn) >= least) if least else text


def iban(country: str, number: str) -> str:
    """An account with its check digits."""
    return country + check_digits.calc_check_digits(f"{country}00{number}") + number


def account(country: str, digits: int) -> Texts:
    """An account of a country that knows digits alone."""
    return st.integers(1, 10**digits - 1).map(lambda number: iban(country, f"{number:0{digits}}"))


def gift(currency: str, most: int, said: Mapping[str, str], details: Details) -> st.SearchStrategy[Drawn]:
    """Gifts of up to `most` cents, or as the donor chooses; `said` names the detail behind each word of the code."""

    def make(cents: int | None, details: Mapping[str, str], home: PostalAddress) -> Drawn:
        amount = None if cents is None else Decimal(cents) / 100
        payment = Payment("Lantern", (), currency, (), (), amount=amount, details=details, payee_address=home)
        return Drawn(payment, {name: details[key] for name, key in said.items() if details.get(key)})

    amounts = st.none() | st.integers(1, most) if most else st.none()
    return st.builds(make, amounts, st.fixed_dictionaries(dict(details)), HOMES)


HOMES = st.builds(
    PostalAddress,
    street=words(CROATIAN, 20, 1),
    number=st.integers(1, 99).map(str),
    postcode=st.integers(1000, 9999).map(str),
    town=words(CROATIAN, 20, 1),
    country=st.just("CH"),
)
TRANSFER = MappingProxyType({"account": "account", "name": "holder", "message": "message"})
REFERENCED = MappingProxyType({**TRANSFER, "reference": "reference"})


def _link(path: str, appeal: str) -> Drawn:
    link = f"https://give.lantern.example/{path}"
    payment = Payment("Lantern", (), "EUR", (), (), link=link, appeal=appeal)
    return Drawn(payment, {"appeal": appeal} if appeal else {})


def _nip(number: int) -> str:
    """A tax number of Poland with its check digit, where it has one of a single digit."""
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    check = sum(int(digit) * weight for digit, weight in zip(f"{number:09}", weights, strict=True)) % 11
    return f"{number:09}{check}" if check < 10 else _nip((number + 1) % 10**9)


def _qris(name: str, number: int) -> str:
    """A code as a bank of Indonesia issues it."""
    national = written((("00", "ID.CO.QRIS.WWW"), ("02", f"ID{number:013}"), ("03", "UBE")))
    fields = {
        "00": "01",
        "01": "11",
        "51": national,
        "52": "8398",
        "53": "360",
        "58": "ID",
        "59": name,
        "60": "Jakarta",
    }
    return sealed(fields.items())


def _swiss(banks: st.SearchStrategy[int]) -> Texts:
    """An account in Switzerland at one of these banks."""
    return st.builds(lambda bank, number: iban("CH", f"{bank:05}{number:012}"), banks, st.integers(0, 10**12 - 1))


def _swiss_qr(currency: str, account: Texts, reference: Texts) -> st.SearchStrategy[Drawn]:
    texts = {"holder": words(LATIN, 50, 1), "message": words(LATIN, 60)}
    return gift(currency, 10**11 - 1, REFERENCED, {**texts, "account": account, "reference": reference})


RF = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=21).map(iso11649.make)
QRR = st.integers(1, 10**26 - 1).map(str).map(qrr.make)
SYMBOLS = MappingProxyType({**TRANSFER, "variable-symbol": "variable-symbol"})
DAYS = st.dates(min_value=date(2000, 1, 1)).map(lambda day: f"{day:%Y%m%d}")
KEYS = st.uuids().map(str) | st.text("abc189", min_size=1, max_size=20).map(lambda name: f"{name}@lanterna.example")

PAYMENTS: Mapping[str, st.SearchStrategy[Drawn]] = MappingProxyType(
    {
        "link": st.builds(_link, st.text("abcXYZ189-_/", max_size=60), st.text("ABC189", max_size=12)),
        "swiss-qr": _swiss_qr("CHF", _swiss(st.integers(30000, 31999)), QRR)
        | _swiss_qr("EUR", _swiss(st.integers(1, 29999)), RF | st.just("")),
        "epc": gift(
            "EUR",
            10**11 - 1,
            TRANSFER,
            {"account": account("DE", 18), "holder": words(ANY, 25, 1), "message": words(ANY, 30)},
        )
        | gift(
            "EUR",
            10**11 - 1,
            REFERENCED,
            {"account": account("DE", 18), "holder": words(LATIN, 70, 1), "reference": RF},
        ),
        "promptpay": gift(
            "THB",
            10**12 - 1,
            {"promptpay": "promptpay"},
            {"promptpay": st.integers(200_000_000, 999_999_999).map(lambda number: f"0{number}")},
        ),
        "pix": gift(
            "BRL",
            10**12 - 1,
            {"pix": "pix", "name": "holder", "city": "city", "message": "message", "reference": "reference"},
            {
                "pix": KEYS,
                "holder": words(ASCII, 25, 1),
                "city": words(ASCII, 15, 1),
                "reference": st.text("ABCxyz189", max_size=25),
                "message": words(ASCII, 20),
            },
        ),
        "paynow": gift(
            "SGD",
            10**12 - 1,
            {"paynow": "paynow", "name": "holder", "reference": "reference", "expiry": "expiry"},
            {
                "paynow": st.just("T08GB0025A"),
                "holder": words(ASCII, 25, 1),
                "reference": st.text("ABCxyz189-/", max_size=25),
                "expiry": DAYS,
            },
        ),
        "qris": gift("IDR", 0, {}, {"qris": st.builds(_qris, words(ASCII, 25, 1), st.integers(1, 10**13 - 1))}),
        "upi": gift(
            "INR",
            10**10 - 1,
            {"upi": "upi", "name": "holder", "message": "message", "reference": "reference"},
            {
                "upi": st.just("lantern@upi"),
                "holder": words(ANY, 12, 1),
                "message": words(LATIN, 50),
                "reference": st.text("ABCxyz189.-", max_size=35),
            },
        ),
        "spd": gift(
            "CZK",
            10**9 - 1,
            SYMBOLS,
            {
                "account": account("CZ", 20),
                "holder": words(WESTERN, 35),
                "message": words(WESTERN, 60),
                "variable-symbol": NUMBERS,
            },
        ),
        "pay-by-square": gift(
            "EUR",
            10**11 - 1,
            SYMBOLS,
            {
                "account": account("SK", 20),
                "holder": words(ANY, 70, 1),
                "message": words(ANY, 140),
                "variable-symbol": NUMBERS,
            },
        ),
        "zbp": gift(
            "PLN",
            999_999,
            {**TRANSFER, "nip": "nip"},
            {
                "account": account("PL", 24),
                "nip": st.integers(10**8, 10**9 - 1).map(_nip),
                "holder": words(POLISH, 20, 1),
                "message": words(POLISH, 32, 1),
            },
        ),
        "viitenumero": gift(
            "EUR",
            10**8 - 1,
            {"account": "account", "reference": "reference"},
            {"account": account("FI", 14), "reference": st.integers(100, 10**19 - 1).map(str).map(viitenumero.make)},
        ),
        "hub3": gift(
            "EUR",
            10**15 - 1,
            REFERENCED,
            {
                "account": account("HR", 17),
                "holder": words(CROATIAN, 25, 1),
                "message": words(CROATIAN, 35, 1),
                "reference": NUMBERS.map(hr.make),
            },
        ),
        "upn-qr": gift(
            "EUR",
            10**11 - 1,
            REFERENCED,
            {
                "account": account("SI", 15),
                "holder": words(CENTRAL, 33, 1),
                "message": words(CENTRAL, 42, 1),
                "reference": NUMBERS.map(si.make_12),
            },
        ),
    }
)
