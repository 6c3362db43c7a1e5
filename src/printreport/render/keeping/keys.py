"""Keys: takes a document that was read, returns for each unit all that goes into it, as hashes by what they are of.

What a unit takes over from others is not in here (`printreport.model.crossing.Taken`); the two together name a section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from printreport.model.markup import Markup
from printreport.render.fonts import engine
from printreport.render.keeping.digests import digest
from printreport.render.keeping.looking import looks_into_sections
from printreport.render.sections.sheet import Sheet
from printreport.render.sections.style_sheets import sheets_in
from printreport.render.sections.units import Unit

URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")
NAMING = ("src", "href", "data", "poster", "{http://www.w3.org/1999/xlink}href")


@dataclass(frozen=True, slots=True)
class Parts:
    """What goes into one unit: hashes of its HTML, of the files that it names, and of what all units share."""

    html: str
    files: Mapping[str, str]
    around: str
    sheets: Mapping[str, str]
    program: str

    @property
    def key(self) -> str:
        """Return the hash of it all."""
        return digest(self)


class Keys:
    """Makes the keys of one document."""

    def __init__(self, sheet: Sheet, markup: Markup, program: str) -> None:
        """Hash what all units share."""
        self.sheet = sheet
        self._base = markup.base
        self._places = markup.places
        self._names = frozenset(sheet.names)
        self._door: Any = sheet.html.url_fetcher
        self._hashes: dict[str, str] = {}
        self._program = digest(program, engine())
        self._sheets = dict(self._style_sheets())
        self._around = self._surroundings()

    def parts(self, unit: Unit) -> Parts:
        """Say what goes into a unit."""
        leaves = self.sheet.leaves(unit)
        written = [ET.tostring(leaf, encoding="unicode") for leaf in leaves]
        named = [link[1:] for leaf in leaves for link in _named(leaf) if link.startswith("#")]
        known = sorted({name for name in named if name in self._names})
        html = digest(written, known, unit.start, unit.last)
        files = {self._door.name(url): self._hash(url) for leaf in leaves for url in self._urls(leaf)}
        return Parts(html, files, self._around, self._sheets, self._program)

    def sources(self, unit: Unit) -> frozenset[str]:
        """Name the files of the manuscript that a unit was written in."""
        places = (element.get("data-at", "") for leaf in self.sheet.leaves(unit) for element in leaf.iter())
        return frozenset(self._places[at].file for at in places if at in self._places)

    def files(self) -> Mapping[str, str]:
        """Hash all files that were read for the document, by the names that people have for them."""
        files: Mapping[str, str] = self._door.read()
        return files

    def _surroundings(self) -> str:
        """Hash what selectors can see of the document around a unit."""
        root, body = self.sheet.html.etree_element, self.sheet.body
        leaves = [[leaf.tag, leaf.attrib] for leaf in body]
        texts = [body.text, *(leaf.tail for leaf in body), *sheets_in(root)]
        whole = ""
        if looks_into_sections(self.sheet):
            whole = ET.tostring(body, encoding="unicode")
        return digest(root.attrib, body.attrib, leaves, texts, whole)

    def _style_sheets(self) -> Iterator[tuple[str, str]]:
        """Hash the style sheets, and the fonts and pictures that they name."""
        for url, text in self._door.written.items():
            yield self._door.name(url), sha256(text.encode()).hexdigest()
            for named in URL.findall(text):
                whole = urljoin(url, named.strip())
                if whole.startswith("file:"):
                    yield self._door.name(whole), self._hash(whole)

    def _urls(self, leaf: ET.Element) -> Iterator[str]:
        for reference in _named(leaf):
            whole = urljoin(self._base, reference)
            if whole.startswith("file:") and not reference.startswith("#"):
                yield whole

    def _hash(self, url: str) -> str:
        """Hash the file at a URL; what cannot be read is told from what can."""
        if url not in self._hashes:
            self._hashes[url] = self._door.hash_of(url)
        return self._hashes[url]


def _named(leaf: ET.Element) -> Iterator[str]:
    for element in leaf.iter():
        for name in NAMING:
            if reference := element.get(name):
                yield reference
        if style := element.get("style"):
            yield from URL.findall(style)
