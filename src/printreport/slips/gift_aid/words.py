"""The words of the form around the declaration. It is a form of the United Kingdom's tax office, in English alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "declaration": "Gift Aid declaration",
            "gift": "My gift",
            "amount": "Amount",
            "sum": "Amount of the donation in pounds",
            "agree": "Yes",
            "details": "My details",
            "title": "Title",
            "forename": "First name or initial(s)",
            "surname": "Surname",
            "home": "Full home address",
            "home_more": "Full home address, second line",
            "postcode": "Postcode",
            "date": "Date",
            "date_form": "DD MM YYYY",
            "number": "Registered charity number",
            "required": "required",
            "send": "Please send this form to",
        }
    }
)
