"""Takes the text of a style sheet, returns its selectors and declarations with their places.

Comments and the insides of quotation marks are blanked first, so that what stands in them is neither rule nor value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from printreport.model.contract import Paper

_BLANKED = re.compile(r"""/\*.*?\*/|"[^"\n]*"|'[^'\n]*'|url\([^)]*\)""", re.DOTALL)
_PART = re.compile(r"[^{};]*[{};]?", re.DOTALL)
_DECLARATION = re.compile(r"\s*([\w-]+)\s*:(.*?)[;}]?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property and its value, quoted words blanked; the places count from the beginning of the sheet."""

    name: str
    value: str
    start: int
    value_start: int


@dataclass(frozen=True, slots=True)
class Selector:
    """One selector of a rule, without its neighbours behind commas."""

    text: str
    start: int


def bare(paper: Paper) -> str:
    """Return a sheet as long as it is, its comments and quoted words made blank."""
    return _BLANKED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), paper.text)


def declarations(paper: Paper) -> Iterator[Declaration]:
    """Yield the declarations of a sheet in their order."""
    for part, start in _parts(bare(paper)):
        if not part.endswith("{"):
            found = _DECLARATION.match(part)
            if found:
                yield Declaration(found[1], found[2], start + found.start(1), start + found.start(2))


def selectors(paper: Paper) -> Iterator[Selector]:
    """Yield the selectors of a sheet one by one; what stands in an at-rule's own head is left out.

    They are as written, so that a quoted word in one can be read.
    """
    for part, start in _parts(bare(paper)):
        if part.endswith("{") and not part.strip().startswith("@"):
            begin = 0
            for end in (*_commas(part), len(part) - 1):
                lead = len(part[begin:end]) - len(part[begin:end].lstrip())
                place = start + begin + lead
                yield Selector(" ".join(paper.text[place : start + end].split()), place)
                begin = end + 1


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """Cut at braces and semicolons; each part keeps the sign that ends it."""
    for found in _PART.finditer(text):
        if found[0].strip():
            yield found[0], found.start()


def _commas(part: str) -> Iterator[int]:
    """Find the commas between selectors, those apart that stand inside brackets."""
    depth = 0
    for place, sign in enumerate(part):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield place
