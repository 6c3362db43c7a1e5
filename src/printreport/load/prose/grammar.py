"""The Markdown that a manuscript may use, as one parser per set of quotation marks.

CommonMark with tables, footnotes, definition lists and attributes; facts by a rule of our own. Raw HTML and blocks of
code are off: a line that happens to be indented stays a paragraph.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from printreport.load.prose.typography import Quotes

MAX_NESTING = 24
PIPE = "\ue000"  # stands for the bar of [[fact|form]] while tables are split at theirs

_FACT = re.compile(rf"\[\[[ ]*([A-Za-z_][\w.-]*)[ ]*(?:[{PIPE}|][ ]*([\w-]*)[ ]*)?\]\]")
_BARRED = re.compile(r"(\[\[[^\[\]|\n]*)\\?\|([^\[\]|\n]*\]\])")
_PART = r"""[#.][^\s{}"'=#.]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s{}"']+)"""
_ATTRIBUTES = re.compile(rf"\{{\s*(?:{_PART})(?:\s+(?:{_PART}))*\s*\}}")
_EACH = re.compile(rf"\s*({_PART})")
_LAST = re.compile(r"(?:^|\s)(\{[^{}]*\})\s*$")


class _Markdown(MarkdownIt):
    """A parser that takes every target of a link, so that `inlines` can say which it refuses."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 the name is the library's
        return bool(url)


def parse_blocks(text: str, quotes: Quotes) -> list[Token]:
    """Turn Markdown into the library's tokens."""
    return _grammar(quotes).parse(_guard(text), {})


def parse_line(text: str, quotes: Quotes) -> list[Token]:
    """Turn one line of Markdown into the tokens inside it."""
    (inline,) = _grammar(quotes).parseInline(_guard(text), {}) or [Token("inline", "", 0)]
    return inline.children or []


def restore(text: str) -> str:
    """Give a text its bars back."""
    return text.replace(PIPE, "|")


def attributes(text: str) -> dict[str, str] | None:
    """Read ``{#id .class key=value}``; several classes are joined with blanks; None when it is something else."""
    if not _ATTRIBUTES.fullmatch(text):
        return None
    found: dict[str, str] = {}
    for part in _EACH.findall(text[1:-1]):
        if part[0] == "#":
            found["id"] = part[1:]
        elif part[0] == ".":
            found["class"] = f"{found.get('class', '')} {part[1:]}".strip()
        else:
            key, _, value = part.partition("=")
            found[key] = value.strip("\"'")
    return found


def _guard(text: str) -> str:
    """Keep the bar of a fact from splitting the cell of a table it stands in; every column stays what it was."""
    return _BARRED.sub(lambda found: found[0].replace("\\|", f"{PIPE} ").replace("|", PIPE), text)


@cache
def _grammar(quotes: Quotes) -> MarkdownIt:
    options = {"html": False, "typographer": True, "quotes": list(quotes), "maxNesting": MAX_NESTING}
    parser = _Markdown("commonmark", options)
    parser.enable(["table", "smartquotes"]).disable(["code", "fence", "html_block", "html_inline"])
    footnote_plugin(parser, inline=False, move_to_end=False, always_match_refs=True)
    deflist_plugin(parser)
    attrs_plugin(parser, spans=True)
    parser.inline.ruler.before("link", "fact", _fact)
    parser.core.ruler.after("block", "block_attributes", _block_attributes)
    return parser


def _fact(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 the library calls it so
    found = _FACT.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("fact", "", 0)
        token.content = found[1]  # so that quotation marks see a word beside them
        token.meta = {"form": found[2] or ""}
    state.pos = found.end()
    return True


def _block_attributes(state: StateCore) -> None:
    """Take attributes at the end of a heading, or on the last line of a paragraph, from the words to the block."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if inline.type != "inline" or opening.type not in {"heading_open", "paragraph_open"}:
            continue
        found = _LAST.search(inline.content)
        if not found or (opening.type == "paragraph_open" and inline.content[: found.start(1)][-1:] not in {"", "\n"}):
            continue
        read = attributes(found[1])
        if read is not None:
            opening.meta = {"attributes": read, "alone": not inline.content[: found.start(1)].strip()}
            inline.content = inline.content[: found.start(1)].rstrip()
