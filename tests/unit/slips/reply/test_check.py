from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

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


@pytest.mark.parametrize(
    "changes",
    [
        {"details": {"envelope": "#10"}},
        {
            "details": {"envelope": "C5/6"},
            "amounts": tuple((Decimal(amount), "") for amount in range(1, 6)),
            "frequency": ("once", "monthly", "yearly"),
        },
    ],
)
def test_what_an_envelopes_window_leaves_no_room_for_is_an_error(asked: Ask, changes: dict[str, object]) -> None:
    (found,) = check.window_without_room(asked(**changes))
    assert found.is_error
    assert found.name == "window-without-room"
    assert not list(check.window_without_room(asked(**{**changes, "details": {"envelope": "DL"}})))


def test_a_consent_has_one_line_beside_a_code_and_a_longer_one_without(asked: Ask) -> None:
    details = {"consent": "Yes, write to me by email twice a year"}
    (found,) = check.consent_too_long(asked(details=details))
    assert found.message == "the `consent` of the slip `give` has 38 characters; 36 have room"
    assert not list(check.consent_too_long(asked(details=details, link="")))


def test_words_for_which_a_third_has_no_place_are_warned_of(asked: Ask) -> None:
    details = {"form": "third", "tax": "Gifts are tax-deductible."}
    found = list(check.words_without_place(asked(details=details, ask="Would you?")))
    assert [fault.message.split("`")[1] for fault in found] == ["ask", "tax"]
    assert not any(fault.is_error for fault in found)
    assert not list(check.words_without_place(asked(details={"form": "foot"}, ask="Would you?")))


def test_the_address_is_held_against_the_window_of_its_envelope() -> None:
    assert check.address_step(("a" * 37,), "C5/6") == "note"
    assert check.address_step(("a",) * 6, "#10") == ""
