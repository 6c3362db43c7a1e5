"""Ids in a book of several documents: takes its bodies, returns the links that lead nowhere in it."""

from __future__ import annotations

from collections.abc import Sequence

from printreport.diagnostics import Diagnostic, error
from printreport.render.laid import Body
from printreport.render.origins import place_of


def dead_links(bodies: Sequence[Body]) -> tuple[Diagnostic, ...]:
    """Name the links that lead nowhere in the whole book."""
    known = {name for body in bodies for section in body.sections for name in section.anchors}
    asked = [(name, body) for body in bodies for section in body.sections for name in section.links]
    return tuple(dict.fromkeys(dead_link(name, body) for name, body in asked if name not in known))


def dead_link(target: str, body: Body) -> Diagnostic:
    """Say that `target`, an id, is not in the book."""
    message = f"The link to `#{target}` leads nowhere: nothing printed here has that id."
    at = place_of(f"#{target}", body.root, "", body.places)
    return error("dead-link", message, at, "name a part that this edition holds")
