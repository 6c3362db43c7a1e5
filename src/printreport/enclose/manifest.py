"""The manifest: what a file was made of and by which program, each thing with its SHA-256 (FIPS 180-4).

Its text is canonical: keys in alphabetical order, one way to write each value, so that two manifests of the same
making are the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from printreport.model.draft import Draft
from printreport.model.enclosure import Enclosure
from printreport.model.pages import Pages, Sheet
from printreport.model.report import Edition, Report

NAME = "manifest.json"
FORMAT = "printreport manifest 1"
SAID = ("name", "base", "bleed", "slug", "marks", "audience", "slips", "watermark", "fillable", "data", "manuscript")
ABOUT = "what this file was made of, and the hash of each thing in it and on its pages"


def canonical(value: object) -> bytes:
    """Write a value as JSON in one way only (the order of keys that RFC 8785, 3.2.3, asks for)."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def said_of(report: Report, edition: Edition) -> Mapping[str, object]:
    """Return what is said of the edition: what changes its pages, and nothing that opens the file."""
    said = {name: getattr(edition, name) for name in SAID}
    trim = {"width": edition.trim.width, "height": edition.trim.height}
    return {**said, "trim": trim, "profile": edition.profile.name, "options": dict(report.options)}


def manifest(record: Mapping[str, object], files: Sequence[Enclosure], pages: Sequence[Mapping[str, str]]) -> Enclosure:
    """Write the manifest of a file that holds these files and pages."""
    listed = [
        {"name": file.name, "path": file.path, "relation": file.relation, "sha256": digest(file.content)}
        for file in files
    ]
    content = canonical({"format": FORMAT, **record, "files": listed, "pages": list(pages)})
    return Enclosure(NAME, content, "Supplement", ABOUT)


def described(pages: Pages, draft: Draft, painted: Sequence[str]) -> list[Mapping[str, str]]:
    """Describe each page: its label, the hash of what is painted on it, the hash of its words."""
    return [
        {"label": leaf.folio, "painted": hashed, "words": digest(_words(sheet).encode())}
        for leaf, sheet, hashed in zip(draft.leaves, pages.survey.sheets, painted, strict=True)
    ]


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _words(sheet: Sheet) -> str:
    return " ".join(" ".join(line.text for line in (*sheet.running, *sheet.lines)).split())
