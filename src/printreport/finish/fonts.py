"""Fonts in the file (ISO 32000-1, 9.7 and 9.9): takes the open file, makes what is embedded what the standard expects."""

from __future__ import annotations

import pydyf

from printreport.finish.cff import cid_keyed

NAMES = frozenset({"BaseFont", "FontName"})


def made_plain(pdf: pydyf.PDF) -> None:
    """Replace OpenType programs with name-keyed outlines by CID-keyed ones, and drop what their kind may not have."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream) and thing.extra.get("Subtype") == "/OpenType":
            program = cid_keyed(b"".join(thing.stream))
            if program:
                thing.stream = [program]
                thing.extra["Subtype"] = "/CIDFontType0C"
        elif isinstance(thing, pydyf.Dictionary) and thing.get("Subtype") == "/CIDFontType0":
            thing.pop("CIDToGIDMap", None)  # table 117: for TrueType outlines only
        if isinstance(thing, pydyf.Dictionary):
            for key in NAMES.intersection(thing):
                thing[key] = thing[key].rstrip(b",")  # the text library's mark behind a family that ends in a number
