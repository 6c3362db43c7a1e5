"""A whole build as it ended: the files that it wrote, and what it said of them; kept as bytes, in no form that runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from printreport.diagnostics import Diagnostic, Location, Severity

LENGTH = 8  # bytes that say how long the head is


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """An edition by its name, the name of its file, how many pages it has, what was found, and the file."""

    name: str
    file: str
    pages: int
    found: tuple[Diagnostic, ...]
    content: bytes


@dataclass(frozen=True, slots=True)
class KeptRun:
    """All editions of one build, in the order in which they were written."""

    editions: tuple[KeptEdition, ...]

    @property
    def size(self) -> int:
        """Count the bytes of its files."""
        return sum(len(edition.content) for edition in self.editions)

    def packed(self) -> bytes:
        """Write it as bytes: the head's length, the head in JSON, the files."""
        head = json.dumps([_head(edition) for edition in self.editions]).encode()
        return b"".join((len(head).to_bytes(LENGTH), head, *(edition.content for edition in self.editions)))

    @classmethod
    def opened(cls, content: bytes) -> KeptRun | None:
        """Take it out of `packed` again; None where that is something else."""
        begin = LENGTH + int.from_bytes(content[:LENGTH])
        editions = []
        try:
            for head in json.loads(content[LENGTH:begin]):
                end = begin + int(head["size"])
                editions.append(_edition(head, content[begin:end]))
                begin = end
        except (ValueError, TypeError, KeyError):
            return None
        return cls(tuple(editions)) if begin == len(content) else None


def _head(edition: KeptEdition) -> Mapping[str, Any]:
    return {
        "name": edition.name,
        "file": edition.file,
        "pages": edition.pages,
        "size": len(edition.content),
        "found": [_packed(finding) for finding in edition.found],
    }


def _edition(head: Mapping[str, Any], content: bytes) -> KeptEdition:
    found = tuple(_opened(finding) for finding in head["found"])
    return KeptEdition(str(head["name"]), str(head["file"]), int(head["pages"]), found, content)


def _packed(finding: Diagnostic) -> list[Any]:
    at = finding.at
    place = [at.file, at.line, at.column, at.length] if at else None
    return [finding.name, finding.message, place, finding.hints, finding.severity]


def _opened(finding: Any) -> Diagnostic:  # noqa: ANN401 - what JSON holds; a list of another shape raises
    name, message, place, hints, severity = finding
    return Diagnostic(name, message, Location(*place) if place else None, tuple(hints), Severity(severity))
