"""Takes the text of a layout's ``tokens.css``, returns its custom properties: the values that drawings are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOT = re.compile(r":root\s*\{([^{}]*)\}")
_PROPERTY = re.compile(r"""--([\w-]+)\s*:\s*((?:[^;"']|"[^"]*"|'[^']*')*?)\s*(?:;|$)""")
_REFERENCE = re.compile(r"var\(\s*--([\w-]+)\s*\)")
_LONGEST = 500
_STEPS = 10  # a token that names another that names another: deeper than this is a circle


def read_tokens(text: str) -> Mapping[str, str]:
    """Return every custom property that ``:root`` sets, without the two hyphens; the last word counts."""
    blocks = _ROOT.findall(_COMMENT.sub("", text))
    return {name: value for block in blocks for name, value in _PROPERTY.findall(block)}


def resolved(tokens: Mapping[str, str]) -> Mapping[str, str]:
    """Put literal values in the place of ``var(--name)`` where the name is known."""
    return {name: _literal(value, tokens) for name, value in tokens.items()}


def _literal(value: str, tokens: Mapping[str, str]) -> str:
    for _ in range(_STEPS):
        changed = _REFERENCE.sub(lambda found: _short(tokens.get(found[1], found[0]), found[0]), value)
        if changed == value or len(changed) > _LONGEST:
            return value
        value = changed
    return value


def _short(value: str, reference: str) -> str:
    """Keep a value that is no single measure, colour or list of faces out of others, so that nothing can swell."""
    return value if len(value) <= _LONGEST else reference
