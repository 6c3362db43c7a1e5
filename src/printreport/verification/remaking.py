"""The edition made again: from a project, or from what the file carries, laid out in a folder of its own.

What came in the file came from anybody. Texts, tables and pictures are data, and are read as those of any project are.
Templates and style sheets decide what is printed: they are used when somebody who knows the sender says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from printreport.diagnostics import Diagnostic, Refused, error
from printreport.model.run import Built, Request
from printreport.model.verdict import Inquiry
from printreport.pipeline import build
from printreport.project.unfolding import unfolded
from printreport.verification.reading import Kept, damaged

MANUSCRIPT = "report.yaml"
DATA = frozenset({".yaml", ".md", ".csv", ".xlsx", ".jpg", ".jpeg", ".png", ".svg"})
LAYOUT = frozenset({".css", ".j2", ".yaml", ".svg"})
OVERRIDES = "overrides.css"


def remade(asked: Inquiry, kept: Kept) -> Built:
    """Build the edition again; raises `Refused` when that is not possible."""
    if asked.project is not None:
        return build(Request(asked.project, asked.manuscript, kept.edition))
    with unfolded(_files(asked, kept)) as folder:
        return build(Request(folder, MANUSCRIPT, kept.edition))


def _files(asked: Inquiry, kept: Kept) -> Mapping[str, bytes]:
    """Choose the files that a project is laid out of: those that the manifest lists, as it lists them."""
    files: dict[str, bytes] = {}
    layout = False
    for entry in kept.listed:
        name, path = str(entry.get("name", "")), str(entry.get("path", ""))
        content = kept.pages.files.get(name)
        if not path:
            continue
        if content is None or hashlib.sha256(content).hexdigest() != entry.get("sha256"):
            raise Refused([damaged(kept, name)])
        if _is_layout(path):
            layout = True
            if not asked.trust_layout:
                continue
        if PurePosixPath(path).suffix.lower() in (LAYOUT if _is_layout(path) else DATA):
            files[path] = content
    if layout and not asked.trust_layout:
        raise Refused([_own_layout(kept)])
    if MANUSCRIPT not in files:
        message = f"`{kept.name}` carries no manuscript"
        raise Refused([error("no-manifest", message, None, "name its project: -p PROJECT")])
    return files


def _is_layout(path: str) -> bool:
    """Say so whatever the case of its letters: some systems make no difference."""
    first = tuple(part.casefold() for part in PurePosixPath(path).parts[:1])
    return first in {("layouts",), ("fonts",)} or path.casefold() == OVERRIDES


def _own_layout(kept: Kept) -> Diagnostic:
    message = f"`{kept.name}` brings a layout or style sheets of its own, and these are not used unasked"
    hint = "if you trust whoever sent it, add --trust-layout; else verify it in its project with -p"
    return error("own-layout", message, None, hint)
