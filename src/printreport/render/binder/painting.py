"""Painting: takes the pages of one part, returns them as an open file of their own, with no fonts in it yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pydyf
import weasyprint.pdf
from weasyprint import DEFAULT_OPTIONS, Document
from weasyprint.pdf import generate_pdf
from weasyprint.pdf.metadata import DocumentMetadata

from printreport.foreign import ForeignForm, Known
from printreport.model.sheaf import Part
from printreport.render.press import PrintedPage

Anchored = tuple[str, float, float]


class _Apart(Document):  # type: ignore[misc]  # the engine ships no types
    """Some pages of a document: what concerns the whole, such as bookmarks, is left to the binder."""

    def make_bookmark_tree(self, scale: float = 1, transform_pages: bool = False) -> list[Any]:  # noqa: FBT001, FBT002 - the engine's own
        """Return no bookmarks."""
        del scale, transform_pages
        return []


def cover(document: Document) -> Part:
    """Make the file that parts are bound into: no pages, and all that is said of the whole document."""
    return _generated(document.copy([]))


def painted(pages: Sequence[PrintedPage], document: Document) -> Part:
    """Paint pages of a document."""
    apart = _Apart(
        list(pages), DocumentMetadata(), document.url_fetcher, document.font_config, document.color_profiles,
        document.output_intent,
    )  # fmt: skip
    return _generated(apart)


def _generated(document: Document) -> Part:
    with _without_fonts() as letters:
        file = generate_pdf(document, None, 1, **DEFAULT_OPTIONS)
    known: Known = {}
    for form in [thing for thing in file.objects if isinstance(thing, ForeignForm)]:
        form.settle(file, known)
    return Part(file, letters[0], document.fonts)


@contextmanager
def _without_fonts() -> Iterator[list[Any]]:
    """Keep the engine from making fonts and from looking for the targets of links, which stand in other parts too."""
    engine = weasyprint.pdf
    made: list[Any] = []
    build, resolve = engine.build_fonts_dictionary, engine.resolve_links

    def left_out(*_: object) -> Any:
        made.append(pydyf.Dictionary())
        return made[0]

    engine.build_fonts_dictionary, engine.resolve_links = left_out, _links
    try:
        yield made
    finally:
        engine.build_fonts_dictionary, engine.resolve_links = build, resolve


def _links(pages: Sequence[PrintedPage]) -> Iterator[tuple[list[Any], list[Anchored]]]:
    """Give each page's links, wherever they lead (`leading`), and the targets that stand on it first."""
    known: set[str] = set()
    for page in pages:
        first = [(name, x, y) for name, (x, y, *_) in page.anchors.items() if name not in known]
        known.update(name for name, _, _ in first)
        yield page.links, first
