"""Write: takes `Pages` and the edition, returns a `Draft`: the engine's file, still open, and the tags as values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import Any

from printreport.diagnostics import Location
from printreport.model.draft import Draft, Leaf
from printreport.model.pages import Pages
from printreport.model.report import Edition
from printreport.model.sheaf import Printed, Sheaf
from printreport.model.tags import Tag
from printreport.render import engine_log, glyphs, tags
from printreport.render.binder import Bundle, bound, led, one_tree, packed, painted, unpacked
from printreport.render.folios import folio
from printreport.render.fonts import engine
from printreport.render.laid import Body, Laid, Numbered
from printreport.render.listen import listening
from printreport.render.plates import gathered
from printreport.render.press import PrintedPage
from printreport.render.survey import section_of
from printreport.units import pixels_to_points


def write(pages: Pages, edition: Edition) -> Draft:
    """Paint the pages into a file that `finish` completes; `edition` says what it is for."""
    del edition  # every edition is painted alike; what differs is CSS before and finishing after
    laid: Laid = pages.laid
    bundles = led([Bundle(body.prefix, tuple(_sheaves(body))) for body in laid.bodies])
    sheaves = [sheaf for bundle in bundles for sheaf in bundle.sheaves]
    with listening() as said:
        book = bound(sheaves, laid.bodies[0].document)
    said = [*(record for sheaf in sheaves for record in sheaf.said), *said]
    return Draft(
        pdf=book.file,
        leaves=tuple(map(_leaf, [page for sheaf in sheaves for page in sheaf.pages], laid.numbers)),
        roots=_roots(bundles),
        fonts=tuple(sorted({font.family for font in book.fonts.values()})),
        spaces=_spaces(book.fonts.values()),
        form_font=next((sheaf.form_font for sheaf in sheaves if sheaf.form_font), b""),
        places=_places(laid),
        diagnostics=engine_log.findings(said, engine_log.Origins()) + glyphs.missing(said, laid),
        engine=engine(),
        plates=gathered(laid.bodies),
    )


def _sheaves(body: Body) -> Iterator[Sheaf]:
    """Paint a document section by section.

    What is bound is always what was packed and opened again, so that a kept section is like one just painted.
    """
    trees = tags.Trees(body)
    for _, group in groupby(body.document.pages, section_of):
        pages = [PrintedPage(page) for page in group]
        with listening() as said:
            part = painted(pages, body.document)
        root, read = trees.grow(pages)
        form_font = next((font for page in pages for font in page.form_fonts), b"")
        yield unpacked(packed(Sheaf(part, tuple(map(_printed, pages, read)), root, tuple(said), form_font)))


def _printed(page: PrintedPage, read: tags.PageMarks) -> Printed:
    return Printed(page.width, page.height, tuple(page.bookmarks), read.artifacts, read.endings, read.actual)


def _roots(bundles: Sequence[Bundle]) -> tuple[Tag, ...]:
    counts = [sum(len(sheaf.pages) for sheaf in bundle.sheaves) for bundle in bundles]
    fronts = accumulate(counts, initial=0)
    return tuple(one_tree(bundle.sheaves, front) for bundle, front in zip(bundles, fronts, strict=False))


def _leaf(page: Printed, numbered: Numbered) -> Leaf:
    return Leaf(
        width=pixels_to_points(page.width),
        height=pixels_to_points(page.height),
        folio=folio(numbered),
        series=numbered.series,
        count=numbered.count,
        artifacts=page.artifacts,
        endings=page.endings,
        actual=page.actual,
    )


def _spaces(fonts: Iterable[Any]) -> Mapping[str, str]:
    """Find the code of a space in each font that printed one."""
    return {
        font.hash: f"{code:04x}"
        for font in fonts
        for code, text in font.to_unicode.items()
        if text == " " and not font.bitmap
    }


def _places(laid: Laid) -> Mapping[str, Location]:
    joined: dict[str, Any] = {}
    for body in reversed(laid.bodies):
        joined |= body.places
    return joined
