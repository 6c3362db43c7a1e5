"""Lines: takes what was found of a line on its page, returns it as a value, each word with the colour behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from printreport.colour import Colour
from printreport.model.pages import Line, Piece, Rectangle
from printreport.render.grounds import Edges, Paint, behind, colour_of
from printreport.render.ink import Word
from printreport.render.surroundings import Within, clipped, turned, upright
from printreport.units import pixels_to_millimetres as mm, pixels_to_points

HYPHENS = ("-", "‐")


@dataclass(frozen=True, slots=True)
class Found:
    """A line as it was found: the engine's box, the words that can be seen, what is around, and all its text boxes.

    `paragraph` is the number of the element that it belongs to, `heads` that of the last element below a heading.
    """

    box: Any
    words: list[Word]
    within: Within
    texts: list[Any] = field(default_factory=list)
    paragraph: int = 0
    heads: int = 0

    @property
    def right(self) -> float:
        """Where its text ends, in px."""
        if self.texts:
            return max(float(text.position_x + text.width) for text in self.texts)
        return max(word.right for word in self.words)


def as_line(found: Found, paints: Sequence[Paint], ground: Colour | None) -> Line:
    """Return the value; `paints` are those of its page, `ground` the page's own colour."""
    box, within, words = found.box, found.within, found.words
    size = found.texts[0].style["font_size"] if found.texts else words[0].style["font_size"]
    left, top = box.position_x, box.position_y
    text = "".join(each.text for each in (found.texts or words))
    widest = max(words, key=lambda word: word.right - word.left, default=None)
    return Line(
        text,
        Rectangle(mm(left), mm(top), mm(found.right - left), mm(box.height)),
        pixels_to_points(size),
        box.element_tag or "",
        within.at,
        tuple(_pieces(found, paints, ground)),
        baseline=mm(widest.baseline) if widest and not within.turns else 0.0,
        leading=mm(box.height),
        paragraph=found.paragraph,
        heads=found.heads,
        column=within.column,
        role=within.role,
        hyphenated=text.rstrip().endswith(HYPHENS),
        decorative=within.decorative,
        tilted=not upright(within.turns),
        meant=within.meant,
    )


def _pieces(found: Found, paints: Sequence[Paint], ground: Colour | None) -> Iterator[Piece]:
    within = found.within
    for word in found.words:
        ink = _seen((word.left, word.baseline - word.up, word.right, word.baseline + word.down), within)
        core = _seen((word.left, word.baseline - word.core, word.right, word.baseline), within)
        if ink is None or core is None:
            continue
        colour = word.style["color"]
        yield Piece(
            word.text.strip(),
            _rectangle(ink),
            _rectangle(core),
            pixels_to_points(word.style["font_size"]),
            word.style["font_weight"],
            colour_of(colour),
            colour.alpha * within.opacity,
            behind(ink, within.paints, paints, ground),
        )


def _seen(edges: Edges, within: Within) -> Edges | None:
    return clipped(turned(edges, within.turns) if within.turns else edges, within.clip)


def _rectangle(edges: Edges) -> Rectangle:
    left, top, right, bottom = edges
    return Rectangle(mm(left), mm(top), mm(right - left), mm(bottom - top))
