"""Inserted pages: pages of a foreign PDF, as pictures that the engine lays out and paints like any other.

In the file they are forms (ISO 32000-1, 8.10). Where a page has tags, its marks stay in its form, and its elements hang
in our tree where the picture would (14.7.4.2: content in a form).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from printreport.foreign import ForeignForm
from printreport.model.insert import Spoken
from printreport.model.tags import Mark, Tag

if TYPE_CHECKING:
    from printreport.foreign import ForeignPage

PIXELS_PER_POINT = 96 / 72
INLINE = frozenset({"span", "em", "strong", "img", "::marker"})


class InsertedPage:
    """A foreign page as the engine asks pictures to be: it knows its size, and paints itself."""

    def __init__(self, page: ForeignPage) -> None:
        """Take a page."""
        self.page = page

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
        name = f"f{len(stream._resources['XObject'])}"
        stream._resources["XObject"][name] = self.page.form()
        stream.transform(a=width / self.page.width, d=-height / self.page.height, f=height)
        if self.page.spoken and stream._tags is not None:
            stream.stream.append(b"EMC")
            stream.draw_x_object(name)
            stream.stream.append(b"/Artifact BMC")
        else:
            stream.draw_x_object(name)


def inserted(painted: Iterable[Any]) -> Iterator[ForeignForm]:
    """Yield the forms of inserted pages among what is painted on a page, also in its transparent groups."""
    for thing in painted:
        if isinstance(thing, ForeignForm):
            yield thing
        elif hasattr(thing, "_resources"):
            yield from inserted(thing._resources["XObject"].values())


def counted(forms: Sequence[ForeignForm], first: int) -> None:
    """Count the marks of forms on one page, as those of a page must differ: on from `first`."""
    for form in forms:
        first = form.count_from(first)


def grafted(image: Any, page: int, forms: list[ForeignForm]) -> Sequence[Tag]:
    """Return the tags of a picture on a page (counted from 0), where that is an inserted page.

    `forms` are those that were painted there; its own is taken out, for the next time that it is there.
    """
    form = next((form for form in forms if isinstance(image, InsertedPage) and form.page is image.page), None)
    if form is None:
        return ()
    forms.remove(form)
    return [_tag(spoken, page, form) for spoken in image.page.spoken]


def _tag(spoken: Spoken, page: int, form: ForeignForm) -> Tag:
    kids = tuple(_tag(kid, page, form) if isinstance(kid, Spoken) else Mark(page, form.first + kid, form)
                 for kid in spoken.kids)  # fmt: skip
    return Tag(spoken.name, spoken.attributes, kids, block=spoken.name not in INLINE)
