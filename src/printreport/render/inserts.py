"""Inserted pages: pages of a foreign PDF, as pictures that the engine lays out and paints like any other.

In the file they are forms (ISO 32000-1, 8.10). Where a page has tags, its marks stay in its form, and its elements hang
in our tree where the picture would (14.7.4.2: content in a form).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from printreport.foreign import ForeignForm, ForeignPage
from printreport.model.insert import Spoken
from printreport.model.tags import Mark, Tag

PIXELS_PER_POINT = 96 / 72


class InsertedPage:
    """A foreign page as the engine asks pictures to be: it knows its size, and paints itself."""

    def __init__(self, page: ForeignPage) -> None:
        """Take a page."""
        self.page = page
        self.form: ForeignForm | None = None

    def get_intrinsic_size(self, image_resolution: float, font_size: float) -> tuple[float, float, float]:
        """Return width, height (in CSS pixels) and ratio."""
        del image_resolution, font_size
        width, height = self.page.width, self.page.height
        return width * PIXELS_PER_POINT, height * PIXELS_PER_POINT, width / height

    def draw(self, stream: Any, width: float, height: float, style: Any) -> None:
        """Paint itself, `width` and `height` CSS pixels large, with the upper left corner at the origin.

        The engine has begun a mark; where the page has its own, that one ends before and is empty.
        """
        del style
        self.form = self.page.form()
        name = f"f{len(stream._resources['XObject'])}"
        stream._resources["XObject"][name] = self.form
        stream.transform(a=width / self.page.width, d=-height / self.page.height, f=height)
        if self.page.spoken and stream._tags is not None:
            stream.stream.append(b"EMC")
            stream.draw_x_object(name)
            stream.stream.append(b"/Artifact BMC")
        else:
            stream.draw_x_object(name)


def counted(painted: Iterable[Any], first: int) -> int:
    """Count the marks of inserted pages among what is painted on a page, as its marks must differ: on from `first`."""
    for thing in painted:
        if isinstance(thing, ForeignForm):
            first = thing.count_from(first)
        elif hasattr(thing, "_resources"):  # a transparent group
            first = counted(thing._resources["XObject"].values(), first)
    return first


def grafted(image: Any, page: int) -> Sequence[Tag]:
    """Return the tags of a picture that was painted on a page (counted from 0): those of an inserted page, or none."""
    if not isinstance(image, InsertedPage) or image.form is None:
        return ()
    return [_tag(spoken, page, image.form) for spoken in image.page.spoken]


def _tag(spoken: Spoken, page: int, form: ForeignForm) -> Tag:
    kids = tuple(_tag(kid, page, form) if isinstance(kid, Spoken) else Mark(page, form.first + kid, form)
                 for kid in spoken.kids)  # fmt: skip
    return Tag(spoken.name, spoken.attributes, kids, block=spoken.name not in INLINE)


INLINE = frozenset({"span", "em", "strong", "img", "::marker"})
