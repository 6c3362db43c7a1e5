"""The file that is to be verified: takes its path, returns what it holds and what its manifest says of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from printreport.diagnostics import Diagnostic, Refused, error
from printreport.finish.embedded import MOST_BYTES, Opened, opened
from printreport.model.verdict import Inquiry
from printreport.project import Project

MANIFEST = "manifest.json"
FORMAT = "printreport manifest 1"


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was kept: its name for people, its bytes and pages, and what its manifest says, if it has one."""

    name: str
    content: bytes = field(repr=False)
    pages: Opened
    edition: str
    manifest: Mapping[str, Any]

    @property
    def manifest_pages(self) -> Sequence[Mapping[str, Any]]:
        """Return what the manifest says of each page."""
        return _mappings(self.manifest.get("pages"))

    @property
    def listed(self) -> Sequence[Mapping[str, Any]]:
        """Return what the manifest says of each file that was enclosed."""
        return _mappings(self.manifest.get("files"))

    def record(self, *keys: str) -> Mapping[str, str]:
        """Return the words under some keys of the manifest, such as ``layout``, ``files``; empty where it says none."""
        value: Any = self.manifest
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        pairs = value.items() if isinstance(value, Mapping) else ()
        return {key: word for key, word in pairs if isinstance(word, str)}


def read(asked: Inquiry) -> Kept:
    """Read the file.

    Raises:
        Refused: it cannot be read, is no whole PDF, or says nothing of how it was made and no project was named.
    """
    name = asked.file.name
    content = Project.open(asked.file.parent).content(name, most=MOST_BYTES)
    pages = opened(content, name)
    manifest = manifest_of(pages)
    if not manifest and asked.project is None:
        message = f"`{name}` does not carry what it was made of"
        hint = "name its project and edition: printreport verify FILE -p PROJECT -e screen"
        raise Refused([error("no-manifest", message, None, hint)])
    edition = asked.edition or _word(manifest.get("edition"), "name") or "screen"
    return Kept(name, content, pages, edition, manifest)


def manifest_of(pages: Opened) -> Mapping[str, Any]:
    """Return the manifest in a file; empty where there is none that can be read."""
    try:
        said = json.loads(pages.files.get(MANIFEST, b"{}"))
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) and said.get("format") == FORMAT else {}


def damaged(kept: Kept, file: str) -> Diagnostic:
    """Say that an enclosed file is not the one that the manifest lists."""
    message = f"`{file}` in `{kept.name}` is not the file that was enclosed"
    return error("changed-since", message, None, "ask its publisher for the file")


def _word(value: object, key: str) -> str:
    word = value.get(key) if isinstance(value, Mapping) else None
    return word if isinstance(word, str) else ""


def _mappings(value: object) -> Sequence[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
