from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport import slips
from printreport.model.slip import Payment
from printreport.slips.emv.qris import QRIS
from printreport.slips.emv.tlv import sealed, unsealed
from printreport.slips.scheme import Asked

Ask = Callable[[str, Payment], Asked]
ISSUED = (
    "00020101021126470014ID.EXAMPLE.WWW01189360000000000000000303UBE51440014ID.CO.QRIS.WWW0215ID1000000000001"
    "0303UBE5204839853033605802ID5913Rumah Bendung6007Jakarta61051034063044332"
)


def names(asked: Asked) -> list[str]:
    return [fault.name for fault in slips.check(asked.payment, "qris")]


def changed(tag: str, value: str) -> str:
    """Return the code with one of its fields changed, and a checksum that fits."""
    return sealed({**unsealed(ISSUED), tag: value}.items())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ISSUED, []),
        (ISSUED.replace("Bendung", "Bendong"), ["qris-code"]),
        (ISSUED[:-1], ["qris-code"]),
        (changed("53", "764"), ["qris-code"]),
        (changed("51", "0014ID.CO.QRIS.WWW"), ["qris-code"]),
        (changed("01", "12"), ["qris-code"]),
    ],
)
def test_the_code_is_tested_as_it_was_issued(
    pay: Callable[..., Payment], ask: Ask, text: str, expected: list[str]
) -> None:
    assert names(ask("qris", pay("Rumah Bendung", "IDR", qris=text))) == expected


def test_it_pays_in_rupiah_and_the_donor_writes_the_amount(pay: Callable[..., Payment], ask: Ask) -> None:
    assert names(ask("qris", pay("Rumah Bendung", "EUR", "50", qris=ISSUED))) == ["qris-amount", "scheme-currency"]


def test_beside_the_code_stands_whom_it_names(pay: Callable[..., Payment]) -> None:
    said = QRIS.fill(pay("Another", "IDR", qris=ISSUED))
    assert said["payee"] == "Rumah Bendung"
    assert said["account"] == "ID1000000000001"
