"""What fields look like before anybody types: takes the fields and a font file, draws each (ISO 32000-1, 12.7.3.3).

The engine leaves that to the viewer (`NeedAppearances`), which many viewers do not do, and print servers never.
"""

from __future__ import annotations

import re
from typing import Any

import pydyf

from printreport.finish.form_font import FONT, added, encoded

INDENT = 2.0  # points at the left, as viewers leave
DESCENT = 0.22  # of the size: where the line stands above the middle of its box
LEADING = 1.2
MULTILINE = 1 << 12  # /Ff bit 13 (table 228)
_COLOUR = re.compile(rb"(?:[\d.]+ ){3}rg|[\d.]+ g(?= |$)|(?:[\d.]+ ){4}k")
_SIZE = re.compile(rb"([\d.]+) Tf")


def drawn(pdf: pydyf.PDF, font_file: bytes) -> None:
    """Give all fields the font and draw those that hold text; `font_file` is an OpenType file, or empty."""
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    form.pop("NeedAppearances", None)
    form.pop("DR", None)
    if not font_file:
        return
    resources = added(pdf, font_file)
    form["DR"] = resources
    for reference in form["Fields"]:
        field = pdf.objects[int(reference.split()[0])]
        if field.get("FT") in {"/Tx", "/Ch"}:
            _draw(pdf, field, resources)


def _draw(pdf: pydyf.PDF, field: Any, resources: bytes) -> None:  # noqa: ANN401 - pydyf has no types
    given = field["DA"].string
    size = float(found[1]) if (found := _SIZE.search(given)) else 10.0
    colour = found[0] if (found := _COLOUR.search(given)) else b"0 g"
    look = b"%s /%s %g Tf" % (colour, FONT.encode(), size)
    field["DA"] = pydyf.String(look)
    x1, y1, x2, y2 = field["Rect"]
    left, bottom, right, top = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
    field["Rect"] = pydyf.Array([left, bottom, right, top])
    width, height = right - left, top - bottom
    stream = pydyf.Stream(
        [b"/Tx BMC", *_text(_value(field), look, (size, height, bool(int(field.get("Ff", 0)) & MULTILINE))), b"EMC"],
        {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array([0, 0, width, height]),
            "Resources": resources,
        },
        compress=True,
    )
    pdf.add_object(stream)
    field["AP"] = pydyf.Dictionary({"N": stream.reference})


def _text(value: str, look: bytes, box: tuple[float, float, bool]) -> list[bytes]:
    """Draw the lines of a value, from the top in a field of many lines, in the middle of one of one."""
    if not value.strip():
        return []
    size, height, many = box
    first = height - size * LEADING if many else (height - size) / 2 + size * DESCENT
    lines = value.splitlines() if many else [" ".join(value.split())]
    shown = [b"%s Tj T*" % pydyf.String(encoded(line)).data for line in lines]
    start = b"%g TL %g %g Td" % (size * LEADING, INDENT, first)
    return [b"q", b"BT", look, start, *shown, b"ET", b"Q"]


def _value(field: Any) -> str:  # noqa: ANN401 - pydyf has no types
    """Return what a field shows: of a choice the words, not the value that is sent."""
    value = field.get("V")
    text = str(value.string) if isinstance(value, pydyf.String) else ""
    for option in field.get("Opt", ()):
        if option[0].string == text:
            return str(option[1].string)
    return text
