"""Files are written whole or not at all: beside their target first, then in its place."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from printreport.diagnostics import Diagnostic, error

_NO_RIGHT = ("you may not write there", "choose another place, or ask for the right to write in that folder")
_FULL = ("the disk is full, or your share of it", "free some space and build again")
_WRITE_FAULTS = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: ("that disk can only be read", "choose a place on another disk"),
    errno.ENOENT: ("its folder does not exist", "make the folder first, or choose one that exists"),
    errno.ENOTDIR: ("its folder is a file", "choose a folder that exists"),
    errno.EISDIR: ("there is a folder of that name", "choose another name"),
    errno.EEXIST: ("there is a file of that name", "choose another name"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENAMETOOLONG: ("its name is too long", "choose a shorter name"),
}


def cannot_write(path: Path | str, fault: Exception) -> Diagnostic:
    """Say that a file cannot be written, and what stands in the way."""
    why, hint = _WRITE_FAULTS.get(getattr(fault, "errno", None) or 0, (f"{fault}", "choose another place"))
    return error("cannot-write", f"`{path}` cannot be written: {why}.", None, hint)


def replace_file(target: Path, content: bytes, over: bytes) -> None:
    """Put `content` in the place of `target`, unless what stands there does not begin with `over`."""
    if target.exists() and not target.is_file():
        raise IsADirectoryError(errno.EISDIR, "not a file", str(target))
    if over and target.exists() and not (target.read_bytes() or over).startswith(over):  # an empty file loses nothing
        raise ValueError("a file of another kind is there, and is kept")
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)  # mkstemp gives 0600
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
