"""The words of the coupon, in the English of the United States.

`exempt`, `deductible` and `goods` say what IRS Publication 1771 and Publication 526 ask of an organisation that takes
gifts under section 501(c)(3): that it is one, and whether anything is given in return.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.scheme import Words
from printreport.slips.source import Source

SOURCE = Source(
    owner="Internal Revenue Service",
    paper="Publication 1771, Charitable Contributions: Substantiation and Disclosure Requirements",
    date="March 2016",
    compared="the opening pages of that revision; it prescribes what is said, and no words for it",
    first_hand=True,
)

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "en": {
            "answer": "Yes, I will give",
            "often": "How often",
            "amount": "Amount",
            "other": "Other",
            "sum": "Amount in dollars",
            "check": "Please make your check payable to",
            "details": "Your details",
            "name": "Name",
            "street": "Street address",
            "city": "City, state, ZIP code",
            "email": "Email",
            "card": "Or charge my card, number",
            "card_expiry": "Expires, MM YY",
            "card_signature": "Signature",
            "exempt": "is a tax-exempt organization under section 501(c)(3) of the Internal Revenue Code, EIN",
            "deductible": "Your gift is tax-deductible to the extent allowed by law.",
            "goods": "No goods or services are provided in exchange for it.",
            "required": "required",
        }
    }
)
