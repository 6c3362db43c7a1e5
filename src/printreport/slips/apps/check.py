"""Checks that every code for payment apps shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Payment
from printreport.slips.scheme import Asked, Check


def app_beside(asked: Asked) -> Iterator[Diagnostic]:
    """A code for payment apps has no place beside what else the slip asks for.

    It has the foot of the page to itself, or a donation page beside it, named second (`[pix, link]`). For anything
    more, describe two slips.
    """
    others = list(asked.schemes[1:])
    if not others or (others == ["link"] and asked.schemes[0] != "reply"):
        return
    first, last = asked.schemes[0], asked.schemes[-1]
    if first == "link" and len(asked.schemes) == 2:  # noqa: PLR2004 - one beside the other
        message = f"the slip `{asked.slip}` has its code beside a donation page; it is the other way round"
        yield error("app-beside", message, asked.place("scheme"), f"write `scheme: [{last}, link]`")
    else:
        message = f"the slip `{asked.slip}` asks for {', '.join(asked.schemes)}, which have no room together"
        yield error("app-beside", message, asked.place("scheme"), "describe two slips")


def too_much(payload: Callable[[Payment], str], most: int) -> Check:
    """Return the check that a scheme's code has at most so many characters."""

    def app_too_much(asked: Asked) -> Iterator[Diagnostic]:
        """The code would be so dense that its symbol has no room in the foot (ISO/IEC 18004:2015, table 7).

        Letters beyond a to z take up to nine characters in some codes. Say name and message shorter.
        """
        length = len(payload(asked.payment))
        if length > most:
            message = f"the code of the slip `{asked.slip}` would have {length} characters; {most} have room"
            yield error("app-too-much", message, asked.place("message"), "say name or message shorter")

    return app_too_much
