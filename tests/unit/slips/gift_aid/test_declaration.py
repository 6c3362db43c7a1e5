"""HMRC's two model declarations, word for word: those of 21 October 2015, in use since April 2016."""

from __future__ import annotations

import pytest

from printreport.slips.gift_aid.declaration import MANY, NOTES, SINGLE, Declaration


@pytest.mark.parametrize("declaration", [MANY, SINGLE], ids=["many", "single"])
def test_the_taxpayer_statement_names_both_taxes_and_who_pays_the_difference(declaration: Declaration) -> None:
    for words in ("I am a UK taxpayer", "Income Tax and/or Capital Gains Tax", "my responsibility"):
        assert words in declaration.taxpayer


def test_many_gifts_are_held_against_the_tax_of_their_year_and_a_single_one_against_that_of_the_current() -> None:
    """The models differ in this sentence too, which the one of many cannot say of a year that is past."""
    assert MANY.taxpayer.endswith(
        "than the amount of Gift Aid claimed on all my donations in that tax year it is my responsibility to pay any "
        "difference."
    )
    assert SINGLE.taxpayer.endswith(
        "in the current tax year than the amount of Gift Aid claimed on all my donations it is my responsibility to "
        "pay any difference."
    )


def test_the_wording_for_many_gifts_reaches_four_years_back_and_all_to_come() -> None:
    assert MANY.reach == "and any donations I make in the future or have made in the past 4 years to:"
    assert SINGLE.reach == "to:"


def test_the_donor_is_told_the_gain_and_three_things_to_notify() -> None:
    assert SINGLE.boost == MANY.boost == "Boost your donation by 25p of Gift Aid for every £1 you donate"
    assert NOTES.changes == (
        "want to cancel this declaration",
        "change your name or home address",
        "no longer pay sufficient tax on your income and/or capital gains",
    )


@pytest.mark.parametrize("declaration", [MANY, SINGLE], ids=["many", "single"])
def test_the_wording_says_whose_it_is_and_since_when(declaration: Declaration) -> None:
    assert declaration.source.owner == "HM Revenue and Customs"
    assert declaration.source.date == "6 April 2016"
