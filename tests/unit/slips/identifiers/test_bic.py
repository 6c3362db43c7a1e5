from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport.diagnostics import Severity
from printreport.slips.identifiers import bic
from printreport.slips.scheme import Asked

# EPC069-12, version 2.1, annex: examples of codes; ISO 9362 in python-stdnum's own tests
RIGHT = ("BHBLDEHHXXX", "GIBAATWWXXX", "AGRIFRPP882", "ABNABE2A", "POFICHBEXXX")


@pytest.mark.parametrize("written", RIGHT)
def test_published_bics_are_right(written: str) -> None:
    assert bic.fault(written) == ""


@pytest.mark.parametrize("written", ["AGRIFRPP8", "AGRIF2PP", "AGRIQQPP", "AGRI-FRPP", "AGRIFRPP8é2"])
def test_what_is_no_bic_is_said(asked: Callable[..., Asked], written: str) -> None:
    (fault,) = bic.bic_form(asked(details={"bic": written}))
    assert fault.name == "bic-form"
    assert bic.fault(written)


def test_a_bank_in_another_country_than_the_account_is_a_warning(asked: Callable[..., Asked]) -> None:
    (fault,) = bic.bic_country(asked(details={"bic": "POFICHBEXXX", "account": "DE89370400440532013000"}))
    assert (fault.name, fault.severity) == ("bic-country", Severity.WARNING)


@pytest.mark.parametrize(
    ("written", "account"),
    [("POFICHBEXXX", "LI21088100002324013AA"), ("COBADEFF", "DE89370400440532013000"), ("", "DE89370400440532013000")],
)
def test_banks_of_one_country_or_one_house_are_right(asked: Callable[..., Asked], written: str, account: str) -> None:
    assert not list(bic.bic_country(asked(details={"bic": written, "account": account})))
