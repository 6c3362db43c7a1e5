"""Whole sheets: takes a laid-out document, returns it with as many pages for notes as its last sheet has room for.

A sheet that is folded has four pages, or eight, or sixteen; a book of other numbers ends with paper that nobody
planned. As many pages for notes were set as could be lacking, so those too many are left out, a blank page before the
back cover first. That is an even number of them, so that a back cover stays a verso.
"""

from __future__ import annotations

from typing import Any

from printreport.diagnostics import Diagnostic, warning

FILLING = "pages-for-notes"


def on_whole_sheets(document: Any, signature: int) -> Any:
    """Leave out the pages for notes that are too many; a document without any stays as it is."""
    pages = document.pages
    filling = [place for place, page in enumerate(pages) if _is_filling(page._page_box)]
    if not filling:
        return document
    after = filling[-1] + 1
    spare = [*filling, *([after] if after < len(pages) and pages[after]._page_box.page_type.blank else [])]
    excess = len(pages) % signature
    excess += (len(spare) - excess) // signature * signature
    left_out = set(spare[len(spare) - excess :])
    return document.copy([page for place, page in enumerate(pages) if place not in left_out])


def broken_sheet(count: int, signature: int) -> tuple[Diagnostic, ...]:
    """Say that the pages of a book do not fill its sheets."""
    if count % signature == 0:
        return ()
    message = f"The book has {count} pages, which is no multiple of {signature}."
    hint = "let pages for notes fill the last sheet with `fill: true`, or write `signature: 1` for loose leaves"
    return (warning("page-count", message, None, hint),)


def _is_filling(box: Any, depth: int = 4) -> bool:
    """Look for the section below the page, its root, its body and the leaf that the section stands on."""
    if box.element is not None and box.element.get("id") == FILLING:
        return True
    return depth > 0 and any(_is_filling(inner, depth - 1) for inner in getattr(box, "children", ()))
