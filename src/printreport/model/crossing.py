"""What crosses from one section of a report to another while each is laid out apart: plain values.

Made and read by `render`. Where all of these stand still, sections laid out apart make the pages of the whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Numbers = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Counts:
    """Counters at one place: their values by name, outermost scope first, and how many quotations are open.

    `scopes` names the counters that each level opened, from the root down.
    """

    values: Numbers
    scopes: tuple[frozenset[str], ...]
    quotes: int = 0


@dataclass(frozen=True, slots=True)
class Ending:
    """How a section ends, for what follows: how it wants to be parted from it, and the name of its last page."""

    parting: str
    page: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What a section takes over from the pages in front of it.

    `pages` are so many; the next one is a right-hand page or not. `parting` is how the section in front wants to be
    parted from what follows it, `counts` are the counters of pages, `groups` the named groups of pages that go on, each
    with its pages so far, and `strings` the words that running heads repeat.
    """

    pages: int
    right: bool
    parting: str
    counts: Counts
    groups: tuple[tuple[str, int], ...] = ()
    strings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """A place that other sections refer to: the counters of elements and those of pages where it stands."""

    elements: Numbers
    pages: Numbers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Taken:
    """All that one section was laid out with, beside its own HTML and the style sheets.

    `turn` is None for the first section; `targets` are those that it refers to, `total` the pages of the whole report
    where a style sheet asks for them, else 0.
    """

    counts: Counts | None
    turn: Turn | None
    targets: Mapping[str, Target]
    total: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """What a section tells before it has pages.

    `counts` are the counters at its end, `targets` those in it, `asked` those of others that it refers to. `begins`
    says that it begins a page, `parting` how it is parted from the one in front.
    """

    counts: Counts
    ending: Ending
    targets: Mapping[str, Target]
    asked: tuple[str, ...]
    begins: bool
    parting: str


@dataclass(frozen=True, slots=True)
class Handed:
    """What a section hands on once it is laid out.

    `turn` is for the next one, `targets` are those in it; `wants_total` says that it prints the number of all pages.
    `pages` says of each page what it is for: ``text``, ``blank``, or ``filling``, which may be left out.
    """

    turn: Turn
    targets: Mapping[str, Target]
    wants_total: bool
    pages: tuple[str, ...]
