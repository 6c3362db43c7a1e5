"""Read a composed report back as plain blocks, so that presses with an input of their own get the very same text.

What `dump.py` writes is the one source: facts are resolved, figures numbered, charts drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import tinyhtml5

SVG = re.compile(r"<svg .*?</svg>", re.DOTALL)
WIDTH = re.compile(r'width="([\d.]+)mm"')


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text; `target` is the name of the place that it points to, if any."""

    text: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, where its number stands."""

    text: str


Line = tuple[Words | Note, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; one of level 1 has a name and begins a chapter, whose standfirst follows."""

    level: int
    text: str
    name: str = ""
    standfirst: str = ""
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """A list with dashes."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A pull quote and who said it."""

    text: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart with its caption, as SVG."""

    name: str
    title: str
    svg: str
    alt: str
    source: str

    @property
    def width(self) -> str:
        """Say how wide it was drawn, in millimetres."""
        found = WIDTH.search(self.svg)
        return found[1] if found else "110"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; a row of one cell names a group."""

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str


Block = Heading | Paragraph | Items | Quote | Drawing | Table


@dataclass(frozen=True, slots=True)
class Book:
    """A report: what stands on its cover and in its imprint, and its chapters one after the other."""

    title: str
    strap: str
    organisation: str
    kind: str
    cover: str
    imprint: tuple[str, ...]
    blocks: tuple[Block, ...]


def read(html: Path) -> Book:
    """Read what `dump.py` composed."""
    text = html.read_text(encoding="utf-8")
    drawings = SVG.findall(text)
    numbers = iter(range(len(drawings)))
    root = tinyhtml5.parse(SVG.sub(lambda _: f"<img data-svg={next(numbers)}>", text), namespace_html_elements=False)
    reader = _Reader(tuple(drawings))
    cover, imprint = _one(root, "cover"), _one(root, "imprint-words")
    chapters = [each for each in root.iter("section") if each.get("class") == "chapter"]
    return Book(
        title=_text(_one(cover, "cover-title")),
        strap=_text(_one(cover, "cover-strap")),
        organisation=_text(_one(cover, "cover-organisation")),
        kind=_text(_one(cover, "cover-kind")),
        cover=reader.drawing(cover),
        imprint=tuple(" ".join(each.itertext()).strip() for each in imprint),
        blocks=tuple(block for chapter in chapters for block in reader.chapter(chapter)),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    drawings: tuple[str, ...]

    def drawing(self, within: Element) -> str:
        """Return the SVG of the one drawing in here, or nothing."""
        return next((self.drawings[int(each.get("data-svg", ""))] for each in within.iter("img")), "")

    def chapter(self, section: Element) -> Iterator[Block]:
        """Yield a chapter's heading and all that stands in its text."""
        text = _one(section, "chapter-text prose")
        title = next(section.iter("h1"))
        standfirst = next((each for each in section.iter("p") if "standfirst" in each.get("class", "")), None)
        opener = next((self.drawing(each) for each in section.iter("div") if each.get("class") == "chapter-opener"), "")
        yield Heading(
            1, _text(title), section.get("id", ""), _text(standfirst) if standfirst is not None else "", opener
        )
        for element in text:
            yield self._block(element)

    def _block(self, element: Element) -> Block:
        match element.tag, element.get("class", ""):
            case "h2", _:
                return Heading(2, _text(element))
            case "p", _:
                return Paragraph(_line(element))
            case "ul", _:
                return Items(tuple(_line(item) for item in element))
            case "figure", "pull-quote":
                return Quote(_text(next(element.iter("blockquote"))), _text(_one(element, "byline")))
            case "figure", "chart":
                return self._chart(element)
            case "figure", "table":
                return _table(element)
            case tag, kind:
                raise ValueError(f"no block of other presses is known for <{tag} class={kind!r}>")

    def _chart(self, element: Element) -> Drawing:
        svg = self.drawing(element)
        alt = re.search(r"<title>(.*?)</title>", svg)
        title, source = _text(_one(element, "chart-title")), _text(_one(element, "chart-note note"))
        return Drawing(element.get("id", ""), title, svg, alt[1] if alt else title, source)


def _table(element: Element) -> Table:
    rows = [tuple(_text(cell) for cell in row) for row in element.iter("tr")]
    head = tuple(cell.removesuffix("(continued)").strip() for cell in rows[0])
    notes = [_text(each) for each in element.iter("p")]
    return Table(element.get("id", ""), _text(_one(element, "table-title")), head, tuple(rows[1:]), " ".join(notes))


def _line(element: Element) -> Line:
    return tuple(_pieces(element))


def _pieces(element: Element) -> Iterator[Words | Note]:
    if element.text:
        yield Words(element.text)
    for child in element:
        if child.get("class") == "footnote":
            yield Note(_text(child))
        elif child.tag == "a":
            yield Words(_text(child), child.get("href", "").removeprefix("#"))
        else:
            yield from _pieces(child)
        if child.tail:
            yield Words(child.tail)


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split(" ")).strip().replace("\n", " ")


def _one(within: Element, kind: str) -> Element:
    return next(each for each in within.iter() if each.get("class") == kind)
