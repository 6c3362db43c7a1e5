"""The tag tree as values: which element of the markup each piece of printed content belongs to.

Made by `render` from the laid-out boxes, rewritten by `finish` into the structure elements of ISO 32000-1, 14.7.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points on a page (counted from 0), from the trim's lower left corner: left, bottom, right, top."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of printed content: its page (counted from 0) and its marked-content identifier there.

    `stream` is None for the page's own content, or the engine's form XObject that holds the mark.
    """

    page: int
    mcid: int
    stream: Any = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link or form field on a page (counted from 0): `object` is the file's own dictionary."""

    page: int
    object: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tag:
    """One element of the markup with all that was printed of it, on however many pages.

    `name` is the element's name (``p``, ``svg``) or its generated part (``::marker``); `block` says
    that it was laid out as a block; `area` is where its first box stands, for those elements that need it; `text` holds
    the words of those that are named by their words (links, labels, drawings), and how a ``::marker`` counts.
    """

    name: str
    attributes: Mapping[str, str]
    kids: tuple[Tag | Mark | Annotation, ...]
    block: bool = False
    area: Area | None = None
    text: str = ""
