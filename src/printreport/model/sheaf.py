"""A sheaf: the painted pages of one section, still open, with all that the binder must know of them.

Made by `render`; it can be packed into bytes and unpacked again, in another process or another build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from printreport.model.said import Said
from printreport.model.tags import Tag

Bookmark = tuple[int, str, tuple[float, float], str]


@dataclass(frozen=True, slots=True)
class Printed:
    """One painted page: its size in the engine's pixels, and its bookmarks (level, words, place, open or closed).

    `artifacts`, `endings` and `actual` are those of `printreport.model.draft.Leaf`.
    """

    width: float
    height: float
    bookmarks: tuple[Bookmark, ...]
    artifacts: Mapping[int, str] = field(default_factory=dict)
    endings: Mapping[int, str] = field(default_factory=dict)
    actual: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the engine's that is still open (`pydyf.PDF`).

    `letters` is the dictionary in which its fonts are to stand, `fonts` are those that it was printed in.
    """

    file: Any = field(repr=False)
    letters: Any = field(repr=False)
    fonts: dict[Any, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sheaf:
    """The painted pages of a section: their file, each page, and the tags of what is on them.

    Pages are counted from 0 in the section, in `root` as well. `said` is what the engine said while it painted;
    `form_font` the OpenType file that form fields are set in, if there are any.
    """

    part: Part
    pages: tuple[Printed, ...]
    root: Tag
    said: tuple[Said, ...] = ()
    form_font: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Packed:
    """A sheaf as bytes. `faces` are the font files that it was printed in, by their hash: many sheaves share them."""

    content: bytes = field(repr=False)
    faces: Mapping[str, bytes] = field(repr=False)
