"""How sections are made: by how many processes, with what of earlier builds; and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from printreport.model.sheaf import Sheaf


class Room(Protocol):
    """Where things are kept from build to build, by keys of 64 hexadecimal digits."""

    def get(self, key: str) -> bytes | None:
        """Return what is kept under a key, or None."""

    def put(self, things: Mapping[str, bytes]) -> int:
        """Keep things."""


@dataclass(frozen=True, slots=True)
class Made:
    """One section of a document that is there, and of how many: from an earlier build (`kept`), or anew, and why."""

    section: str
    of: int
    kept: bool = False
    because: str = ""


Told = Callable[[Made], None]
Settle = Callable[[Sheaf, Mapping[str, str]], None]


def untold(_made: Made) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Means:
    """What sections are made with.

    `jobs` processes work at once. `room` is where sections are kept, None for nowhere; `name` tells reports and
    editions apart, so that a build finds what the last one of the same knew. `program` stands for the program itself.
    `told` is called for each section as it is there; `settle` before one is packed, with the code of a space in each of
    its fonts: a frozen value, which says how a section was made.
    """

    jobs: int = 1
    room: Room | None = None
    name: str = ""
    program: str = ""
    told: Told = untold
    settle: Settle | None = None
