"""One payment in a file of its own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from printreport.diagnostics import Diagnostic
from printreport.load.nodes import read
from printreport.model.report import SlipOrder
from printreport.model.slip import Party, Payment, PostalAddress
from printreport.model.source import Mapping
from printreport.validate import read_payment

ASKED = "scheme: link\norganisation: Lantern Network\nlink: https://give.lantern.example\n"


def payment(text: str) -> tuple[SlipOrder | None, Payment | None, tuple[Diagnostic, ...]]:
    root, _ = read(text, "payment.yaml")
    assert isinstance(root, Mapping)
    return read_payment(root)


def test_a_payment_has_the_keys_of_a_slip_and_who_asks_and_gives() -> None:
    given = "amount: 25.50\ncurrency: CHF\ndebtor: {name: Edda Winter, address: {town: Bern, country: CH}}\ndonor: 42\n"
    order, made, found = payment(ASKED + given)
    assert made is not None
    assert order is not None
    assert (made.payee, made.amount, made.currency, made.donor) == ("Lantern Network", Decimal("25.50"), "CHF", "42")
    assert made.debtor == Party("Edda Winter", PostalAddress(town="Bern", country="CH"))
    assert str(order.places["amount"]) == "payment.yaml:4:1"
    assert found == ()


def test_a_name_alone_may_say_who_gives() -> None:
    _, made, _ = payment(f"{ASKED}debtor: Edda Winter\n")
    assert made is not None
    assert made.debtor == Party("Edda Winter")


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("scheme: link\n", "missing-key", "payment.yaml:1:1"),
        (f"{ASKED}amount: much\n", "wrong-type", "payment.yaml:4:9"),
        (f"{ASKED}acount: DE\n", "unknown-key", "payment.yaml:4:1"),
        (f"{ASKED}debtor: {{name: Edda, adress: Bern}}\n", "unknown-key", "payment.yaml:4:22"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, name: str, place: str) -> None:
    order, made, (found,) = payment(text)
    assert (order, made) == (None, None)
    assert (found.name, str(found.at)) == (name, place)
