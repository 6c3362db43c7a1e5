"""The printed file: its bytes, and facts about it. Made by `finish`, read by `checks` and whoever writes it down."""

from __future__ import annotations

from dataclasses import dataclass, field

from printreport.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What stands in the file: number of pages, their labels, the variant claimed, the fonts embedded."""

    pages: int
    labels: tuple[str, ...]
    variant: str
    fonts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF; `password` opens it (empty: it is not locked)."""

    content: bytes = field(repr=False)
    facts: PdfFacts
    diagnostics: tuple[Diagnostic, ...] = ()
    password: str = field(default="", repr=False)
