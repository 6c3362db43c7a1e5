"""What those who keep QR Platba print, and banks and programs after them.

Czech Banking Association, Formát pro sdílení platebních údajů v CZK – QR kódy, 1.0 of November 2012 to 1.2 of 1 June
2021: its chapters were read as far as their start; qr-platba.cz, which its authors keep, prints the format once more.
"""

from __future__ import annotations

import pytest

from printreport.slips.spd.decode import decode

ACCOUNT = "CZ5855000000001265098001"
# Every key of the table, as the tests of spayd for JavaScript write them; the checksum there is made up, and left out
TABLE = (
    f"SPD*1.0*ACC:{ACCOUNT}+RZBCCZPP*ALT-ACC:{ACCOUNT}+RZBCCZPP,{ACCOUNT}*AM:480.55*CC:CZK*DT:20180420"
    "*MSG:PAYMENT FOR SOME STUFF*PT:P2P*RF:1234567890123456*RN:PETR DVORAK*X-ID:1234567890*X-KS:1234567890*X-PER:7"
    "*X-VS:1234567890"
)
PAYMENT = f"SPD*1.0*ACC:{ACCOUNT}*AM:480.50*CC:CZK*RF:7004139146*X-SS:1234567890*DT:20120524*MSG:PLATBA ZA ZBOZI"
SEALED = f"SPD*1.0*ACC:{ACCOUNT}*AM:100.00*CC:CZK*CRC32:AAD80227"
BANK = "SPD*1.0*ACC:CZ7801000000000000000123*AM:799.50*CC:CZK*DT:20221001*X-VS:9562231077"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TABLE,
            {
                "account": ACCOUNT,
                "bic": "RZBCCZPP",
                "amount": "480.55",
                "currency": "CZK",
                "name": "PETR DVORAK",
                "message": "PAYMENT FOR SOME STUFF",
                "variable-symbol": "1234567890",
                "constant-symbol": "1234567890",
            },
        ),
        (
            PAYMENT,
            {
                "account": ACCOUNT,
                "amount": "480.50",
                "currency": "CZK",
                "message": "PLATBA ZA ZBOZI",
                "specific-symbol": "1234567890",
            },
        ),
        (
            BANK,
            {
                "account": "CZ7801000000000000000123",
                "amount": "799.50",
                "currency": "CZK",
                "variable-symbol": "9562231077",
            },
        ),
    ],
    ids=["spayd for JavaScript", "rspayd for Ruby", "Komerční banka"],
)
def test_what_others_wrote_is_read_and_keys_that_slips_do_not_write_are_passed_over(
    text: str, expected: dict[str, str]
) -> None:
    assert decode(text) == expected


def test_the_checksum_of_the_specifications_example_fits() -> None:
    """As the tests of qr-invoice for PHP have it (official specification example), and those of rspayd for Ruby."""
    assert decode(SEALED) == {"account": ACCOUNT, "amount": "100.00", "currency": "CZK"}
    with pytest.raises(ValueError, match="`AAD80228` does not fit"):
        decode(SEALED.replace("AAD80227", "AAD80228"))
