"""Pages as pictures: takes the bytes of a PDF, returns greyscale images. The one, lazy door to PDFium.

For reading codes back from what was really drawn, for proofs, and for comparing two builds. A report without a slip
does not load PDFium.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PIL import Image

from printreport.model.pdf import Pdf
from printreport.units import POINTS_PER_INCH

if TYPE_CHECKING:
    import pypdfium2

READING_DPI = 300  # what a code on a slip is read back at: the resolution of a plain office scanner


def raster(content: bytes, page: int, dpi: float = READING_DPI) -> Image.Image:
    """Draw one page (counted from 1) in grey at `dpi`; IndexError when there is no such page."""
    with _opened(content) as document:
        if not 1 <= page <= len(document):
            raise IndexError(page)
        return _draw(document, page, dpi)


def rasters(
    content: bytes, pages: Sequence[int] | None = None, dpi: float = READING_DPI, password: str = ""
) -> Iterator[Image.Image]:
    """Draw pages (counted from 1; all of them without `pages`) one by one, so that only one is held at a time."""
    with _opened(content, password) as document:
        for page in range(1, len(document) + 1) if pages is None else pages:
            yield _draw(document, page, dpi)


def pages_of_slips(pdf: Pdf, count: int) -> tuple[Image.Image, ...]:
    """Draw the last `count` pages, one for each slip that is bound behind the report, to read their codes back."""
    last = range(pdf.facts.pages - count + 1, pdf.facts.pages + 1)
    return tuple(rasters(pdf.content, last, password=pdf.password)) if count else ()


def _opened(content: bytes, password: str = "") -> pypdfium2.PdfDocument:
    """Open a file so that what stands in its form fields is drawn too."""
    import pypdfium2  # noqa: PLC0415 - the lazy door described above

    document = pypdfium2.PdfDocument(content, password=password or None)
    document.init_forms()
    return document


def _draw(document: pypdfium2.PdfDocument, page: int, dpi: float) -> Image.Image:
    """Draw a page with its form fields as they would be printed."""
    bitmap = document[page - 1].render(scale=dpi / POINTS_PER_INCH, grayscale=True, may_draw_forms=True)
    image: Image.Image = bitmap.to_pil()
    return image.convert("L")
