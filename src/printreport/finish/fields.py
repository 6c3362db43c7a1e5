"""Form fields and their names: takes the tag tree, completes the fields of the file (ISO 32000-1, 12.7).

The engine writes fields and their looks. What it leaves out, and what a reader is told of each field, is added here
from the markup: ``required``, ``aria-label``, and ``data-group`` for what a group of choices asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pydyf

from printreport.finish.element import Element
from printreport.finish.links import PRINTED, every
from printreport.model.tags import Annotation

REQUIRED = 1 << 1  # /Ff bit 2 (ISO 32000-1, table 221)


def completed(root: Element, pdf: pydyf.PDF) -> None:
    """Name every field as it is read alone, say which must be filled, and make one field of each group of choices."""
    labels = {label.origin["for"]: label.words for label in every(root) if "for" in label.origin}
    for form in every(root):
        if form.role != "Form":
            continue
        for kid in form.kids:
            if isinstance(kid, Annotation):
                words = form.words or labels.get(form.origin.get("id", ""), "")
                _complete(kid.object, form.origin, words, pdf)
    _tell_apart(pdf)


def _complete(widget: Any, markup: Mapping[str, str], label: str, pdf: pydyf.PDF) -> None:  # noqa: ANN401 - pydyf has no types
    """Complete one widget and the field that it belongs to, which are one dictionary unless it is a choice of many."""
    name = markup.get("aria-label") or label or markup.get("title")
    if name:
        widget["TU"] = pydyf.String(name)  # ISO 14289-1, 7.18.1: an alternate name
    widget["F"] = PRINTED
    field = _group(widget, markup, pdf) if "Parent" in widget else widget
    if "required" in markup:
        field["Ff"] = int(field.get("Ff", 0)) | REQUIRED
    if markup.get("maxlength", "").isdecimal() and field.get("FT") == "/Tx":
        field["MaxLen"] = int(markup["maxlength"])


def _group(widget: Any, markup: Mapping[str, str], pdf: pydyf.PDF) -> Any:  # noqa: ANN401 - pydyf has no types
    """Make a widget a mere kid of its group, and return the group.

    A kid with a name of its own would be a second field below the first (ISO 32000-1, 12.7.3.2), and one that stands
    among the fields of the form would be counted twice: programs that fill forms then set neither.
    """
    widget.pop("T", None)
    fields = pdf.catalog["AcroForm"]["Fields"]
    if widget.reference in fields:
        fields.remove(widget.reference)
    group = pdf.objects[int(widget["Parent"].split()[0])]
    if markup.get("data-group"):
        group["TU"] = pydyf.String(markup["data-group"])
    return group


def _tell_apart(pdf: pydyf.PDF) -> None:
    """Give fields of the same name different ones: they would be one field (ISO 32000-1, 12.7.3.2)."""
    taken: dict[str, int] = {}
    for reference in pdf.catalog.get("AcroForm", {}).get("Fields", ()):
        field = pdf.objects[int(reference.split()[0])]
        name = str(field["T"].string) if "T" in field else ""
        taken[name] = taken.get(name, 0) + 1
        if name and taken[name] > 1:
            field["T"] = pydyf.String(f"{name}-{taken[name]}")
