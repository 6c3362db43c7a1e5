"""A layout's tokens as charts read them, and the list of those that a designer may set for charts and maps alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from printreport.compose.charts.lengths import length

REFERENCE = re.compile(r"var\(\s*--([\w-]+)\s*\)")

# name, what it is where a layout does not set it, what it does
TOKENS = (
    ("--chart-width", "168mm", "how wide charts are drawn: the measure that they stand in"),
    ("--chart-leaf-width", "--chart-width", "how wide a chart is in a section of its own, such as the accounts"),
    ("--chart-font", "--face-text", "the face of names"),
    ("--chart-font-figures", "--face-display", "the face of values"),
    ("--chart-figures-weight", "--weight-display", "the weight of values"),
    ("--chart-size", "--body", "the size of names; never smaller than `--note`"),
    ("--chart-large", "--quote", "the size of values of at most four characters"),
    ("--chart-middle", "--sub", "the size of values of at most eight characters"),
    ("--chart-small", "--lead", "the size of longer values, and where there are many"),
    ("--chart-seen", "--accent", "the one accent: what is to be seen"),
    ("--chart-below", "--chart-seen", "bars below nought"),
    ("--chart-other", "--tint-4", "what is not highlighted"),
    ("--chart-fill-1 … --chart-fill-6", "made of accent, ink and tints",
     "the fills of shares in their order; neighbours must differ in grey"),
    ("--chart-outline", "0", "the width of the line about fills with less than 3:1 to the paper"),
    ("--map-width", "--frame", "how wide a map is on a page of its own"),
    ("--map-manner", "outline", "`outline` draws borders, `dots` fills the land with dots"),
    ("--map-figures", "discs", "a figure makes its disc larger (`discs`) or its country darker (`shades`)"),
    ("--map-land", "--chart-other", "the land"),
    ("--map-border", "--paper", "the line between countries"),
    ("--map-seen", "--accent", "the countries that the table names"),
    ("--map-disc", "--ink", "the discs with the numbers"),
    ("--map-on-disc", "--paper", "the numbers on them"),
    ("--map-dot", "2.8mm", "from dot to dot"),
    ("--map-ratio", "what suits the countries", "width to height"),
    ("--map-height", "53 % of the page's", "the tallest that a map may be"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """Custom properties by name, with or without the two hyphens."""

    given: Mapping[str, str]

    def colour(self, name: str, default: str) -> str:
        """Return a token's value, following one token to another."""
        value = self._written(name)
        aside = REFERENCE.fullmatch(value)
        return self.colour(aside[1], default) if aside else value or default

    def families(self, name: str, otherwise: str) -> str:
        """Return a list of families as an attribute takes it: no quotation marks, the fallbacks after the first."""
        listed = self.colour(name, self.colour(otherwise, "serif"))
        return ",".join(family.strip().strip("\"'") for family in listed.split(","))

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        """Return one of some words, the first where the token is none of them."""
        value = self.colour(name, choices[0])
        return value if value in choices else choices[0]

    def size(self, name: str, default: float) -> float:
        """Return a length in points, or a bare number; what is neither is the default."""
        written = self._written(name)
        found = length(written, self.given) if written else None
        return default if found is None else found

    def _written(self, name: str) -> str:
        return self.given.get(name, self.given.get(f"--{name}", "")).strip()
