"""All invoices of Finance Finland's Bank bar code guide, version 5.3 of 8 November 2012 (corrected on 21 October 2019).

Read in the tests of holviapi for Python, which name the specification, and of six other programs that agree with it;
of the guide itself its table of contents. The check symbols are those that a test for Java takes from the guide.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from printreport.model.slip import Payment
from printreport.slips.barcode import check_value
from printreport.slips.viitenumero.decode import decode
from printreport.slips.viitenumero.payload import payload

NOTHING: Any = {"address": (), "amounts": (), "frequency": ()}

# account, amount, the reference of symbol version 4, and of version 5, days of both, the codes
INVOICES = (
    (
        ("FI79 4405 2020 0360 82", "4883.15"),
        ("86851 62596 19897", "2010-06-12", "479440520200360820048831500000000868516259619897100612"),
        ("RF09 8685 1625 9619 897", "2010-06-12", "579440520200360820048831509000000868516259619897100612"),
    ),
    (
        ("FI58 1017 1000 0001 22", "482.99"),
        ("55958 22432 94671", "2012-01-31", "458101710000001220004829900000000559582243294671120131"),
        ("RF06 5595 8224 3294 671", "2010-01-31", "558101710000001220004829906000000559582243294671100131"),
    ),
    (
        ("FI02 5000 4640 0013 02", "693.80"),
        ("69 87567 20834 35364", "2011-07-24", "402500046400013020006938000000069875672083435364110724"),
        ("RF02 6987 5672 0834", "2011-07-24", "502500046400013020006938002000000000698756720834110724"),
    ),
    (
        ("FI15 6601 0001 5306 41", "7444.54"),
        ("7 75847 47906 47489", "2019-12-19", "415660100015306410074445400000007758474790647489191219"),
        ("RF84 7758 4747 9064 7489", "2019-12-19", "515660100015306410074445484000007758474790647489191219"),
    ),
    (
        ("FI16 8000 1400 0502 67", "935.85"),
        ("78 77767 96566 28687", "", "416800014000502670009358500000078777679656628687000000"),
        ("RF60 7877 7679 6566 2868 7", "", "516800014000502670009358560000078777679656628687000000"),
    ),
    (
        ("FI73 3131 3001 0000 58", ""),
        ("8 68624", "2013-08-09", "473313130010000580000000000000000000000000868624130809"),
        ("RF10 8686 24", "2013-08-09", "573313130010000580000000010000000000000000868624130809"),
    ),
    (
        ("FI83 3301 0001 1007 75", "150000.20"),
        ("92125 37425 25398 97737", "2016-05-25", "483330100011007751500002000092125374252539897737160525"),
        ("RF71 9212 5374 2525 3989 7737", "2016-05-25", "583330100011007751500002071092125374252539897737160525"),
    ),
    (
        ("FI39 3636 3002 0924 92", "1.03"),
        ("5907 38390", "2023-03-11", "439363630020924920000010300000000000000590738390230311"),
        ("RF66 5907 3839 0", "2023-03-11", "539363630020924920000010366000000000000590738390230311"),
    ),
    (
        ("FI92 3939 0001 0033 91", "0.02"),
        ("13 57914", "2099-12-24", "492393900010033910000000200000000000000001357914991224"),
        ("RF95 1357 914", "2099-12-24", "592393900010033910000000295000000000000001357914991224"),
    ),
)
CODES = [(account, *version) for account, *versions in INVOICES for version in versions]


@pytest.mark.parametrize(("account", "reference", "due", "code"), CODES)
def test_every_invoice_of_the_guide_has_its_code(account: tuple[str, str], reference: str, due: str, code: str) -> None:
    number, amount = account
    details = {"account": number, "reference": reference, "due": due}
    sum_ = Decimal(amount) if amount else None
    assert payload(Payment("Lyhty ry", currency="EUR", amount=sum_, details=details, **NOTHING)) == code
    said = decode(code)
    assert said["account"] == number.replace(" ", "")
    assert said["reference"] == reference.replace(" ", "")
    assert (said.get("amount", ""), said.get("due", "")) == (amount, due.replace("-", ""))


@pytest.mark.parametrize(("invoice", "symbol"), [(0, 40), (1, 55), (2, 14)])
def test_the_bars_end_in_the_check_symbol_that_the_guide_prints(invoice: int, symbol: int) -> None:
    _, (_, _, code), _ = INVOICES[invoice]
    assert check_value(code) == symbol
