"""Write: takes `Pages` and the edition, returns a `Draft`: the engine's file, still open, and the tags as values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from printreport.diagnostics import Location
from printreport.model.draft import Draft, Leaf
from printreport.model.pages import Pages
from printreport.model.report import Edition
from printreport.render import engine_log, glyphs, tags
from printreport.render.binder import bound
from printreport.render.folios import folio
from printreport.render.fonts import engine
from printreport.render.laid import Body, Laid, Numbered
from printreport.render.listen import listening
from printreport.render.names import names_for
from printreport.render.plates import gathered
from printreport.render.press import PrintedPage
from printreport.units import pixels_to_points


def write(pages: Pages, edition: Edition) -> Draft:
    """Paint the pages into a file that `finish` completes; `edition` says what it is for."""
    del edition  # every edition is painted alike; what differs is CSS before and finishing after
    laid: Laid = pages.laid
    printed = [_printed(body, laid) for body in laid.bodies]
    every = [page for body in printed for page in body]
    with listening() as said:
        book = bound(list(_parted(laid.bodies, printed)))
    trees = tags.Trees()
    roots = tuple(trees.grow(body, mine) for body, mine in zip(laid.bodies, printed, strict=True))
    found = engine_log.findings(said, engine_log.Origins())
    return Draft(
        pdf=book.file,
        leaves=tuple(map(_leaf, every, laid.numbers, trees.read)),
        roots=roots,
        fonts=tuple(sorted({font.family for font in book.fonts.values()})),
        spaces=_spaces(book.fonts.values()),
        form_font=next((font for page in every for font in page.form_fonts), b""),
        places=_places(laid),
        diagnostics=found + glyphs.missing(said, laid),
        engine=engine(),
        plates=gathered(laid.bodies),
    )


def _leaf(page: PrintedPage, numbered: Numbered, read: tags.PageMarks) -> Leaf:
    return Leaf(
        width=pixels_to_points(page.width),
        height=pixels_to_points(page.height),
        folio=folio(numbered),
        series=numbered.series,
        count=numbered.count,
        artifacts=read.artifacts,
        endings=read.endings,
        actual=read.actual,
    )


def _spaces(fonts: Iterable[Any]) -> Mapping[str, str]:
    """Find the code of a space in each font that printed one."""
    return {
        font.hash: f"{code:04x}"
        for font in fonts
        for code, text in font.to_unicode.items()
        if text == " " and not font.bitmap
    }


def _parted(bodies: Sequence[Body], printed: Sequence[list[PrintedPage]]) -> Iterator[tuple[Any, list[PrintedPage]]]:
    """Part the pages of each document by the sections that they belong to."""
    for body, pages in zip(bodies, printed, strict=True):
        for _, group in groupby(pages, attrgetter("section")):
            yield body.document, list(group)


def _printed(body: Body, laid: Laid) -> list[PrintedPage]:
    names = names_for(body, laid.bodies)
    return [PrintedPage(page, body.prefix, names) for page in body.document.pages]


def _places(laid: Laid) -> Mapping[str, Location]:
    joined: dict[str, Any] = {}
    for body in reversed(laid.bodies):
        joined |= body.places
    return joined
