"""Checks that every code for payment apps shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked, Check


def too_much(payload: Callable[[Payment], str], most: int) -> Check:
    """Return the check that a scheme's code has at most so many characters."""

    def app_too_much(asked: Asked) -> Iterator[Diagnostic]:
        """The code would be longer than its norm allows, or so dense that its symbol has no room in the foot.

        (ISO/IEC 18004:2015, table 7; PAY by square, table 10.) Letters beyond a to z take up to nine characters in some
        codes. Say name and message shorter.
        """
        length = len(payload(asked.payment))
        if length > most:
            message = f"the code of the slip `{asked.slip}` would have {length} characters; {most} have room"
            yield error("app-too-much", message, asked.place("message"), "say name or message shorter")

    return app_too_much
