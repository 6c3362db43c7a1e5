"""The code that by square, whose standard it is, prints in the description of its programming interface.

portal.bysquare.com, REST API, “Generate a PAY by square QR image”, response sample: one euro to “A”.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from printreport.model.slip import Payment
from printreport.slips.pay_by_square.decode import decode
from printreport.slips.pay_by_square.envelope import unpacked
from printreport.slips.pay_by_square.payload import data, payload

PRINTED = "0003G000FQ5D2ING92PTN9NSUVOENM25ALB59SIMJKNBAJQ244S31UOGUAH7C4ULCGBEGV34FG00"
NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}
PAYMENT = Payment(
    "A", currency="EUR", amount=Decimal(1), details={"account": "SK89 7500 0000 0000 1234 5671"}, **NOTHING
)


def test_the_owners_code_says_field_for_field_what_we_pack() -> None:
    """Packers choose other bytes for the same data; its header is that of version 1.0.0, though it names the payee."""
    assert unpacked(PRINTED) == data(PAYMENT)
    assert decode(PRINTED) == decode(payload(PAYMENT))
    assert decode(PRINTED)["name"] == "A"
