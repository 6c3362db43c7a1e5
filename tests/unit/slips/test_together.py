from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from printreport import slips
from printreport.model.report import Organisation, SlipOrder
from printreport.slips import BUILT_IN
from printreport.slips.scheme import Scheme
from printreport.slips.together import guests, have_room, leader, remedy

NEW = Scheme("new", "a code of a new country", "panel", (), lambda _: {}, {"en": {}}, beside=("reply", "link"))
KNOWN = {**BUILT_IN, "new": NEW}


def named(*names: str) -> list[Scheme]:
    return [KNOWN[name] for name in names]


@pytest.mark.parametrize(
    "pair", [("reply", "link"), ("reply", "epc"), ("epc", "link"), ("swiss-qr", "link"), ("pix", "link")]
)
def test_the_order_in_which_two_are_named_changes_nothing(pair: tuple[str, str]) -> None:
    for order in permutations(pair):
        assert have_room(named(*order))
        assert leader(named(*order)).name == pair[0]


@pytest.mark.parametrize(
    "names",
    [
        ("reply", "link", "epc"),
        ("swiss-qr", "epc"),
        ("swiss-qr", "reply"),
        ("reply", "spd"),
        ("pix", "paynow"),
        ("gift-aid", "link"),
        ("sepa-mandate", "epc"),
    ],
)
def test_what_has_no_room_together_is_refused_in_every_order(names: tuple[str, ...]) -> None:
    assert not any(have_room(named(*order)) for order in permutations(names))


@pytest.mark.parametrize("name", BUILT_IN)
def test_each_scheme_alone_has_its_page(name: str) -> None:
    assert have_room(named(name))
    assert leader(named(name)).name == name


def test_a_scheme_added_later_can_stand_beside_a_form_that_does_not_know_it() -> None:
    assert have_room(named("new", "reply"))
    assert leader(named("new", "reply")).name == "reply"
    assert guests(BUILT_IN["reply"], KNOWN.values())[-1] == "new"


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        (("reply", "spd"), "describe two slips; beside `reply` has `link` or `epc` its place"),
        (("link", "pix", "epc"), "describe two slips; beside `pix` has `link` its place"),
        (("gift-aid", "link"), "describe two slips, with one of them each"),
    ],
)
def test_the_remedy_names_what_has_room(names: tuple[str, ...], hint: str) -> None:
    assert remedy(named(*names), BUILT_IN) == hint


def test_what_collides_is_said_at_the_slip(order: SlipOrder, organisation: Organisation) -> None:
    slip, found = slips.make(replace(order, schemes=("reply", "link", "gift-aid"), currency="GBP"), organisation, "en")
    assert slip is None
    assert [(fault.name, fault.message) for fault in found if fault.name == "schemes-collide"] == [
        (
            "schemes-collide",
            "the slip `give` asks for `reply`, `link` and `gift-aid`, which have no room together on a page",
        )
    ]
