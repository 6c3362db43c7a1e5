from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport.model.slip import Code, Payment
from printreport.slips import BUILT_IN

Example = tuple[str, Payment, str]


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.0), (150, 0.1)])
def test_the_code_is_read_from_paper(
    example: Example, scan: Callable[[Code, int, float], list[bytes]], dpi: int, noise: float
) -> None:
    name, payment, text = example
    scheme = BUILT_IN[name]
    (code,) = scheme.codes(payment, scheme.words["en"], "foot")
    assert scan(code, dpi, noise) == [text.encode()]
    assert code.side >= 46


def test_a_screen_reader_says_whose_code_it_is(pay: Callable[..., Payment]) -> None:
    scheme = BUILT_IN["promptpay"]
    (code,) = scheme.codes(pay("Lantern", "THB", promptpay="0812345678"), scheme.words["de"], "foot")
    assert "QR-Code für Ihre Bezahl-App: Lantern, 081-234-5678" in code.svg


@pytest.mark.parametrize(
    ("name", "key", "written", "shown"),
    [
        ("promptpay", "promptpay", "0994000000014", "0-9940-00000-01-4"),
        ("pix", "pix", "11222333000181", "11.222.333/0001-81"),
        ("pix", "pix", "Ola@Lanterna.example", "ola@lanterna.example"),
        ("paynow", "paynow", "t25ss0001b", "T25SS0001B"),
    ],
)
def test_an_account_is_printed_as_people_know_it(
    pay: Callable[..., Payment], name: str, key: str, written: str, shown: str
) -> None:
    assert BUILT_IN[name].fill(pay("Lantern", "THB", **{key: written}))["account"] == shown
