"""What the bar code of Finnish banks says: 54 digits, the virtual bar code.

Finance Finland, Bank bar code guide, version 5.3: symbol version 4 with a Finnish reference number, 5 with an RF
reference of digits.
"""

from __future__ import annotations

from decimal import Decimal

from printreport.model.slip import Payment
from printreport.slips.days import digits
from printreport.slips.identifiers import iban
from printreport.slips.references import iso11649, viitenumero

COUNTRY = "FI"
LENGTH = 54
NATIONAL, INTERNATIONAL = "4", "5"  # the symbol versions


def payload(payment: Payment) -> str:
    """Return the digits of the code: noughts where the donor chooses the amount or the day."""
    account = iban.normal(payment.detail("account")).removeprefix(COUNTRY)
    reference = iso11649.normal(payment.detail("reference"))
    if reference.startswith("RF"):
        return f"{INTERNATIONAL}{account}{amount(payment.amount)}{reference[2:4]}{reference[4:]:0>21}{day(payment)}"
    return f"{NATIONAL}{account}{amount(payment.amount)}000{viitenumero.normal(reference):0>20}{day(payment)}"


def amount(sum_: Decimal | None) -> str:
    """Write an amount: six digits of euros, two of cents."""
    return f"{round((sum_ or Decimal(0)) * 100):08}"


def day(payment: Payment) -> str:
    """Return the day until which to pay, as year, month and day of two digits each."""
    return digits(payment.detail("due"))[2:] or "000000"
