"""A layout as its designer wrote it: every file as text, what its templates use, and where its fonts' licences are.

Made by `load` and `compose`, read by `checks`, which hold a layout to its contract. Nothing is set for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from printreport.diagnostics import Location
from printreport.model.layout import Layout


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a layout: `path` from the layout's folder on, `file` as people know it.

    `rank` counts the folders, the nearest being 0; `own` says that it is of that one, and not of a layout that is
    extended, or of the built-in one whose files are shadowed.
    """

    path: str
    file: str
    text: str
    own: bool = True
    rank: int = 0

    @property
    def component(self) -> str:
        """The component in whose folder it stands, empty elsewhere."""
        parts = self.path.split("/")
        return parts[1] if len(parts) > len(("components", "name")) and parts[0] == "components" else ""

    def at(self, offset: int, length: int = 1) -> Location:
        """Return the place of a character, counted from 0."""
        line, begin = self.text.count("\n", 0, offset) + 1, self.text.rfind("\n", 0, offset) + 1
        return Location(self.file, line, offset - begin + 1, length)


@dataclass(frozen=True, slots=True)
class Face:
    """A font that the layout itself lists: its file's name, what its licence is said to be, where it is listed.

    `beside` says that the text of the licence stands in the folder of the file.
    """

    file: str
    licence: str
    at: Location
    beside: bool


@dataclass(frozen=True, slots=True)
class Papers:
    """All files of a layout and of those it extends, nearest first; `options` are the places of its own ones."""

    layout: Layout
    papers: tuple[Paper, ...]
    faces: tuple[Face, ...] = ()
    options: Mapping[str, Location] = field(default_factory=dict)

    def own(self, suffix: str) -> Iterator[Paper]:
        """Yield the layout's own files whose names end so."""
        return (paper for paper in self.papers if paper.own and paper.path.endswith(suffix))

    def nearest(self, path: str) -> Paper | None:
        """Return the file that counts at a path."""
        return next((paper for paper in self.papers if paper.path == path), None)


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a template, with its place."""

    text: str
    at: Location


@dataclass(frozen=True, slots=True)
class Use:
    """What one template uses: `names` from outside, keys of options, words and tokens, and parts of values.

    `makes` are names that it makes itself somewhere, which may stand among the others where it makes them too late.
    `loads` are the templates that it reads; `shared` those among them that see the names it sees.
    """

    names: tuple[Word, ...] = ()
    makes: frozenset[str] = frozenset()
    options: tuple[Word, ...] = ()
    words: tuple[Word, ...] = ()
    tokens: tuple[Word, ...] = ()
    parts: frozenset[str] = frozenset()
    loads: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
