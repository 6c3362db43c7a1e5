"""Prose to HTML: one small function per kind of node; text is escaped, nothing that was written is markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from markupsafe import Markup, escape

from printreport.compose.filters import fact_text
from printreport.compose.notes import note_words
from printreport.compose.setting import Setting
from printreport.model import prose as ast
from printreport.model.prose_walk import walk
from printreport.model.table import Cell, Table

NAMED_TARGET = Markup('<a class="{}" href="{}"{}>{}</a>')
DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the prose of one section: `level` is that of its own title, `owner` makes ids of notes its own.

    `place` writes the part of an id where the prose asks for it, `call` a component that a quotation names.
    """

    setting: Setting
    language: str
    owner: str
    level: int = 1
    place: Callable[[str], Markup] = lambda _: Markup("")
    call: Callable[[ast.Quote, Writer], Markup] = lambda _quote, _writer: Markup("")
    footnotes: Mapping[str, ast.Blocks] = field(default_factory=dict)
    again: frozenset[str] = frozenset()
    depths: Mapping[int, int] = field(default_factory=dict)

    def prose(self, prose: ast.Prose) -> Markup:
        """Write a text with its footnotes at their calls, its headings below the section's title."""
        calls = Counter(node.label for node in walk(prose) if isinstance(node, ast.FootnoteReference))
        again = frozenset(label for label, count in calls.items() if count > 1)
        writer = replace(self, footnotes=prose.footnotes, again=again, depths=depths_of(prose.blocks))
        return writer.blocks(prose.blocks)

    def blocks(self, blocks: ast.Blocks) -> Markup:
        """Write blocks one below the other."""
        return Markup("\n").join(self._block(block) for block in blocks)

    def inlines(self, inlines: ast.Inlines) -> Markup:
        """Write words in a line."""
        return Markup("").join(self._inline(inline) for inline in inlines)

    def _block(self, block: ast.Block) -> Markup:
        match block:
            case ast.Paragraph(inlines=inlines):
                return self._tagged("p", block, self.inlines(inlines))
            case ast.Heading(inlines=inlines):
                depth = self.level + self.depths.get(id(block), 1)
                return self._tagged(f"h{min(depth, DEEPEST_HEADING)}", block, self.inlines(inlines))
            case ast.Quote(attributes=attributes) if "class" in attributes:
                return self.call(block, self)
            case ast.Quote(blocks=blocks):
                return self._tagged("blockquote", block, self.blocks(blocks))
            case ast.ListBlock():
                return self._list(block)
            case ast.DefinitionList():
                return self._definitions(block)
            case ast.ProseTable():
                return self._table(block)
            case ast.Placement(part=part):
                return self.place(part)
        return Markup("<hr>")

    def _inline(self, inline: ast.Inline) -> Markup:
        match inline:
            case ast.Text(text=text):
                return escape(text)
            case ast.Break():
                return Markup("<br>")
            case ast.Emphasis(inlines=inlines):
                return _wrap("em", self.inlines(inlines))
            case ast.Strong(inlines=inlines):
                return _wrap("strong", self.inlines(inlines))
            case ast.Code(text=text):
                return _wrap("code", escape(text))
            case ast.Span(inlines=inlines, attributes=attributes):
                return Markup("<span{}>{}</span>").format(_attributes(attributes), self.inlines(inlines))
            case ast.Link():
                return self._link(inline)
            case ast.FactReference(fact=fact, form=form):
                known = self.setting.report.facts.get(fact)
                words = fact_text(known, self.language, form) if known else ""
                return Markup('<span class="fact" data-fact="{}">{}</span>').format(fact, words)
        return self._footnote(inline)

    def _tagged(self, tag: str, block: ast.Paragraph | ast.Heading | ast.Quote, content: Markup) -> Markup:
        name = Markup(tag)
        return Markup("<{}{}{}>{}</{}>").format(
            name, _attributes(block.attributes), self.setting.mark(block.at), content, name
        )

    def _link(self, link: ast.Link) -> Markup:
        if not link.target.startswith("#"):
            return NAMED_TARGET.format("link", link.target, "", self.inlines(link.inlines))
        words = self.inlines(link.inlines) or self._name_of(link.target[1:])
        if link.target[1:] not in self.setting.targets:
            return (
                words  # its target is not printed in this edition; a target that exists nowhere is a finding of its own
            )
        return NAMED_TARGET.format("reference", link.target, self.setting.mark(link.at), words)

    def _name_of(self, name: str) -> Markup:
        """Write the name of a target: its kind and number, or its title."""
        target = self.setting.targets.get(name)
        if target is None:
            return escape(name)
        if target.kind:
            word = self.setting.words(self.language).get(target.kind, target.kind)
            return Markup("{}\N{NO-BREAK SPACE}{}").format(word, target.number)
        return self.inlines(target.inlines) or escape(self.setting.words(self.language).get(name, name))

    def _footnote(self, call: ast.FootnoteReference) -> Markup:
        """Write a note where it is called; a second call of the same note refers to the first."""
        blocks = self.footnotes.get(call.label, ())
        known = self.setting.calls
        if known.get((self.owner, call.label, id(blocks))):
            name = known[self.owner, call.label, id(blocks)]
            again = '<a class="note-again" role="doc-noteref" href="#{}" data-counted="#{}--counted"></a>'
            return Markup(again).format(name, name)
        name = self._name_of_note(call.label)
        known[self.owner, call.label, id(blocks)] = name
        note = Markup('<span class="footnote" role="doc-footnote" id="{}"{}>{}</span>')
        written = note.format(name, self.setting.mark(call.at), note_words(blocks, self.inlines))
        # The engine counts a note behind its element: whoever asks for the number again asks there.
        counted = Markup('<span id="{}--counted"></span>').format(name) if call.label in self.again else Markup("")
        return written + counted

    def _name_of_note(self, label: str) -> str:
        """Name a note by its section and label; texts of one section may have used the same label."""
        name = f"note-{self.owner}-{label}"
        taken, count = set(self.setting.calls.values()), 1
        while name in taken:
            count += 1
            name = f"note-{self.owner}-{label}-{count}"
        return name

    def _list(self, block: ast.ListBlock) -> Markup:
        tag = Markup("ul") if block.start is None else Markup("ol")
        start = Markup(' start="{}"').format(block.start) if block.start not in {None, 1} else Markup("")
        items = Markup("").join(_wrap("li", self._item(item)) for item in block.items)
        return Markup("<{}{}{}{}>{}</{}>").format(
            tag, start, _attributes(block.attributes), self.setting.mark(block.at), items, tag
        )

    def _item(self, blocks: ast.Blocks) -> Markup:
        """Write an item; one paragraph alone stands without its own element."""
        if len(blocks) == 1 and isinstance(blocks[0], ast.Paragraph):
            return self.inlines(blocks[0].inlines)
        return self.blocks(blocks)

    def _definitions(self, block: ast.DefinitionList) -> Markup:
        pairs = Markup("").join(
            _wrap("dt", self.inlines(term)) + Markup("").join(_wrap("dd", self._item(meaning)) for meaning in meanings)
            for term, meanings in block.items
        )
        return Markup("<dl{}>{}</dl>").format(self.setting.mark(block.at), pairs)

    def _table(self, block: ast.ProseTable) -> Markup:
        head = self._row(block.head, block.alignments, 'th scope="col"', "th")
        rows = Markup("\n").join(self._row(row, block.alignments, "td", "td") for row in block.rows)
        name = self.setting.show(table_of(block, self.language, self.setting), self.owner, self.language)
        shows = Markup(' data-shows="{}"').format(name) if name else Markup("")
        return Markup('<table class="prose-table"{}{}><thead>{}</thead><tbody>{}</tbody></table>').format(
            self.setting.mark(block.at), shows, head, rows
        )

    def _row(self, cells: tuple[ast.Inlines, ...], alignments: tuple[str, ...], opening: str, closing: str) -> Markup:
        start, end = Markup(opening), Markup(closing)
        written = (
            Markup("<{}{}>{}</{}>").format(start, _class(alignment), self.inlines(cell), end)
            for cell, alignment in zip(cells, alignments, strict=False)
        )
        return _wrap("tr", Markup("").join(written))


