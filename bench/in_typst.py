"""Translate a report into Typst's markup: the same words, drawings, notes and references, on the same trim.

Numbers of figures, of notes and of pages are left to Typst, which is what it is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from book import Block, Book, Drawing, Heading, Items, Line, Note, Paragraph, Quote, Table, Words

# What Typst calls the faces that charts name.
FACES = {
    "Serif Text": "Source Serif 4",
    "Serif Lead": "Source Serif 4 Subhead",
    "Serif Note": "Source Serif 4 Caption",
    "Serif Display": "Source Serif 4 Display",
}
SIGNS = re.compile(r"([\\#$*_`<>@\[\]~=+\-/'\"])")
STYLE = Path(__file__).resolve().parent / "peers" / "report.typ"


def write_typst(book: Book, folder: Path) -> Path:
    """Write report.typ with its drawings beside it and return it."""
    folder.mkdir(parents=True)
    drawings: dict[str, str] = {}
    body = "\n".join(_all(book, drawings))
    for name, svg in drawings.items():
        (folder / name).write_text(svg, encoding="utf-8")
    out = folder / "report.typ"
    out.write_text(f"{STYLE.read_text(encoding='utf-8')}\n{body}", encoding="utf-8")
    return out


def _all(book: Book, drawings: dict[str, str]) -> Iterator[str]:
    words = ", ".join(_string(each) for each in (book.title, book.strap, book.organisation, book.kind))
    yield f"#show: report.with({_string(book.title)}, {_string(book.organisation)})\n"
    yield f"#cover({_keep(book.cover, drawings)}, {words})\n"
    yield f"#imprint({', '.join(_string(each) for each in book.imprint)})\n"
    yield "#contents()\n"
    for block in book.blocks:
        yield f"{_block(block, drawings)}\n"


def _block(block: Block, drawings: dict[str, str]) -> str:
    match block:
        case Heading(level=1):
            said = f"{_string(block.text)}, {_string(block.standfirst)}, label({_string(block.name)})"
            return f"#opener({_keep(block.drawing, drawings)}, {said})" if block.drawing else f"#chapter({said})"
        case Heading():
            return f"{'=' * block.level} {escaped(block.text)}"
        case Paragraph():
            return _line(block.line)
        case Items():
            return "\n".join(f"- {_line(line)}" for line in block.lines)
        case Quote():
            return f"#pull-quote({_string(block.text)}, {_string(block.speaker)})"
        case Drawing():
            said = ", ".join(_string(each) for each in (block.title, block.alt, block.source))
            return f"#drawing({_keep(block.svg, drawings)}, {block.width}mm, {said}) <{block.name}>"
        case Table():
            rows = "".join(f"\n  ({', '.join(map(_string, row))},)," for row in block.rows)
            head = ", ".join(map(_string, block.head))
            return f"#accounts({_string(block.title)}, {_string(block.source)}, ({head}), ({rows}\n)) <{block.name}>"


def _line(line: Line) -> str:
    return "".join(_piece(piece) for piece in line).strip()


def _piece(piece: Words | Note) -> str:
    match piece:
        case Note():
            return f"#footnote[{escaped(piece.text)}]"
        case Words(target="") | Words(text=""):
            return escaped(piece.text)
        case Words(target=target) if target.startswith("chapter-"):
            return f"#link(<{target}>)[{escaped(piece.text)}]"
        case Words(target=target):
            return f"#ref(<{target}>)"


def escaped(text: str) -> str:
    """Write a text so that no sign in it is markup."""
    return SIGNS.sub(r"\\\1", text)


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _keep(svg: str, drawings: dict[str, str]) -> str:
    name = f"drawing-{len(drawings)}.svg"
    for ours, theirs in FACES.items():
        svg = svg.replace(ours, theirs)
    drawings[name] = svg
    return _string(name)
