"""Records: what is known of a section as bytes in which nothing is ever run; and the way back.

What somebody else wrote, or an earlier version, raises `ValueError`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeVar

from pydantic import TypeAdapter

from printreport.model.crossing import Counted, Handed
from printreport.model.plates import Picture
from printreport.model.section import Section
from printreport.model.sheaf import Packed
from printreport.render.keeping.reasons import Remembered

MOST = 8  # states of one section that are remembered: pages in front go back and forth while somebody writes
LINE = b"\n"
State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Record:
    """What came of a section before: what counting told and what it handed on, by a hash of what it took over."""

    counted: Mapping[str, Counted]
    handed: Mapping[str, Handed]

    @property
    def last(self) -> Handed | None:
        """Return what it handed on last."""
        return next(reversed(tuple(self.handed.values())), None)

    def with_counted(self, key: str, counted: Counted) -> Record:
        """Add what counting told, and forget the oldest."""
        return replace(self, counted=dict([*_latest(self.counted, key), (key, counted)]))

    def with_handed(self, key: str, handed: Handed) -> Record:
        """Add what was handed on, and forget the oldest."""
        return replace(self, handed=dict([*_latest(self.handed, key), (key, handed)]))


NOTHING = Record({}, {})
_RECORD, _SECTION, _REMEMBERED = TypeAdapter(Record), TypeAdapter(Section), TypeAdapter(Remembered)


def written(record: Record) -> bytes:
    """Turn a record into bytes."""
    return _RECORD.dump_json(record)


def read(content: bytes) -> Record:
    """Read a record; raises `ValueError`."""
    return _RECORD.validate_json(content)


def remembered(content: bytes) -> Remembered:
    """Read what the last build was made of; raises `ValueError`."""
    return _REMEMBERED.validate_json(content)


def memory(last: Remembered) -> bytes:
    """Turn what a build was made of into bytes."""
    return _REMEMBERED.dump_json(last)


def stowed(section: Section) -> tuple[bytes, dict[str, bytes]]:
    """Turn a section into bytes, and the fonts and colour profiles that it shares with others, by their hash."""
    shared = dict(section.sheaf.faces)
    pictures = [[name, picture.name, _put(picture.profile, shared)] for name, picture in section.pictures.items()]
    bare = replace(section, sheaf=Packed(b"", {}), pictures={})
    head = json.dumps([sorted(section.sheaf.faces), pictures]).encode()
    return LINE.join((head, _SECTION.dump_json(bare), section.sheaf.content)), shared


def unstowed(content: bytes, shared: Mapping[str, bytes]) -> Section:
    """Take a section out; raises `ValueError`, or `KeyError` where something that it needs is missing."""
    head, plain, sheaf = content.split(LINE, 2)
    faces, pictures = json.loads(head)
    section = _SECTION.validate_json(plain)
    placed = {key: Picture(name, shared[profile] if profile else b"") for key, name, profile in pictures}
    return replace(section, sheaf=Packed(sheaf, {face: shared[face] for face in faces}), pictures=placed)


def _put(content: bytes, shared: dict[str, bytes]) -> str:
    if not content:
        return ""
    name = sha256(content).hexdigest()
    shared[name] = content
    return name


def _latest(known: Mapping[str, State], but: str) -> list[tuple[str, State]]:
    return [(key, state) for key, state in known.items() if key != but][1 - MOST :]
