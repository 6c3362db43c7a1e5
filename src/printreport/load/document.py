"""Takes a reference such as ``documents/audit.pdf#1-3``, returns a `Document`: a PDF of others and its pages wanted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count, groupby
from pathlib import PurePosixPath

from printreport import foreign
from printreport.diagnostics import Diagnostic, Location, Refused, error, warning
from printreport.model.insert import Document
from printreport.project import Project

RANGE = re.compile(r"(\d{1,4})(?:\s*-\s*(\d{1,4}))?")
MOST_BYTES = 100_000_000
UNFIT: Mapping[str, tuple[str, str]] = {
    "locked": ("has a password", "ask for it without one, or print it into a new PDF"),
    "empty": ("has no pages", "name the right file"),
    "long": ("has more than 300 pages", "cut out the pages that belong into the report"),
    "damaged": ("cannot be read as a PDF", "open it, print it into a new PDF, and name that one"),
}


def read(project: Project, ref: str, at: Location) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read the document that `ref` names at `at`; None when none of its pages can be shown."""
    file, _, part = ref.partition("#")
    if PurePosixPath(file).suffix.lower() != ".pdf":
        message = f"`{file}` is no PDF."
        return None, (error("document-format", message, at, "pages that are inserted come from a file ending in .pdf"),)
    try:
        leaves = foreign.leaves_of(project.content(file, at, MOST_BYTES))
    except Refused as refused:
        return None, refused.diagnostics
    except foreign.UnfitError as unfit:
        what, hint = UNFIT[str(unfit)]
        return None, (error("unreadable-document", f"`{file}` {what}.", at, hint),)
    pages, found = _wanted(part, len(leaves), file, at)
    document = Document(file, at, leaves, pages)
    return (document if pages else None), (*found, *_drawn(document))


def _wanted(part: str, most: int, file: str, at: Location) -> tuple[tuple[int, ...], tuple[Diagnostic, ...]]:
    """Read which pages are wanted, in the order in which they are written: ``1-3, 5``; all where nothing is said."""
    if not part.strip():
        return tuple(range(1, most + 1)), ()
    pages: list[int] = []
    for each in part.split(","):
        found = RANGE.fullmatch(each.strip())
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last <= most:
            message = f"`{each.strip()}` are no pages of `{file}`, which has {most}."
            return (), (error("unknown-page", message, at, f"write them like {file}#1-{min(most, 3)}"),)
        pages.extend(range(first, last + 1))
    return tuple(pages), ()


def _drawn(document: Document) -> tuple[Diagnostic, ...]:
    """Say which pages have to be drawn as pictures, and why."""
    reasons: dict[str, list[int]] = {}
    for page in sorted(set(document.pages)):
        obstacle = document.leaves[page - 1].obstacle
        if obstacle:
            reasons.setdefault(obstacle, []).append(page)
    hint = "ask for a PDF/A of it; or write under `alternative:` what it says, and allow the picture with a reason"
    return tuple(
        warning("page-drawn", f"{_named(pages, document.file)}: {why}.", document.at, hint)
        for why, pages in reasons.items()
    )


def _named(pages: list[int], file: str) -> str:
    """Name pages as they would be asked for: ``2, 4-7``."""
    if len(pages) == 1:
        return f"Page {pages[0]} of `{file}` becomes a picture"
    steady = count()
    runs = [list(run) for _, run in groupby(pages, key=lambda page: page - next(steady))]
    spans = (str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
    return f"Pages {', '.join(spans)} of `{file}` become pictures"
