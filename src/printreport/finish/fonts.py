"""Fonts in the file (ISO 32000-1, 9.7 and 9.9): takes the open file, makes of them what the standard expects."""

from __future__ import annotations

import pydyf

from printreport.finish.cff import cid_keyed

NAMES = frozenset({"BaseFont", "FontName"})


def made_plain(pdf: pydyf.PDF) -> None:
    """Replace OpenType programs with name-keyed outlines by CID-keyed ones, and drop what their kind may not have."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream):
            _make_plain(thing)
        elif isinstance(thing, pydyf.Dictionary):
            if thing.get("Subtype") == "/CIDFontType0":
                thing.pop("CIDToGIDMap", None)  # table 117: for TrueType outlines only
            for key in NAMES.intersection(thing):
                if isinstance(thing[key], bytes):  # the engine's; the text library marks families that end in a number
                    thing[key] = thing[key].rstrip(b",")


def _make_plain(stream: pydyf.Stream) -> None:
    program = cid_keyed(b"".join(stream.stream)) if stream.extra.get("Subtype") == "/OpenType" else None
    if program:
        stream.stream = [program]
        stream.extra["Subtype"] = "/CIDFontType0C"
