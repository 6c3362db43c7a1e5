"""What goes into a build, each thing by the name that people have for it and with its SHA-256.

Two builds with the same ingredients and the same options write the same files; where they differ, the names say why
something is made anew: “because data/finance.csv changed”.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ingredients:
    """Name and SHA-256 of each thing, in the order of the names: `data/finance.csv`, `$LANG`, `printreport`."""

    parts: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, parts: Iterable[tuple[str, str]]) -> Ingredients:
        """Put things into the order of their names; two of one name, such as a file and a package, are two things."""
        return cls(tuple(sorted(parts)))

    @property
    def digest(self) -> str:
        """Return one SHA-256 over all of them, in hexadecimal."""
        return hashlib.sha256(self.packed()).hexdigest()

    def changed_since(self, earlier: Ingredients) -> tuple[str, ...]:
        """Name what is new, gone or different, in alphabetical order."""
        return tuple(sorted({name for name, _ in set(self.parts) ^ set(earlier.parts)}))

    def packed(self) -> bytes:
        """Write them as bytes that can be kept."""
        return json.dumps(self.parts).encode()

    @classmethod
    def opened(cls, content: bytes) -> Ingredients | None:
        """Take them out of `packed` again; None where that is something else."""
        try:
            return cls(tuple((str(name), str(digest)) for name, digest in json.loads(content)))
        except (ValueError, TypeError):
            return None


def digest_of(*words: str) -> str:
    """Return a SHA-256, in hexadecimal, that differs whenever one of the words does."""
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()
