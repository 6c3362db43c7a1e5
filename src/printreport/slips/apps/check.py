"""Checks that every code for payment apps shares."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, error
from printreport.slips.scheme import Asked


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
