"""Leading: takes the sheaves of documents that are bound together, returns them with every link led to its target.

A section is painted with all its links, each leading to an id. Only the binder knows which ids there are, and what they
are called: those of a document behind another have its prefix. A link that leads nowhere is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pydyf

from printreport.model.sheaf import Sheaf
from printreport.model.tags import Annotation, Mark, Tag
from printreport.render.binder.numbering import number_of


@dataclass(frozen=True, slots=True)
class Bundle:
    """The sheaves of one document, and the prefix that its ids get."""

    prefix: str
    sheaves: tuple[Sheaf, ...]


def led(bundles: Sequence[Bundle]) -> tuple[Bundle, ...]:
    """Lead the links of all documents: to an id of their own first, then to those of the others in their order."""
    held = [[name for sheaf in bundle.sheaves for name in _targets(sheaf)] for bundle in bundles]
    others = {name: f"{bundles[at].prefix}{name}" for at in reversed(range(len(bundles))) for name in held[at]}
    names = (
        {**others, **{name: f"{bundle.prefix}{name}" for name in own}}
        for bundle, own in zip(bundles, held, strict=True)
    )
    return tuple(_led_bundle(bundle, known) for bundle, known in zip(bundles, names, strict=True))


def _led_bundle(bundle: Bundle, names: Mapping[str, str]) -> Bundle:
    return replace(bundle, sheaves=tuple(_led(sheaf, bundle.prefix, names) for sheaf in bundle.sheaves))


def _led(sheaf: Sheaf, prefix: str, names: Mapping[str, str]) -> Sheaf:
    file = sheaf.part.file
    for name in _names(file)[::2]:
        name.string = f"{prefix}{name.string}"
    lost: set[int] = set()
    for link in _links(file):
        target = names.get(link["Dest"].string)
        if target is None:
            lost.add(link.number)
        else:
            link["Dest"] = pydyf.String(target)
    if not lost:
        return sheaf
    for reference in file.page_references:
        _leave_out(file.objects[number_of(reference)], lost)
    return replace(sheaf, root=_without(sheaf.root, lost))


def _leave_out(page: Any, lost: set[int]) -> None:
    notes = [reference for reference in page.get("Annots", ()) if number_of(reference) not in lost]
    if notes:
        page["Annots"] = pydyf.Array(notes)
    else:
        page.pop("Annots", None)


def _without(tag: Tag, lost: set[int]) -> Tag:
    kids: list[Tag | Mark | Annotation] = []
    for kid in tag.kids:
        if isinstance(kid, Tag):
            kids.append(_without(kid, lost))
        elif isinstance(kid, Mark) or kid.object.number not in lost:
            kids.append(kid)
    return replace(tag, kids=tuple(kids))


def _links(file: Any) -> Iterator[Any]:
    for thing in file.objects:
        if isinstance(thing, pydyf.Dictionary) and thing.get("Subtype") == "/Link" and "Dest" in thing:
            yield thing


def _targets(sheaf: Sheaf) -> list[str]:
    return [name.string for name in _names(sheaf.part.file)[::2]]


def _names(file: Any) -> list[Any]:
    names: list[Any] = file.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    return names
