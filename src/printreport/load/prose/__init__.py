"""Takes Markdown and a language, returns `Prose`: a tree of frozen values in which no Markdown is left.

The steps: the library parses (`grammar`), blocks and inlines are built from its tokens (`blocks`, `inlines`), marks
are set as the language wants them (`typography`), each with its place in the manuscript (`places`).
"""

from __future__ import annotations

from printreport.diagnostics import Diagnostic, did_you_mean, error
from printreport.load.prose.blocks import Builder
from printreport.load.prose.grammar import MAX_NESTING, parse_blocks, parse_line
from printreport.load.prose.inlines import Reading, inlines
from printreport.load.prose.places import Origin
from printreport.load.prose.typography import quotes
from printreport.model.prose import Inlines, Prose

__all__ = ["Origin", "line", "read"]

MAX_CHARACTERS = 500_000  # the length of a thick book
_CONTAINERS = ("blockquote_open", "list_item_open", "dd_open")


def read(text: str, language: str, origin: Origin) -> tuple[Prose, tuple[Diagnostic, ...]]:
    """Turn a text of one or more paragraphs into prose; what is wrong with it is handed back beside it."""
    reading = Reading(origin, language, text.split("\n"))
    if _too_long(text, reading):
        return Prose((), at=origin.at), tuple(reading.found)
    tokens = parse_blocks(text, quotes(language))
    deep = next((token for token in tokens if token.type in _CONTAINERS and token.level >= MAX_NESTING - 1), None)
    if deep:
        at = origin.place(deep.map[0] if deep.map else 0)
        message = "Quotations and lists stand so deep in each other here that words would be lost."
        reading.found.append(error("prose-too-deep", message, at, "write the passage flatter"))
        return Prose((), at=origin.at), tuple(reading.found)
    builder = Builder(tokens, reading)
    blocks = builder.blocks()
    _missing_footnotes(reading, tuple(builder.footnotes))
    return Prose(blocks, builder.footnotes, origin.at), tuple(reading.found)


def line(text: str, language: str, origin: Origin) -> tuple[Inlines, tuple[Diagnostic, ...]]:
    """Turn one line of text, a title for example, into inline nodes; a line break in it is a blank."""
    reading = Reading(origin, language, text.split("\n"))
    if _too_long(text, reading):
        return (), tuple(reading.found)
    words = inlines(parse_line(text.strip(), quotes(language)), 0, reading)
    for label, at in reading.called.items():
        message = f"The footnote `[^{label}]` stands in a line, where there is no room for notes."
        reading.found.append(error("footnote-in-line", message, at, "move it into a text"))
    return words, tuple(reading.found)


def _too_long(text: str, reading: Reading) -> bool:
    if len(text) > MAX_CHARACTERS:
        message = f"The text has {len(text):,} characters; {MAX_CHARACTERS:,} are read."
        reading.found.append(error("prose-too-long", message, reading.origin.at, "divide it into several sections"))
    return len(text) > MAX_CHARACTERS


def _missing_footnotes(reading: Reading, labels: tuple[str, ...]) -> None:
    for label, at in reading.called.items():
        if label not in labels:
            message = f"There is no footnote `[^{label}]` in this text."
            hint = did_you_mean(label, labels) or f"write it below the text: [^{label}]: the note"
            reading.found.append(error("unknown-footnote", message, at, hint))
