"""HMRC's guidance on what a declaration must say: Income Tax Act 2007, section 428, and the model declarations."""

from __future__ import annotations

from printreport.slips.gift_aid.declaration import DECLARATION, NOTES


def test_the_taxpayer_statement_names_both_taxes_and_who_pays_the_difference() -> None:
    for words in ("Income Tax and/or Capital Gains Tax", "all my donations in that tax year", "my responsibility"):
        assert words in DECLARATION.taxpayer


def test_the_wording_for_many_gifts_reaches_four_years_back_and_all_to_come() -> None:
    assert "in the future or have made in the past 4 years" in DECLARATION.many
    assert "past" not in DECLARATION.single


def test_the_donor_is_told_the_gain_and_three_things_to_notify() -> None:
    assert "25p" in DECLARATION.boost
    assert "£1" in DECLARATION.boost
    assert len(NOTES.changes) == 3


def test_the_wording_says_whose_it_is_and_since_when() -> None:
    assert DECLARATION.source.startswith("HM Revenue and Customs")
    assert DECLARATION.date == "6 April 2016"
