"""Building: takes a unit and what crosses into it, returns its boxes, as the whole document has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.layout import LayoutContext
from weasyprint.layout.block import block_level_page_break, force_page_break

from printreport.model.crossing import Counts, Ending, Target
from printreport.render.sections.counting import counted
from printreport.render.sections.sheet import Sheet, Styles
from printreport.render.sections.targets import Collector
from printreport.render.sections.units import InseparableError, Unit


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

    @property
    def ending(self) -> Ending:
        """How it ends, for what follows."""
        return Ending(parting_after(self), str(self.last.page_values()[1] or ""))


def built(unit: Unit, counts: Counts | None, targets: Mapping[str, Target], sheet: Sheet, styles: Styles) -> Built:
    """Make boxes of a unit, with an empty block behind it, so that its end is the same as in the middle of a report."""
    collector = Collector(sheet.names, targets)
    context = LayoutContext(styles.style_for, sheet.image(), sheet.fonts, sheet.counter_style, collector)
    leaves = sheet.leaves(unit)
    with _alone(leaves, sheet.body), counted(leaves, counts) as made:
        root = build_formatting_structure(
            sheet.html.etree_element, context.style_for, context.get_image_from_uri, sheet.html.base_url, collector,
            context.counter_style, context.footnotes,
        )  # fmt: skip
    root.viewport_overflow = styles.overflow
    body = _body(root, sheet.body, leaves)
    first, last = body.children[0], body.children[-1]
    if not unit.last:
        body.children = [*body.children, _empty(body, "before", "page")]
    return Built(root, context, made[0], body, first, last)


@contextmanager
def _alone(leaves: tuple[Element, ...], body: Element) -> Iterator[None]:
    """Let the body hold the leaves of one unit; the elements stay themselves."""
    every = list(body)
    body[:] = leaves
    try:
        yield
    finally:
        body[:] = every


def _body(root: Any, element: Element, leaves: tuple[Element, ...]) -> Any:
    """Find the body's box; anything beside it or beside the leaves in it would belong to no unit."""
    if len(root.children) != 1 or root.children[0].element is not element:
        raise InseparableError("something is printed beside the body")
    (body,) = root.children
    own = set(leaves)
    if not body.children or any(child.element not in own for child in body.children):
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


def begins_a_page(made: Built, front: Ending) -> bool:
    """Say whether a unit begins on a page of its own behind another."""
    name = made.first.page_values()[0]
    named = name and name != front.page  # going back to pages without a name breaks none
    return bool(named) or force_page_break(parting_before(made, front.parting), made.context)


def parting_before(made: Built, front: str) -> str:
    """Say how a unit is parted from one in front that wants to be parted as `front` says."""
    return str(block_level_page_break(_empty(made.body, "after", front), made.first))
