"""Checks of a Polish 2D code: ZBP's recommendation, version 1.0, its table of fields."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips.identifiers import iban
from printreport.slips.identifiers.transposition import or_transposed
from printreport.slips.scheme import Asked, Check
from printreport.slips.zbp.decode import fits
from printreport.slips.zbp.payload import nip, title


def zbp_nip(asked: Asked) -> Iterator[Diagnostic]:
    """The payee's tax number, NIP, is not ten digits, or its check digit does not fit (field 1)."""
    written = asked.payment.detail("nip")
    if written and not fits(nip(asked.payment)):
        said = f"the tax number `{written}` is no NIP: ten digits, of which the last is a check digit"
        hint = or_transposed(nip(asked.payment), fits, str, "copy it from your register of companies")
        yield error("zbp-nip", said, asked.place("nip"), hint)


def zbp_title(asked: Asked) -> Iterator[Diagnostic]:
    """The transfer has no title, which the code cannot do without (field 6): what the gift is for, or a `message`."""
    if not title(asked.payment):
        said = f"the slip `{asked.slip}` gives its transfer no title"
        yield error("zbp-title", said, asked.place("message"), "write one under `message`")


CHECKS: tuple[Check, ...] = (*iban.CHECKS, zbp_nip, zbp_title)
