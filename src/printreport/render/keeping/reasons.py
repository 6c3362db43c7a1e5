"""Reasons: takes what went into a section, now and in the last build, says why it was made anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from printreport.render.keeping.keys import Parts

MOST = 3  # files that are named


def reason(now: Parts, before: Parts | None, changed: frozenset[str], names: frozenset[str]) -> str:
    """Say why, in the words of somebody who looks on.

    `changed` are the files of the project that are not what they were, `names` those that the section names.
    """
    if before is None:
        return "it is new"
    if now.program != before.program:
        return "the program or a library is another one"
    if now.sheets != before.sheets:
        return _changed(_other(now.sheets, before.sheets), "a style sheet")
    if now.files != before.files:
        return _changed(_other(now.files, before.files), "a picture")
    if now.html != before.html:
        return _changed(sorted(changed & names) or sorted(changed), "what it says")
    if now.around != before.around:
        return "sections came, went, or changed their places"
    return "what stands in front of it, or what it refers to, changed"


def _changed(files: list[str], otherwise: str) -> str:
    named = " and ".join(files[:MOST]) if len(files) <= MOST else f"{', '.join(files[:MOST])} and more"
    return f"{named or otherwise} changed"


def _other(now: Mapping[str, str], before: Mapping[str, str]) -> list[str]:
    return sorted(set(_differing(now, before)))


def _differing(now: Mapping[str, str], before: Mapping[str, str]) -> Iterator[str]:
    yield from (name for name, hash_ in now.items() if before.get(name) != hash_)
    yield from (name for name in before if name not in now)
