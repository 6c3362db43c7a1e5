"""The sheet: what all units of a document share: its tree, its style sheets read once, its fonts, its pictures.

Styles are matched for the elements of some units at a time, each beside all the others, so that a selector sees the
whole document and no time goes into what another process lays out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import DEFAULT_OPTIONS, HTML
from weasyprint.css import StyleFor
from weasyprint.css.targets import TargetCollector
from weasyprint.images import get_image_from_uri

from printreport.render.sections.style_sheets import StyleSheets, sheets_in
from printreport.render.sections.units import Unit, units_of

OPTIONS = DEFAULT_OPTIONS | {"pdf_forms": True}
TOTAL = re.compile(r"counters?\((?:[^()]|\([^()]*\))*\bpages\b", re.IGNORECASE)  # asks for the number of all pages
VIEWPORT = re.compile(r"\d[sld]?v(?:w|h|i|b|min|max)\b", re.IGNORECASE)  # a length that is a share of the first page
PLACE = re.compile(
    r"@page[^{]*:(?:first\b|nth\([^)]*\d\s*\)|nth\(\s*(?:odd|even|[-+\dn\s]*n[-+\d\s]*)\))", re.IGNORECASE
)
ANCHOR = re.compile(r"-weasy-anchor\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """What the engine calls for the style of an element.

    `overflow` is what the document says of the viewport, which the engine takes out of the styles when it first looks;
    `pages` are the first pages of each kind, which share their styles with those that follow.
    """

    style_for: Any = field(repr=False)
    overflow: str
    pages: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document that was read: the engine's HTML, its style sheets, fonts and counter styles, the way to pictures.

    `written` are all styles as they are written, also those in the document itself, `names` those of all targets. What
    the styles ask for: `counts_pages` the number of all pages, `places_pages` the place of a page in the document,
    `shares` something that every section has from the others.
    """

    html: Any
    body: Element
    style_sheets: tuple[Any, ...] = field(repr=False)
    fonts: Any = field(repr=False)
    counter_style: Any = field(repr=False)
    profiles: dict[str, Any] = field(repr=False)
    pictures: Any = field(repr=False)
    written: tuple[str, ...] = field(repr=False)
    names: tuple[str, ...]
    counts_pages: bool
    places_pages: bool
    shares: bool

    @property
    def units(self) -> tuple[Unit, ...]:
        """Return the units that the body says there are."""
        return units_of(self.body)

    def leaves(self, unit: Unit) -> tuple[Element, ...]:
        """Return the elements of a unit."""
        return tuple(self.body[unit.start : unit.stop])

    def name(self, unit: Unit) -> str:
        """Name a unit as the manuscript does: by the first id in it."""
        ids = (element.get("id") for leaf in self.leaves(unit) for element in leaf.iter())
        return next((name for name in ids if name), f"section {unit.start + 1}")

    def weight(self, unit: Unit) -> int:
        """Count the elements of a unit, which tells about how much work it is."""
        return sum(1 for leaf in self.leaves(unit) for _ in leaf.iter())

    def image(self) -> Any:
        """Return what the engine calls for a picture."""
        return partial(get_image_from_uri, cache=self.pictures, url_fetcher=self.html.url_fetcher, options=OPTIONS)

    def styles(self, units: Sequence[Unit]) -> Styles:
        """Match styles for the elements of some units, and for those that they stand in."""
        leaves = [leaf for unit in units for leaf in self.leaves(unit)]
        within = _Within(self.html, self.body, leaves)
        style_for = StyleFor(within, self.style_sheets, False, self.fonts, TargetCollector())  # noqa: FBT003 - the engine's own
        overflow = (style_for(element)["overflow"] for element in (self.html.etree_element, self.body))
        return Styles(style_for, next((how for how in overflow if how != "visible"), "visible"))


def is_parted(html: HTML) -> bool:
    """Say whether a document has a body that can be parted."""
    body = html.etree_element.find("body")
    return body is not None and len(units_of(body)) > 1


def sheet_of(html: HTML, styles: StyleSheets) -> Sheet:
    """Put a document that is parted together with its style sheets."""
    root = html.etree_element
    written = (*styles.door.sheets.values(), *sheets_in(root), *_of_elements(root))
    return Sheet(
        html,
        root.find("body"),
        tuple(styles.sheets),
        styles.fonts,
        styles.counter_style,
        styles.profiles,
        styles.pictures,
        written,
        tuple(dict.fromkeys(_names(root))),
        any(map(TOTAL.search, written)),
        any(map(PLACE.search, written)),
        any(map(VIEWPORT.search, written)) or any(map(ANCHOR.search, written)),
    )


def _of_elements(root: Element) -> Iterator[str]:
    return (style for element in root.iter() if (style := element.get("style")))


def _names(root: Element) -> Iterator[str]:
    for element in root.iter():
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                yield name


class _Within:
    """Some leaves of a document, as the engine looks at one when it matches styles: it passes by what else is there."""

    def __init__(self, html: Any, body: Element, leaves: Iterable[Element]) -> None:
        self.base_url = html.base_url
        self.etree_element = html.etree_element
        self.wrapper_element = self
        self._root = html.wrapper_element
        self._body = body
        self._leaves = frozenset(leaves)

    def iter_subtree(self) -> Iterator[Any]:
        """Yield wrapped elements in their order, as the engine's own tree does."""
        stack = [iter([self._root])]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            around = element.parent
            if around is not None and around.etree_element is self._body and element.etree_element not in self._leaves:
                continue
            yield element
            stack.append(element.iter_children())
