"""Pages as pictures: takes the bytes of a PDF, returns images. The one, lazy door to PDFium.

For reading codes back from what was really drawn, for measuring what lies behind words, for proofs, and for comparing
two builds. A report without a slip, and without words on a drawing, does not load PDFium.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from PIL import Image

from printreport.model.pdf import Pdf
from printreport.units import POINTS_PER_INCH

if TYPE_CHECKING:
    import pypdfium2

READING_DPI = 300  # what a code on a slip is read back at: the resolution of a plain office scanner
LOOKING_DPI = 72  # what lies behind words is looked at as from arm's length: a thread's hair becomes a shade


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


def pictures_of_slips(pdf: Pdf, counts: Sequence[int]) -> tuple[Image.Image, ...]:
    """Draw the slips that are bound behind the report, to read their codes back: a picture for each.

    `counts` are the pages of each; a slip of two has them below each other in its picture.
    """
    first = pdf.facts.pages - sum(counts) + 1
    drawn = rasters(pdf.content, range(first, pdf.facts.pages + 1), password=pdf.password) if counts else iter(())
    return tuple(_below_each_other([next(drawn) for _ in range(count)]) for count in counts)


def _below_each_other(pages: list[Image.Image]) -> Image.Image:
    if len(pages) == 1:
        return pages[0]
    whole = Image.new("L", (max(page.width for page in pages), sum(page.height for page in pages)), 255)
    for place, page in enumerate(pages):
        whole.paste(page, (0, sum(above.height for above in pages[:place])))
    return whole


def size_of(content: bytes, page: int, password: str = "") -> tuple[float, float]:
    """Return width and height of one page (counted from 1) in points, as it is seen."""
    with _opened(content, password, forms=False) as document:
        width, height = document[page - 1].get_size()
        return round(width, 1), round(height, 1)


def looks_of(content: bytes, page: int, dpi: float, password: str = "") -> Image.Image:
    """Draw one page (counted from 1) in colour, with its form fields, to hold it against another."""
    with _opened(content, password) as document:
        image: Image.Image = document[page - 1].render(scale=dpi / POINTS_PER_INCH, may_draw_forms=True).to_pil()
        return image.convert("RGB")


def words_of(content: bytes, page: int, password: str = "") -> str:
    """Return the words of one page (counted from 1), blanks collapsed."""
    with _opened(content, password, forms=False) as document:
        return " ".join(document[page - 1].get_textpage().get_text_bounded().split())


@contextmanager
def without_letters(pdf: Pdf) -> Iterator[Callable[[int], Image.Image]]:
    """Give what draws a page (counted from 1) as it is trimmed, in colour, without its letters: what lies behind words.

    The file is opened for the first page that is asked for, and once for all of them.
    """
    with ExitStack() as held:
        opened: list[pypdfium2.PdfDocument] = []

        def drawn(page: int) -> Image.Image:
            if not opened:
                opened.append(held.enter_context(_opened(pdf.content, pdf.password, forms=False)))
            return _bare(opened[0][page - 1])

        yield drawn


def _bare(leaf: pypdfium2.PdfPage) -> Image.Image:
    _hide_letters(leaf)
    scale = LOOKING_DPI / POINTS_PER_INCH
    whole: Image.Image = leaf.render(scale=scale, may_draw_forms=False, draw_annots=False).to_pil()
    left, bottom, right, top = leaf.get_trimbox()
    edge, _, _, head = leaf.get_cropbox()
    edges = (left - edge, head - top, right - edge, head - bottom)
    return whole.convert("RGB").crop(tuple(round(each * scale) for each in edges))


def _opened(content: bytes, password: str = "", *, forms: bool = True) -> pypdfium2.PdfDocument:
    """Open a file, with `forms` so that what stands in its form fields is drawn too."""
    import pypdfium2  # noqa: PLC0415 - the lazy door described above

    document = pypdfium2.PdfDocument(content, password=password or None)
    if forms:
        document.init_forms()
    return document


def _hide_letters(page: pypdfium2.PdfPage) -> None:
    """Make all text of a page invisible, in the groups that it holds as well."""
    from pypdfium2 import raw  # noqa: PLC0415 - the lazy door described above

    held = [raw.FPDFPage_GetObject(page, place) for place in range(raw.FPDFPage_CountObjects(page))]
    while held:
        thing = held.pop()
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            raw.FPDFTextObj_SetTextRenderMode(thing, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            count = raw.FPDFFormObj_CountObjects(thing)
            held.extend(raw.FPDFFormObj_GetObject(thing, place) for place in range(count))


def _draw(document: pypdfium2.PdfDocument, page: int, dpi: float) -> Image.Image:
    """Draw a page with its form fields as they would be printed."""
    bitmap = document[page - 1].render(scale=dpi / POINTS_PER_INCH, grayscale=True, may_draw_forms=True)
    image: Image.Image = bitmap.to_pil()
    return image.convert("L")
