"""A printed section: its painted pages as bytes, and all that the press has seen of them.

Plain values, made by `render`. It can be handed to another process and kept for another build.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from printreport.diagnostics import Diagnostic, Location
from printreport.model.pages import Overset, Sheet
from printreport.model.plates import Picture
from printreport.model.said import Said
from printreport.model.sheaf import Packed


@dataclass(frozen=True, slots=True)
class Seen:
    """What reading one section gives, as if there were no other: its pages and its elements are counted from 1.

    `starts` names the series of folios that begins on each page, or is empty. `asked` holds the families that are asked
    for first, and where; `elements` is the number of elements in it.
    """

    sheets: tuple[Sheet, ...]
    oversets: tuple[Overset, ...]
    starts: tuple[str, ...]
    asked: Mapping[str, Location | None]
    elements: int


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a document.

    `links` are the ids that it leads to, `anchors` those in it, `lost` the links that nobody can follow. `said` is what
    the engine said while it was laid out, `refused` what it was refused, by URL; `pictures` are those that were placed,
    by the engine's names for them.
    """

    sheaf: Packed
    seen: Seen
    links: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    lost: tuple[Diagnostic, ...] = ()
    said: tuple[Said, ...] = ()
    refused: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
