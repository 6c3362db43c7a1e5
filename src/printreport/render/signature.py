"""Whole sheets: takes what the pages of a book are for, says which of those for notes its last sheet has no room for.

A sheet that is folded has four pages, or eight, or sixteen; a book of other numbers ends with paper that nobody
planned. As many pages for notes were set as could be lacking, so those too many are left out, a blank page before the
back cover first. That is an even number of them, so that a back cover stays a verso.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from printreport.diagnostics import Diagnostic, warning

SECTION = "pages-for-notes"  # the id of the section that makes them
TEXT, BLANK, FILLING = "text", "blank", "filling"


def use_of(box: Any) -> str:
    """Say what a page is for."""
    if box.page_type.blank:
        return BLANK
    return FILLING if _is_filling(box) else TEXT


def too_many(uses: Sequence[str], signature: int) -> frozenset[int]:
    """Say which pages are left out, counted from 0; `uses` is what each is for. Without pages for notes, none."""
    filling = [place for place, use in enumerate(uses) if use == FILLING]
    if not filling:
        return frozenset()
    after = filling[-1] + 1
    spare = [*filling, *([after] if after < len(uses) and uses[after] == BLANK else [])]
    excess = len(uses) % signature
    excess += (len(spare) - excess) // signature * signature
    return frozenset(spare[len(spare) - excess :])


def broken_sheet(count: int, signature: int) -> tuple[Diagnostic, ...]:
    """Say that the pages of a book do not fill its sheets."""
    if count % signature == 0:
        return ()
    message = f"The book has {count} pages, which is no multiple of {signature}."
    hint = "let pages for notes fill the last sheet with `fill: true`, or write `signature: 1` for loose leaves"
    return (warning("page-count", message, None, hint),)


def _is_filling(box: Any, depth: int = 4) -> bool:
    """Look for the section below the page, its root, its body and the leaf that the section stands on."""
    if box.element is not None and box.element.get("id") == SECTION:
        return True
    return depth > 0 and any(_is_filling(inner, depth - 1) for inner in getattr(box, "children", ()))
