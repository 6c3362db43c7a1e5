"""Made-up words of several languages: length, letters and endings are a language's own, the sense is nobody's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Tongue:
    """How words of a language are built: of syllables, so many in a word, now and then two words joined."""

    onsets: tuple[str, ...]
    cores: tuple[str, ...]
    codas: tuple[str, ...]
    syllables: tuple[int, ...]  # drawn from; the longer a language's words, the more of the high ones
    joined: float = 0.0  # how many words in a hundred are compounds


TONGUES: Mapping[str, Tongue] = MappingProxyType({
    "en": Tongue(
        (*("b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "w"), "sh", "st", "tr", "th"),
        ("a", "e", "i", "o", "u", "ea", "oo"), ("", "", "n", "r", "st", "ll", "t", "ng"), (1, 1, 1, 1, 2, 2, 3),
    ),
    "de": Tongue(
        (*("b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "t", "w", "z"), "sch", "st", "schl", "pf"),
        ("a", "e", "i", "o", "u", "ä", "ö", "ü", "ei", "au"), ("", "n", "r", "cht", "ng", "rt", "ss"),
        (1, 1, 2, 2, 3, 3, 4), 0.07,
    ),
    "fr": Tongue(
        (*("b", "c", "d", "f", "g", "j", "l", "m", "n", "p", "r", "s", "t", "v"), "ch", "pr"),
        ("a", "e", "é", "è", "i", "o", "ou", "u", "ai", "on"), ("", "", "s", "t", "r", "lle"), (1, 1, 1, 2, 2, 3, 4),
    ),
    "es": Tongue(
        (*("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v"), "ll", "ñ"),
        ("a", "e", "i", "o", "u", "ía", "ió"), ("", "", "", "n", "s", "r"), (1, 1, 2, 2, 3, 3, 4),
    ),
    "fi": Tongue(
        ("h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v"),
        ("a", "e", "i", "o", "u", "ä", "ö", "aa", "ii", "uu", "yö", "ää"), ("", "", "n", "s", "l"),
        (2, 2, 3, 3, 4, 5), 0.06,
    ),
})  # fmt: skip
LONGEST = 32  # letters: no language joins longer words than a line can break


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes in one language; what it writes follows from the chance it was given."""

    tongue: Tongue
    chance: Random

    def word(self) -> str:
        """Make one word."""
        made = self._simple()
        if self.chance.random() < self.tongue.joined:
            made += self._simple() + self._simple()
        return made[:LONGEST]

    def words(self, count: int) -> str:
        """Make so many words, the first with a capital."""
        text = " ".join(self.word() for _ in range(max(1, count)))
        return text[0].upper() + text[1:]

    def up_to(self, most: int) -> str:
        """Make some words; now and then as many as there may be."""
        if self.chance.random() < 0.15:
            return self.words(most)
        return self.words(1 + int(most * self.chance.random() ** 2))

    def sentence(self, count: int) -> str:
        """Make a sentence of so many words, with a comma where it is long."""
        made = self.words(count).split(" ")
        if count > 12:
            made[count // 2] += ","
        return " ".join(made) + "."

    def paragraph(self, count: int) -> str:
        """Make sentences of about so many words in all."""
        sentences: list[str] = []
        while count > 0:
            length = min(count, self.chance.randint(5, 26))
            sentences.append(self.sentence(length))
            count -= length
        return " ".join(sentences)

    def _simple(self) -> str:
        count = self.chance.choice(self.tongue.syllables)
        pick = self.chance.choice
        return "".join(pick(self.tongue.onsets) + pick(self.tongue.cores) for _ in range(count)) + pick(
            self.tongue.codas
        )
