"""Two neighbours exchanged: the commonest slip in a long number, and one that check digits let us put right."""

from __future__ import annotations

from collections.abc import Callable

MOST = 2  # candidates that are a hint; more are a riddle


def transposed(text: str, valid: Callable[[str], bool]) -> tuple[str, ...]:
    """Return every text that `valid` accepts and that differs from `text` by two neighbours exchanged."""
    exchanged = (
        text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        for place in range(len(text) - 1)
        if text[place] != text[place + 1]
    )
    return tuple(dict.fromkeys(candidate for candidate in exchanged if valid(candidate)))


def or_transposed(text: str, valid: Callable[[str], bool], show: Callable[[str], str], otherwise: str) -> str:
    """Return a hint: what was meant, if an exchange of neighbours makes it right in one way or two, or `otherwise`."""
    found = [f"`{show(candidate)}`" for candidate in transposed(text, valid)]
    return f"did you mean {' or '.join(found)}?" if 1 <= len(found) <= MOST else otherwise
