"""Numbering: objects of one file that go into another get other numbers, and what refers to them follows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

REFERENCE = re.compile(rb"(\d+) 0 R")


def number_of(reference: bytes) -> int:
    """Read the number in a reference."""
    return int(reference.split()[0])


class Renumbering:
    """Leads references from old numbers to new ones; each thing once, however often it is held."""

    def __init__(self, numbers: Mapping[int, int]) -> None:
        """Begin with the new number of each old one."""
        self._numbers = numbers
        self._done: dict[int, Any] = {}

    def led(self, thing: Any) -> Any:
        """Return a value with its references led; dictionaries and arrays stay themselves and are changed.

        What a content stream holds is left alone: it refers to resources by their names.
        """
        if isinstance(thing, bytes):
            found = REFERENCE.fullmatch(thing)
            return b"%d 0 R" % self._numbers[int(found[1])] if found else thing
        if id(thing) in self._done:
            return thing
        self._done[id(thing)] = thing  # kept, so that no other thing gets its identity meanwhile
        if isinstance(thing, dict):
            for key, value in thing.items():
                thing[key] = self.led(value)
        elif isinstance(thing, list):
            thing[:] = [self.led(value) for value in thing]
        elif hasattr(thing, "extra"):
            self.led(thing.extra)
        return thing
