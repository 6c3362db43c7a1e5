"""Nodes back to YAML: takes what was read of a manuscript, returns text that reads as the same (YAML 1.2.2).

Every text stands between quotation marks or as a literal block, so that none is taken for something else; remarks that
stood beside the nodes were never read, and so are not written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from printreport.model.source import Mapping, Node, Scalar, Sequence

_BARE = re.compile(r"[a-z][a-z0-9_-]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})  # some readers see no text in them
_BREAKS = {"\x7f": "\\x7f", "\x85": "\\x85", "\ufeff": "\\ufeff", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_STEP = "  "


def written(node: Mapping) -> str:
    """Write a mapping as a document."""
    return "".join(f"{line}\n" for line in _lines(node, 0))


def _lines(node: Mapping | Sequence, depth: int) -> Iterator[str]:
    pad = _STEP * depth
    if isinstance(node, Mapping):
        for key, value in node:
            yield from _pair(f"{pad}{_key(key.text)}:", value, depth)
    else:
        for item in node.items:
            yield from _pair(f"{pad}-", item, depth)


def _pair(head: str, value: Node, depth: int) -> Iterator[str]:
    if isinstance(value, Scalar):
        yield from _scalar(head, value, depth)
    elif not (value.items if isinstance(value, Sequence) else tuple(value)):
        yield f"{head} {'[]' if isinstance(value, Sequence) else '{}'}"
    else:
        yield head
        yield from _lines(value, depth + 1)


def _scalar(head: str, value: Scalar, depth: int) -> Iterator[str]:
    if not isinstance(value.value, str):
        yield f"{head} {value.text}".rstrip()
    elif _may_be_block(value.text):
        lines = value.text.split("\n")
        ends = not lines[-1]
        yield f"{head} {'|' if ends else '|-'}"
        yield from (f"{_STEP * (depth + 1)}{line}".rstrip(" ") for line in (lines[:-1] if ends else lines))
    else:
        yield f"{head} {_quoted(value.text)}"


def _may_be_block(text: str) -> bool:
    """Say whether a text of several lines comes back from a literal block as it is."""
    lines = text.split("\n")
    if len(lines) < 2 or not lines[0] or text.endswith("\n\n"):  # noqa: PLR2004 - one line is no block
        return False
    plain = not any(sign in text for sign in ("\r", "\t", *_BREAKS))
    return plain and not lines[0].startswith(" ") and not any(line.endswith(" ") for line in lines)


def _quoted(text: str) -> str:
    return "".join(_BREAKS.get(sign, sign) for sign in json.dumps(text, ensure_ascii=False))


def _key(text: str) -> str:
    return text if _BARE.fullmatch(text) and text not in _WORDS else _quoted(text)
