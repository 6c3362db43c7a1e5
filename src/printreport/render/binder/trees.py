"""Trees: takes the tags of sections, each with its pages counted from 0, returns those of the document they make up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from printreport.model.sheaf import Sheaf
from printreport.model.tags import Annotation, Mark, Tag

BODY = "body"


def one_tree(sheaves: Sequence[Sheaf], front: int) -> Tag:
    """Join the tags of a document's sections, `front` being the number of pages before it."""
    roots: list[Tag] = []
    for sheaf in sheaves:
        roots.append(_shifted(sheaf.root, front))
        front += len(sheaf.pages)
    kids = [kid for root in roots for kid in root.kids]
    bodies = [kid for kid in kids if isinstance(kid, Tag) and kid.name == BODY]
    others = tuple(kid for kid in kids if kid not in bodies)
    if not bodies:
        return replace(roots[0], kids=others)
    body = replace(_first(bodies), kids=tuple(kid for each in bodies for kid in each.kids))
    return replace(_first(roots), kids=(body, *others))


def _first(tags: Sequence[Tag]) -> Tag:
    """Say of an element that goes through all sections what is said where it begins."""
    area = next((tag.area for tag in tags if tag.area), None)
    return replace(tags[0], block=any(tag.block for tag in tags), area=area)


def _shifted(tag: Tag, by: int) -> Tag:
    if not by:
        return tag
    area = replace(tag.area, page=tag.area.page + by) if tag.area else None
    return replace(tag, kids=tuple(_kid(kid, by) for kid in tag.kids), area=area)


def _kid(kid: Tag | Mark | Annotation, by: int) -> Tag | Mark | Annotation:
    return _shifted(kid, by) if isinstance(kid, Tag) else replace(kid, page=kid.page + by)
