"""Hashes that an earlier look has read: nobody reads photographs and fonts again to learn that they are the same.

A file is taken for the same where size, both times, disk and number are those of then. Of the two times, one is the
system's own and cannot be set back, so whatever is written later shows, unless it falls into the same tick of the
clock, or is written as memory, which the system notices within half a minute. So only files that nobody has touched
for a minute are remembered; git does the same with its index, in the small (“racy git”).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from printreport.project.installed import Part
from printreport.project.inventory import Item

LARGE = 1_000_000  # bytes; smaller ones are read in no time
REST = 60_000_000_000  # nanoseconds


def settled(items: Iterable[Item], parts: Iterable[Part], moment: int) -> Mapping[str, str]:
    """Return hashes by their marks: of large files, and of what is installed, at rest before they were read."""
    if os.name != "posix":  # elsewhere a file has no time that is the system's own
        return MappingProxyType({})
    large = {item.mark: item.digest for item in items if _size(item.mark) >= LARGE and _rests(item.mark, moment)}
    whole = {part.mark: part.digest for part in parts if all(_rests(mark, moment) for mark in part.marks[1::2])}
    return MappingProxyType({**large, **whole})


def packed(hashes: Mapping[str, str]) -> bytes:
    """Write them as bytes that can be kept."""
    return json.dumps(dict(hashes)).encode()


def opened(content: bytes) -> Mapping[str, str]:
    """Take them out of `packed` again; none where that is something else."""
    try:
        return MappingProxyType({str(mark): str(digest) for mark, digest in json.loads(content).items()})
    except (ValueError, TypeError, AttributeError):
        return MappingProxyType({})


def _size(mark: str) -> int:
    return int(mark.partition(" ")[0]) if mark else 0


def _rests(mark: str, moment: int) -> bool:
    return bool(mark) and max(int(time) for time in mark.split()[1:3]) + REST < moment
