from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport.slips.identifiers import sort_code
from printreport.slips.scheme import Asked


@pytest.mark.parametrize("written", ["12-34-56", "123456", "12 34 56", "12–34–56"])
def test_a_sort_code_is_six_digits_however_grouped(written: str) -> None:
    assert sort_code.fault(written) == ""
    assert sort_code.show(written) == "12-34-56"


@pytest.mark.parametrize("written", ["12-34-5", "12-34-567", "AB-CD-EF", "١٢٣٤٥٦"])
def test_anything_else_is_none(asked: Callable[..., Asked], written: str) -> None:
    (fault,) = sort_code.sort_code_form(asked(details={"sort-code": written}))
    assert fault.name == "sort-code-form"


def test_an_account_number_is_eight_digits(asked: Callable[..., Asked]) -> None:
    assert not list(sort_code.account_number_form(asked(details={"account-number": "0123 4567"})))
    (fault,) = sort_code.account_number_form(asked(details={"account-number": "1234567"}))
    assert fault.name == "account-number-form"
