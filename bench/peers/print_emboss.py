"""Print a report's blocks with emboss-pdf: python print_emboss.py REPORT.json OUT.pdf.

Run by the Python into which emboss-pdf was installed. The margins are those of the layout `annual` on A4, the letters
the Source Serif 4 that it brings along, the sizes those of the layout where its style sheet has a place for them. It
prints a note under the paragraph that stands before it.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from emboss import Document, PageSpec, SvgBlock, Table, TextRun
from emboss.bundled_fonts import register_bundled_fonts
from emboss.spec import HeaderFooter, TableCell
from emboss.styles import Style, StyleSheet, resolve_preset

SERIF = "Source Serif 4"
MM = 72 / 25.4
NATURAL = 1.371  # ascent and descent of the face, by which it multiplies a line height
FIGURES = ("course-", "figures-")

Record = dict[str, Any]


def sheet() -> StyleSheet:
    """Return a style sheet with the layout's sizes."""
    start = resolve_preset("academic")
    body = Style(SERIF, 10, line_height=1.4 / NATURAL, align="justify", indent_first=14, space_after=0, hyphenate=True)
    plain = replace(body, indent_first=0, align="left")
    title = replace(plain, font_size=42.1, line_height=1 / NATURAL, space_after=14, page_break_before=True)
    section = replace(plain, font_size=13.33, bold=True, space_before=28, space_after=8, keep_with_next=True)
    small = replace(plain, font_size=7.5)
    return replace(
        start, body=body, h1=title, h2=section, list_item=plain, table_header=small, table_cell=plain, caption=small,
        header_footer=small, table_cell_padding_y=0, table_cell_padding_x=0,
    )  # fmt: skip


def runs(line: list[Record]) -> Iterator[TextRun]:
    """Make text runs of a line; a figure is named by its label, for the press puts in its number."""
    for piece in line:
        target = piece.get("target")
        if target is None:
            continue
        if target.startswith(FIGURES):
            yield TextRun(text=f"@{target}")
        else:
            yield TextRun(text=piece["text"], link=f"#{target}" if target else None)


def small(text: str, size: float = 7.5, after: float = 0) -> dict[str, Any]:
    """Say what a paragraph of another size needs."""
    return {"content": text, "style": Style(font_size=size, indent_first=0, align="left", space_after=after)}


def add_front(document: Document, front: Record) -> None:
    """Add the cover, the imprint and the contents."""
    document.svg(front["cover"], width=110 * MM, alt_text="Threads")
    document.cover(front["title"], subtitle=front["strap"], authors=[front["organisation"]], kicker=front["kind"])
    for line in front["imprint"]:
        document.paragraph(**small(line, after=10.5))
    document.page_break()
    document.table_of_contents(depth=1)


def add(document: Document, block: Record) -> None:
    """Add one block."""
    match block["block"]:
        case "Heading":
            add_heading(document, block)
        case "Paragraph":
            document.paragraph(list(runs(block["line"])))
            for note in block["line"]:
                if "target" not in note:
                    document.footnote(note["text"])
        case "Items":
            document.bullet_list(["".join(piece["text"] for piece in line) for line in block["lines"]])
        case "Quote":
            document.pull_quote(block["text"], attribution=block["speaker"])
        case "Drawing":
            add_drawing(document, block)
        case "Table":
            add_table(document, block)


def add_heading(document: Document, block: Record) -> None:
    """Add a heading, and under a chapter's its standfirst and its drawing."""
    document.heading(block["text"], level=block["level"], anchor=block["name"] or None)
    if block["standfirst"]:
        document.paragraph(**small(block["standfirst"], 17.78, 42))
    if block["drawing"]:
        document.svg(block["drawing"], width=80 * MM, alt_text="Threads")


def add_drawing(document: Document, block: Record) -> None:
    """Add a chart."""
    named = {"caption": block["title"], "label": block["name"], "alt_text": block["alt"]}
    document.add(SvgBlock(source=block["svg"], width=110 * MM, align="left", **named))
    document.paragraph(**small(block["source"]))


def add_table(document: Document, block: Record) -> None:
    """Add a table; a row of one cell goes across."""
    across = len(block["head"])
    rows = [row if len(row) > 1 else [TableCell(row[0], bold=True, colspan=across)] for row in block["rows"]]
    named = {"caption": block["title"], "label": block["name"], "source_line": block["source"]}
    document.add(Table(headers=block["head"], rows=rows, **named))


def main() -> None:
    """Read, compose and save."""
    source, out = sys.argv[1:]
    report = json.loads(Path(source).read_text(encoding="utf-8"))
    front = report["front"]
    document = Document(
        title=front["title"], author=front["organisation"], language="en", style=sheet(),
        page=PageSpec(595.28, 841.89, 84, 79.33 * MM, 114, 20 * MM, mirror_margins=True),
        header=HeaderFooter(left=front["organisation"], first_page=False),
    )  # fmt: skip
    register_bundled_fonts(document.fonts)
    add_front(document, front)
    for block in report["blocks"]:
        add(document, block)
    document.save(out)


if __name__ == "__main__":
    main()
