"""What `compose` hands to the press: one HTML document, one entry style sheet, and where everything came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from printreport.diagnostics import Diagnostic, Location
from printreport.model.enclosure import Shown
from printreport.model.plates import Plates

ENTRY_SHEET = "printreport:/entry.css"


@dataclass(frozen=True, slots=True)
class Markup:
    """HTML with one ``<link>`` to `ENTRY_SHEET`; `base` is a ``file:`` URL of a folder with a trailing slash.

    `sheets` holds the text of each made style sheet by its ``printreport:/`` URL; `places` maps the value of a
    ``data-at`` attribute to its place in the manuscript; `shown` holds the tables and charts in it; `plates` says
    how its colours become ink, where the file is for a printer, and the number of pages is a multiple of
    `signature`.
    """

    html: str
    base: str
    sheets: Mapping[str, str]
    places: Mapping[str, Location] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    shown: tuple[Shown, ...] = ()
    plates: Plates | None = None
    signature: int = 1
