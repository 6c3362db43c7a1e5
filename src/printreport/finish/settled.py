"""Settled pages: takes what was painted on pages that belong together, and settles the bytes of their content.

Whatever is done to a page's content in a file for reading follows from the page, from the tags on it and from the
edition: marks are put right, what was painted is clipped, and all is compressed. So it can be done to each section by
itself, in any process, before the file is bound; the finisher leaves settled pages as they are. A file for the printer
is another matter: its colours are separated and its marks drawn in the whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pydyf

from printreport.finish.boundaries import clip
from printreport.finish.element import Element
from printreport.finish.marks import fonts_of_spaces, marks_in, put_stream_right
from printreport.finish.opened import content_of, stream_of
from printreport.finish.serialise import compressed
from printreport.finish.tree import shaped
from printreport.model.draft import Leaf
from printreport.model.report import Edition
from printreport.model.tags import Tag


def can_settle(edition: Edition) -> bool:
    """Say whether pages of an edition can be settled before the file is bound."""
    return not edition.profile.exchange and not edition.marks


def settle(
    pdf: pydyf.PDF, roots: Sequence[Tag], leaves: Sequence[Leaf], spaces: Mapping[str, str], edition: Edition
) -> frozenset[int]:
    """Settle the pages of an open file; `roots` are the tags on them, in which they are counted from 0.

    Returns those that were settled. A page is left open where a space is to be added to it in a font of which `spaces`
    has none: another section may have printed one.
    """
    content = marks_in(Element("Document", tuple(map(shaped, roots))))
    settled = set()
    for number, leaf in enumerate(leaves):
        operators = content_of(pdf, number)
        if fonts_of_spaces(operators, leaf.endings) <= spaces.keys():
            put_stream_right(operators, leaf, content.get(number, frozenset()), spaces)
            clip(operators, leaf, edition)
            compressed(stream_of(pdf, number))
            settled.add(number)
    return frozenset(settled)
