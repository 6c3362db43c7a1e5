"""PDFs that somebody else made, for tests: a letter with tags, one without, and either of them spoilt."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import weasyprint

from printreport.foreign import unpacked

FONT = (Path(__file__).resolve().parents[3] / "fonts/source-serif-4/SourceSerif4-Regular.otf").as_uri()
BODY = """
<h1>To the members</h1><p>We have looked at the <em>books</em>.</p>
<h3>What we found</h3><ul><li>all in order<li>all there</ul>
<table><caption>Sums</caption><thead><tr><th scope=col>Item<th scope=col>EUR</thead>
<tr><th scope=row>Income<td>12<tr><td colspan=2>nothing else</table>
<h1 style="break-before: page">Annex</h1><p lang=de>Nichts.</p>
"""


@cache
def letter(body: str = BODY, css: str = "", *, tags: bool = True) -> bytes:
    """Print a letter of two pages."""
    style = f"@font-face {{ font-family: L; src: url({FONT}) }} @page {{ size: A5 }} body {{ font: 11pt L }} {css}"
    html = f"<html lang=en><head><title>A letter</title><style>{style}</style></head><body>{body}</body></html>"
    made: bytes = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1" if tags else None)
    return made


def spoilt(
    change: Callable[[pikepdf.Pdf], Any],
    content: bytes = b"",
    lock: pikepdf.Encryption | None = None,
    *,
    packed: bool = True,
) -> bytes:
    """Change a letter, and write it anew: with a password if asked, and its streams as they are if not `packed`."""
    with pikepdf.open(BytesIO(content or letter(tags=False))) as pdf:
        change(pdf)
        out = BytesIO()
        level = None if packed else pikepdf.StreamDecodeLevel.none
        pdf.save(out, encryption=lock or False, compress_streams=packed, stream_decode_level=level)
    return out.getvalue()


def drawn_with(operators: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Return what adds operators to the first page."""
    return lambda pdf: pdf.pages[0].contents_add(pikepdf.Stream(pdf, operators))


def resource(kind: str, name: str, make: Callable[[pikepdf.Pdf], Any]) -> Callable[[pikepdf.Pdf], None]:
    """Return what adds a resource to the first page."""

    def change(pdf: pikepdf.Pdf) -> None:
        resources = pdf.pages[0].resources
        if kind not in resources:
            resources[kind] = pikepdf.Dictionary()
        resources[kind][name] = make(pdf)

    return change


def swelling() -> bytes:
    """Return a file whose object stream unpacks to far more than it may."""
    packed = zlib.compress(b"1 0 <</Type/Catalog/Pages 2 0 R>>" + b" " * (4 * unpacked.MOST), 9)
    parts = [
        b"2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n",
        b"4 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n"
        % (len(packed), packed),
    ]
    places = [9, 9 + len(parts[0]), 9 + sum(map(len, parts))]
    rows = [(0, 0), (2, 4), (1, places[0]), (0, 0), (1, places[1]), (1, places[2])]
    table = b"".join(bytes([kind]) + place.to_bytes(4, "big") + b"\0" for kind, place in rows)
    parts.append(
        b"5 0 obj <</Type/XRef/Size 6/W[1 4 1]/Root 1 0 R/Length %d>>stream\n%s\nendstream endobj\n"
        % (len(table), table)
    )
    return b"%PDF-1.7\n" + b"".join(parts) + b"startxref\n%d\n%%%%EOF" % places[2]
