"""Words for pictures: takes the tag tree, names each picture that has none (ISO 14289-1, 7.3; Matterhorn 13-004).

What the manuscript holds is checked before; this is for drawings that a layout's own templates bring.
"""

from __future__ import annotations

from collections.abc import Mapping

from printreport.diagnostics import Diagnostic, Location, error
from printreport.finish.element import Element
from printreport.finish.links import every


def wordless(root: Element, places: Mapping[str, Location]) -> tuple[Diagnostic, ...]:
    """Name the pictures without words; `places` maps ``data-at`` to the manuscript."""
    return tuple(
        error(
            "missing-alt",
            f"A picture on page {figure.area.page + 1 if figure.area else '?'} of the file has no words for it.",
            places.get(figure.origin.get("data-at", "")),
            'give the <svg> a <title>, the <img> an alt, or either aria-hidden="true" when it only adorns',
        )
        for figure in every(root)
        if figure.role == "Figure" and not figure.alt
    )
