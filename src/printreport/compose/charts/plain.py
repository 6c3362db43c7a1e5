"""Pieces that drawings are made of: real text and paths, colours as attributes.

Takes points on the drawing, returns elements of SVG. The engine's style sheets do not reach an inline SVG, so nothing
here relies on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from printreport.compose.charts.look import Look
from printreport.compose.charts.script import visual

ANCHORS = {"left": "start", "center": "middle", "right": "end"}
MIDDLE_OF_FIGURES = 0.33  # of the size: half the height of lining figures, from their baseline
MIDDLE_OF_WORDS = 0.34  # of the size: what sits level beside them, between x-height and capitals
HAIR = 0.5  # pt

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Plain:
    """A drawing: its height in points and what stands in it, from the back to the front.

    `turns` says that it turns with the script, `numbered` that numbers in it name what a list explains.
    """

    height: float
    shapes: tuple[Element, ...]
    turns: bool = True
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: `align` is ``left``, ``center`` or ``right``; `figures` asks for the display face."""

    size: float
    colour: str
    align: str = "left"
    figures: bool = False


def label(look: Look, align: str = "left", *, quiet: bool = False, size: float = 0.0) -> Type:
    """Set words in the text face, at its size where no other is named."""
    return Type(size or look.body, look.quiet if quiet else look.ink, align)


def figure(look: Look, size: float, align: str = "left") -> Type:
    """Set a value in the display face."""
    return Type(size, look.ink, align, figures=True)


def words(look: Look, at: Spot, text: str, how: Type) -> Element:
    """Set one line; `at` is its end or middle across, as it is aligned, and its middle down."""
    middle = MIDDLE_OF_FIGURES if how.figures else MIDDLE_OF_WORDS
    made = Element("text", {
        "x": _n(at[0]), "y": _n(at[1] + middle * how.size), "font-family": look.figures if how.figures else look.text,
        "font-size": _n(how.size), "fill": how.colour, "text-anchor": ANCHORS[how.align],
    })  # fmt: skip
    if how.figures:
        made.set("font-weight", str(look.figures_weight))
    made.text = visual(text)
    return made


def lines_of(look: Look, at: Spot, texts: Sequence[str], how: Type) -> Iterator[Element]:
    """Set lines one below the other; `at` is the place of the first."""
    return (words(look, (at[0], at[1] + step * look.line), text, how) for step, text in enumerate(texts))


def filled(d: str, fill: str, edge: tuple[str, float] = ("", 0.0)) -> Element:
    """Fill a path; `edge` is colour and width of the line about it."""
    made = Element("path", {"d": d, "fill": fill})
    colour, width = edge
    if colour and width:
        made.attrib |= {"stroke": colour, "stroke-width": _n(width), "stroke-linejoin": "miter"}
    return made


def drawn(d: str, colour: str, width: float = HAIR) -> Element:
    """Draw along a path, corners and ends rounded."""
    return Element("path", {
        "d": d, "fill": "none", "stroke": colour, "stroke-width": _n(width), "stroke-linecap": "round",
        "stroke-linejoin": "round",
    })  # fmt: skip


def box(left: float, top: float, wide: float, high: float) -> str:
    """Write the path of a rectangle."""
    return f"M{_n(left)} {_n(top)}h{_n(wide)}v{_n(high)}h{_n(-wide)}z"


def bar(at: Spot, size: Spot, fill: str, look: Look) -> Element:
    """Draw a bar from its upper left corner; an outline, where there is one, lies inside it."""
    colour, edge = look.edge(fill)
    (left, top), (wide, high) = at, size
    inset = edge / 2
    d = box(left + inset, top + inset, max(wide - edge, inset), high - edge)
    return filled(d, fill, (colour, edge))


def disc(at: Spot, radius: float) -> str:
    """Write the path of a circle."""
    r = _n(radius)
    return f"M{_n(at[0] - radius)} {_n(at[1])}a{r} {r} 0 1 1 {_n(2 * radius)} 0a{r} {r} 0 1 1 {_n(-2 * radius)} 0z"


def track(points: Iterable[Spot]) -> str:
    """Write the path from point to point."""
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points)


def outline(points: Iterable[Spot]) -> str:
    """Write the path of a closed outline, to a tenth of a point."""
    return "M" + "L".join(f"{_n(x, 1)} {_n(y, 1)}" for x, y in points) + "z"


def dots(points: Iterable[Spot]) -> str:
    """Write the path of dots: strokes of no length, which rounded ends make round."""
    return "".join(f"M{_n(x, 1)} {_n(y, 1)}h0" for x, y in points)


def _n(value: float, decimals: int = 2) -> str:
    """Write a number as short as it goes."""
    text = f"{value:.{decimals}f}"
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if short == "-0" else short
