"""From Vega's SVG to one that stands in a page: real text and shapes, an alternative in words, nothing else.

Vega's groups carry roles for a live chart; a reader of the page wants one picture with one description (PDF/UA-1,
ISO 14289-1, 7.3: a figure has an alternative). Style sheets do not reach an inline SVG, so colours are attributes.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from printreport.units import millimetres

NAMESPACE = "http://www.w3.org/2000/svg"
KEPT = frozenset({
    "d", "fill", "font-family", "font-size", "font-style", "font-weight", "stroke", "stroke-linecap", "stroke-linejoin",
    "stroke-width", "text-anchor", "transform", "x", "x2", "y", "y2", "dy",
})  # fmt: skip
SHAPES = frozenset({"path", "line", "text", "tspan"})
LONG = re.compile(r"-?\d+\.\d{3,}")


def placed(drawing: str, alt: str, width: float, height: float) -> str:
    """Clean a drawing of `width` by `height` points and give it its size on paper and its description."""
    svg = Element(
        "svg",
        {
            "xmlns": NAMESPACE,
            "class": "chart-drawing",
            "role": "img",
            "width": f"{round(millimetres(width), 2):g}mm",
            "height": f"{round(millimetres(height), 2):g}mm",
            "viewBox": f"0 0 {width:g} {height:g}",
        },
    )
    SubElement(svg, "title").text = alt
    for child in fromstring(drawing):  # noqa: S314 - the drawing was made by our own door to Vega
        _copy(child, svg)
    return tostring(svg, encoding="unicode")


def _copy(source: Element, parent: Element) -> None:
    """Copy a shape with what shows; a group that moves nothing and paints nothing gives way to its content."""
    name = source.tag.rpartition("}")[2]
    if name == "g":
        moved = source.get("transform", "translate(0,0)") != "translate(0,0)"
        group = SubElement(parent, "g", {"transform": source.attrib["transform"]}) if moved else parent
        for child in source:
            _copy(child, group)
        if moved and not len(group):
            parent.remove(group)
    elif name in SHAPES and _shows(source, name):
        shape = SubElement(parent, name, _attributes(source))
        shape.text = source.text
        for child in source:
            _copy(child, shape)


def _shows(source: Element, name: str) -> bool:
    """Tell a shape from Vega's empty backgrounds and foregrounds."""
    if source.get("class") in ("background", "foreground"):
        return False
    return name in ("text", "tspan") or bool(source.get("stroke") or source.get("fill"))


def _attributes(source: Element) -> dict[str, str]:
    """Keep what shows, in a fixed order, sizes without a unit, numbers to a hundredth of a point."""
    unfilled = {"fill": "none"} if "stroke" in source.attrib else {}  # Vega says so once, on a group
    return unfilled | {name: _tidy(name, source.attrib[name]) for name in sorted(source.attrib) if name in KEPT}


def _tidy(name: str, value: str) -> str:
    if name in ("font-size", "dy"):
        return value.removesuffix("px")
    if name == "font-family":
        return value.strip("\"'")
    return LONG.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), value)
