"""Packing: takes a sheaf, returns bytes that hold all of it and no code; and the way back.

The form: a line that names it, a line with the lengths of what follows (JSON), a head in JSON, then blobs of bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pydyf

from printreport.model.said import Said
from printreport.model.sheaf import Packed, Part, Printed, Sheaf
from printreport.model.tags import Annotation, Area, Mark, Tag
from printreport.render.binder.faces import font_of, put_file, record_of
from printreport.render.binder.values import Blobs, coded, thing_of

FORM = b"printreport sheaf 2"
LINE = b"\n"


def packed(sheaf: Sheaf) -> Packed:
    """Pack a sheaf that is not yet bound."""
    blobs, faces = Blobs(), dict[str, bytes]()
    part = sheaf.part
    head = {
        "objects": [coded(thing, blobs) for thing in part.file.objects[1:]],
        "pages": part.file.pages.number,
        "catalog": part.file.catalog.number,
        "letters": part.letters.number,
        "fonts": [record_of(key, font, faces) for key, font in part.fonts.items()],
        "printed": [_of_page(page) for page in sheaf.pages],
        "root": _of_tag(sheaf.root),
        "said": [[said.form, list(said.values), said.words, said.grave] for said in sheaf.said],
        "form": put_file(sheaf.form_font, faces) if sheaf.form_font else "",
    }
    written = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    lengths = json.dumps([len(written), *map(len, blobs.all)]).encode()
    return Packed(LINE.join((FORM, lengths, b"".join((written, *blobs.all)))), faces)


def unpacked(sheaf: Packed) -> Sheaf:
    """Open a sheaf again.

    Raises:
        ValueError: the bytes hold no sheaf of this form.
        KeyError: a font file that it needs is not there.
    """
    form, lengths, content = sheaf.content.split(LINE, 2)
    if form != FORM:
        raise ValueError(f"a sheaf of another form: {form[:40]!r}")
    blobs, begin = [], 0
    for length in json.loads(lengths):
        blobs.append(content[begin : begin + length])
        begin += length
    head = json.loads(blobs.pop(0).decode("utf-8", "surrogatepass"))
    file = _file(head, blobs)
    fonts = {record["key"]: font_of(record, sheaf.faces) for record in head["fonts"]}
    return Sheaf(
        Part(file, file.objects[head["letters"]], fonts),
        tuple(_page_of(page) for page in head["printed"]),
        _tag_of(head["root"], file.objects),
        tuple(Said(form, tuple(values), words, grave) for form, values, words, grave in head["said"]),
        sheaf.faces[head["form"]] if head["form"] else b"",
    )


def _file(head: Mapping[str, Any], blobs: list[bytes]) -> pydyf.PDF:
    file = pydyf.PDF()
    file.objects = file.objects[:1]
    for value in head["objects"]:
        file.add_object(thing_of(value, blobs))
    file.pages, file.catalog = file.objects[head["pages"]], file.objects[head["catalog"]]
    return file


def _of_page(page: Printed) -> list[Any]:
    marks = [list(said.items()) for said in (page.artifacts, page.endings, page.actual)]
    return [page.width, page.height, page.bookmarks, *marks]


def _page_of(value: list[Any]) -> Printed:
    width, height, bookmarks, *marks = value
    placed = tuple((level, words, (x, y), state) for level, words, (x, y), state in bookmarks)
    artifacts, endings, actual = (dict(said) for said in marks)
    return Printed(width, height, placed, artifacts, endings, actual)


def _of_tag(kid: Tag | Mark | Annotation) -> list[Any]:
    match kid:
        case Mark():
            return [kid.page, kid.mcid, kid.stream.number if kid.stream else 0]
        case Annotation():
            return [kid.page, kid.object.number]
    area = kid.area and [kid.area.page, kid.area.left, kid.area.bottom, kid.area.right, kid.area.top]
    return [kid.name, dict(kid.attributes), [_of_tag(inner) for inner in kid.kids], kid.block, area, kid.text]


def _kid_of(value: list[Any], objects: list[Any]) -> Tag | Mark | Annotation:
    match value:
        case [int(page), int(number)]:
            return Annotation(page, objects[number])
        case [int(page), int(mcid), int(number)]:
            return Mark(page, mcid, objects[number] if number else None)
    return _tag_of(value, objects)


def _tag_of(value: list[Any], objects: list[Any]) -> Tag:
    name, attributes, kids, block, area, text = value
    inner = tuple(_kid_of(kid, objects) for kid in kids)
    return Tag(name, attributes, inner, block, Area(*area) if area else None, text)
