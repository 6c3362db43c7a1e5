"""The words of a footnote, line by line: a note stands inside a paragraph, where no block can stand.

A list becomes lines with its marks, a table lines with its cells parted by semicolons; nothing that was written is
lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from printreport.model import prose as ast

Words = Callable[[ast.Inlines], Markup]
BREAK = Markup("<br>")
BULLET = "•\N{NO-BREAK SPACE}"


def note_words(blocks: ast.Blocks, words: Words) -> Markup:
    """Write the blocks of a note as lines; `words` writes inline nodes."""
    return BREAK.join(_lines(blocks, words))


def _lines(blocks: ast.Blocks, words: Words) -> Iterator[Markup]:
    for block in blocks:
        match block:
            case ast.Paragraph(inlines=inlines) | ast.Heading(inlines=inlines):
                yield words(inlines)
            case ast.Quote(blocks=inside):
                yield from _lines(inside, words)
            case ast.ListBlock(items=items, start=start):
                for number, item in enumerate(items, start or 0):
                    mark = BULLET if start is None else f"{number}.\N{NO-BREAK SPACE}"
                    yield Markup("{}{}").format(mark, BREAK.join(_lines(item, words)))
            case ast.DefinitionList(items=pairs):
                for term, meanings in pairs:
                    told = BREAK.join(line for meaning in meanings for line in _lines(meaning, words))
                    yield Markup("<em>{}</em>: {}").format(words(term), told)
            case ast.ProseTable(head=head, rows=rows):
                for row in (head, *rows):
                    yield Markup("; ").join(words(cell) for cell in row)
