"""A page on its way into the file: keeps what the engine marks while it paints, so that the tag tree can be ours.

The engine's own tag tree loses languages, footnotes and captions, so it is never built (decision 0002). The marks are
asked for all the same: the content stream's private `_tags` is where the engine notes them, box by box.
"""

from __future__ import annotations

from typing import Any

from printreport.foreign import ForeignForm
from printreport.render.inserts import counted, inserted
from printreport.render.targets import may_be_followed

Link = tuple[str, str, tuple[float, float, float, float], Any]


class PrintedPage:
    """A `weasyprint.Page` that remembers its marks; what it offers is what `weasyprint.pdf` asks of a page."""

    def __init__(self, page: Any) -> None:
        """Wrap `page`; where its links lead, and what its ids are called in the file, the binder knows."""
        self.width: float = page.width
        self.height: float = page.height
        self.bleed = page.bleed
        self.bookmarks = page.bookmarks
        self.forms = page.forms
        self.anchors = page.anchors
        self.links = [link for link in _outermost(page.links) if link[0] == "internal" or may_be_followed(link[1])]
        self.box = page._page_box
        self.marks: dict[Any, int] = {}
        self.groups: dict[int, Any] = {}
        self.form_fonts: list[bytes] = []
        self.inserts: list[ForeignForm] = []
        self._page = page

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Paint as the engine does, and keep which box got which mark, in the page's stream or in a group's."""
        self._keep_form_fonts(stream._fonts)
        resources = stream._resources["XObject"]
        before = len(resources)
        stream._tags = {}
        self._page.paint(stream, scale)
        self.marks = {box: mark["mcid"] for box, mark in stream._tags.items()}
        painted = list(resources.values())[before:]
        self.inserts = list(inserted(painted))
        counted(self.inserts, len(stream._tags))
        for group in painted:
            self._note_group(group)

    def _keep_form_fonts(self, fonts: dict[Any, Any]) -> None:
        """Take the fonts of form fields out of the engine's hands.

        It would embed them whole and forget what their ligatures and old-style figures stand for; the finisher adds one
        font for fields instead, and in running text these are fonts like all others.
        """
        for font in fonts.values():
            if font.used_in_forms:
                font.used_in_forms = False
                self.form_fonts.append(font.file_content)

    def _note_group(self, group: Any) -> None:
        """Transparent boxes are painted into a form XObject; their marks are found there (ISO 32000-1, 14.7.4.2)."""
        if not hasattr(group, "_resources"):
            return
        for item in group.stream:
            if isinstance(item, dict) and "MCID" in item:
                self.groups[item["MCID"]] = group
        for inner in group._resources["XObject"].values():
            self._note_group(inner)


def _outermost(links: list[Link]) -> list[Link]:
    """Leave out links inside a link: the engine makes one for each box in it, and readers would tab through all."""
    kept: list[Link] = []
    for link in links:
        if not any(_covers(before, link) for before in kept[-8:]):
            kept.append(link)
    return kept


def _covers(outer: Link, inner: Link) -> bool:
    (left, top, right, bottom), (x1, y1, x2, y2) = outer[2], inner[2]
    same = outer[:2] == inner[:2]
    return same and left <= x1 + 0.5 and top <= y1 + 0.5 and right >= x2 - 0.5 and bottom >= y2 - 0.5
