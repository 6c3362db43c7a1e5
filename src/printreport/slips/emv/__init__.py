"""Merchant-presented codes by EMVCo, which payment apps of many countries read: one room, a small table a system."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from printreport.model.slip import Code, Payment
from printreport.slips.apps import drawn, shown
from printreport.slips.details import HOLDER, MESSAGE, REFERENCE
from printreport.slips.emv import paynow, pix, promptpay
from printreport.slips.emv.check import CHECKS
from printreport.slips.emv.decode import decode
from printreport.slips.emv.payload import System, name, payload, text
from printreport.slips.emv.words import PAYNOW_WORDS, PIX_WORDS, PROMPTPAY_WORDS
from printreport.slips.scheme import Detail, Norm, Place, Scheme, Words

Fill = Callable[[Payment], Mapping[str, Any]]

_CITY = Detail("city", "The town of the payee, where the organisation's address does not say it.", "Manaus")


def _fill(key: str, show: Callable[[str], str], payment: Payment) -> Mapping[str, Any]:
    """Return what stands beside the code; the account stands under `key`, and `show` writes it as it is printed."""
    reference, message = (text(payment, payment.detail(said)) for said in ("reference", "message"))
    return shown(payment, name(payment), show(payment.detail(key)), reference, message)


def _codes(system: System, fill: Fill, payment: Payment, words: Words, place: Place) -> tuple[Code, ...]:
    """Draw the code of a system."""
    return drawn(payload(payment, system), words, place, fill(payment))


_FILL_PROMPTPAY = partial(_fill, "promptpay", promptpay.show)
_FILL_PIX = partial(_fill, "pix", pix.show)
_FILL_PAYNOW = partial(_fill, "paynow", paynow.normal)

PROMPTPAY = Scheme(
    name="promptpay",
    about="PromptPay in Thailand: a code for banking apps",
    place="panel",
    checks=(promptpay.promptpay_id, *CHECKS),
    fill=_FILL_PROMPTPAY,
    words=PROMPTPAY_WORDS,
    codes=partial(_codes, promptpay.SYSTEM, _FILL_PROMPTPAY),
    details=(
        Detail("promptpay", "Your PromptPay ID: telephone, tax number or electronic purse.", "0812345678", True),  # noqa: FBT003 - required
        HOLDER,
    ),
    countries=("TH",),
    norm=Norm("Bank of Thailand, Thai QR Code Payment Standard, within EMVCo Merchant-Presented Mode", "1.1", "4"),
    payload=partial(payload, system=promptpay.SYSTEM),
    decode=partial(decode, system=promptpay.SYSTEM),
)

PIX = Scheme(
    name="pix",
    about="PIX in Brazil: a code for banking apps, the BR Code",
    place="panel",
    checks=(pix.pix_key, pix.pix_reference, pix.pix_message, *CHECKS),
    fill=_FILL_PIX,
    words=PIX_WORDS,
    codes=partial(_codes, pix.SYSTEM, _FILL_PIX),
    details=(
        Detail("pix", "Your PIX key: CPF, CNPJ, telephone, mail address or random key.", "12.345.678/0001-95", True),  # noqa: FBT003 - required
        HOLDER,
        _CITY,
        REFERENCE,
        MESSAGE,
    ),
    countries=("BR",),
    norm=Norm("Banco Central do Brasil, Manual de Padrões para Iniciação do Pix", "BR Code", "static code"),
    payload=partial(payload, system=pix.SYSTEM),
    decode=partial(decode, system=pix.SYSTEM),
)

PAYNOW = Scheme(
    name="paynow",
    about="PayNow in Singapore: a code for banking apps, within SGQR",
    place="panel",
    checks=(paynow.paynow_proxy, paynow.paynow_expiry, *CHECKS),
    fill=_FILL_PAYNOW,
    words=PAYNOW_WORDS,
    codes=partial(_codes, paynow.SYSTEM, _FILL_PAYNOW),
    details=(
        Detail("paynow", "Your PayNow proxy: UEN, or a mobile telephone.", "T08GB0025A", True),  # noqa: FBT003 - required
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
    countries=("SG",),
    norm=Norm("Monetary Authority of Singapore, SGQR, within EMVCo Merchant-Presented Mode", "1.1", "4"),
    payload=partial(payload, system=paynow.SYSTEM),
    decode=partial(decode, system=paynow.SYSTEM),
)
