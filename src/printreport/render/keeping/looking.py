"""Looking: takes the style sheets of a document, says whether a selector in them looks into sections from outside.

``:has()`` is the one selector that sees what stands inside an element. Where its element is a section or holds them,
what is written in one section may change how another looks; then no section can be kept while any other changes. What
it sees of sections themselves, their classes and attributes, is in the key of each anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import cssselect2
from cssselect2.parser import SelectorError

from printreport.render.sections.sheet import Sheet

HAS = ":has("
RULES = frozenset("{};")
ENDS = RULES | frozenset(" \t\n,>+~/")  # before a compound selector stands one of these
SIMPLE = re.compile(r"[\w-]*(?:[.#][\w-]+|\[[^\]]*\])*")  # type, classes, ids, attributes: what comes before a colon
OF_SECTIONS = re.compile(r"\s*>\s*[^\s>+~]+(?:\s*[~+]\s*[^\s>+~]+)*\s*")  # children of the body, and those beside them


def looks_into_sections(sheet: Sheet) -> bool:
    """Say whether some selector does."""
    root = sheet.html.wrapper_element
    outside = [root, *root.iter_children()]
    bodies = [element for element in outside if element.etree_element is sheet.body]
    holders, sections = outside, [leaf for body in bodies for leaf in body.iter_children()]
    for text in sheet.written:
        for subjects, argument in _seeing(text):
            if any(_matches(subjects, element) for element in sections):
                return True
            if not OF_SECTIONS.fullmatch(argument) and any(_matches(subjects, element) for element in holders):
                return True
    return False


def _seeing(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what each element with ``:has()`` must match, and what that asks for."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    at = text.find(HAS)
    while at >= 0:
        yield tuple(_subjects(text, at)), _argument(text, at + len(HAS))
        at = text.find(HAS, at + 1)


def _subjects(text: str, at: int) -> Iterator[str]:
    """Yield the selector before a place, without functions, and those around the functions that it stands in."""
    while at > 0:
        begin = _scanned(text, at, ENDS)
        found = SIMPLE.match(text[begin:at])
        yield text[_scanned(text, at, RULES | {","}) : begin].lstrip() + ((found and found[0]) or "*")
        at = _scanned(text, begin, RULES)
        if text[at - 1 : at] != "(":
            return
        at = text.rfind(":", 0, at - 1)  # the name of the function


def _scanned(text: str, at: int, ends: frozenset[str]) -> int:
    """Go back to one of the `ends` or to a bracket that is not closed; what stands in brackets is passed by."""
    depth = 0
    while at > 0:
        sign = text[at - 1]
        if not depth and (sign == "(" or sign in ends):
            break
        depth += {")": 1, "(": -1}.get(sign, 0)
        at -= 1
    return at


def _argument(text: str, at: int) -> str:
    depth, end = 1, at
    while depth and end < len(text):
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        end += 1
    return text[at : end - 1]


def _matches(subjects: tuple[str, ...], element: cssselect2.ElementWrapper) -> bool:
    return all(_matches_one(subject, element) for subject in subjects)


def _matches_one(subject: str, element: cssselect2.ElementWrapper) -> bool:
    selectors = _compiled(subject)
    return selectors is None or any(selector.test(element) for selector in selectors)


@lru_cache(maxsize=1024)  # a hundred selectors, each of which is held against every section
def _compiled(subject: str) -> tuple[Any, ...] | None:
    """Return the selectors of a list; None where it cannot be read, and may mean anything."""
    try:
        return tuple(cssselect2.compile_selector_list(subject))
    except SelectorError:
        return None
