"""The tag tree of a finished PDF as indented text, for tests: takes the file, returns what a screen reader meets.

One element a line: role, what is special about it in brackets, then its own words in quotation marks::

    Document
      Sect
        H1 "The year"
        P [lang=fr] "Bonne année"
        P "See "
          Link [contents="example.org", annotations=1] "example.org"

Words come from the marked content by the fonts' own character maps, so they are what is really on the page. Read with
pikepdf, which has no part in writing the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

import pikepdf

Words = dict[tuple[int, int], str]


def tagtree(content: bytes, password: str = "") -> str:
    """Return the whole tree as text."""
    with pikepdf.open(BytesIO(content), password=password) as pdf:
        words = words_of(pdf)
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        root = pdf.Root.StructTreeRoot
        return "\n".join(line for kid in children(root) for line in _lines(kid, None, "", (words, pages)))


def artifacts(content: bytes, page: int = 0) -> tuple[str, ...]:
    """Return the words on a page (counted from 0) that are no content."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return tuple(text for text, mark in _texts(pdf.pages[page]) if mark < 0 and text.strip())


def _lines(node: pikepdf.Object, page: int | None, indent: str, book: tuple[Words, dict[Any, int]]) -> Iterator[str]:
    words, pages = book
    page = pages.get(node.Pg.objgen, page) if "/Pg" in node else page
    kids = children(node)
    own: list[str] = []
    below: list[str] = []
    for kid in kids:
        mark = mark_of(kid, page, pages)
        if mark is not None and below:
            below.append(f'{indent}  "{words.get(mark, "")}"')
        elif mark is not None:
            own.append(words.get(mark, ""))
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/S") is not None:
            below.extend(_lines(kid, page, f"{indent}  ", book))
    text = "".join(own)
    yield " ".join(part for part in (f"{indent}{str(node.S)[1:]}", _facts(node), f'"{text}"' if text else "") if part)
    yield from _joined(below, indent)


def _joined(lines: list[str], indent: str) -> Iterator[str]:
    """Words of one element that follow each other stand on one line."""
    run = ""
    for line in lines:
        if line.startswith(f'{indent}  "'):
            run += line[len(indent) + 3 : -1]
            continue
        if run:
            yield f'{indent}  "{run}"'
            run = ""
        yield line
    if run:
        yield f'{indent}  "{run}"'


def _facts(node: pikepdf.Object) -> str:
    keys = {"lang": "/Lang", "alt": "/Alt", "actual": "/ActualText", "id": "/ID", "title": "/T"}
    facts = [
        f"{name}={str(node[key])!r}" if name in {"alt", "actual"} else f"{name}={node[key]}"
        for name, key in keys.items()
        if key in node
    ]
    for attributes in listed(node.get("/A", pikepdf.Array())):
        for key, value in attributes.items():
            if key not in {"/O", "/BBox", "/Placement"}:
                facts.append(f"{key[1:]}={_value(value)}")
    links = [kid.Obj for kid in children(node) if _is_object(kid)]
    if links:
        facts.append(f"annotations={len(links)}")
        facts.extend(f"{key[1:].lower()}={str(links[0][key])!r}" for key in ("/Contents", "/TU") if key in links[0])
    return f"[{', '.join(facts)}]" if facts else ""


def _value(value: object) -> str:
    if isinstance(value, pikepdf.Array):
        return "+".join(str(item) for item in value)
    return str(value).removeprefix("/")


def _is_object(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"


def mark_of(kid: object, page: int | None, pages: Mapping[Any, int]) -> tuple[int, int] | None:
    """Return page and number of a mark, if that is what stands in an element."""
    if isinstance(kid, int):
        return (page if page is not None else -1, kid)
    if isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
        return (pages[kid.Pg.objgen] if "/Pg" in kid else page if page is not None else -1, int(kid.MCID))
    return None


def listed(value: object) -> list[Any]:
    """Return what an array holds; what is no array alone."""
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def children(node: Any) -> list[Any]:  # noqa: ANN401 - a PDF object
    """Return what stands in an element."""
    return listed(node.get("/K", pikepdf.Array()))


def words_of(pdf: pikepdf.Pdf) -> Words:
    """Return the words of each mark, by page and number."""
    words: Words = {}
    for number, page in enumerate(pdf.pages):
        for text, mark in _texts(page):
            if mark >= 0:
                words[number, mark] = words.get((number, mark), "") + text
    return words


def _texts(holder: pikepdf.Page | pikepdf.Object, around: int = -1) -> Iterator[tuple[str, int]]:
    """Walk through the pieces of text on a page or in a form XObject, each with its mark (-1: none)."""
    marks, font = [around], {}
    actual = [False]
    resources = holder.Resources
    for instruction in pikepdf.parse_content_stream(holder):
        operands: list[Any] = list(instruction.operands)
        match str(instruction.operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
                outside = -1 if operands[0] == "/Artifact" else marks[-1]
                marks.append(int(properties.get("/MCID", outside)))
                actual.append("/ActualText" in properties)
                if actual[-1]:
                    yield str(properties.ActualText), marks[-1]
            case "EMC":
                marks.pop()
                actual.pop()
            case "Tf":
                font = _characters(resources.Font[operands[0]])
            case "TJ" if not any(actual):
                yield _decoded(operands[0], font), marks[-1]
            case "Do" if resources.XObject[operands[0]].get("/Subtype") == "/Form":
                yield from _texts(resources.XObject[operands[0]], marks[-1])


def _decoded(pieces: pikepdf.Object, font: dict[int, str]) -> str:
    strings = [bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String)]
    codes = [piece[place : place + 2] for piece in strings for place in range(0, len(piece), 2)]
    return "".join(font.get(int.from_bytes(code), "?") for code in codes)


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """Read what each code of a font stands for (ISO 32000-1, 9.10.3)."""
    if "/ToUnicode" not in font:  # that of the line in the slug, which is no content
        return {}
    text = font.ToUnicode.read_bytes().decode("ascii")
    blocks = re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL)
    pairs = [pair for block in blocks for pair in re.findall(r"<(\w+)> <(\w*)>", block)]
    return {int(code, 16): bytes.fromhex(character).decode("utf-16-be") for code, character in pairs}
