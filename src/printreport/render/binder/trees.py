"""Trees: takes the tags of sections, each with its pages counted from 0, returns those of the document they make up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from printreport.model.sheaf import Sheaf
from printreport.model.tags import Annotation, Area, Mark, Tag

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
    """Count the pages of a tag from another one; each value is made whole, which is quicker than replacing a part."""
    if not by:
        return tag
    area = tag.area and Area(tag.area.page + by, tag.area.left, tag.area.bottom, tag.area.right, tag.area.top)
    return Tag(tag.name, tag.attributes, tuple([_kid(kid, by) for kid in tag.kids]), tag.block, area, tag.text)


def _kid(kid: Tag | Mark | Annotation, by: int) -> Tag | Mark | Annotation:
    match kid:
        case Mark():
            return Mark(kid.page + by, kid.mcid, kid.stream)
        case Annotation():
            return Annotation(kid.page + by, kid.object)
    return _shifted(kid, by)
