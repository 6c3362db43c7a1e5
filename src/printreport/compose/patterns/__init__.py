"""Drawn patterns for covers and openers: takes a name, a size, a seed in words and colours, returns an SVG.

Vectors only, a few kilobytes to 150, and the same bytes for the same words on every machine: what varies comes from a
hash of the seed, never from chance. Colours stand as attributes, since style sheets do not reach an inline SVG. A
pattern says nothing to a listener, so it is hidden from them.

To add one, write a function from `Frame` to SVG content, and give it a name in `PATTERNS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from printreport.compose.patterns.dots import dots
from printreport.compose.patterns.entries import entries
from printreport.compose.patterns.frame import Frame
from printreport.compose.patterns.threads import threads_falling, threads_rising
from printreport.compose.patterns.weave import weave

__all__ = ["PATTERNS", "pattern"]

PATTERNS: Mapping[str, Callable[[Frame], str]] = MappingProxyType(
    {
        "threads": threads_falling,
        "threads-rising": threads_rising,
        "dots": dots,
        "weave": weave,
        "entries": entries,
    }
)


def pattern(name: str, width: float, height: float, seed: str, colours: tuple[str, ...] = ()) -> str:
    """Draw a pattern of `width` by `height` mm as one SVG element.

    `seed` is the report's own words. The first of the `colours` is that of the lines, the second that of the field:
    what opens beside the threads or lies behind the rest; without it nothing is painted there. KeyError when no pattern
    has that name.
    """
    line, field = (*colours, *("#000000", "none")[len(colours) :])[:2]
    frame = Frame(width, height, f"{name}\n{seed}", line, field)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="pattern pattern-{name}" aria-hidden="true"'
        f' width="{width:g}mm" height="{height:g}mm" viewBox="0 0 {width:g} {height:g}">{PATTERNS[name](frame)}</svg>'
    )
