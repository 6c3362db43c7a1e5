"""Print a report's blocks with emboss-pdf: python print_emboss.py REPORT.json OUT.pdf.

Run by the Python into which emboss-pdf was installed. The margins are those of the layout `annual` on A4; the faces are
its own Source Serif 4, the sizes those of the layout where its style sheet has a place for them.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path

from emboss import Document, PageSpec, SvgBlock, Table, TextRun
from emboss.bundled_fonts import register_bundled_fonts
from emboss.spec import HeaderFooter, TableCell
from emboss.styles import Style, resolve_preset

SERIF = "Source Serif 4"
MM = 72 / 25.4


def sheet():
    """Return a style sheet with the layout's sizes."""
    start = resolve_preset("academic")
    body = Style(font_family=SERIF, font_size=10, line_height=1.4, align="justify", indent_first=14, space_after=0, hyphenate=True)
    plain = replace(body, indent_first=0, align="left")
    title = replace(plain, font_size=42.1, line_height=1, space_after=14, page_break_before=True)
    section = replace(plain, font_size=13.33, bold=True, space_before=28, space_after=8, keep_with_next=True)
    small = replace(plain, font_size=7.5)
    return replace(
        start, body=body, h1=title, h2=section, list_item=plain, table_header=small, table_cell=plain, caption=small,
        header_footer=small, table_cell_padding_y=0, table_cell_padding_x=0,
    )  # fmt: skip


def runs(line):
    """Make text runs of a line; a figure is named by its number, which the press puts in."""
    for text, target in line:
        if target.startswith(("course-", "figures-")):
            yield TextRun(text=f"@{target}")
        else:
            yield TextRun(text=text, link=f"#{target}" if target else None)


def front(document, title, strap, organisation, kind, drawing, imprint):
    """Add the cover, the imprint and the contents."""
    document.svg(drawing, width=110 * MM, alt_text="Threads")
    document.cover(title, subtitle=strap, authors=[organisation], kicker=kind)
    for line in imprint:
        document.paragraph(line, style=Style(font_size=7.5, indent_first=0, space_after=10.5))
    document.page_break()
    document.table_of_contents(depth=1)


def add(document, kind, *parts):
    """Add one block."""
    match kind, parts:
        case "heading", (level, text, name, standfirst, drawing):
            document.heading(text, level=int(level), anchor=name or None)
            if standfirst:
                document.paragraph(standfirst, style=Style(font_size=17.78, indent_first=0, align="left", space_after=42))
            if drawing:
                document.svg(drawing, width=80 * MM, alt_text="Threads")
        case "paragraph", (line, notes):
            document.paragraph(list(runs(line)))
            for note in notes:
                document.footnote(note)
        case "items", (lines,):
            document.bullet_list([list(runs(line)) if len(line) > 1 else line[0][0] for line in lines])
        case "quote", (text, speaker):
            document.pull_quote(text, attribution=speaker)
        case "drawing", (name, title, svg, width, alt, source):
            document.add(SvgBlock(source=svg, width=float(width) * MM, caption=title, label=name, alt_text=alt, align="left"))
            document.paragraph(source, style=Style(font_size=7.5, indent_first=0))
        case "table", (name, title, head, rows, source):
            body = [row if len(row) > 1 else [TableCell(row[0], bold=True, colspan=len(head))] for row in rows]
            document.add(Table(headers=head, rows=body, caption=title, label=name, source_line=source))


def main():
    """Read, compose and save."""
    source, out = sys.argv[1:]
    blocks = json.loads(Path(source).read_text(encoding="utf-8"))
    page = PageSpec(595.28, 841.89, 84, 79.33 * MM, 114, 20 * MM, mirror_margins=True)
    organisation = blocks[0][3]
    document = Document(
        title=blocks[0][1], author=organisation, language="en", style=sheet(), page=page,
        header=HeaderFooter(left=organisation, first_page=False),
    )  # fmt: skip
    register_bundled_fonts(document.fonts)
    for kind, *parts in blocks:
        front(document, *parts) if kind == "front" else add(document, kind, *parts)
    document.save(out)


if __name__ == "__main__":
    main()
