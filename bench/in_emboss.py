"""Give a report to emboss-pdf: its blocks as JSON, of which `peers/print_emboss.py` makes a document of its own.

Its letters are those that it brings along (Source Serif 4); it places notes under the paragraph that they follow.
"""

from __future__ import annotations

import json
from pathlib import Path

from book import Block, Book, Drawing, Heading, Items, Line, Note, Paragraph, Quote, Table, Words

Value = str | list["Value"]


def write_emboss(book: Book, folder: Path) -> Path:
    """Write report.json and return it."""
    folder.mkdir(parents=True)
    front: list[Value] = ["front", book.title, book.strap, book.organisation, book.kind, book.cover, list(book.imprint)]
    out = folder / "report.json"
    out.write_text(json.dumps([front, *map(_block, book.blocks)]), encoding="utf-8")
    return out


def _block(block: Block) -> list[Value]:
    match block:
        case Heading():
            return ["heading", str(block.level), block.text, block.name, block.standfirst, block.drawing]
        case Paragraph():
            return ["paragraph", _line(block.line), [piece.text for piece in block.line if isinstance(piece, Note)]]
        case Items():
            return ["items", [_line(line) for line in block.lines]]
        case Quote():
            return ["quote", block.text, block.speaker]
        case Drawing():
            return ["drawing", block.name, block.title, block.svg, block.width, block.alt, block.source]
        case Table():
            return ["table", block.name, block.title, list(block.head), [list(row) for row in block.rows], block.source]


def _line(line: Line) -> list[Value]:
    return [[piece.text, piece.target] for piece in line if isinstance(piece, Words)]
