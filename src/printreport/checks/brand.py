"""What a brand lacks: colours that a press cannot mix as the organisation means them."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Content
from printreport.diagnostics import Diagnostic, warning


def colours_without_ink(content: Content) -> Iterator[Diagnostic]:
    """A colour of the brand has no build for the press: no shares of cyan, magenta, yellow and black.

    The printing condition's profile turns the screen's colour into ink then, and it may come out duller than the
    organisation knows it. The brand's handbook has the four numbers; they stand beside the screen's colour.
    """
    brand = content.source.layout.brand
    if content.edition.base != "press" or brand is None:
        return
    said = set()
    for name, swatch in brand.swatches.items():
        if swatch.ink is None and swatch.at not in said:
            said.add(swatch.at)
            hint = f'write `{name}: {{screen: "{swatch.screen.hex}", cmyk: [c, m, y, k]}}` with your numbers'
            yield warning("no-ink-build", f"the colour `{name}` has no build for the press", swatch.at, hint)
