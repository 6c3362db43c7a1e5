"""Running matter: takes the pages of a unit, gives them their margins: folios, running heads, backgrounds.

The engine does this once all pages of a document are there; the steps are its own, for some of the pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.layout import layout_backgrounds, make_margin_boxes

from printreport.model.crossing import Turn
from printreport.render.sections.building import Built
from printreport.render.sections.paging import STATE, Paged
from printreport.render.sections.units import InseparableError


def noted(made: Built, laid: Paged, turn: Turn | None, total: int) -> None:
    """Write the words of bookmarks and running heads, which may hold numbers of pages; each bookmark is kept once.

    `total` is the number of pages in the whole report, where that is known.
    """
    context = made.context
    if any(map(len, context.running_elements.values())) or any(page.fixed_boxes for page in laid.pages):
        raise InseparableError("something is to be repeated on all pages")
    handed_on(made, laid.front, turn)
    marked: set[tuple[str, Element]] = set()
    for number, page in enumerate(laid.pages, laid.front + 1):
        values = context.page_maker[number][STATE][1]
        values["pages"] = [total]
        for box in page.descendants():
            if box.bookmark_label:
                part = box.element_tag.rpartition("::")[2]
                known = (part if part in {"before", "after"} else "", box.element)
                box.bookmark_label = "" if known in marked else box.bookmark_label
                marked.add(known)
            if box.missing_link:
                _count_again(box, context.target_collector, values)
            for name, words in box.string_set or ():
                context.string_set[name][number].append(words)


def handed_on(made: Built, front: int, turn: Turn | None) -> None:
    """Note what running heads repeat, as if the page in front had set it."""
    for name, words in turn.strings.items() if turn else ():
        made.context.string_set[name][front] = [words]


def with_margins(made: Built, laid: Paged) -> Iterator[Any]:
    """Complete the pages, which are used up by it."""
    context = made.context
    for number, page in enumerate(laid.pages, laid.front + 1):
        context.current_page = number
        root, *others = page.children
        margins = make_margin_boxes(context, page, context.page_maker[number][STATE])
        page.children = (root, *(other for other in others if other.children), *margins)
        layout_backgrounds(page, context.get_image_from_uri)
        yield page


def _count_again(box: Any, collector: Any, values: Any) -> None:
    for (source, token), item in collector.counter_lookup_items.items():
        if box.missing_link != source or token == "content" or (token == "bookmark-label" and not box.bookmark_label):  # noqa: S105 - a token of CSS
            continue
        item.parse_again(values)
        if token == "bookmark-label":  # noqa: S105 - the same
            box.bookmark_label = source.bookmark_label
