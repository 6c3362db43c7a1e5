"""Write: takes `Pages` and the edition, returns a `Draft`: the engine's file, still open, and the tags as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from printreport.diagnostics import Location
from printreport.model.draft import Draft, Leaf
from printreport.model.pages import Pages
from printreport.model.report import Edition
from printreport.model.sheaf import Printed
from printreport.model.tags import Tag
from printreport.render import engine_log, glyphs
from printreport.render.binder import Bundle, bound, led, one_tree, spaces, unpacked
from printreport.render.folios import folio
from printreport.render.fonts import engine
from printreport.render.laid import Laid, Numbered
from printreport.render.listen import listening
from printreport.render.plates import gathered
from printreport.units import pixels_to_points


def write(pages: Pages, edition: Edition) -> Draft:
    """Bind what was printed into a file that `finish` completes; `edition` says what it is for."""
    del edition  # every edition is painted alike; what differs is CSS before and finishing after
    laid: Laid = pages.laid
    opened = [(body.prefix, tuple(unpacked(section.sheaf) for section in body.sections)) for body in laid.bodies]
    bundles = led([Bundle(prefix, sheaves) for prefix, sheaves in opened])
    sheaves = [sheaf for bundle in bundles for sheaf in bundle.sheaves]
    with listening() as said:
        book = bound(sheaves, laid.bodies[0].cover)
    said = [*(record for sheaf in sheaves for record in sheaf.said), *said]
    return Draft(
        pdf=book.file,
        leaves=tuple(map(_leaf, [page for sheaf in sheaves for page in sheaf.pages], laid.numbers)),
        roots=_roots(bundles),
        fonts=tuple(sorted({font.family for font in book.fonts.values()})),
        spaces=spaces(book.fonts.values()),
        form_font=next((sheaf.form_font for sheaf in sheaves if sheaf.form_font), b""),
        places=_places(laid),
        diagnostics=engine_log.findings(said, engine_log.Origins()) + glyphs.missing(said, laid),
        engine=engine(),
        plates=gathered(laid.bodies),
    )


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


def _places(laid: Laid) -> Mapping[str, Location]:
    joined: dict[str, Any] = {}
    for body in reversed(laid.bodies):
        joined |= body.places
    return joined
