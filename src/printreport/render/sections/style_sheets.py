"""Style sheets: takes the made ones of a `Markup`, returns all that its entry sheet imports, as the engine read them.

Reading them takes as long as composing a hundred pages, and needs nothing of these: so both can go on at once. Sheets
that a document holds itself are read behind them, into the same layers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import HTML
from weasyprint.css import find_stylesheets
from weasyprint.css.counters import CounterStyle

from printreport.model.markup import ENTRY_SHEET
from printreport.model.said import Said
from printreport.render.fetch import Door, Files, Placed
from printreport.render.fonts import LayoutFonts
from printreport.render.listen import listening

ATTRIBUTES = {"rel": "stylesheet", "href": ENTRY_SHEET}  # of the link with which the skeletons of layouts begin
LINK = f'<link rel="stylesheet" href="{ENTRY_SHEET}">'
WITH_STYLES = ("style", "link")


@dataclass(frozen=True, slots=True)
class StyleSheets:
    """What was read of the `made` sheets: fonts, counter styles, colour profiles, and what the engine `said` of them.

    `door` is the way in which they came, and knows them now; pictures come the same way. `rules` are those of pages,
    `layers` their order: the engine adds to both with every further sheet. `sheets` is empty before they are read.
    """

    made: Mapping[str, str]
    door: Door
    pictures: Placed
    fonts: LayoutFonts = field(default_factory=LayoutFonts)
    counter_style: Any = field(default_factory=CounterStyle)
    profiles: dict[str, Any] = field(default_factory=dict, repr=False)
    rules: list[Any] = field(default_factory=list, repr=False)
    layers: list[Any] = field(default_factory=list, repr=False)
    sheets: list[Any] = field(default_factory=list, repr=False)
    said: list[Said] = field(default_factory=list, repr=False)


def unread_styles(made: Mapping[str, str], files: Files) -> StyleSheets:
    """Open the door to `made` sheets and to the `files` of a project; nothing has come through it yet."""
    door = Door(made, files)
    return StyleSheets(made, door, Placed(door))


def read_styles(made: Mapping[str, str], files: Files) -> StyleSheets:
    """Read the entry sheet of the `made` ones, and all that it imports."""
    styles = unread_styles(made, files)
    alone = HTML(string=LINK, url_fetcher=styles.door)
    _read(styles, alone, chain(_engine_s_own(alone, styles), _in_it(alone, styles)))
    return styles


def styles_of(html: HTML, made: Mapping[str, str], files: Files, read: StyleSheets | None = None) -> StyleSheets:
    """Return all style sheets of a document, with those that were `read` where it begins with them; they are used up.

    Its own way to files (`html.url_fetcher`) is theirs from then on.
    """
    first = next(_with_styles(html.etree_element), None)
    if first is None or first.attrib != ATTRIBUTES:
        styles = unread_styles(made, files)
        _read(styles, html, chain(_engine_s_own(html, styles), _in_it(html, styles)))
    else:
        styles = read if read and read.made == made else read_styles(made, files)
        _read(styles, html, _in_it(html, styles, but=1))
    return styles


def sheets_in(root: Element) -> Iterator[str]:
    """Yield the style sheets that are written into a document, also in a drawing: selectors there look at it all."""
    return (element.text or "" for element in root.iter() if _local(element) == "style")


def _read(styles: StyleSheets, html: HTML, sheets: Iterator[Any]) -> None:
    html.url_fetcher = styles.door
    with listening(lambda: styles.door.sheet) as said:
        styles.sheets.extend(sheets)
    styles.said.extend(said)


def _engine_s_own(html: HTML, styles: StyleSheets) -> Iterator[Any]:
    """Read them as the engine's `get_all_computed_styles` does, in its order."""
    for style in html._ua_counter_style():
        styles.counter_style.update(style)
    for sheet in html._ua_stylesheets(True):  # noqa: FBT003 - with forms
        yield sheet, "user agent", None


def _in_it(html: HTML, styles: StyleSheets, but: int = 0) -> Iterator[Any]:
    """Read the sheets that stand in a document or are linked from it, `but` the first of them."""
    if next(islice(_with_styles(html.etree_element), but, None), None) is None:
        return
    for sheet in find_stylesheets(
        _Behind(html.wrapper_element, but), html.media_type, styles.door, html.base_url, styles.fonts,
        styles.counter_style, styles.profiles, styles.rules, styles.layers,
    ):  # fmt: skip
        yield sheet, "author", None


@dataclass(frozen=True, slots=True)
class _Behind:
    """A document as the engine looks for sheets in it, which passes by the first `but` of them."""

    document: Any
    but: int

    def query_all(self, *selectors: str) -> Iterator[Any]:
        """Find elements as the engine's own tree does."""
        return islice(self.document.query_all(*selectors), self.but, None)


def _with_styles(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if _local(element) in WITH_STYLES)


def _local(element: Element) -> str:
    """Return an element's name without its namespace, as selectors look at it."""
    return str(element.tag).rpartition("}")[2]
