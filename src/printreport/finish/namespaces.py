"""The tag tree in the words of PDF 2.0 (ISO 32000-2, 14.8.6): takes it as PDF 1.7 has it, returns it rewritten.

Types that PDF 2.0 kept stand in its namespace. Those that PDF 1.7 alone has (`TOC`, `Art`, `BlockQuote`, `Reference`)
stay in that of PDF 1.7, as ISO 14289-2, 8.2.4, allows; only a `Note` has to become a `FENote` (8.2.5.14).
"""

from __future__ import annotations

from dataclasses import replace

from printreport.finish.element import Element, with_kids
from printreport.model.profile import Profile

PDF_1_7 = "http://iso.org/pdf/ssn"
PDF_2_0 = "http://iso.org/pdf2/ssn"
# ISO 32000-2, 14.8.6.2 and annex M: standard in PDF 1.7, not in PDF 2.0. The others of 1.7 are not used here.
ONLY_IN_1_7 = frozenset({"Art", "BlockQuote", "Code", "Quote", "Reference", "TOC", "TOCI"})
# What a list is that counts in no way known to PDF 1.7, by the markup's element (ISO 32000-2, table 382).
NUMBERING = {"dl": "Description", "ol": "Ordered"}


def is_spoken(profile: Profile) -> bool:
    """Say whether a file of this profile speaks of its structure in the words of PDF 2.0."""
    return profile.version >= "2"


def namespace_of(role: str) -> str:
    """Return the namespace in which a structure type of a tree in the words of PDF 2.0 is defined."""
    return PDF_1_7 if role in ONLY_IN_1_7 else PDF_2_0


def put(root: Element, profile: Profile) -> Element:
    """Return the tree in the words of the profile's version of PDF."""
    return _put(root) if is_spoken(profile) else root


def _put(element: Element) -> Element:
    kids = tuple(_put(kid) if isinstance(kid, Element) else kid for kid in element.kids)
    kept = with_kids(element, kids)
    if kept.role == "Note":
        return replace(kept, role="FENote", attributes={**kept.attributes, "FENote": {"NoteType": "/Footnote"}})
    return _counted(kept) if kept.role == "L" else kept


def _counted(listing: Element) -> Element:
    """Say of a list with labels of what kind these are: `None` would say that there are none (8.2.5.25)."""
    items = [item for item in listing.kids if isinstance(item, Element)]
    labelled = any(isinstance(part, Element) and part.role == "Lbl" for item in items for part in item.kids)
    if not labelled or listing.attributes["List"]["ListNumbering"] != "/None":
        return listing
    numbering = f"/{NUMBERING.get(listing.source, 'Unordered')}"
    return replace(listing, attributes={**listing.attributes, "List": {"ListNumbering": numbering}})
