"""Pieces that every kind of chart is made of: layers of a Vega-Lite specification as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from printreport.compose.charts.look import Look

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
MIDDLE_OF_FIGURES = 0.33  # of the size: half the height of lining figures, from their baseline
MIDDLE_OF_WORDS = 0.34  # of the size: what sits level beside them, between x-height and capitals

Layer = dict[str, Any]
Rows = Sequence[Mapping[str, Any]]


def chart_of(look: Look, height: float, layers: Sequence[Layer]) -> Layer:
    """Put layers into one specification that is exactly as wide as the look says, with nothing around it."""
    return {
        "$schema": SCHEMA,
        "width": look.width,
        "height": height,
        "padding": 0,
        "autosize": {"type": "none"},
        "background": None,
        "view": {"stroke": None},
        "layer": list(layers),
    }


def words(look: Look, rows: Rows, *, align: str = "left", quiet: bool = False, size: float = 0) -> Layer:
    """Set the words in `text`, one line or a list of lines, at `x` and `y`, the middle of their first line."""
    size = size or look.body
    return {
        "data": {"values": list(rows)},
        "mark": {
            "type": "text", "align": align, "baseline": "alphabetic", "dy": round(MIDDLE_OF_WORDS * size, 2),
            "font": look.text, "fontSize": size, "lineHeight": look.line, "fill": look.quiet if quiet else look.ink,
        },
        "encoding": _at() | {"text": {"field": "text"}},
    }  # fmt: skip


def figures(look: Look, rows: Rows, size: float, *, align: str = "left", colour: str = "") -> Layer:
    """Set figures in the display face at `x` and `y`, which is their middle."""
    return {
        "data": {"values": list(rows)},
        "mark": {
            "type": "text", "align": align, "baseline": "alphabetic", "dy": round(MIDDLE_OF_FIGURES * size, 2),
            "font": look.figures, "fontSize": size, "fontWeight": look.figures_weight, "fill": colour or look.ink,
        },
        "encoding": _at() | {"text": {"field": "text"}},
    }  # fmt: skip


def rules(rows: Rows, colour: str, width: float = 0.5) -> Layer:
    """Draw straight lines from `x`, `y` to `x2`, `y2`."""
    ends = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    mark = {"type": "rule", "stroke": colour, "strokeWidth": width}
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": _at() | ends}


def along(scale: Layer) -> Layer:
    """Place a mark across the drawing by the field `value` and a scale."""
    return {"x": {"field": "value", "type": "quantitative", "scale": scale, "axis": None}}


def _at() -> Layer:
    """Place a mark by points on the drawing, not by a scale."""
    return {
        "x": {"field": "x", "type": "quantitative", "scale": None, "axis": None},
        "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
    }
