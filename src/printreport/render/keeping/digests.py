"""Digests: takes values, returns one hash of them, the same whatever the order in which mappings and sets hold them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256


def digest(*parts: object) -> str:
    """Hash values, whatever the order in which mappings and sets hold them."""
    plain = json.dumps([_plain(part) for part in parts], ensure_ascii=False)
    return sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: object) -> object:
    """Turn a value into what JSON can hold, in one order."""
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return [[key, _plain(value[key])] for key in sorted(value)]
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value
