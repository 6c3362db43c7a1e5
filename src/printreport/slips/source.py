"""Where a legal text comes from: kept as data beside the text, so that whoever doubts a word knows where to look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Whose text it is, in which paper and of what date; and where it was compared word for word.

    `first_hand` says that this was the owner's own paper, and no copy of it by a bank or a program.
    """

    owner: str
    paper: str
    date: str
    compared: str
    first_hand: bool = False
