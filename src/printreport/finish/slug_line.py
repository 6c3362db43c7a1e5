"""The line in the slug: which page of which file a sheet is, for whoever finds it on the floor of the press room.

It stands at the foot, left of the middle, clear of the bleed and of the marks; it is a page artifact (ISO 32000-1,
14.8.2.2.2) in black alone.
"""

from __future__ import annotations

import pydyf

from printreport.finish.facts import Facts
from printreport.finish.form_font import FONT, added, encoded
from printreport.finish.opened import content_of, page_at
from printreport.finish.operators import OVERPRINT
from printreport.finish.printers_marks import ROOM
from printreport.model.draft import Draft
from printreport.model.report import Edition
from printreport.project import built_in_font
from printreport.units import points

FACE = "archivo/Archivo-Regular.ttf"
NAME = "Slug"
SIZE = 6.0  # pt
INDENT = 4.0  # mm from the trim's edge: clear of the crop mark
BELOW = 2.8  # mm from the bleed to the baseline
LONGEST = 32  # characters of a title: what has room on half an A5 page


def add_line(draft: Draft, edition: Edition, said: Facts) -> None:
    """Write the line of every page, where the edition has marks and its slug has room for more than these."""
    if not edition.marks or edition.slug < ROOM:
        return
    _add_font(draft.pdf)
    over = f"/{OVERPRINT} gs " if draft.plates else ""
    height = -points(edition.bleed + BELOW)
    for number in range(len(draft.leaves)):
        words = line(draft, edition, said, number)
        shown = pydyf.String(encoded(words)).data
        place = f"q {over}0 0 0 1 k BT /{NAME} {SIZE:g} Tf {points(INDENT):.3f} {height:.3f} Td ".encode()
        content_of(draft.pdf, number).extend(
            [b"/Artifact", pydyf.Dictionary({"Type": "/Page"}), b"BDC", place + shown + b" Tj ET Q", b"EMC"]
        )


def line(draft: Draft, edition: Edition, said: Facts, number: int) -> str:
    """Say which page (counted from 0) it is: in the file, and as it is called; of what, made for whom, and when."""
    leaf = draft.leaves[number]
    title = said.title if len(said.title) <= LONGEST else f"{said.title[: LONGEST - 1].rstrip()}…"
    parts = (
        title if encoded(title).count(b"?") == title.count("?") else "",  # letters that the line's font lacks
        edition.name,
        f"{number + 1}/{len(draft.leaves)} ({leaf.folio})",
        draft.plates.condition.identifier if draft.plates else "",
        f"{said.date:%Y-%m-%d}" if said.date else "",
    )
    return " · ".join(part for part in parts if part)


def _add_font(pdf: pydyf.PDF) -> None:
    """Add the font to the resources that the engine's pages share."""
    made = pdf.objects[int(added(pdf, built_in_font(FACE)).split()[0])]["Font"][FONT]
    resources = pdf.objects[int(page_at(pdf, 0)["Resources"].split()[0])]
    pdf.objects[int(resources["Font"].split()[0])][NAME] = made
