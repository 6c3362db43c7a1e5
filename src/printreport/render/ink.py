"""Ink: takes a line of the engine's, returns what its letters fill, from the fonts' own heights.

A line box says where a line may stand, not where it is black. How high capitals and small letters are, and how deep a
``p`` hangs, is measured once a font; a word's own letters say which of these heights it reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.line_break import Layout, character_ratio

LARGE = 1000  # px: what a font is measured at
FLAT = re.compile(r"[\sacegmnopqrsuvwxyz.:…·•\-–—]*")  # letters and marks that do not rise above the x-height
FALLING = re.compile(r"[gjpqyçşţþµ()\[\]{}|§\u0250-\u1fff\u2c00-\uffff]")
OLD_STYLE_FALLING = re.compile("[34579]")
SMALL = re.compile(r"[a-zà-öø-ÿ\u0101-\u024f]")
SMALL_CAPS = 1.08  # of the x-height: small capitals are drawn a little taller than small letters
FAINTEST = 0.05  # what is paler than this is not meant to be seen


@dataclass(frozen=True, slots=True)
class Heights:
    """Heights of a font in em, from the baseline: of capitals, of small letters, and of what hangs below."""

    capital: float
    small: float
    below: float


@dataclass(frozen=True, slots=True)
class Word:
    """A text box of a line that can be seen: its words, edges and heights in px, and the engine's style."""

    text: str
    left: float
    right: float
    baseline: float
    up: float
    core: float
    down: float
    style: Any


class Ink:
    """Reads the words of lines; keeps the heights of the fonts that it has met."""

    def __init__(self) -> None:
        """Begin without having met a font."""
        self._heights: dict[tuple[Any, ...], Heights] = {}

    def words(self, texts: list[Any]) -> Iterator[Word]:
        """Yield what can be seen of the text boxes of one line."""
        for box in texts:
            style = box.style
            if box.text.strip() and style["visibility"] == "visible" and style["color"].alpha > FAINTEST:
                yield self._word(box, style)

    def _word(self, box: Any, style: Any) -> Word:
        size, text = style["font_size"], box.text
        heights = self._of(style)
        caps = style["font_variant_caps"]
        flat = FLAT.fullmatch(text) is not None
        small = heights.small
        if "small-caps" in caps:
            small *= SMALL_CAPS
            flat = caps == "all-small-caps" or text.islower()
            falls = False
        else:
            falls = FALLING.search(text) is not None
            if not falls and "oldstyle-nums" in style["font_variant_numeric"]:
                falls = OLD_STYLE_FALLING.search(text) is not None
        up = small if flat else heights.capital
        core = small if flat or SMALL.search(text) else heights.capital
        spacing = style["letter_spacing"]
        right = box.position_x + box.width - (0 if spacing == "normal" else spacing)
        baseline = box.position_y + box.baseline
        return Word(
            text,
            box.position_x,
            right,
            baseline,
            up * size,
            core * size,
            heights.below * size if falls else 0.0,
            style,
        )

    def _of(self, style: Any) -> Heights:
        key = (style["font_family"], style["font_weight"], style["font_style"], style["font_stretch"], style["lang"])
        known = self._heights.get(key)
        if known is None:
            known = self._heights[key] = _measured(style)
        return known


def _measured(style: Any) -> Heights:
    """Measure a font by its own letters, as the engine sets them."""
    large = style.copy()
    large["letter_spacing"], large["word_spacing"], large["font_size"] = "normal", 0, LARGE
    large["font_variant_caps"] = "normal"
    layout = Layout(large)
    layout.set_text("Hp")
    line, _ = layout.get_first_line()
    extents = ffi.new("PangoRectangle *")
    pango.pango_layout_line_get_extents(line, extents, ffi.NULL)
    top, height = -extents.y * FROM_UNITS / LARGE, extents.height * FROM_UNITS / LARGE
    ffi.release(extents)
    return Heights(top, character_ratio(large, "ex"), max(height - top, 0.0))


def texts(box: Any) -> Iterator[Any]:
    """The text boxes of a line; boxes that make lines of their own (inline blocks) are left to themselves."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox):
            yield from texts(child)
