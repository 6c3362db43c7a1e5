from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from printreport.model.report import Organisation, SlipOrder
from printreport.slips.payment import payment_of
from printreport.slips.reply import check
from printreport.slips.scheme import Asked

Ask = Callable[..., Asked]


def sent_to(order: SlipOrder, organisation: Organisation, *lines: str) -> Asked:
    return Asked(payment_of(order, replace(organisation, address=lines)), order.name, order.at, {})


def test_a_sound_form_raises_nothing(asked: Ask) -> None:
    assert [found for judge in check.CHECKS for found in judge(asked())] == []


def test_a_form_that_cannot_be_sent_back_is_a_warning(order: SlipOrder, organisation: Organisation) -> None:
    (found,) = check.reply_without_address(sent_to(order, organisation))
    assert not found.is_error
    assert found.message == "the slip `give` is a form to send back, and Lantern Network has no address"


@pytest.mark.parametrize(
    ("lines", "step"),
    [
        (("a",) * 2, "body"),
        (("a",) * 5, "body"),
        (("a",) * 6, "note"),
        (("a",) * 7, ""),
        (("a" * 40,), "body"),
        (("a" * 41,), "note"),
        (("a" * 53,), ""),
    ],
)
def test_the_address_is_set_smaller_before_it_is_refused(lines: tuple[str, ...], step: str) -> None:
    assert check.address_step(lines) == step


def test_an_address_of_too_many_lines_says_how_many_have_room(order: SlipOrder, organisation: Organisation) -> None:
    (found,) = check.address_too_long(sent_to(order, organisation, *"abcdef"))
    assert found.message == (
        "the organisation's address has 7 lines with the name; 6 have room in the envelope's window"
    )


def test_an_address_with_a_long_line_says_which(order: SlipOrder, organisation: Organisation) -> None:
    (found,) = check.address_too_long(sent_to(order, organisation, "x" * 60))
    assert "x" * 60 in found.message
