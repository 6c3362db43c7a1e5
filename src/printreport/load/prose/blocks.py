"""Takes the tokens of a whole text; returns its blocks and its footnotes by label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token

from printreport.diagnostics import Location, error
from printreport.load.prose.inlines import Reading, inlines, written_target
from printreport.model import prose

_ATTRIBUTED = (prose.Paragraph, prose.Heading, prose.Quote, prose.ListBlock)


class Builder:
    """Walks along the tokens; `at` is the index of the next one."""

    def __init__(self, tokens: Sequence[Token], reading: Reading) -> None:
        """Begin at the first token."""
        self.tokens = tokens
        self.reading = reading
        self.at = 0
        self.footnotes: dict[str, prose.Blocks] = {}

    def blocks(self, until: str = "") -> prose.Blocks:
        """Read blocks up to the closing token `until`, and step over it."""
        built: list[prose.Block] = []
        while self.at < len(self.tokens):
            token = self._next()
            if token.type == until:
                break
            self._take(token, built)
        return tuple(built)

    def _take(self, token: Token, built: list[prose.Block]) -> None:
        match token.type:
            case "paragraph_open":
                self._paragraph(token, built)
            case "heading_open":
                built.append(self._heading(token))
            case "blockquote_open":
                built.append(self._quote(token))
            case "bullet_list_open" | "ordered_list_open":
                built.append(self._list(token))
            case "dl_open":
                built.append(self._definitions(token))
            case "table_open":
                built.append(self._table(token))
            case "hr":
                built.append(prose.ThematicBreak(self._place(token)))
            case "footnote_reference_open":
                self._footnote(token)
            case _:  # the library's fences and HTML are switched off; anything else holds its words in `content`
                built.append(prose.Paragraph((prose.Text(token.content),), self._place(token)))

    def _paragraph(self, token: Token, built: list[prose.Block]) -> None:
        inline = self._next()
        self._next()
        at = self._place(token)
        attributes = self.reading.allowed(token.meta.get("attributes", {}), at)
        if token.meta.get("alone"):
            if built and isinstance(built[-1], _ATTRIBUTED):
                built[-1] = replace(built[-1], attributes={**built[-1].attributes, **attributes})
                return
            message = "These attributes belong to nothing: they stand on the line after what they describe."
            self.reading.found.append(error("stray-attributes", message, at, "move them below a paragraph or quote"))
            return
        only = inline.children[0] if inline.children and len(inline.children) == 1 else None
        target = written_target(only.attrs.get("src", "")) if only and only.type == "image" else ""
        if target.startswith("#"):
            built.append(prose.Placement(target[1:], self.reading.place(_line(token), f"![]({target})")))
            return
        words = inlines(inline.children or (), _line(token), self.reading)
        if words:
            built.append(prose.Paragraph(words, at, attributes))

    def _heading(self, token: Token) -> prose.Heading:
        inline = self._next()
        self._next()
        at = self._place(token)
        attributes = self.reading.allowed(token.meta.get("attributes", {}), at)
        words = inlines(inline.children or (), _line(token), self.reading)
        return prose.Heading(int(token.tag[1]), words, at, attributes)

    def _quote(self, token: Token) -> prose.Quote:
        blocks, attributes = _lifted(self.blocks("blockquote_close"))
        return prose.Quote(blocks, self._place(token), attributes)

    def _list(self, token: Token) -> prose.ListBlock:
        items: list[prose.Blocks] = []
        attributes: dict[str, str] = {}
        while self._next().type == "list_item_open":
            blocks, attributes = _lifted(self.blocks("list_item_close"))
            items.append(blocks)
        start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        return prose.ListBlock(tuple(items), self._place(token), start, attributes)

    def _definitions(self, token: Token) -> prose.DefinitionList:
        items: list[tuple[prose.Inlines, tuple[prose.Blocks, ...]]] = []
        while (part := self._next()).type != "dl_close":
            if part.type == "dt_open":
                words = inlines(self._next().children or (), _line(part), self.reading)
                items.append((words, ()))
                self._next()
            else:
                term, meanings = items.pop()
                items.append((term, (*meanings, self.blocks("dd_close"))))
        return prose.DefinitionList(tuple(items), self._place(token))

    def _table(self, token: Token) -> prose.ProseTable:
        rows: list[list[prose.Inlines]] = []
        alignments: list[str] = []
        while (part := self._next()).type != "table_close":
            if part.type == "tr_open":
                rows.append([])
            elif part.type in {"th_open", "td_open"}:
                if part.type == "th_open":
                    alignments.append(str(part.attrs.get("style", "")).removeprefix("text-align:"))
                inline = self._next()
                rows[-1].append(inlines(inline.children or (), _line(inline), self.reading))
        head, *body = (tuple(row) for row in rows)
        return prose.ProseTable(head, tuple(body), tuple(alignments), self._place(token))

    def _footnote(self, token: Token) -> None:
        label = str(token.meta["label"])
        at = self.reading.place(_line(token), f"[^{label}]:")
        blocks = self.blocks("footnote_reference_close")
        for placed in blocks:
            if isinstance(placed, prose.Placement):
                message = f"`![](#{placed.part})` stands in a footnote, where there is no room for a part."
                self.reading.found.append(error("wrong-place", message, placed.at, "move it into the text"))
        if label in self.footnotes:
            message = f"The footnote `[^{label}]` is written twice."
            self.reading.found.append(error("duplicate-footnote", message, at, "give one of them another label"))
        elif label not in self.reading.called and not self._called_later(label):
            message = f"No text calls the footnote `[^{label}]`, so it would not be printed."
            hint = f"write [^{label}] where it belongs, or delete it"
            self.reading.found.append(error("unused-footnote", message, at, hint))
        self.footnotes.setdefault(label, blocks)

    def _called_later(self, label: str) -> bool:
        later = (child for token in self.tokens[self.at :] for child in token.children or ())
        return any(child.type == "footnote_ref" and child.meta["label"] == label for child in later)

    def _next(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def _place(self, token: Token) -> Location:
        line = _line(token)
        words = self.reading.lines[line] if line < len(self.reading.lines) else ""
        return self.reading.origin.place(line, len(words) - len(words.lstrip()))


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _lifted(blocks: prose.Blocks) -> tuple[prose.Blocks, dict[str, str]]:
    """Give the attributes below the last line of a quotation or list to all of it, not to its last paragraph."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, prose.Paragraph) or not last.attributes:
        return blocks, {}
    return (*blocks[:-1], replace(last, attributes={})), dict(last.attributes)
