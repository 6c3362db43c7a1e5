"""The words of the order. It is read by banks of the United Kingdom, in English alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "order": "Standing order",
            "to_bank": "To my bank",
            "own_bank": "Name of my bank or building society",
            "branch": "Address of the branch, with postcode",
            "own_name": "Name of the account to be debited",
            "own_sort": "Sort code",
            "own_account": "Account number",
            "please_pay": "Please pay",
            "payee": "Account name",
            "payee_bank": "Bank",
            "sort": "Sort code",
            "account": "Account number",
            "reference": "Reference to be quoted",
            "suggested": "Gifts that others give",
            "figures": "Amount in figures",
            "in_words": "Amount in words",
            "fixed": "Amount",
            "often": "How often",
            "first": "Date of the first payment",
            "until": (
                "and the same amount on the same day of each following period until further notice from me in writing, "
                "and debit my account with each payment."
            ),
            "details": "Signed",
            "name": "Name",
            "address": "Address, with postcode",
            "signature": "Signature",
            "date": "Date",
            "date_form": "DD MM YYYY",
            "required": "required",
            "send": "Please send this form to",
            "not_to_bank": "We enter it in our books and pass it on to your bank.",
        }
    }
)
