"""Takes the tokens inside one paragraph, heading or cell; returns `Inlines`, each link and fact with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from markdown_it.token import Token

from printreport.diagnostics import Diagnostic, Location, did_you_mean, error, warning
from printreport.load.prose.grammar import restore
from printreport.load.prose.places import Origin
from printreport.load.prose.typography import set_marks
from printreport.model import prose

FACT_FORMS = ("", "short", "unit", "prior", "label")
_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|<!--")
_RISKY = re.compile(r"(?:style|on\w*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known while one text is read: its lines, its language, what was found and which footnotes were called."""

    origin: Origin
    language: str
    lines: Sequence[str]
    found: list[Diagnostic] = field(default_factory=list)
    called: dict[str, Location] = field(default_factory=dict)
    cursor: dict[int, int] = field(default_factory=dict)

    def place(self, line: int, needle: str) -> Location:
        """Find where the words stand on a line, after what was found on it before; else the line's first word."""
        words = self.lines[line] if line < len(self.lines) else ""
        column = words.find(needle, self.cursor.get(line, 0))
        if column < 0:
            return self.origin.place(line, len(words) - len(words.lstrip()))
        self.cursor[line] = column + len(needle)
        return self.origin.place(line, column, len(needle))

    def allowed(self, attributes: Mapping[str, str], at: Location) -> dict[str, str]:
        """Keep attributes that say what something is; refuse those that would say how it looks or what it does."""
        for name in attributes:
            if _RISKY.fullmatch(name):
                message = f"`{name}` is no attribute for a text: the layout says how things look."
                self.found.append(error("attribute-not-allowed", message, at, "give it a class the layout knows"))
        return {name: str(value) for name, value in attributes.items() if not _RISKY.fullmatch(name)}


def inlines(tokens: Iterable[Token], line: int, reading: Reading) -> prose.Inlines:
    """Turn tokens into inline nodes; `line` is the line of the text on which they begin, counted from 0."""
    return _Builder(line, reading).build(tokens)


