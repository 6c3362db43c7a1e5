"""Letters: takes the fonts that parts were printed in, returns each once with all glyphs that any part used.

A subset keeps the numbers of its glyphs, so nothing that was painted changes. What a glyph stands for is what it stood
for where it was printed first, as in a document painted in one go.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def together(parts: Iterable[Mapping[Any, Any]]) -> dict[Any, Any]:
    """Join the fonts of parts, in their order; those that printed nothing are left out."""
    fonts: dict[Any, Any] = {}
    for part in parts:
        for key, font in part.items():
            known = fonts.setdefault(key, font)
            if known is not font:
                _take(known, font)
    return {key: font for key, font in fonts.items() if font.to_unicode}


def spaces(fonts: Iterable[Any]) -> dict[str, str]:
    """Find the code of the first space, in hexadecimal digits, that each font printed, by the engine's name for it.

    A font may have several: one beside letters, another among figures of one width.
    """
    return {
        font.hash: f"{code:04x}"
        for font in fonts
        for code, text in reversed(font.to_unicode.items())
        if text == " " and not font.bitmap
    }


def _take(known: Any, font: Any) -> None:
    """Add to a font what is new in another; the order is that in which glyphs were printed."""
    for mine, theirs in (
        (known.to_unicode, font.to_unicode),
        (known.widths, font.widths),
        (known.missing, font.missing),
    ):
        for key, value in theirs.items():
            mine.setdefault(key, value)
