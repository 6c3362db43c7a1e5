"""What is painted on each page, as a hash: takes the open file, so that the manifest can name what it was written with.

`embedded` hashes the pages of a finished file in the same way.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

import pydyf

from printreport.finish.opened import content_of, is_settled
from printreport.finish.serialise import stream_bytes


def painted(pdf: pydyf.PDF, pages: int) -> Iterator[str]:
    """Hash the operators of each page, as they will stand in its content stream."""
    for number in range(pages):
        content = stream_bytes(content_of(pdf, number))
        yield hashlib.sha256(zlib.decompress(content) if is_settled(pdf, number) else content).hexdigest()
