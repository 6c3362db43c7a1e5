"""The open file: finds its pages and what is painted on them. Page numbers count from 0."""

from __future__ import annotations

from typing import Any

import pydyf


def page_at(pdf: pydyf.PDF, number: int) -> dict[str, Any]:
    """Return the dictionary of a page (`Kids` holds three entries for each: number, generation, ``R``)."""
    found: dict[str, Any] = pdf.objects[pdf.pages["Kids"][number * 3]]
    return found


def reference_to(pdf: pydyf.PDF, number: int) -> bytes:
    """Return the reference to a page; pydyf's own list of them is made anew each time it is asked for."""
    return f"{pdf.pages['Kids'][number * 3]} 0 R".encode()


def content_of(pdf: pydyf.PDF, number: int) -> list[Any]:
    """Return what is painted on a page: its content stream's operators, to be changed in place."""
    operators: list[Any] = stream_of(pdf, number).stream
    return operators


def stream_of(pdf: pydyf.PDF, number: int) -> pydyf.Stream:
    """Return the content stream of a page."""
    return pdf.objects[int(page_at(pdf, number)["Contents"].split()[0])]


def is_settled(pdf: pydyf.PDF, number: int) -> bool:
    """Say whether the content of a page is compressed already, with nothing left to change (`settled`)."""
    return "Filter" in stream_of(pdf, number).extra


def add_to_page(pdf: pydyf.PDF, number: int, annotation: pydyf.Dictionary) -> None:
    """Add an annotation to the file and to a page."""
    pdf.add_object(annotation)
    page = page_at(pdf, number)
    if "Annots" not in page:
        page["Annots"] = pydyf.Array()
    page["Annots"].append(annotation.reference)
