"""Files that came in a file, laid out in a folder of their own for as long as they are needed.

Their names come from a stranger: each is a plain path below the folder, or it is refused. The folder is ours alone
(mkdtemp, 0700), its files are new, so that no link that stood there before is followed.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from printreport.diagnostics import Diagnostic, Refused, error

LONGEST = 200
DEEPEST = 10
_PIECE = re.compile(r"(?!\.)[^\x00-\x1f/\\:*?\"<>|\x7f]{1,120}(?<![. ])")
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")  # names that Windows keeps for itself


@contextmanager
def unfolded(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Lay files out by their paths while the block runs; yields the folder, which is gone afterwards.

    Raises:
        Refused: `unsafe-name` for a path that leads elsewhere, or that two files have.
    """
    _judge(files)
    with tempfile.TemporaryDirectory(prefix="printreport-") as name:
        folder = Path(name).resolve()
        for path, content in files.items():
            place = folder.joinpath(*PurePosixPath(path).parts)
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                with place.open("xb") as file:
                    file.write(content)
            except OSError as fault:
                raise Refused([_unsafe(path)]) from fault
        yield folder


def _judge(files: Mapping[str, bytes]) -> None:
    strange = [path for path in files if not is_plain(path)]
    taken: set[str] = set()
    for path in files:
        if path.casefold() in taken:
            strange.append(path)
        taken.add(path.casefold())
    if strange:
        raise Refused(_unsafe(path) for path in strange)


def is_plain(path: str) -> bool:
    """Say whether a path leads to a file below the folder, on every system."""
    pieces = path.split("/")
    return (
        0 < len(path) <= LONGEST
        and len(pieces) <= DEEPEST
        and all(_PIECE.fullmatch(piece) and not _DEVICE.fullmatch(piece) for piece in pieces)
    )


def _unsafe(path: str) -> Diagnostic:
    message = f"A file in it is called {path[:LONGEST]!a}, which is no place in a report"
    return error("unsafe-name", message, None, "trust nothing in this file; ask whoever sent it for the project")
