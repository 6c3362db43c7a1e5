"""Names of files inside a PDF: flat, so that no reader takes them for folders, and none twice."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from printreport.model.enclosure import Enclosure

LONGEST = 100


def told_apart(files: Iterable[Enclosure]) -> tuple[Enclosure, ...]:
    """Give each file a name of its own: ``content-letter.md``; one that is taken is counted."""
    taken: set[str] = set()
    named: list[Enclosure] = []
    for file in files:
        stem, dot, ending = _flat(file.name).rpartition(".")
        name, count = f"{stem[:LONGEST]}{dot}{ending}", 1
        while name.casefold() in taken:
            count += 1
            name = f"{stem[:LONGEST]}-{count}{dot}{ending}"
        taken.add(name.casefold())
        named.append(replace(file, name=name))
    return tuple(named)


def _flat(path: str) -> str:
    kept = (letter if unicodedata.category(letter)[0] in "LNM" or letter in "-_." else "-" for letter in path)
    return "".join(kept).lstrip(".-") or "file"
