from __future__ import annotations

from dataclasses import replace

from printreport.model.report import Organisation, SlipOrder
from printreport.slips.payment import payment_of


def test_the_name_heads_the_address(order: SlipOrder, organisation: Organisation) -> None:
    assert payment_of(order, organisation).address == ("Lantern Network", "Quay House", "4 Tallow Lane", "Galway")


def test_a_name_that_heads_the_address_already_stands_once(order: SlipOrder, organisation: Organisation) -> None:
    written = replace(organisation, address=("LANTERN NETWORK", " Quay  House ", ""))
    assert payment_of(order, written).address == ("LANTERN NETWORK", "Quay House")


def test_without_an_address_there_is_no_name_alone(order: SlipOrder, organisation: Organisation) -> None:
    assert payment_of(order, replace(organisation, address=())).address == ()


def test_running_words_are_tidied_and_codes_are_not(order: SlipOrder, organisation: Organisation) -> None:
    payment = payment_of(replace(order, ask="Would you\n  join them?\n", appeal=" AR25\n"), organisation)
    assert payment.ask == "Would you join them?"
    assert payment.appeal == " AR25\n"


def test_typed_apostrophes_are_printed_as_printers_set_them(order: SlipOrder, organisation: Organisation) -> None:
    payment = payment_of(replace(order, ask="A child's side, two days' training"), organisation)
    assert payment.ask == "A child’s side, two days’ training"
