"""Keys that several schemes read from a slip's entry, so that the same thing has one name and one explanation.

A scheme takes those it needs into its `details` (`dataclasses.replace(ACCOUNT, required=True)` where it cannot do
without), and declares its own beside them.
"""

from __future__ import annotations

from printreport.slips.scheme import Detail

ACCOUNT = Detail("account", "The account that the gift goes to: its IBAN.", "DE89 3704 0044 0532 0130 00")
BIC = Detail("bic", "The BIC of the account's bank.", "COBADEFFXXX")
HOLDER = Detail(
    "holder", "In whose name the account is held, where that is not the organisation's.", "Lantern Network e. V."
)
REFERENCE = Detail(
    "reference",
    "The reference by which the bank's file names the gift; `{rf: 1042}` makes one of a number of yours.",
    "RF18 5390 0754 7034",
)
MESSAGE = Detail("message", "Words that reach you with the gift.", "Annual report 2025")
CREDITOR_ID = Detail("creditor-id", "Your SEPA creditor identifier.", "DE98ZZZ09999999999")
SORT_CODE = Detail("sort-code", "The sort code of the account's branch.", "12-34-56")
ACCOUNT_NUMBER = Detail("account-number", "The account's number, eight digits.", "01234567")

# of forms, not of banks
FORM = Detail(
    "form",
    "How much of the page it takes: its `foot`, the whole `page`, or a `third` on a page of its own.",
    "foot",
    choices=("foot", "page", "third"),
)
ENVELOPE = Detail(
    "envelope",
    "The window envelope that it is sent back in; the address stands where its window shows it.",
    "DL",
    choices=("DL", "C5/6", "C5", "#10"),
)
CUT = Detail(
    "cut",
    "How it comes off the page: along a line of `scissors`, or a `perforation`, of which the edges alone are marked.",
    "perforation",
    choices=("scissors", "perforation"),
)
CONSENT = Detail("consent", "What the donor agrees to with a tick.", "Yes, write to me by email")
TAX = Detail("tax", "What must be said about tax, in small print.", "Gifts are tax-deductible in Ireland.")
