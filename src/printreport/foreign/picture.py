"""A foreign page drawn: takes the bytes of a PDF, returns one of its pages as a PNG."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

DPI = 300  # what printers ask of a picture
MOST_PIXELS = 40_000_000  # two pages of A3
POINTS_PER_INCH = 72


def picture_of(content: bytes, number: int) -> bytes:
    """Draw a page (counted from 1) on white, at 300 dpi, or as fine as a very large one allows.

    Raises:
        ValueError: it cannot be drawn.
    """
    import pypdfium2  # noqa: PLC0415 - a lazy door: most reports need none

    try:
        document = pypdfium2.PdfDocument(content)
        document.init_forms()
        page = document[number - 1]
        width, height = page.get_size()
        most = (MOST_PIXELS / max(width * height, 1)) ** 0.5
        drawn: Image.Image = page.render(scale=min(DPI / POINTS_PER_INCH, most), may_draw_forms=True).to_pil()
    except (pypdfium2.PdfiumError, IndexError, MemoryError) as fault:
        raise ValueError(str(fault)) from fault
    out = BytesIO()
    _plain(drawn.convert("RGB")).save(out, "PNG", dpi=(DPI, DPI))
    return out.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """Leave colour away where there is none."""
    red, green, blue = image.split()
    return red if red.tobytes() == green.tobytes() == blue.tobytes() else image
