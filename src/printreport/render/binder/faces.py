"""Faces: takes a font of the engine's, returns what is known of it as plain values; and the way back, without a layout.

A font that is made again serves to write its subset and its widths. It sets no type.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import ffi, harfbuzz

PLAIN = (
    "index", "font_size", "style", "family", "variations", "weight", "hash", "ascent", "descent", "tables", "bitmap",
    "italic_angle", "upem", "png", "svg", "colr", "glyph_count", "stemv", "stemh", "used_in_forms", "flags",
)  # fmt: skip
COUNTED = ("widths", "to_unicode", "missing")  # by number of glyph, or of character
COPIED = 0  # HB_MEMORY_MODE_DUPLICATE: the library keeps bytes of its own

# The engine declares only those functions of HarfBuzz that it calls itself; declaring one twice is harmless.
ffi.cdef("""
    hb_blob_t *hb_blob_create(const char *data, unsigned int length, int mode, void *user_data, void *destroy);
    hb_face_t *hb_face_create(hb_blob_t *blob, unsigned int index);
""")


def record_of(key: int, font: Any, files: dict[str, bytes]) -> dict[str, Any]:
    """Say all that is known of a font; its file goes to `files`, by its hash."""
    file = put_file(font.file_content, files)
    plain = {name: getattr(font, name) for name in PLAIN}
    counted = {name: list(getattr(font, name).items()) for name in COUNTED}
    return {"key": key, "file": file, "name": font.name.decode("latin-1"), **plain, **counted}


def put_file(content: bytes, files: dict[str, bytes]) -> str:
    """Put a font file to the others, and return its hash."""
    name = sha256(content).hexdigest()
    files[name] = content
    return name


def font_of(record: Mapping[str, Any], files: Mapping[str, bytes]) -> Any:
    """Make a font from what is known of it."""
    font = Font.__new__(Font)
    for name in PLAIN:
        setattr(font, name, record[name])
    for name in COUNTED:
        setattr(font, name, dict(record[name]))
    font.name = record["name"].encode("latin-1")
    font.file_content = files[record["file"]]
    font.hb_font = None
    font.hb_face = _face(font.file_content, font.index)
    return font


def _face(content: bytes, index: int) -> Any:
    blob = ffi.gc(harfbuzz.hb_blob_create(content, len(content), COPIED, ffi.NULL, ffi.NULL), harfbuzz.hb_blob_destroy)
    return ffi.gc(harfbuzz.hb_face_create(blob, index), harfbuzz.hb_face_destroy)
