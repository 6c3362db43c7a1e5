"""Ids in a book of several documents: takes its bodies, returns what each id is called in the file, and dead links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from printreport.diagnostics import Diagnostic, error
from printreport.render.laid import Body
from printreport.render.origins import place_of


def names_for(body: Body, bodies: Sequence[Body]) -> Mapping[str, str]:
    """Map the ids that links in `body` may lead to onto their names in the file: its own first, then the others'."""
    names: dict[str, str] = {}
    for other in (body, *bodies):
        for page in other.document.pages:
            for name in page.anchors:
                names.setdefault(name, f"{other.prefix}{name}")
    return names


def dead_links(bodies: Sequence[Body]) -> tuple[Diagnostic, ...]:
    """Name the links that lead nowhere in the whole book."""
    found: dict[Diagnostic, None] = {}
    for body in bodies:
        names = names_for(body, bodies)
        targets = (link[1] for page in body.document.pages for link in page.links if link[0] == "internal")
        for target in dict.fromkeys(target for target in targets if target not in names):
            found[dead_link(target, body)] = None
    return tuple(found)


def dead_link(target: str, body: Body) -> Diagnostic:
    """Say that `target`, an id, is not in the book."""
    message = f"The link to `#{target}` leads nowhere: nothing printed here has that id."
    at = place_of(f"#{target}", body.root, "", body.places)
    return error("dead-link", message, at, "name a part that this edition holds")
