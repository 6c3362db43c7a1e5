"""Steps: while the engine lays out, boxes whose style asks for it take up whole lines.

A picture, a chart or a small table between two paragraphs is as high as it happens to be, and the text after it would
leave the baseline grid. CSS has a property for that, ``block-step-size`` (CSS Rhythmic Sizing 1, 2.1), which the engine
does not know: here a box with ``--whole-lines: yes`` is made higher, at its foot, up to the next line of the token
``--bl``. Custom properties go down to what stands inside; the outermost box is meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.css.units import LENGTHS_TO_PIXELS
from weasyprint.formatting_structure import boxes
from weasyprint.layout import block

ASKED, LINE = "__whole_lines", "__bl"  # the custom properties, as the engine keeps them
HARDLY = (
    0.8  # px: a box that is too high by so little counts as whole, as one that is rounded by the style sheet may be
)


@contextmanager
def whole_lines() -> Iterator[None]:
    """Have boxes rounded up to whole lines, where their style asks for it, while something is laid out."""
    lay_out = block.block_level_layout
    block.block_level_layout = _stepping(lay_out)
    try:
        yield
    finally:
        block.block_level_layout = lay_out


def _stepping(lay_out: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap the engine's function that lays out one block of a flow; it returns the box that was made, and more."""

    # the names are the engine's: where it lays out a row of a grid, it says some of them
    def stepping(
        context: Any, box: Any, bottom_space: float, skip_stack: Any, containing_block: Any, *others: Any
    ) -> Any:
        result = lay_out(context, box, bottom_space, skip_stack, containing_block, *others)
        made, resume_at = result[:2]
        if made is not None and resume_at is None and _asks(made, containing_block):
            missing = _missing(made)
            end = made.content_box_y() + made.height + missing
            if not context.overflows_page(bottom_space, end):  # or the box would go to the next page for white space
                made.height += missing
        return result

    return stepping


def _asks(box: Any, around: Any) -> bool:
    asks = isinstance(box, boxes.BlockBox) and box.style[ASKED]
    return bool(asks) and not (isinstance(around, boxes.Box) and around.style[ASKED])


def _missing(box: Any) -> float:
    """Return how much a box lacks of whole lines, in px."""
    tokens = box.style[LINE]
    length = len(tokens) == 1 and tokens[0].type == "dimension"
    line = tokens[0].value * LENGTHS_TO_PIXELS.get(tokens[0].lower_unit, 0) if length else 0
    over = box.border_height() % line if line else 0
    return float(line - over) if over > HARDLY else 0.0
