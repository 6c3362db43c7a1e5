"""Codes read back from the printed page: takes pictures of the slips' pages, returns what does not scan as it should.

The one, lazy door to zxing-cpp: a report without a slip does not load it. What is read was drawn by nobody here, so a
fault anywhere between payload and page shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from PIL import Image

from printreport.diagnostics import Diagnostic, error
from printreport.model.slip import Code, Slip

if TYPE_CHECKING:
    import zxingcpp

# The symbologies that slips use: the name that `Code` has for each, and the reader's
FORMATS: Mapping[str, str] = MappingProxyType({"qr": "QRCode", "code128": "Code128", "pdf417": "PDF417"})


def read_back(images: Iterable[Image.Image], slips: Sequence[Slip]) -> tuple[Diagnostic, ...]:
    """Read every code of every slip from a picture of its page, in the same order, and compare it byte by byte.

    A slip without a picture has a page that was never printed; its codes count as unreadable.
    """
    pictures = iter(images)
    found = (fault for slip in slips for fault in _slip_faults(next(pictures, None), slip))
    return tuple(found)


def _slip_faults(image: Image.Image | None, slip: Slip) -> Iterator[Diagnostic]:
    """Hold what stands on one page against what should stand there."""
    if not slip.codes:
        return
    seen = _read(image, {code.symbology for code in slip.codes}) if image is not None else ()
    strange = [said for said in seen if said not in set(map(_written, slip.codes))]
    for code in slip.codes:
        if _written(code) not in seen:
            yield code_differs(slip, code, strange.pop(0)) if strange else code_unreadable(slip, code)


def _written(code: Code) -> bytes:
    """Return what a reader must find in a code."""
    return code.payload.encode(code.encoding)


def _read(image: Image.Image, symbologies: Iterable[str]) -> tuple[bytes, ...]:
    """Return what each code in a picture says."""
    return tuple(bytes(code.bytes) for code in _seen(image, symbologies))


def _seen(image: Image.Image, symbologies: Iterable[str]) -> tuple[zxingcpp.Barcode, ...]:
    """Return the codes in a picture."""
    import zxingcpp  # noqa: PLC0415 - the lazy door described above

    formats = [zxingcpp.BarcodeFormat[FORMATS[name]] for name in sorted(symbologies)]
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormats(formats))
    return tuple(code for code in found if code.valid)


def texts_of(image: Image.Image) -> tuple[str, ...]:
    """Return the text of every code in a picture, of all symbologies that slips use.

    What is no UTF-8 is read in the character set that the code itself names, or that fits it best.
    """
    return tuple(map(_text, _seen(image, FORMATS)))


def _text(code: zxingcpp.Barcode) -> str:
    try:
        return bytes(code.bytes).decode()
    except UnicodeDecodeError:
        return str(code.text)


def code_unreadable(slip: Slip, code: Code) -> Diagnostic:
    """A code on a slip cannot be read from its page at 300 dpi: no telephone will read it either.

    Something covers it, it was made smaller, or its white margin was cut into. Look at the layout's style sheet.
    """
    message = f"the code of the slip `{slip.name}` cannot be read from the printed page ({code.payload})"
    hint = f"give it its full {code.side:g} mm, black on white, and let nothing into its white margin"
    return error("code-unreadable", message, slip.at, hint)


def code_differs(slip: Slip, code: Code, said: bytes) -> Diagnostic:
    """A code on a slip says something else than it was made to say: the gift would go astray."""
    words = said.decode(code.encoding, "backslashreplace")
    message = f"the code of the slip `{slip.name}` should say {code.payload} but says {words}"
    return error("code-differs", message, slip.at, "let the slip's template draw `slip.codes`, and no other code")
