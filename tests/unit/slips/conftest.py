"""What the slips' tests start from: an order and an organisation with nothing wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from printreport.diagnostics import Location
from printreport.model.report import Organisation, SlipOrder
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Asked

AT = Location("report.yaml", 30, 3, 4)
LINK_AT = Location("report.yaml", 32, 11, 28)


@pytest.fixture
def organisation() -> Organisation:
    return Organisation("Lantern Network", address=("Quay House", "4 Tallow Lane", "Galway"), email="a@lantern.example")


@pytest.fixture
def order() -> SlipOrder:
    return SlipOrder(
        name="give",
        schemes=("reply", "link"),
        at=AT,
        link="https://give.lantern.example/now",
        amounts=((Decimal(25), "one call answered"), (Decimal(120), "two days of training")),
        frequency=("monthly", "once"),
        dedication=True,
        appeal="AR25",
        places={"link": LINK_AT},
    )


@pytest.fixture
def asked(order: SlipOrder, organisation: Organisation) -> Callable[..., Asked]:
    """Return a function that gives the order with some of its keys changed, as a check sees it."""

    def ask(**changes: Any) -> Asked:  # noqa: ANN401 - the keys of an order, of whatever kind
        changed = replace(order, **changes)
        return Asked(payment_of(changed, organisation), changed.name, changed.at, changed.places, changed.schemes)

    return ask
