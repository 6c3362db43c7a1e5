"""PDFs that somebody else made: takes their bytes, returns what is to be known of their pages, and these to be printed.

Only what is painted on a page comes over, and its tags: no scripts, actions, attachments, form fields or metadata. What
cannot be taken over as it is, such as a page whose font is not in the file, is drawn as a picture. The file may be
hostile: its size, its depth and its circles are bounded, and it is read by libraries alone.

`leaves_of` (facts), `ForeignFile` (pages to be painted), `picture_of` (a page drawn). A lazy door: most reports have no
such page, and do not wait for pikepdf.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from printreport.foreign.form import ForeignForm, Known
from printreport.foreign.unfit import UnfitError

if TYPE_CHECKING:
    from printreport.foreign.leaves import leaves_of
    from printreport.foreign.painting import ForeignFile, ForeignPage
    from printreport.foreign.picture import picture_of

__all__ = ["ForeignFile", "ForeignForm", "ForeignPage", "Known", "UnfitError", "leaves_of", "picture_of"]

ROOMS = {"ForeignFile": "painting", "ForeignPage": "painting", "leaves_of": "leaves", "picture_of": "picture"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - verbs and values, each with a type of its own
    if name in ROOMS:
        return getattr(import_module(f"{__name__}.{ROOMS[name]}"), name)
    raise AttributeError(name)
