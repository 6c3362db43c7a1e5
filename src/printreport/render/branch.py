"""A tag while it grows: collects what is printed of one element over many pages, then is frozen into a `Tag`."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from printreport.model.tags import Annotation, Area, Mark, Tag

_SVG_TITLE = "{http://www.w3.org/2000/svg}title"
NAMED_BY_WORDS = frozenset({"a", "label", "button", "caption", "figcaption"})


class Branch:
    """One element, or one generated part of it, with its kids in the order in which they were first printed.

    `order` is the element's place in the document (-1 for generated parts, which stand where they were printed).
    """

    __slots__ = ("attributes", "element", "kids", "name", "order", "text")

    def __init__(
        self, name: str, attributes: Mapping[str, str], element: Element | None = None, order: int = -1
    ) -> None:
        """Begin without kids."""
        self.name = name
        self.attributes = attributes
        self.element = element
        self.order = order
        self.text = ""
        self.kids: list[Branch | Tag | Mark | Annotation] = []

    def frozen(self, areas: Mapping[Branch, Area], blocks: frozenset[Element]) -> Tag:
        """Return the tag with all below it."""
        return Tag(
            self.name,
            self.attributes,
            tuple(kid.frozen(areas, blocks) if isinstance(kid, Branch) else kid for kid in self._in_order()),
            block=self.element in blocks,
            area=areas.get(self),
            text=self.text or self._words(blocks),
        )

    def _in_order(self) -> list[Branch | Tag | Mark | Annotation]:
        """Put elements into the order of the document where the layout moved them: flex `order`, floats, columns.

        Text stands between the same elements' places as it was printed; only the elements change seats.
        """
        seats = [place for place, kid in enumerate(self.kids) if isinstance(kid, Branch) and kid.order >= 0]
        seated = [kid for kid in self.kids if isinstance(kid, Branch) and kid.order >= 0]
        ordered = sorted(seated, key=lambda branch: branch.order)
        kids = list(self.kids)
        for place, branch in zip(seats, ordered, strict=True):
            kids[place] = branch
        return kids

    def _words(self, blocks: frozenset[Element]) -> str:
        if self.element is None:
            return ""
        if self.name == "svg":
            return " ".join((self.element.findtext(_SVG_TITLE) or "").split())
        told = self.attributes.get("role") == "doc-footnote" or "data-fact" in self.attributes
        named = self.name in NAMED_BY_WORDS or told
        return words(self.element, blocks) if named else ""


def words(element: Element, blocks: frozenset[Element] = frozenset()) -> str:
    """Return the words in an element, blanks collapsed, without those hidden from readers and without footnotes.

    `blocks` are the elements that were laid out as blocks: their words do not run into their neighbours'.
    """
    return " ".join("".join(_texts(element, blocks)).split())


def _texts(element: Element, blocks: frozenset[Element]) -> list[str]:
    texts = [element.text or ""]
    for child in element:
        hidden = child.attrib.get("aria-hidden") == "true" or child.attrib.get("role") == "doc-footnote"
        gap = " " if child in blocks or child.tag == "br" else ""
        texts.append(gap)
        if child.tag == "img":
            texts.append(child.attrib.get("alt", ""))
        elif not hidden and not callable(child.tag):  # a comment's tag is a function
            texts += _texts(child, blocks)
        texts += [gap, child.tail or ""]
    return texts
