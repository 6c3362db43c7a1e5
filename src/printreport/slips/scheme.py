"""What a slip scheme is: the value that a row of the table holds, and what its parts are given.

A scheme keeps four things apart, each in its own module: the payload of its code (text, tested as text), the checks
(the norm's rules, clause cited), the geometry (the norm's millimetres), the words (one mapping per language).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from printreport.diagnostics import Diagnostic, Location
from printreport.model.slip import Code, Payment

Words = Mapping[str, str]

Fill = Callable[[Payment], Mapping[str, Any]]

# Where a scheme stands: at the foot of the page, torn off there; or as a panel beside one that does.
Place = Literal["foot", "panel"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A payment with its place in the manuscript: what a check judges, and where it points.

    `schemes` are all that the slip names.
    """

    payment: Payment
    slip: str
    at: Location
    places: Mapping[str, Location]
    schemes: tuple[str, ...] = ()

    def place(self, key: str) -> Location:
        """Return where the slip's `key` was written, or the slip itself when that is not known."""
        return self.places.get(key, self.at)


# A check is named after its finding (`link_not_https` finds `link-not-https`); its docstring explains it to the user.
Check = Callable[[Asked], Iterator[Diagnostic]]


Codes = Callable[[Payment, Words, Place], tuple[Code, ...]]


def no_codes(_payment: Payment, _words: Words, _place: Place) -> tuple[Code, ...]:
    """Draw nothing: for schemes without a machine-readable code."""
    return ()


@dataclass(frozen=True, slots=True)
class Detail:
    """A key that a scheme reads from the slip's entry in the manuscript, beside those that every slip takes.

    `about` says in one sentence what to write, `example` shows it. `required`: a slip without it is an error
    (`detail-missing`), said before the scheme's own checks need to. `choices`: the only values, where there are few.
    """

    name: str
    about: str
    example: str
    required: bool = False
    choices: tuple[str, ...] = ()


class Text(NamedTuple):
    """A text of a code: the key that says it, what it is in words, how many characters have room, which are taken."""

    key: str
    words: str
    text: str
    most: int
    known: Callable[[str], bool] = str.isprintable


def no_texts(_payment: Payment) -> tuple[Text, ...]:
    """Return no texts: for schemes whose code holds none, or that have no code."""
    return ()


@dataclass(frozen=True, slots=True)
class Norm:
    """What a scheme is held against: its title, its version or date, and the clause that gives the payload."""

    title: str
    version: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way to give: its name and purpose in words, the place it asks for, its checks, what it prints, its words.

    `fill` returns what the template prints, by name; `codes` draws the codes for the place that the slip got; `words`
    maps a language (``en``) to its words by key. The template is ``slips/<name>.html.j2`` in the layout.

    `details` are the keys that it reads from the slip's entry; what was written stands in `Payment.details`.
    `countries` are those whose banks take it (ISO 3166-1; none: everywhere). `payload` returns the exact text of its
    code and raises nothing, since the checks have run; None for a form without one. `decode` takes such a text apart
    by the norm's grammar, then tests its checksum: what it says by name, or a ValueError in words.

    What every scheme may bound is said as data and checked for all alike: `currencies` in which it pays (none: any),
    the `largest` amount, the `texts` of its code. `countries` bound the account, where a scheme reads one.

    `beside` are the schemes that can share its page; it is enough that one of two names the other. Beside `reply` a
    scheme is drawn by its template ``slips/<name>-panel.html.j2``.
    """

    name: str
    about: str
    place: Place
    checks: tuple[Check, ...]
    fill: Fill
    words: Mapping[str, Words]
    codes: Codes = no_codes
    details: tuple[Detail, ...] = ()
    countries: tuple[str, ...] = ()
    norm: Norm | None = None
    payload: Callable[[Payment], str] | None = None
    decode: Callable[[str], Mapping[str, str]] | None = None
    currencies: tuple[str, ...] = ()
    largest: Decimal | None = None
    texts: Callable[[Payment], Iterable[Text]] = no_texts
    beside: tuple[str, ...] = ()
