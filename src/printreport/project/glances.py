"""Large files whose hash an earlier look has read: a photograph is not read again to learn that it is the same.

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

from printreport.project.inventory import Item

LARGE = 1_000_000  # bytes; smaller ones are read in no time
REST = 60_000_000_000  # nanoseconds


def settled(items: Iterable[Item], moment: int) -> Mapping[str, str]:
    """Return the hashes, by their marks, of those large files that were at rest at a moment before they were read."""
    if os.name != "posix":  # elsewhere a file has no time that is the system's own
        return MappingProxyType({})
    return MappingProxyType({item.mark: item.digest for item in items if _is_settled(item, moment)})


def packed(hashes: Mapping[str, str]) -> bytes:
    """Write them as bytes that can be kept."""
    return json.dumps(dict(hashes)).encode()


def opened(content: bytes) -> Mapping[str, str]:
    """Take them out of `packed` again; none where that is something else."""
    try:
        return MappingProxyType({str(mark): str(digest) for mark, digest in json.loads(content).items()})
    except (ValueError, TypeError, AttributeError):
        return MappingProxyType({})


def _is_settled(item: Item, moment: int) -> bool:
    size, *times = (int(number) for number in item.mark.split()[:3]) if item.mark else (0,)
    return size >= LARGE and max(times) + REST < moment
