"""Takes the bytes of an XLSX file, a ZIP archive; returns what must be known before a reader opens it.

What it unpacks to and how far its sheets reach is bounded; formulas that failed are found here, because the reader
hands them on as blank cells.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO

MAX_UNPACKED = 200_000_000
MAX_FILES = 2_000
MAX_AREA = 5_000_000  # the reader makes a place for every cell between the first and the last that is filled

# Attributes are bounded, so that a tag without an end costs no more than its length.
_FILLED = re.compile(rb"""<(?:\w+:)?(?:c|row)\b[^<>]{0,300}?\br=["']([A-Z]{0,3})(\d{1,7})["'][^<>]{0,300}(?<!/)>""")
_FAILED = re.compile(
    rb"""<(?:\w+:)?c\b(?=[^<>]{0,300}\bt=["']e["'])[^<>]{0,300}\br=["']([A-Z]{1,3}\d{1,7})["'][^<>]{0,300}>"""
    rb"""(.{0,2000}?)</""",
    re.DOTALL,
)
_SHEET = re.compile(r"""<(?:\w+:)?sheet\b(?=[^<>]{0,500}\bname="([^"]*)")[^<>]{0,500}\bid="([^"]*)\"""")
_RELATION = re.compile(r"""<Relationship\b(?=[^<>]{0,500}\bId="([^"]*)")[^<>]{0,500}\bTarget="([^"]*)\"""")
_COMPUTED = re.compile(
    rb"""<(?:\w+:)?c\b(?=[^<>]{0,300}\br=["']([A-Z]{1,3}\d{1,7})["'])[^<>]{0,300}(?<!/)>\s*<(?:\w+:)?f\b[^<>]{0,300}(?<!/)>"""
    rb"""([^<>]{1,2000})</"""
)
_VALUE = re.compile(r"#[A-Z0-9/!?]+")
_SHEETS = "xl/worksheets/"


class NoWorkbookError(Exception):
    """The bytes are no archive that could hold a workbook."""


class TooLargeError(Exception):
    """The archive holds more than a report's tables need."""


@dataclass(frozen=True, slots=True)
class Inside:
    """What a sheet says of its cells by their addresses: formulas that failed and what they show, and all formulas."""

    failed: Mapping[str, str] = field(default_factory=dict)
    formulas: Mapping[str, str] = field(default_factory=dict)


def inside_of(content: bytes) -> Mapping[str, Inside]:
    """Unpack the archive once, within bounds; return by sheet what its cells are computed by, and what failed.

    Raises:
        NoWorkbookError: it cannot be unpacked.
        TooLargeError: it unpacks to more than the bounds above.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_FILES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise TooLargeError
            found: dict[str, Inside] = {}
            for entry in entries:  # all of them: a size that lies shows when the content does not match its checksum
                unpacked = archive.read(entry)
                if entry.filename.startswith(_SHEETS):
                    found[entry.filename] = Inside(_failed(unpacked), _formulas(unpacked))
            return {name: found.get(path, Inside()) for name, path in _sheets(archive).items()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, KeyError) as fault:
        raise NoWorkbookError from fault


def column_number(letters: str) -> int:
    """Turn a column's letters into its number, counted from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _failed(sheet: bytes) -> Mapping[str, str]:
    rows = columns = 1
    for letters, digits in _FILLED.findall(sheet):
        rows = max(rows, int(digits))
        columns = max(columns, column_number(letters.decode()) + 1)
    if rows * columns > MAX_AREA:
        raise TooLargeError
    shown = ((at.decode(), _VALUE.search(inside.decode("utf-8", "replace"))) for at, inside in _FAILED.findall(sheet))
    return {at: value[0] if value else "#ERROR" for at, value in shown}


def _formulas(sheet: bytes) -> Mapping[str, str]:
    """Find the formulas (ECMA-376-1, 18.3.1.40); of those that several cells share only the first is written out."""
    return {at.decode(): unescape(text.decode("utf-8", "replace")) for at, text in _COMPUTED.findall(sheet)}


def _sheets(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Map the name of each sheet to its file (ECMA-376-1, 18.2.19 and ECMA-376-2, 8.5)."""
    book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
    relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets = {
        key: f"xl/{target.removeprefix('/').removeprefix('xl/')}" for key, target in _RELATION.findall(relations)
    }
    return {unescape(name): targets.get(key, "") for name, key in _SHEET.findall(book)}
