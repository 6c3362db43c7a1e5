"""A printed file made again and held against itself: takes a PDF, returns a `Verdict`.

The steps: the file and what is in it are read (`reading`), the edition is built anew, from a project or from what the
file carries (`remaking`), bytes and pages of both are compared (`comparing`), and where they are not the same, what was
not the same when they were made is named (`reasons`).
"""

from __future__ import annotations

from printreport.diagnostics import Diagnostic, Refused, error
from printreport.model.verdict import Difference, Inquiry, Outcome, Verdict
from printreport.verification.comparing import differences
from printreport.verification.reading import Kept, read
from printreport.verification.reasons import reasons
from printreport.verification.remaking import remade

__all__ = ["verify"]


def verify(asked: Inquiry) -> Verdict:
    """Make the file again and say whether its pages are the same.

    Raises:
        Refused: the file cannot be read, or nothing in it says how it was made and no project was named.
    """
    kept = read(asked)
    changed = _changed(kept)
    try:
        built = remade(asked, kept)
    except Refused as refusal:
        found = (*changed, _not_made(kept), *refusal.diagnostics, *reasons(kept, None, files=False))
        return Verdict(Outcome.NOT_MADE, kept.edition, len(kept.pages.looks), (), found)
    pages = built.pdf.facts.pages
    if built.pdf.content == kept.content:
        return Verdict(Outcome.SAME_BYTES, built.edition.name, pages)
    other = differences(kept, built.pdf)
    why = tuple(reasons(kept, built.pdf.content, files=asked.project is not None))
    if not other:
        return Verdict(Outcome.SAME_PAGES, built.edition.name, pages, (), (*changed, *why))
    return Verdict(Outcome.OTHER_PAGES, built.edition.name, pages, other, (*changed, _differ(kept, other), *why))


def _changed(kept: Kept) -> tuple[Diagnostic, ...]:
    """Name the pages that are not painted as the file's own manifest says: somebody changed them since."""
    said = [str(page.get("painted", "")) for page in kept.manifest_pages]
    if not said:
        return ()
    pages = [
        str(number) for number, (hashed, is_now) in enumerate(zip(said, kept.pages.painted, strict=False), 1)
        if hashed != is_now
    ]  # fmt: skip
    if len(said) != len(kept.pages.painted):
        message = f"`{kept.name}` was written with {len(said)} pages and has {len(kept.pages.painted)} now"
        return (error("changed-since", message, None, "ask its publisher for the file"),)
    if pages:
        message = f"`{kept.name}` was changed after it was written: page {', '.join(pages)}"
        return (error("changed-since", message, None, "ask its publisher for the file"),)
    return ()


def _not_made(kept: Kept) -> Diagnostic:
    message = f"`{kept.name}` cannot be made again here"
    return error("not-made-again", message, None, "see below what is missing, or verify it in its project with -p")


def _differ(kept: Kept, other: tuple[Difference, ...]) -> Diagnostic:
    said = ", ".join(f"{each.page} ({each.what})" for each in other)
    pages = "page" if len(other) == 1 else "pages"
    message = f"`{kept.name}` differs from what was made again on {pages} {said}"
    return error("pages-differ", message, None, "compare the two: build the edition, and open both side by side")
