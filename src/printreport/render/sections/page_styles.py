"""Styles of pages: pages to which the same rules apply share what the engine has computed for the first of them.

The engine computes them anew for each page, with those of sixteen margin boxes, since each page has a number of its
own. Whether a rule applies is still asked for each page.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import page as engine

Known = dict[tuple[object, ...], Any]  # the first page of each kind


@contextmanager
def shared(known: Known) -> Iterator[None]:
    """Share styles between pages while something is laid out; `known` are those of one matching of styles."""
    compute = engine.set_page_type_computed_styles

    def computing(page_type: Any, html: Any, style_for: Any) -> None:
        kind = _kind(page_type, style_for)
        first = known.get(kind)
        if first is None:
            compute(page_type, html, style_for)
            known[kind] = page_type
            return
        computed = style_for.get_computed_styles()
        parts = [part for element, part in style_for.get_cascaded_styles() if element == first]
        for part in (None, *parts):
            computed[page_type, part] = computed[first, part]

    engine.set_page_type_computed_styles = computing
    try:
        yield
    finally:
        engine.set_page_type_computed_styles = compute


def _kind(page_type: Any, style_for: Any) -> tuple[object, ...]:
    """Say what rules can tell of a page: its side, its name, and whether it is one of those that they count."""
    counted = [
        style_for._page_type_match(selector, page_type)
        for sheet, _, _ in style_for._sheets
        for _, selectors, _ in sheet.page_rules
        for _, _, selector in selectors
        if selector.first is not None or selector.index is not None
    ]
    return page_type.side, page_type.blank, page_type.name, *counted
