from __future__ import annotations

from dataclasses import replace

from printreport.model.slip import Party, Payment, PostalAddress
from printreport.slips.swiss_qr.room import PAYMENT_PART, RECEIPT, creditor, information, party, payment_part, receipt

LONG = PostalAddress("Wilhelmine-Gemberg-Strasse hinter dem alten Güterbahnhof", "114a", "8000", "Seldwyla an der Aare")


def test_the_guidelines_examples_stand_in_the_recommended_sizes(example: tuple[Payment, tuple[str, ...]]) -> None:
    """SIX Implementation Guidelines 2.4, 3.4: values of 10 points, on the receipt of 8."""
    payment, _ = example
    assert payment_part(payment) == PAYMENT_PART[0]
    assert receipt(payment) == RECEIPT[0]


def test_much_text_goes_a_step_down_and_leaves_the_street_out_on_the_receipt(donation: Payment) -> None:
    """SIX Implementation Guidelines 2.4, 3.4 and 3.6.2."""
    asked = replace(
        donation,
        payee="Internationales Netzwerk gegen Ausbeutung und für Kinderrechte e. V.",
        payee_address=LONG,
        details={**donation.details, "reference": "RF18539007547034", "message": "MONAT FÜR MONAT " * 8},
    )
    step, small = payment_part(asked), receipt(asked)
    assert step is not None
    assert step.size < 10
    assert small is not None
    assert not small.street


def test_a_country_is_printed_where_it_is_another() -> None:
    abroad = Party("Ada", PostalAddress("Quai", "4", "75001", "Paris", "FR"))
    assert party(abroad) == ("Ada", "Quai 4", "FR-75001 Paris")
    assert party(Party("Ada", PostalAddress("", "", "9490", "Vaduz", "LI"))) == ("Ada", "9490 Vaduz")
    assert party(abroad, street=False) == ("Ada", "FR-75001 Paris")
    assert party(None) == ()


def test_message_and_billing_information_stand_below_each_other(bill: Payment, donation: Payment) -> None:
    asked = replace(bill, details={**bill.details, "billing-information": "//S1/10/1"})
    assert information(asked) == ("Payment of travel", "//S1/10/1")
    assert information(donation) == ()


def test_the_payee_is_the_holder_of_the_account(donation: Payment) -> None:
    asked = replace(donation, details={**donation.details, "holder": "Stiftung Muster"})
    assert creditor(asked)[0] == "Stiftung Muster"
