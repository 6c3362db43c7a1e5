"""Checks of the Gift Aid declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips import paper
from printreport.slips.scheme import Asked, Check

SINGLE = "single"
COVERS = ("past-and-future", SINGLE)
CHARITY_LETTERS = 90  # on two lines beside the amount
# England and Wales, Scotland (OSCR), Northern Ireland (CCNI), and HMRC's own references for charities in no register
_NUMBER = re.compile(r"[0-9]{6,7}(-[0-9]{1,2})?|SC[0-9]{6}|(NIC?)?[0-9]{6}|(?!SC|NI)[A-Z]{1,2}[0-9]{1,5}")


def gift_aid_rhythm(asked: Asked) -> Iterator[Diagnostic]:
    """The declaration covers a single gift, and the slip asks for gifts that come again.

    Tax could be claimed back for the first of them alone. Write `covers: past-and-future`.
    """
    again = [often for often in asked.payment.frequency if often != "once"]
    if asked.payment.detail("covers") == SINGLE and again:
        message = f"the slip `{asked.slip}` asks for gifts {again[0]}, and its declaration covers a single one"
        yield error("gift-aid-rhythm", message, asked.place("covers"), "write `covers: past-and-future`")


def gift_aid_number(asked: Asked) -> Iterator[Diagnostic]:
    """The charity's number is built as none that a register of the United Kingdom or HMRC gives.

    England and Wales have six or seven digits, Scotland SC and six, Northern Ireland NIC and six; HMRC gives one or two
    letters and up to five digits.
    """
    written = asked.payment.detail("charity-number").strip()
    if written and not _NUMBER.fullmatch(written.upper().replace(" ", "")):
        message = f"the charity number `{written}` is built as none of a register in the United Kingdom"
        hint = "copy it from the register's page, or take it out"
        yield error("gift-aid-number", message, asked.place("charity-number"), hint)


def gift_aid_charity(asked: Asked) -> Iterator[Diagnostic]:
    """The charity's name does not stand in the declaration, which is void without the whole of it."""
    length = len(paper.payee(asked.payment))
    if length > CHARITY_LETTERS:
        message = f"the name of {asked.payment.payee} has {length} characters; {CHARITY_LETTERS} have room"
        hint = "write under `organisation` the name by which HMRC knows the charity"
        yield error("gift-aid-charity", message, asked.at, hint)


CHECKS: tuple[Check, ...] = (*paper.CHECKS, gift_aid_rhythm, gift_aid_number, gift_aid_charity)
