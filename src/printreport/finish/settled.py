"""Settled pages: takes a sheaf, settles the bytes of its pages' content before it is packed.

Whatever is done to a page's content in a file for reading follows from the page, from the tags on it and from the
edition: marks are put right, what was painted is clipped, and all is compressed. So it can be done to each section by
itself, in any process, before the file is bound; the finisher leaves settled pages as they are. A file for the printer
is another matter: its colours are separated and its marks drawn in the whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from printreport.finish.boundaries import clip
from printreport.finish.element import Element
from printreport.finish.marks import fonts_of_spaces, marks_in, put_stream_right
from printreport.finish.opened import content_of, stream_of
from printreport.finish.serialise import compressed
from printreport.finish.tree import shaped
from printreport.model.report import Edition
from printreport.model.sheaf import Sheaf
from printreport.units import pixels_to_points


@dataclass(frozen=True, slots=True)
class Settler:
    """Settles sheaves of an edition whose bleed is so many mm wide."""

    bleed: float

    def __call__(self, sheaf: Sheaf, spaces: Mapping[str, str]) -> None:
        """Settle the pages of a sheaf in their place; `spaces` holds the code of a space in each font that printed one.

        A page is left open where a space is to be added to it in another font: another section may have printed one.
        """
        file = sheaf.part.file
        content = marks_in(Element("Document", (shaped(sheaf.root),)))
        for number, page in enumerate(sheaf.pages):
            operators = content_of(file, number)
            if fonts_of_spaces(operators, page.endings) <= spaces.keys():
                put_stream_right(operators, page, content.get(number, frozenset()), spaces)
                clip(operators, pixels_to_points(page.width), pixels_to_points(page.height), self.bleed)
                compressed(stream_of(file, number))


def settler(edition: Edition) -> Settler | None:
    """Return who settles sheaves of an edition; None where its pages are finished in the whole."""
    return None if edition.profile.exchange or edition.marks else Settler(edition.bleed)
