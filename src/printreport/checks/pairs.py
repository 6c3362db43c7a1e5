"""The pairs of colours that every layout sets text in, and which of them cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from printreport.checks.check import Content
from printreport.colour import LEAST_CONTRAST, Colour, contrast, parse
from printreport.diagnostics import Diagnostic, warning

# text, ground, what stands there: the grounds are those of the pages in layouts/base/css/page.css
PAIRS = (
    ("ink", "paper", "titles and text on the page"),
    ("prose", "paper", "running text"),
    ("ink-2", "paper", "notes and captions"),
    ("accent-ink", "paper", "the accent where it is read"),
    ("ink", "tint-1", "text in boxes"),
    ("ink", "tint-2", "the call to action"),
    ("ink", "accent", "text on pages filled with the accent"),
    ("on-dark", "ink", "text on dark pages"),
)

_STEPS = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """Text and ground by the names of their tokens, what stands there, and the contrast that they have."""

    text: str
    ground: str
    about: str
    ratio: float

    @property
    def message(self) -> str:
        """Say what the contrast is and what it should be; both are cut, so that none is flattered."""
        low = int(self.ratio * 10) / 10
        return f"`{self.text}` on `{self.ground}` has a contrast of {low:g} to 1, and text needs {LEAST_CONTRAST:g}"


def unread(tokens: Mapping[str, str], of: Iterable[str]) -> Iterator[Pair]:
    """Yield the pairs that are too close, those in which one of the tokens `of` takes part."""
    names = set(of)
    for text, ground, about in PAIRS:
        colours = parse(tokens.get(text, "")), parse(tokens.get(ground, ""))
        if names & {text, ground} and colours[0] and colours[1]:
            ratio = contrast(colours[0], colours[1])
            if ratio < LEAST_CONTRAST:
                yield Pair(text, ground, about, ratio)


def colours_too_close(content: Content) -> Iterator[Diagnostic]:
    """A colour of the brand stands too close to the one that text is set in, or that text is set on.

    Text needs a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), so that readers with low vision, and everybody in sunlight,
    can read it. Give the brand's colour another value, or name the other one of the two under `colours` as well.
    `accent-ink`, which the layout makes of the accent where it must be read, is darkened until it can be.
    """
    layout = content.source.layout
    if layout.brand is None:
        return
    swatches = layout.brand.swatches
    for pair in unread(layout.tokens, swatches):
        mine, other = (pair.ground, pair.text) if pair.ground in swatches else (pair.text, pair.ground)
        better = moved(swatches[mine].screen, parse(layout.tokens[other]) or swatches[mine].screen)
        hint = f'write `{mine}: "{better.hex}"`, which is near it and can be read, or give `{other}` another value'
        yield warning("colours-too-close", f"{pair.message}: {pair.about}", swatches[mine].at, hint)


def moved(colour: Colour, other: Colour) -> Colour:
    """Lighten or darken a colour, as little as may be, until text can be read on or in it beside the other."""
    for share in (step / _STEPS for step in range(1, _STEPS + 1)):
        for end in (Colour(1, 1, 1), Colour(0, 0, 0)):
            near = parse(colour.mixed(end, share).hex) or colour
            if contrast(near, other) >= LEAST_CONTRAST:
                return near
    return colour
