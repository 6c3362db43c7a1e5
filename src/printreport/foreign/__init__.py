"""PDFs that somebody else made: takes their bytes, returns what is to be known of their pages, and these to be printed.

Only what is painted on a page comes over, and its tags: no scripts, actions, attachments, form fields or metadata. What
cannot be taken over as it is, such as a page whose font is not in the file, is drawn as a picture. The file may be
hostile: its size, its depth and its circles are bounded, and it is read by libraries alone.

`leaves_of` (facts), `ForeignFile` (pages to be painted), `picture_of` (a page drawn).
"""

from __future__ import annotations

from printreport.foreign.leaves import leaves_of
from printreport.foreign.opened import DAMAGED, UnfitError
from printreport.foreign.painting import ForeignFile, ForeignForm, ForeignPage, Known
from printreport.foreign.picture import picture_of

__all__ = ["DAMAGED", "ForeignFile", "ForeignForm", "ForeignPage", "Known", "UnfitError", "leaves_of", "picture_of"]
