"""What stands printed on the UPN QR form, as its template takes it: texts in their places, and lines to draw."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from printreport.model.slip import Payment
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, si
from printreport.slips.upn_qr import geometry as form, payload as says
from printreport.units import millimetres

_CHARACTERS = 33  # that stand on a line of the receipt
_BASELINE = 0.812  # of Source Sans, in a line as high as its letters


def values(payment: Payment) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of every value by its key, formatted as Navodilo 3.2 has them; empty where a pen writes."""
    account, reference = iban.show(payment.detail("account")), shown(says.reference(payment))
    message = says.message(payment)
    return {
        "payer": tuple(filter(None, says.party(payment, payment.debtor))),
        "amount": (amount(payment),) if payment.amount is not None else (),
        "purpose_code": (says.purpose_code(payment),),
        "purpose": (message,),
        "message": _broken(message),
        "account": (account,),
        "reference_model": (reference[:4],),
        "reference_rest": tuple(filter(None, (reference[4:].strip(),))),
        "account_and_reference": (account, "", reference),
        "payee": says.payee(payment),
    }


def amount(payment: Payment) -> str:
    """Return the amount as a machine fills it in: behind three asterisks, so that nobody writes digits before it."""
    return f"***{payment.amount:,.2f}".translate(str.maketrans(",.", ".,"))


def shown(reference: str) -> str:
    """Return a reference as it is printed: RF in groups of four, SI as its model and the rest."""
    return (iso11649.show if reference.startswith("RF") else si.show)(reference)


def fields(part: tuple[form.Field, ...], filled: Mapping[str, tuple[str, ...]]) -> tuple[Mapping[str, Any], ...]:
    """Return the fields of a part of the form in the order in which they are read, each with what stands in it."""
    return tuple(
        {
            "word": label.word,
            "side": "right" if label.right else "left",
            "x": round(form.WIDTH - label.x if label.right else label.x, 3),
            "top": round(label.foot - form.DESCENT - _BASELINE * millimetres(label.size), 3),
            "size": label.size,
            "values": tuple(_value(key, box, filled[key]) for key, box in filled_in if filled[key]),
        }
        for label, filled_in in part
    )


def lines() -> Iterator[form.Box]:
    """Yield the lines that part the cells of a field: whole ones between groups, ticks between cells."""
    for box, pitch, groups in form.CELLS:
        ends = {sum(groups[: place + 1]) for place in range(len(groups))}
        for cell in range(1, sum(groups)):
            x = round(box.left + cell * pitch, 3)
            yield form.Box(x, box.top if cell in ends else box.foot - form.TICK, x, box.foot)


def _value(key: str, box: form.Box, text: tuple[str, ...]) -> Mapping[str, Any]:
    """Place a value in its box; an amount stands at the box's right edge."""
    side = "right" if key == "amount" else "left"
    x = form.WIDTH - box.right if key == "amount" else box.left
    return {"key": key, "side": side, "x": round(x + form.PADDING, 3), "top": box.top, "lines": text}


def _broken(text: str) -> tuple[str, ...]:
    """Break a text into the two lines that the receipt has for it."""
    if len(text) <= _CHARACTERS:
        return (text,)
    cut = text.rfind(" ", 0, _CHARACTERS + 1)
    cut = cut if cut > 0 else _CHARACTERS
    return (text[:cut].strip(), text[cut:].strip())
