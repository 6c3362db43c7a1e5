"""Opening a foreign PDF: takes bytes, returns the open file with all that it shows painted on its pages."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from printreport.foreign.unfit import UnfitError

MOST_PAGES = 300
HOLDERS = (pikepdf.Dictionary, pikepdf.Array, pikepdf.Stream)  # what holds other objects
DAMAGED = (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)


def opened(content: bytes) -> pikepdf.Pdf:
    """Open a file; what its notes and form fields show, such as a signature, is painted on its pages from then on.

    Raises:
        UnfitError: it has a password, no pages, more than `MOST_PAGES`, or cannot be read.
    """
    try:
        pdf = pikepdf.open(BytesIO(content))
        count = len(pdf.pages)
        if any("/Annots" in page.obj for page in pdf.pages[:MOST_PAGES]):
            pdf.flatten_annotations("print")
    except pikepdf.PasswordError as fault:
        raise UnfitError("locked") from fault
    except DAMAGED as fault:
        raise UnfitError("damaged") from fault
    if not count or count > MOST_PAGES:
        raise UnfitError("long" if count else "empty")
    return pdf
