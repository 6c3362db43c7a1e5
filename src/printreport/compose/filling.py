"""Pages for notes that fill the last sheet: takes the sections of an edition, returns them with such pages among them.

Sheets are folded before they are bound, so a stapled report has a multiple of four pages. How many pages it lacks is
known when it is laid out: as many are set here as could be lacking, and the press leaves out what it does not need.
"""

from __future__ import annotations

from dataclasses import replace

from printreport.diagnostics import Location
from printreport.model.layout import Layout
from printreport.model.prose import Text
from printreport.model.report import Edition, Section

COMPONENT = "notes-page"
LAST = "back-cover"
FILLING = "pages-for-notes"
HEADING = "your-notes"


def with_filling(sections: tuple[Section, ...], layout: Layout, edition: Edition, heading: str) -> tuple[Section, ...]:
    """Put pages for notes before the back cover, which is a verso then, or at the end where there is none."""
    if edition.signature == 1 or not edition.fill or COMPONENT not in layout.components or not sections:
        return sections
    *front, last = sections
    pages = _pages(edition.signature - 1, layout, heading)
    if last.component != LAST:
        return (*sections, pages)
    return (*front, pages, replace(last, start=last.start or "verso"))


def _pages(count: int, layout: Layout, heading: str) -> Section:
    title = (Text(heading),)
    given = {"title": title, "ground": "ruled", "pages": count}
    fields = {declared.name: given.get(declared.name) for declared in layout.components[COMPONENT].fields}
    return Section(COMPONENT, FILLING, fields, Location(""), title, listed=False)
