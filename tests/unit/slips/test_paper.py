from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from printreport.model.report import Organisation, SlipOrder
from printreport.slips import paper
from printreport.slips.payment import payment_of
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


def test_a_form_of_a_bank_has_no_lines_for_a_dedication(asked: Ask) -> None:
    (found,) = paper.form_dedication(asked(schemes=("sepa-mandate",), dedication=True))
    assert found.message == "the slip `give` is the form of a bank or a tax office, which has no lines for a dedication"
    assert not list(paper.form_dedication(asked(schemes=("sepa-mandate",), dedication=False)))


def test_the_address_stands_without_the_name_that_is_printed_above_it(
    order: SlipOrder, organisation: Organisation
) -> None:
    payment = payment_of(order, replace(organisation, address=("Quay House", "Galway")))
    assert paper.payee(payment) == "Lantern Network"
    assert paper.address(payment) == ("Quay House", "Galway")