class _Builder:
    """Walks along the tokens; `stack` holds what is open, with the token that opened it."""

    def __init__(self, line: int, reading: Reading) -> None:
        self.line = line
        self.reading = reading
        self.stack: list[tuple[Token | None, list[prose.Inline]]] = [(None, [])]

    def build(self, tokens: Iterable[Token]) -> prose.Inlines:
        for token in tokens:
            if token.nesting > 0:
                self.stack.append((token, []))
                self._note_opening(token)
            elif token.nesting < 0:
                opening, inside = self.stack.pop()
                self.stack[-1][1].append(self._close(opening or token, _merged(inside)))
            else:
                self._leaf(token)
        return self._set(_merged(self.stack[0][1]))

    def _note_opening(self, token: Token) -> None:
        if token.type == "link_open":
            token.meta = {**token.meta, "at": self._place_of_link(token)}

    def _close(self, token: Token, inside: prose.Inlines) -> prose.Inline:
        match token.type:
            case "em_open":
                return prose.Emphasis(inside)
            case "strong_open":
                return prose.Strong(inside)
            case "link_open":
                return self._link(token, inside)
            case _:
                at = self.reading.place(self.line, "{")
                return prose.Span(inside, self.reading.allowed(_plain(token), at))

    def _link(self, token: Token, inside: prose.Inlines) -> prose.Inline:
        at: Location = token.meta["at"]
        target = written_target(token.attrs.get("href", ""))
        if not target.startswith("#") and not target.lower().startswith(_SCHEMES):
            message = f"`{target}` leads nowhere in print."
            hint = "link to #id of a part of the report, or to an address that begins with https://"
            self.reading.found.append(error("link-target", message, at, hint))
        attributes = self.reading.allowed({key: text for key, text in _plain(token).items() if key != "href"}, at)
        link = prose.Link(target, inside, at)
        return prose.Span((link,), attributes) if attributes else link

    def _place_of_link(self, token: Token) -> Location:
        target = written_target(token.attrs.get("href", ""))
        at = self.reading.place(self.line, target)
        words = self.reading.lines[self.line] if self.line < len(self.reading.lines) else ""
        start = words.rfind("[", 0, max(at.column - self.reading.origin.column, 0))
        if token.info == "auto" or start < 0 or at.length == 1:
            return at
        return self.reading.origin.place(
            self.line, start, at.column - self.reading.origin.column - start + at.length + 1
        )

    def _leaf(self, token: Token) -> None:
        nodes = self.stack[-1][1]
        match token.type:
            case "softbreak":
                self.line += 1
                nodes.append(prose.Text("\n"))
            case "hardbreak":
                self.line += 1
                nodes.append(prose.Break())
            case "code_inline":
                nodes.append(prose.Code(restore(token.content)))
            case "fact":
                nodes.append(self._fact(token))
            case "footnote_ref":
                nodes.append(self._footnote(token))
            case "image":
                self._image(token)
            case _:
                nodes.append(prose.Text(self._text(restore(token.content))))

    def _text(self, text: str) -> str:
        tag = _TAG.search(text)
        if tag:
            at = self.reading.place(self.line, tag[0])
            message = f"`{tag[0]}` is HTML and will be printed as it stands."
            hint = "write it in Markdown, or between backticks if it is meant to be read"
            self.reading.found.append(warning("html-in-prose", message, at, hint))
        return text

    def _fact(self, token: Token) -> prose.FactReference:
        form = str(token.meta["form"])
        written = self.reading.place(self.line, f"[[{token.content}")
        at = (
            replace(written, length=len(token.content) + len(form) + (5 if form else 4))
            if self.reading.origin.exact
            else written
        )
        if form not in FACT_FORMS:
            message = f"`{form}` is no way of writing a fact."
            hint = did_you_mean(form, [known for known in FACT_FORMS if known])
            self.reading.found.append(error("fact-form", message, at, hint))
        return prose.FactReference(token.content, form, at)

    def _footnote(self, token: Token) -> prose.FootnoteReference:
        label = str(token.meta["label"])
        at = self.reading.place(self.line, f"[^{label}]")
        self.reading.called.setdefault(label, at)
        return prose.FootnoteReference(label, at)

    def _image(self, token: Token) -> None:
        target = str(token.attrs.get("src", ""))
        at = self.reading.place(self.line, f"({target})")
        if target.startswith("#"):
            message = f"`![]({target})` shares its paragraph with other words."
            hint = "leave a blank line before and after it"
        else:
            message = f"The picture `{target}` is put straight into the text."
            hint = "name it under `images` with its alternative text, and place the part that shows it: ![](#id)"
        self.reading.found.append(error("image-in-prose", message, at, hint))

    def _set(self, nodes: prose.Inlines) -> prose.Inlines:
        return _mapped(nodes, lambda text: set_marks(text, self.reading.language))


def written_target(target: object) -> str:
    """Return a link's target as it was written; the library escapes what is not ASCII, in ``#id`` too."""
    return unquote(str(target)) if str(target).startswith("#") else str(target)


def _plain(token: Token) -> dict[str, str]:
    """All attributes as they were written, those the library set aside as risky among them."""
    aside: Mapping[str, str] = token.meta.get("insecure_attrs", {})
    return {key: str(value) for key, value in (*token.attrs.items(), *aside.items())}


def _merged(nodes: Iterable[prose.Inline]) -> prose.Inlines:
    """Join texts that stand side by side."""
    joined: list[prose.Inline] = []
    for node in nodes:
        last = joined[-1] if joined else None
        if isinstance(node, prose.Text) and isinstance(last, prose.Text):
            joined[-1] = prose.Text(last.text + node.text)
        elif not isinstance(node, prose.Text) or node.text:
            joined.append(node)
    return tuple(joined)


def _mapped(nodes: prose.Inlines, change: Callable[[str], str]) -> prose.Inlines:
    """Change every text, however deep; the words of a bare address stay as they are."""
    changed: list[prose.Inline] = []
    for node in nodes:
        match node:
            case prose.Text(text):
                changed.append(prose.Text(change(text)))
            case prose.Link(target, (prose.Text(text),)) if target.removeprefix("mailto:") == text:
                changed.append(node)
            case prose.Emphasis(inside) | prose.Strong(inside) | prose.Span(inside) | prose.Link(_, inside):
                changed.append(replace(node, inlines=_mapped(inside, change)))
            case _:
                changed.append(node)
    return tuple(changed)
