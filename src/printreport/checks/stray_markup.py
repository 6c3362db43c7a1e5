"""Signs of Markdown that the text's reader did not understand, and that would be printed as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from printreport.checks.check import Content
from printreport.checks.passages import Passage, passages
from printreport.diagnostics import Diagnostic, warning

PICTURE = "name it under `images` with its alternative text, and place the part that shows it: ![](#id)"
LINK = "write [words](https://example.org) with no blank between the brackets, and %20 for a blank in the address"
STRUCK = "nothing can be struck out in print: take the words out, or the signs"
HEADING = "write a blank behind the number signs, and an empty line before them"
ATTRIBUTES = (
    "write {.pull-quote by=amy} on a line of its own below, an empty line behind it; `by` takes the id of a person"
)
FACT = "write two brackets on each side of the figure's name: [[people_reached]]"

# One number sign alone is left to hashtags.
SIGNS = (
    (re.compile(r"!\[[^\[\]\n]*\]\s?\([^()\n]*\)"), PICTURE),
    (re.compile(r"(?<![!\]])\[[^\[\]\n]+\]\s?\((?:https?:|www\.|mailto:|#)[^()\n]*\)"), LINK),
    (re.compile(r"~~(?=\S)[^~\n]+~~"), STRUCK),
    (re.compile(r"(?<!\S)#{2,6}\w+"), HEADING),
    (re.compile(r"\{\.?[a-z][\w-]*(?:[\s=:][^{}\n]*)?\}"), ATTRIBUTES),
    (re.compile(r"\[\[[^\[\]\n]+\](?!\])|(?<!\[)\[[^\[\]\n]+\]\]|(?<!\S)\[\[\w+(?!\]|\w)"), FACT),
)


def stray_markup(content: Content) -> Iterator[Diagnostic]:
    """Signs of Markdown stand in a text where they mean nothing, so they are printed as they are.

    A picture or a link whose address holds a blank, words struck out, a heading without a blank behind its signs, a
    name in braces such as `{.pull-quote}` that belongs to nothing, a figure that lacks a bracket. Write it as the
    finding says.
    """
    return chain.from_iterable(map(signs_left, passages(content)))


def signs_left(passage: Passage) -> Iterator[Diagnostic]:
    """Say each sign in one passage, with how it is written."""
    for pattern, hint in SIGNS:
        for found in pattern.finditer(passage.text):
            message = f"`{found[0]}` will be printed as it stands"
            yield warning("stray-markup", message, passage.place(*found.span()), hint)