def depths_of(blocks: ast.Blocks) -> Mapping[int, int]:
    """Say how deep each heading (by its `id`) stands below the others, from 1, so that no level is passed over.

    Whether an editor begins with ``#`` or ``##`` does not matter (ISO 14289-1, 7.4.2: no heading skips a level).
    """
    depths: dict[int, int] = {}
    above: list[int] = []
    for heading in (block for block in blocks if isinstance(block, ast.Heading)):
        above = [level for level in above if level < heading.level] + [heading.level]
        depths[id(heading)] = len(above)
    return depths


def _wrap(tag: str, content: Any) -> Markup:  # noqa: ANN401 - text or Markup; text is escaped
    name = Markup(tag)
    return Markup("<{}>{}</{}>").format(name, content, name)


def _class(alignment: str) -> Markup:
    return Markup(' class="{}"').format(alignment) if alignment else Markup("")


def _attributes(attributes: Mapping[str, str]) -> Markup:
    """Write the attributes that prose may set: id, class and language; all else speaks to components."""
    kept = {name: value for name, value in attributes.items() if name in {"id", "class", "lang"}}
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in kept.items())


def table_of(block: ast.ProseTable, language: str, setting: Setting) -> Table:
    """Make a table of words of one that was written in prose; columns without a name are numbered."""
    names = (plain_text(cell, language, setting).strip() for cell in block.head)
    heads = tuple(name or str(place) for place, name in enumerate(names, 1))
    rows = (
        tuple(Cell(plain_text(cell, language, setting), None, block.at) for cell in row[: len(heads)])
        for row in block.rows
    )
    blank = Cell("", None, block.at)
    return Table(heads, tuple((*row, *[blank] * (len(heads) - len(row))) for row in rows), block.at)


def plain_text(inlines: ast.Inlines, language: str, setting: Setting) -> str:
    """Write words without any markup, for bookmarks, running heads and the names of links."""
    return "".join(_plain(inline, language, setting) for inline in inlines)


def _plain(inline: ast.Inline, language: str, setting: Setting) -> str:
    match inline:
        case ast.Text(text=text) | ast.Code(text=text):
            return text.replace("\n", " ")
        case ast.Break():
            return " "
        case ast.FactReference(fact=fact, form=form):
            known = setting.report.facts.get(fact)
            return fact_text(known, language, form) if known else ""
        case ast.FootnoteReference():
            return ""
    return plain_text(inline.inlines, language, setting)
