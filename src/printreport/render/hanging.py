"""Hanging: while the engine lays out, a text that fits a line but for the blank at its end stays in that line.

Where another element follows on such a text, the engine takes the blank for too much and breaks after the text's first
word: "The" stands alone on a line, all the rest on the next. A blank at the end of a line hangs (CSS Text 3, 4.1.3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import inline

BLANK = " "
COLLAPSING = frozenset({"normal", "pre-line"})  # where lines wrap and blanks at their ends are dropped


@contextmanager
def hanging_blanks() -> Iterator[None]:
    """Let blanks at the end of a text hang, while something is laid out."""
    split = inline.split_first_line
    inline.split_first_line = _hanging(split)
    try:
        yield
    finally:
        inline.split_first_line = split


def _hanging(split: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap the engine's function that takes one line from a text; it returns the line, its end, its width and more."""

    def hanging(
        text: str, style: Any, context: Any, width: float | None, spacing: float, *, is_line_start: bool = True
    ) -> Any:
        def one(text: str, width: float | None) -> Any:
            return split(text, style, context, width, spacing, is_line_start=is_line_start)

        line = one(text, width)
        end = line[2]
        if end is None or width is None or not _ends_in_blank(text, style) or _holds_words(text, end):
            return line
        _, _, further, taken, *_ = one(text.rstrip(BLANK), width)
        return one(text, None) if further is None and taken <= width else line

    return hanging


def _ends_in_blank(text: str, style: Any) -> bool:
    return text.endswith(BLANK) and style["white_space"] in COLLAPSING


def _holds_words(text: str, end: int) -> bool:
    """Say whether a line (bytes of UTF-8) holds more than one word: then it was broken for good reason."""
    return BLANK in text.encode()[:end].decode(errors="ignore").strip(BLANK)
