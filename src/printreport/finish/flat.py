"""Flat pages: takes the tag tree and the open file, takes out of both what can be clicked or filled in.

A file for the printer holds no link, no field and no note (ISO 15930-7, 6.17). What was a link is words.
"""

from __future__ import annotations

from dataclasses import replace

import pydyf

from printreport.finish.element import Element, Node, Nodes, with_kids
from printreport.finish.opened import page_at
from printreport.model.tags import Annotation

CLICKED = frozenset({"Link", "Form", "Annot"})


def flattened(root: Element, pdf: pydyf.PDF) -> Element:
    """Return the tree without annotations, and leave none in the file."""
    pdf.catalog.pop("AcroForm", None)
    for number in range(len(pdf.page_references)):
        for reference in page_at(pdf, number).pop("Annots", ()):
            pdf.objects[int(reference.split()[0])] = _nothing(int(reference.split()[0]))
    return _without(root)


def _nothing(number: int) -> pydyf.Object:
    """Make what stands in the place of an object that is gone: its number cannot be given away twice."""
    empty = pydyf.Array()
    empty.number = number
    return empty


def _without(element: Element) -> Element:
    kids: Nodes = tuple(_flat(kid) for kid in element.kids if not isinstance(kid, Annotation) and not _is_empty(kid))
    return with_kids(element, kids)


def _flat(node: Node) -> Node:
    if not isinstance(node, Element):
        return node
    flat = _without(node)
    return replace(flat, role="Span") if flat.role in CLICKED else flat


def _is_empty(node: Node) -> bool:
    """Say whether an element holds annotations and nothing else."""
    return isinstance(node, Element) and bool(node.kids) and all(isinstance(kid, Annotation) for kid in node.kids)
