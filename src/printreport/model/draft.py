"""A written but unfinished file: still open, so that finishing costs no second reading.

Made by `render`, read by `finish`. ISO 32000-1 names what is still missing: structure (14.7), page labels (12.4.2),
page boundaries (14.11.2), metadata (14.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from printreport.diagnostics import Diagnostic, Location
from printreport.model.plates import Plates
from printreport.model.tags import Tag


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the draft, in points: the trim's size, its folio, and which of its marks are no content.

    `series` is ``cover``, ``roman`` or ``arabic``, `count` the page's number in it, and `folio` the two as printed;
    `artifacts` maps marked-content identifiers to ``header``, ``footer``, ``pagination`` or ``layout`` (14.8.2.2);
    `endings` holds for marks what stands at their end: a space that was swallowed, at the end of a line or between
    elements (14.8.2.5), or a soft hyphen, which their last glyph is (14.8.2.2.3);
    `actual` the words of marks whose glyphs stand for others too, such as small capitals (14.9.4).
    """

    width: float
    height: float
    folio: str
    series: str
    count: int
    artifacts: Mapping[int, str]
    endings: Mapping[int, str] = field(default_factory=dict)
    actual: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """The engine's open file, its pages, and its tag tree: one root for each document that was bound in.

    `spaces` holds the code of a space in each font of the file, as hexadecimal digits; `form_font` is the OpenType file
    of the font that form fields are set in, if there are any; `engine` the versions of the libraries that set the type;
    `plates` says how colours become ink, where the file is for a printer.
    """

    pdf: Any = field(repr=False)
    leaves: tuple[Leaf, ...]
    roots: tuple[Tag, ...]
    fonts: tuple[str, ...] = ()
    spaces: Mapping[str, str] = field(default_factory=dict)
    form_font: bytes = field(default=b"", repr=False)
    places: Mapping[str, Location] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    engine: Mapping[str, str] = field(default_factory=dict)
    plates: Plates | None = None
