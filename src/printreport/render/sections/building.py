"""Building: takes the leaves of a unit and what crosses into it, returns its boxes, as the whole document has them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.layout import LayoutContext
from weasyprint.layout.block import block_level_page_break, force_page_break

from printreport.model.crossing import Counts, Taken
from printreport.render.sections.counting import counted
from printreport.render.sections.targets import Collector
from printreport.render.sections.units import InseparableError, Unit


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all units share: the engine's HTML, its styles and fonts (`context`), the names of targets.

    `overflow` is what the document says of the viewport, which the engine takes out of the styles when it first looks;
    `counts_pages` says that a style sheet asks for the number of all pages.
    """

    html: Any
    context: Any
    names: tuple[str, ...]
    body: Element
    overflow: str
    counts_pages: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """The boxes of a unit: the root, the context that they are laid out in, and the counters at the end.

    `body` is the box of the body, `first` and `last` are those of the first and the last leaf.
    """

    root: Any = field(repr=False)
    context: Any = field(repr=False)
    counts: Counts
    body: Any = field(repr=False)
    first: Any = field(repr=False)
    last: Any = field(repr=False)

    @property
    def targets(self) -> Collector:
        """The targets in it, and those it asks for."""
        collector = self.context.target_collector
        if not isinstance(collector, Collector):
            raise TypeError(collector)
        return collector


def built(unit: Unit, taken: Taken, sheet: Sheet) -> Built:
    """Make boxes of a unit, with an empty block behind it, so that its end is the same as in the middle of a report."""
    shared = sheet.context
    collector = Collector(sheet.names, taken.targets)
    context = LayoutContext(
        shared.style_for, shared.get_image_from_uri, shared.font_config, shared.counter_style, collector
    )
    with _alone(unit, sheet.body), counted(unit.leaves, taken.counts) as counts:
        root = build_formatting_structure(
            sheet.html.etree_element, context.style_for, context.get_image_from_uri, sheet.html.base_url, collector,
            context.counter_style, context.footnotes,
        )  # fmt: skip
    root.viewport_overflow = sheet.overflow
    body = _body(root, sheet.body)
    first, last = body.children[0], body.children[-1]
    if not unit.last:
        body.children = [*body.children, _empty(body, "before", "page")]
    return Built(root, context, counts[0], body, first, last)


@contextmanager
def _alone(unit: Unit, body: Element) -> Iterator[None]:
    """Let the body hold the leaves of one unit; the elements stay themselves."""
    every = list(body)
    body[:] = unit.leaves
    try:
        yield
    finally:
        body[:] = every


def _body(root: Any, element: Element) -> Any:
    """Find the body's box; anything beside it or beside the leaves in it would belong to no unit."""
    if len(root.children) != 1 or root.children[0].element is not element:
        raise InseparableError("something is printed beside the body")
    (body,) = root.children
    leaves = set(element)
    if not body.children or any(child.element not in leaves for child in body.children):
        raise InseparableError("something is printed beside the sections")
    return body


def _empty(body: Any, side: str, how: str) -> Any:
    """Make an empty block in the body, to be parted on one side as `how` says."""
    style = body.style.anonymous_style.copy()
    style[f"break_{side}"] = how
    return boxes.BlockBox(body.element_tag, style, body.element, [])


def parting_after(made: Built) -> str:
    """Say how a unit wants to be parted from what follows it, whatever that is."""
    return str(block_level_page_break(made.last, _empty(made.body, "before", "auto")))


def begins_a_page(made: Built, front: Built) -> bool:
    """Say whether a unit begins on a page of its own behind another."""
    name = made.first.page_values()[0]
    named = name and name != front.last.page_values()[1]  # going back to pages without a name breaks none
    return bool(named) or force_page_break(parting_before(made, parting_after(front)), made.context)


def parting_before(made: Built, front: str) -> str:
    """Say how a unit is parted from one in front that wants to be parted as `front` says."""
    return str(block_level_page_break(_empty(made.body, "after", front), made.first))
