"""Surroundings: takes the boxes on the way down to a line, keeps what they say of it: source, role, limits, paints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from weasyprint.formatting_structure import boxes

from printreport.diagnostics import Location
from printreport.render.grounds import Edges, Paint, paint_of

# A role is kept by what stands inside: words in a table are a table's words, whatever their element
ROLES: Mapping[str, str] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "table": "table",
}
WRITTEN = frozenset({"p", "ul", "ol", "dl", "blockquote"})  # with a place of their own, the editor's running text
OPEN_ROLES = frozenset({"label", "prose"})


@dataclass(frozen=True, slots=True)
class Within:
    """What holds for everything in a box.

    Its source, the lowest y its text may reach (None: no limit), the matrices that turn it (innermost first), what is
    painted behind it (outermost first), its role, its column, what is intended, and what cuts it off.
    """

    at: Location | None = None
    floor: float | None = None
    turns: tuple[Any, ...] = ()
    paints: tuple[Paint, ...] = ()
    role: str = "label"
    column: int = 0
    meant: frozenset[str] = frozenset()
    decorative: bool = False
    opacity: float = 1.0
    clip: Edges | None = None


def entered(within: Within, box: Any, places: Mapping[str, Location]) -> Within:
    """Return what holds inside a box that belongs to an element."""
    attributes, style = box.element.attrib, box.style
    changes: dict[str, Any] = {}
    if "data-at" in attributes:
        changes["at"] = places.get(attributes["data-at"], within.at)
    if "data-meant" in attributes:
        changes["meant"] = within.meant | frozenset(attributes["data-meant"].split())
    if "data-only" in attributes:  # on further pages of a table, which another edition may not have
        changes["meant"] = changes.get("meant", within.meant) | {"editions-differ"}
    if attributes.get("aria-hidden") == "true" or attributes.get("role") == "presentation":
        changes["decorative"] = True
    if box.transformation_matrix:
        changes["turns"] = (box.transformation_matrix, *within.turns)
    if style["opacity"] < 1:
        changes["opacity"] = within.opacity * style["opacity"]
    clip = clip_of(box, within.clip)
    if clip != within.clip:
        changes["clip"] = clip
    role = _role(box, within.role)
    if role != within.role:
        changes["role"] = role
    floor = _floor(box, within.floor)
    if floor != within.floor:
        changes["floor"] = floor
    return replace(within, **changes) if changes else within


def painted(within: Within, box: Any, paints: list[Paint]) -> Within:
    """Note what a box paints among the paints of its page, and return what holds inside it."""
    paint = paint_of(box)
    if paint is None:
        return within
    if within.turns or within.opacity < 1:
        paint = Paint(turned(paint.edges, within.turns), None)
    paints.append(paint)
    return within if isinstance(box, boxes.ReplacedBox) else replace(within, paints=(*within.paints, paint))


def turned(edges: Edges, turns: tuple[Any, ...]) -> Edges:
    """Return the upright rectangle around a turned one."""
    left, top, right, bottom = edges
    corners: list[Any] = [(left, top), (right, top), (right, bottom), (left, bottom)]
    for matrix in turns:
        corners = [matrix.transform_point(x, y) for x, y in corners]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(down), max(across), max(down)


def upright(turns: tuple[Any, ...]) -> bool:
    """Whether a turn leaves edges level: quarter turns, shifts and sizes."""
    return all(min(abs(matrix[0][0]), abs(matrix[0][1])) < 1e-6 for matrix in turns)  # noqa: PLR2004 - rounding


def clipped(edges: Edges, clip: Edges | None) -> Edges | None:
    """Return what is left of a rectangle inside another; None for nothing."""
    if clip is None:
        return edges
    left, top = max(edges[0], clip[0]), max(edges[1], clip[1])
    right, bottom = min(edges[2], clip[2]), min(edges[3], clip[3])
    return (left, top, right, bottom) if left < right and top < bottom else None


def clip_of(box: Any, outer: Edges | None = None) -> Edges | None:
    """Return what a box cuts its content off by; `outer` is what cuts off the box itself."""
    if box.style["overflow"] == "visible" or isinstance(box, boxes.TableBox):
        return outer
    left, top = box.padding_box_x(), box.padding_box_y()
    edges = (left, top, left + box.padding_width(), top + box.padding_height())
    return (clipped(edges, outer) or (0.0, 0.0, 0.0, 0.0)) if outer else edges


def _role(box: Any, role: str) -> str:
    if role not in OPEN_ROLES:
        return role
    if isinstance(box, boxes.FootnoteAreaBox) or box.is_floated() or box.is_absolutely_positioned():
        return "note"
    tag = box.element_tag or ""
    if tag in WRITTEN and "data-at" in box.element.attrib and "component" not in box.element.get("class", "").split():
        return "prose"
    return ROLES.get(tag, role)


def _floor(box: Any, floor: float | None) -> float | None:
    if isinstance(box, boxes.BlockContainerBox) and not isinstance(box.style["height"], str):
        bottom: float = box.content_box_y() + box.height + box.padding_bottom
        return bottom if floor is None or box.is_absolutely_positioned() else min(floor, bottom)
    return None if box.is_absolutely_positioned() else floor  # it is placed by another box than the one it stands in
