"""Merchant-presented codes by EMVCo, which payment apps of many countries read: one room, a small table a system."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from printreport.model.slip import Payment
from printreport.slips.apps import drawing, shown
from printreport.slips.details import HOLDER, MESSAGE, REFERENCE
from printreport.slips.emv import paynow, pix, promptpay
from printreport.slips.emv.decode import decode
from printreport.slips.emv.payload import LARGEST, System, name, payload, text
from printreport.slips.emv.texts import texts
from printreport.slips.emv.words import PAYNOW_WORDS, PIX_WORDS, PROMPTPAY_WORDS
from printreport.slips.scheme import Check, Detail, Norm, Scheme, Words

Show = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Own:
    """What a system's scheme has of its own, beside what its table says."""

    about: str
    checks: tuple[Check, ...]
    words: Mapping[str, Words]
    details: tuple[Detail, ...]
    norm: Norm


def _fill(key: str, show: Show, payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code; the account stands under `key`, and `show` writes it as it is printed."""
    reference, message = (text(payment, payment.detail(said)) for said in ("reference", "message"))
    return shown(payment, name(payment), show(payment.detail(key)), reference, message)


def _scheme(key: str, system: System, show: Show, own: Own) -> Scheme:
    """Return the scheme of a system, named as the key of its account."""
    says, fill = partial(payload, system=system), partial(_fill, key, show)
    return Scheme(
        name=key,
        about=own.about,
        place="panel",
        checks=own.checks,
        fill=fill,
        words=own.words,
        codes=drawing(says, fill),
        details=own.details,
        countries=(system.country,),
        norm=own.norm,
        payload=says,
        decode=partial(decode, system=system),
        currencies=(system.currency,),
        largest=LARGEST,
        texts=partial(texts, system=system),
        beside=("link",),
    )


PROMPTPAY = _scheme(
    "promptpay",
    promptpay.SYSTEM,
    promptpay.show,
    Own(
        about="PromptPay in Thailand: a code for banking apps",
        checks=(promptpay.promptpay_id,),
        words=PROMPTPAY_WORDS,
        details=(
            Detail(
                "promptpay",
                "Your PromptPay ID: telephone, tax number or electronic purse.",
                "0812345678",
                required=True,
            ),
            HOLDER,
        ),
        norm=Norm("Bank of Thailand, Thai QR Code Payment Standard, within EMVCo Merchant-Presented Mode", "1.1", "4"),
    ),
)

PIX = _scheme(
    "pix",
    pix.SYSTEM,
    pix.show,
    Own(
        about="PIX in Brazil: a code for banking apps, the BR Code",
        checks=(pix.pix_key, pix.pix_reference, pix.pix_message, pix.pix_city),
        words=PIX_WORDS,
        details=(
            Detail(
                "pix",
                "Your PIX key: CPF, CNPJ, telephone, mail address or random key.",
                "12.345.678/0001-95",
                required=True,
            ),
            HOLDER,
            Detail("city", "The town of the payee, where the organisation's address does not say it.", "Manaus"),
            REFERENCE,
            MESSAGE,
        ),
        norm=Norm("Banco Central do Brasil, Manual de Padrões para Iniciação do Pix", "BR Code", "static code"),
    ),
)

PAYNOW = _scheme(
    "paynow",
    paynow.SYSTEM,
    paynow.normal,
    Own(
        about="PayNow in Singapore: a code for banking apps, within SGQR",
        checks=(paynow.paynow_proxy, paynow.paynow_expiry),
        words=PAYNOW_WORDS,
        details=(
            Detail("paynow", "Your PayNow proxy: UEN, or a mobile telephone.", "T08GB0025A", required=True),
            HOLDER,
            REFERENCE,
            Detail("expiry", "The last day on which the code is taken: year, month, day.", "20271231"),
            Detail(
                "own-amount",
                "Whether the donor may change the amount in the app.",
                paynow.ALLOWED,
                choices=(paynow.ALLOWED, paynow.REFUSED),
            ),
        ),
        norm=Norm("Monetary Authority of Singapore, SGQR, within EMVCo Merchant-Presented Mode", "1.1", "4"),
    ),
)
