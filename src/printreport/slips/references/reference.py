"""What a kind of reference is: how one is made, what is wrong with one, how it is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from printreport.slips.identifiers.transposition import or_transposed


@dataclass(frozen=True, slots=True)
class Reference:
    """A kind of reference: its name, what it is in words, where it is used (ISO 3166-1; empty: everywhere).

    `make` returns the reference to a number of yours, in the form that banks exchange, or raises a ValueError in words;
    `check` returns what is wrong with a reference, as the end of a sentence about it (empty: nothing); `show` writes it
    as it is printed; `normal` takes out what is only printed.
    """

    kind: str
    about: str
    country: str
    make: Callable[[str], str]
    check: Callable[[str], str]
    show: Callable[[str], str]
    normal: Callable[[str], str]

    def of(self, appeal: str, donor: str = "") -> str:
        """Make a reference of an appeal and a donor's number, one behind the other; ValueError in words."""
        return self.make(appeal + donor)

    def hint(self, reference: str) -> str:
        """Return the one reference that was meant, where two neighbours were exchanged; else what to do."""
        return or_transposed(
            self.normal(reference),
            lambda candidate: not self.check(candidate),
            self.show,
            f"make it anew: printreport slip reference {self.kind} NUMBER",
        )
