"""Numbers made of digits: what most references are, and how they are grouped in print."""

from __future__ import annotations

import re


def bare(text: str, signs: str = " \xa0") -> str:
    """Return a text without the signs that only group it."""
    return "".join(sign for sign in text if sign not in signs)


def only_digits(text: str, least: int, most: int) -> str:
    """Say what is wrong with a text that should be so many digits, as the end of a sentence; empty when nothing is."""
    if not re.fullmatch(r"[0-9]+", text):
        return "is not made of digits alone"
    if not least <= len(text) <= most:
        wanted = f"{most}" if least == most else f"{least} to {most}"
        return f"has {len(text)} digits; it must have {wanted}"
    return ""


def number_of(text: str, most: int) -> str:
    """Return a number of yours, from which a reference is made, without grouping; ValueError in words."""
    number = bare(text, " \xa0-./")
    if why := only_digits(number, 1, most):
        raise ValueError(f"the number `{text}` {why}")
    return number


def grouped(text: str, size: int) -> str:
    """Group from the left: ``RF18 5390 07``."""
    return " ".join(text[place : place + size] for place in range(0, len(text), size))


def grouped_from_right(text: str, size: int) -> str:
    """Group from the right: ``12 34561``."""
    first = len(text) % size
    return " ".join(filter(None, (text[:first], grouped(text[first:], size))))
