"""Versions of the program and of what it stands on, as they are installed here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import metadata

# What can move a word on a page: the engine, what sets its type, writes numbers, reads pictures and makes codes.
PARTS = ("printreport", "weasyprint", "pydyf", "babel", "pillow", "segno", "jinja2", "markdown-it-py")


def versions() -> Mapping[str, str]:
    """Return the version of each part; one that is not installed as a package has none."""
    return {name: found for name in PARTS if (found := _version(name))}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
