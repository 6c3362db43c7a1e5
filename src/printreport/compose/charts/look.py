"""What a chart takes from the layout: colours, faces and sizes, read from its tokens and from nothing else.

One unit of a drawing is a point (1/72 inch), so a size in a drawing is the size on paper. Each token has a default that
every layout has; docs/reference/chart-tokens.md lists them for designers (`TOKENS` in `tokens`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from printreport.colour import Colour, contrast, parse
from printreport.compose.charts.measure import Ruler, ruler
from printreport.compose.charts.tokens import Tokens
from printreport.model.layout import FontFace
from printreport.units import points

SMALLEST = 7.0  # pt: nothing in a chart is printed smaller
WIDTH = 168.0  # mm: twelve columns on A4, where no token says another width
REGULAR = 400
HEIGHT = 297.0  # mm: the page, where no token says another
FEW, SOME = 4, 8  # characters of a value that is set large, and of one in the middle size
ROOMY = 24  # em: with less, names stand above what they name instead of beside it
PALE = (
    3.0  # to 1: a fill with less contrast to the paper gets an outline, where the layout draws one (WCAG 2.2, 1.4.11)
)
MOST_OF_PAGE = 0.53  # of its height: the tallest map
BLACK, WHITE = Colour(0, 0, 0), Colour(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Land:
    """How maps look: `manner` is ``outline`` or ``dots``; `ratio` is width to height, 0 for what suits.

    `figures` is ``discs`` or ``shades``; `dot` and `tallest` are in points.
    """

    manner: str
    figures: str
    land: str
    border: str
    seen: str
    disc: str
    on_disc: str
    dot: float
    ratio: float
    tallest: float


@dataclass(frozen=True, slots=True)
class Look:
    """The layout's hand: `fills` are for shares in their order, `other` for what is not highlighted.

    `text` and `figures` are lists of families, `rulers` measure them; `outline` is the width of the line about a pale
    fill, 0 for none; `grid` is the page's baseline, `line` that of words in a chart; `page` is the height of
    the type area.
    """

    width: float
    ink: str
    quiet: str
    rule: str
    paper: str
    accent: str
    below: str
    other: str
    fills: tuple[str, ...]
    text: str
    figures: str
    figures_weight: int
    rulers: tuple[Ruler, Ruler]
    note: float
    body: float
    line: float
    grid: float
    steps: tuple[float, ...]
    outline: float
    page: float
    land: Land

    @property
    def narrow(self) -> bool:
        """Whether names have no room beside what they name."""
        return self.width < ROOMY * self.body

    def figure_size(self, longest: int) -> float:
        """Return the size of the values: the longer they are, the fewer steps above the text."""
        large, middle, small = self.steps
        return large if longest <= FEW else middle if longest <= SOME else small

    def wide(self, text: str, size: float = 0.0) -> float:
        """Measure a line of words."""
        return self.rulers[0].wide(text, size or self.body)

    def wide_figures(self, text: str, size: float) -> float:
        """Measure a value in the display face."""
        return self.rulers[1].wide(text, size)

    def lines(self, text: str, room: float, size: float = 0.0) -> list[str]:
        """Break words into the lines that there is room for."""
        return self.rulers[0].wrapped(text, size or self.body, room)

    def edge(self, fill: str) -> tuple[str, float]:
        """Return colour and width of the line about a fill: none but where it is pale and the layout outlines."""
        pale = contrast(parse(fill) or BLACK, parse(self.paper) or WHITE) < PALE
        return (self.ink, self.outline) if pale and self.outline else ("", 0.0)

    def on(self, fill: str) -> str:
        """Return the colour of words that stand on a fill: ink or paper, whichever is read better."""
        ground = parse(fill) or WHITE
        ink, paper = (contrast(ground, parse(colour) or BLACK) for colour in (self.ink, self.paper))
        return self.ink if ink >= paper else self.paper


def look(
    given: Mapping[str, str], width_mm: float = 0.0, fonts: Sequence[FontFace] = (), wide: str = "chart-width"
) -> Look:
    """Read the tokens that concern charts; without `width_mm` a chart is as wide as the token `wide` says.

    That is ``chart-width``, on a page of its own ``chart-leaf-width`` or ``map-width``; none is wider than the frame.
    """
    tokens = Tokens(given)
    frame = tokens.size("frame", points(WIDTH))
    measure = tokens.size("chart-width", points(WIDTH))
    if wide != "chart-width":
        measure = tokens.size(wide, frame if wide == "map-width" else measure)
    text = tokens.families("chart-font", "face-text")
    figures = tokens.families("chart-font-figures", "face-display")
    weight = int(tokens.size("chart-figures-weight", tokens.size("weight-display", REGULAR)))
    ink, quiet = tokens.colour("ink", "#1a1a1a"), tokens.colour("ink-2", "#595959")
    accent = tokens.colour("chart-seen", tokens.colour("accent", "#b8b8b8"))
    other = tokens.colour("chart-other", tokens.colour("tint-4", "#dddddd"))
    note = max(SMALLEST, tokens.size("note", SMALLEST))
    body = max(note, tokens.size("chart-size", tokens.size("body", 10)))
    grid = tokens.size("bl", 14)
    sizes = (("chart-large", "quote", 23.7), ("chart-middle", "sub", 17.78), ("chart-small", "lead", 13.33))
    return Look(
        width=round(points(width_mm) if width_mm else min(measure, frame), 2),
        ink=ink, quiet=quiet, rule=tokens.colour("rule", "#a6a6a6"), paper=tokens.colour("paper", "#ffffff"),
        accent=accent, below=tokens.colour("chart-below", accent), other=other,
        fills=_fills(tokens, (accent, ink, other, quiet)),
        text=text, figures=figures, figures_weight=weight,
        rulers=(ruler(text, REGULAR, fonts), ruler(figures, weight, fonts)),
        note=note, body=body, line=max(grid if grid < 2 * body else grid / 2, 1.25 * body), grid=grid,
        steps=tuple(max(body, tokens.size(own, tokens.size(scale, size))) for own, scale, size in sizes),
        outline=tokens.size("chart-outline", 0), page=_page(tokens), land=_land(tokens, ink, other),
    )  # fmt: skip


def _page(tokens: Tokens) -> float:
    """Return the height that a page has between its head and its foot."""
    return tokens.size("trim-height", points(HEIGHT)) - tokens.size("head", 0) - tokens.size("foot-least", 0)


def _fills(tokens: Tokens, four: tuple[str, ...]) -> tuple[str, ...]:
    """Return six fills for shares: the layout's own, or some that grey tells apart."""
    quiet, other = parse(four[3]) or BLACK, parse(four[2]) or WHITE
    pale, middle = other.mixed(WHITE, 0.55), quiet.mixed(other, 0.5)
    default = (*four, pale.hex, middle.hex)
    return tuple(tokens.colour(f"chart-fill-{at}", fill) for at, fill in enumerate(default, 1))


def _land(tokens: Tokens, ink: str, other: str) -> Land:
    """Read the tokens that concern maps."""
    return Land(
        manner=tokens.choice("map-manner", ("outline", "dots")),
        figures=tokens.choice("map-figures", ("discs", "shades")),
        land=tokens.colour("map-land", other), border=tokens.colour("map-border", tokens.colour("paper", "#ffffff")),
        seen=tokens.colour("map-seen", tokens.colour("accent", "#b8b8b8")), disc=tokens.colour("map-disc", ink),
        on_disc=tokens.colour("map-on-disc", tokens.colour("paper", "#ffffff")),
        dot=tokens.size("map-dot", points(2.8)), ratio=tokens.size("map-ratio", 0),
        tallest=tokens.size("map-height", MOST_OF_PAGE * tokens.size("trim-height", points(HEIGHT))),
    )  # fmt: skip
