"""Texts that do not fit the place the design gives them."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.diagnostics import Diagnostic, error

LONGEST_QUOTED = 40


def overset_texts(laid: Laid) -> Iterator[Diagnostic]:
    """A text does not fit its place: it runs over an edge and is cut off, or prints over something else.

    Shorten the text, or choose a component with more room. The finding says by how many millimetres it runs over.
    """
    for overset in laid.survey.oversets:
        words = overset.text if len(overset.text) <= LONGEST_QUOTED else f"{overset.text[: LONGEST_QUOTED - 1]}…"
        yield error(
            "overset-text",
            f"“{words}” on page {overset.page} runs over its place by {overset.by:.1f} mm",
            overset.at,
            "shorten it, or give it a component with more room",
        )
