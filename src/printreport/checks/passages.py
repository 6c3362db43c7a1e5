"""Running text as plain words with their language and place: what the checks on wording read.

Code and facts stand as `OBJECT` in a passage, so that nobody takes what is literal or computed for the editor's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from printreport.checks.check import Content
from printreport.checks.places import Places
from printreport.checks.walk import is_inlines, sections, values
from printreport.diagnostics import Location
from printreport.model.prose import (
    Break,
    Code,
    DefinitionList,
    Emphasis,
    FactReference,
    FootnoteReference,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Prose,
    ProseTable,
    Span,
    Strong,
    Text,
)
from printreport.model.prose_walk import walk
from printreport.model.report import Chart, Image
from printreport.model.source import Scalar
from printreport.model.table import Table

OBJECT = "\ufffc"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in one language; `at` is where the first of them stands, `plain` that nothing hidden stands between."""

    text: str
    language: str
    at: Location
    plain: bool = False

    def place(self, start: int, end: int) -> Location:
        """Return the place of the characters from `start` to `end`; the line alone is sure when there is markup."""
        before = self.text[:start]
        line = self.at.line + before.count("\n") if self.at.line else 0
        if not self.plain:
            return replace(self.at, line=line, length=self.at.length if line == self.at.line else 1)
        column = self.at.column + len(before) - (before.rfind("\n") + 1)
        return replace(self.at, line=line, column=column, length=end - start)


def passages(content: Content) -> Iterator[Passage]:
    """Walk through everything the edition says in words: titles, texts, captions, tables, alternative texts."""
    places = Places(content.source)
    yield from _front(content)
    for section in sections(content.report, content.edition):
        language = section.language or content.report.language
        for name, value in values(section):
            yield from _said(value, language, places.of_field(section, name))


def _front(content: Content) -> Iterator[Passage]:
    """The texts that stand at the top of the manuscript itself, and on the slips of the edition."""
    for key in ("title", "subtitle", "description"):
        node = content.source.root.get(key)
        if isinstance(node, Scalar):
            yield Passage(node.text, content.report.language, node.at)
    for slip in (content.report.slips[name] for name in content.edition.slips if name in content.report.slips):
        bought = (words for _, words in slip.amounts)
        for words in (slip.heading, slip.ask, slip.purpose, slip.notice, *bought):
            yield Passage(words, content.report.language, slip.at)


def _said(value: object, language: str, at: Location) -> Iterator[Passage]:
    if is_inlines(value):
        yield from _runs(value, language, at)
    elif isinstance(value, Prose):
        for node in walk(value):
            yield from _block(node, language)
    elif isinstance(value, Table):
        yield from (Passage(cell.text, language, cell.at) for row in value.rows for cell in row)
    elif isinstance(value, Image | Chart):
        yield Passage(value.alt, language, value.at)
        if isinstance(value, Chart):
            yield from _said(value.table, language, at)


def _block(block: object, language: str) -> Iterator[Passage]:
    if isinstance(block, Paragraph | Heading):
        yield from _runs(block.inlines, block.attributes.get("lang", language), block.at)
    elif isinstance(block, ProseTable):
        for inlines in (*block.head, *(cell for row in block.rows for cell in row)):
            yield from _runs(inlines, language, block.at)
    elif isinstance(block, DefinitionList):
        for term, _ in block.items:
            yield from _runs(term, language, block.at)


def _runs(inlines: Inlines, language: str, at: Location) -> Iterator[Passage]:
    """Join neighbours of one language, so that a word is seen beside the next across emphasis and line ends."""
    plain = all(isinstance(inline, Text) for inline in inlines)
    text, spoken, start = "", language, at
    for piece, tongue in _pieces(inlines, language):
        if tongue != spoken and text:
            yield Passage(text, spoken, start, plain)
            start = replace(start, line=start.line + text.count("\n") if start.line else 0)
            text = ""
        text, spoken = text + piece, tongue
    if text:
        yield Passage(text, spoken, start, plain)


def _pieces(inlines: Inlines, language: str) -> Iterator[tuple[str, str]]:
    for inline in inlines:
        yield from _piece(inline, language)


def _piece(inline: Inline, language: str) -> Iterator[tuple[str, str]]:
    match inline:
        case Text(text):
            yield text, language
        case Break():
            yield "\n", language
        case Emphasis(inner) | Strong(inner):
            yield from _pieces(inner, language)
        case Span():
            yield from _pieces(inline.inlines, inline.attributes.get("lang", language))
        case Link():
            yield from _pieces(inline.inlines, language)
        case Code() | FactReference():
            yield OBJECT, language
        case FootnoteReference():
            yield "", language


def words(value: object) -> int:
    """Count the words of a field's value: a fact, or what is taken literally, counts as one."""
    return sum(len(passage.text.split()) for passage in _said(value, "", Location("")))
