"""What a command reads besides a project: a file that was named, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from printreport.diagnostics import Location, Refused, error

STDIN = "-"


def folder_of(file: str) -> Path:
    """Return the folder in which a file stands; here for standard input."""
    return Path() if file == STDIN else Path(file).parent


def name_of(file: str) -> str:
    """Call a file as its findings do."""
    return "standard input" if file == STDIN else Path(file).name


def content_of(file: str) -> bytes:
    """Return what stands in a file, or what comes by standard input (`-`); `Refused` when it cannot be read."""
    from printreport.project import Project

    return sys.stdin.buffer.read() if file == STDIN else Project.open(folder_of(file)).content(name_of(file))


def text_of(file: str) -> str:
    """Return the text of a file; `Refused` with `not-utf8` when it is none."""
    return text_in(content_of(file), name_of(file))


def text_in(content: bytes, name: str) -> str:
    """Return bytes as the text that they are; `name` is what a finding calls them."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        message = f"`{name}` is not written in UTF-8"
        raise Refused([error("not-utf8", message, Location(name), "save it in UTF-8")]) from fault
