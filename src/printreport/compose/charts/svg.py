"""From pieces to an SVG that stands in a page: one picture with one description in words, nothing else.

A reader of the page wants one picture with one description (PDF/UA-1, ISO 14289-1, 7.3: a figure has an alternative).
"""

from __future__ import annotations

from math import ceil
from xml.etree.ElementTree import Element, SubElement, tostring

from printreport.compose.charts.look import Look
from printreport.compose.charts.plain import Plain
from printreport.units import millimetres

NAMESPACE = "http://www.w3.org/2000/svg"
TURNED = {"start": "end", "end": "start", "middle": "middle"}
SLACK = 0.01  # pt: what may stand over without a further line of the grid


def whole_lines(height: float, look: Look) -> float:
    """Return a height in whole lines of the page's baseline grid, so that what follows stands on it."""
    return ceil((height - SLACK) / look.grid) * look.grid


def placed(drawing: Plain, alt: str, look: Look, *, turned: bool = False) -> str:
    """Give a drawing its size on paper and its description; `turned` for a script that runs from right to left."""
    width, height = look.width, whole_lines(drawing.height, look)
    svg = Element("svg", {
        "xmlns": NAMESPACE, "class": "chart-drawing", "role": "img",
        "width": f"{round(millimetres(width), 2):g}mm", "height": f"{round(millimetres(height), 2):g}mm",
        "viewBox": f"0 0 {width:g} {round(height, 2):g}",
    })  # fmt: skip
    SubElement(svg, "title").text = alt
    svg.extend(_turned(drawing.shapes, width) if turned and drawing.turns else drawing.shapes)
    return tostring(svg, encoding="unicode")


def _turned(shapes: tuple[Element, ...], width: float) -> list[Element]:
    """Turn a drawing about: shapes as in a mirror, words in the mirrored place and still to be read."""
    made = []
    for shape in shapes:
        other = Element(shape.tag, dict(shape.attrib))
        other.text = shape.text
        if shape.tag == "text":
            other.set("x", f"{round(width - float(shape.attrib['x']), 2):g}")
            other.set("text-anchor", TURNED[shape.attrib["text-anchor"]])
        else:
            other.set("transform", f"matrix(-1 0 0 1 {width:g} 0)")
        made.append(other)
    return made
