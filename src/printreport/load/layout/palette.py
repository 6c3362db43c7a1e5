"""Takes a brand's colours and a layout's recipes, returns every colour that follows from them."""

from __future__ import annotations

from collections.abc import Mapping

from printreport.colour import Colour, contrast, parse
from printreport.load.layout.declared import Declared
from printreport.model.brand import Ink, Recipe, Swatch

_BLACK, _WHITE = Colour(0, 0, 0), Colour(1, 1, 1)
_STEPS = 50  # 2 % of black or white at a time
MOST_INK = 300.0  # per cent in all: ISO 12647-2, coated paper
_FULL = 100.0
_KEYS = ("from", "ground", "share", "ratio")


def read_recipes(manifest: Declared) -> Mapping[str, Recipe]:
    """Read the layout's `derive`: how each colour is made of another, `share` in per cent."""
    return {
        name.text: Recipe(
            entry.text("from"),
            entry.text("ground", "paper"),
            (entry.whole("share") or int(_FULL)) / _FULL,
            float(entry.text("ratio") or 0),
        )
        for name, entry in manifest.entries("derive")
        for entry in (entry.only(_KEYS),)
    }


def palette(
    given: Mapping[str, Swatch], recipes: Mapping[str, Recipe], tokens: Mapping[str, str]
) -> Mapping[str, Swatch]:
    """Return the given swatches and those that the recipes make of them; a colour that is given is not made anew."""
    made = dict(given)
    for name, recipe in recipes.items():
        source = made.get(recipe.source)
        ground = _ground(made.get(recipe.ground), tokens.get(recipe.ground, ""))
        if source and name not in given:
            made[name] = _read_on(_laid_on(source, ground, recipe.share), ground, recipe.ratio)
    return made


def _ground(swatch: Swatch | None, written: str) -> Colour:
    return swatch.screen if swatch else parse(written) or _WHITE


def _laid_on(source: Swatch, ground: Colour, share: float) -> Swatch:
    """Lay a share of a colour on its ground; a tint of the press is the same share of each ink."""
    ink: Ink | None = None
    if source.ink:
        cyan, magenta, yellow, black = (round(part * share, 1) for part in source.ink)
        ink = (cyan, magenta, yellow, black)
    return Swatch(ground.mixed(source.screen, share), ink, source.at)


def _read_on(swatch: Swatch, ground: Colour, ratio: float) -> Swatch:
    """Darken, or on a dark ground lighten, a colour as little as the ratio asks for."""
    towards = _BLACK if ground.luminance > swatch.screen.luminance else _WHITE
    for step in range(_STEPS + 1):
        share = step / _STEPS
        if contrast(swatch.screen.mixed(towards, share), ground) >= ratio:
            return Swatch(swatch.screen.mixed(towards, share), _inked(swatch.ink, share, towards), swatch.at)
    return Swatch(towards, _inked(swatch.ink, 1, towards), swatch.at)


def _inked(ink: Ink | None, share: float, towards: Colour) -> Ink | None:
    """Add black to a build, or take ink away; in all at most 300 %."""
    if ink is None:
        return None
    cyan, magenta, yellow, black = ink
    if towards == _WHITE:
        keep = 1 - share
        return (round(cyan * keep, 1), round(magenta * keep, 1), round(yellow * keep, 1), round(black * keep, 1))
    black = round(black + (_FULL - black) * share, 1)
    coloured = cyan + magenta + yellow
    scale = min(1.0, (MOST_INK - black) / coloured) if coloured else 1.0
    return (round(cyan * scale, 1), round(magenta * scale, 1), round(yellow * scale, 1), black)
