from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport.slips.scheme import Asked
from printreport.slips.sepa_mandate.payments import kind


@pytest.mark.parametrize(
    ("details", "frequency", "told"),
    [
        ({"payment": "one-off"}, (), "one-off"),
        ({}, ("monthly", "yearly"), "recurrent"),
        ({}, ("once",), "one-off"),
        ({}, ("monthly", "once"), ""),
        ({}, (), ""),
    ],
)
def test_the_kind_is_written_or_told_by_the_rhythms_or_ticked_by_the_donor(
    asked: Callable[..., Asked], details: dict[str, str], frequency: tuple[str, ...], told: str
) -> None:
    assert kind(asked(details=details, frequency=frequency).payment) == told
