"""Reasons: takes what went into a section, now and in the last build, says why it was made anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from printreport.render.keeping.keys import Parts

MOST = 3  # files that are named
MADE = "printreport:"  # how style sheets begin that stand in no file


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the last build of a report was made of: what went into each section, by its name, and all files by theirs.

    Values of files are their hashes.
    """

    sections: Mapping[str, Parts] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    def reason(self, section: str, now: Parts, files: Mapping[str, str], named: frozenset[str]) -> str:
        """Say why a section is made anew, in the words of somebody who looks on.

        `files` are all files of this build, `named` those that the section names.
        """
        before = self.sections.get(section)
        if before is None:
            return "it is new" if self.sections else "nothing was kept"
        if now.program != before.program:
            return "the program or a library is another one"
        if now.sheets != before.sheets:
            return _changed(_other(now.sheets, before.sheets), "a style sheet")
        if now.files != before.files:
            return _changed(_other(now.files, before.files), "a picture")
        if now.html != before.html:
            changed = _other(files, self.files)
            return _changed([name for name in changed if name in named] or changed, "what it says")
        if now.around != before.around:
            return "sections came, went, or changed their places"
        return "what stands in front of it, or what it refers to, changed"


def _changed(differing: list[str], otherwise: str) -> str:
    files = [name for name in differing if not name.startswith(MADE)]
    named = " and ".join(files[:MOST]) if len(files) <= MOST else f"{', '.join(files[:MOST])} and more"
    return f"{named or otherwise} changed"


def _other(now: Mapping[str, str], before: Mapping[str, str]) -> list[str]:
    return sorted(set(_differing(now, before)))


def _differing(now: Mapping[str, str], before: Mapping[str, str]) -> Iterator[str]:
    yield from (name for name, hash_ in now.items() if before.get(name) != hash_)
    yield from (name for name in before if name not in now)
