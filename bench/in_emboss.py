"""Give a report to emboss-pdf: its blocks as JSON, of which `peers/print_emboss.py` makes a document of its own."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

from book import Book


def write_emboss(book: Book, folder: Path) -> Path:
    """Write report.json and return it."""
    folder.mkdir(parents=True)
    blocks = [{"block": type(block).__name__, **asdict(block)} for block in book.blocks]
    out = folder / "report.json"
    out.write_text(json.dumps({"front": asdict(replace(book, blocks=())), "blocks": blocks}), encoding="utf-8")
    return out
