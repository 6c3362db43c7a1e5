"""The organisation's address, in lines or in its parts."""

from __future__ import annotations

import pytest

from printreport.model.slip import PostalAddress
from printreport.validate.organisation import address_lines
from tests.unit.validate.manuscripts import SMALL, judged, only

PARTS = "{street: Seeweg, number: 7a, postcode: 3000, town: Bern, country: CH}"


def test_an_address_in_parts_is_kept_and_written_in_lines() -> None:
    organisation = judged(SMALL + f"organisation: {{name: Lantern Network, address: {PARTS}}}\n").organisation
    assert organisation.postal == PostalAddress("Seeweg", "7a", "3000", "Bern", "CH")
    assert organisation.address == ("Seeweg 7a", "3000 Bern")


def test_an_address_in_lines_has_no_parts() -> None:
    organisation = judged(SMALL + "organisation: {name: Lantern Network, address: [Seeweg 7a, Bern]}\n").organisation
    assert organisation.postal is None
    assert organisation.address == ("Seeweg 7a", "Bern")


@pytest.mark.parametrize(
    ("country", "lines"),
    [
        ("GB", ("7a Seeweg", "Bern 3000")),
        ("FR", ("7a Seeweg", "3000 Bern")),
        ("DE", ("Seeweg 7a", "3000 Bern")),
        ("", ("Seeweg 7a", "3000 Bern")),
    ],
)
def test_lines_stand_in_the_order_of_the_country(country: str, lines: tuple[str, ...]) -> None:
    assert address_lines(PostalAddress("Seeweg", "7a", "3000", "Bern", country)) == lines


def test_a_part_that_does_not_exist_is_said_at_its_place() -> None:
    found = only(SMALL + "organisation:\n  name: Lantern\n  address:\n    town: Bern\n    streat: Seeweg\n")
    assert (found.name, str(found.at)) == ("unknown-key", "report.yaml:8:5")
    assert found.hints == ("did you mean `street`?",)
