"""Drawings without what stands behind them: takes an SVG file, returns one from which the same is drawn, or None.

Programs that draw leave the folder and the name of their user, names of layers, remarks and whole copies of the file in
their own form; none of it is drawn. Hidden layers cannot be told from needed ones, and such a drawing stays at home.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from xml.etree import ElementTree as ET

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_UNDRAWN = frozenset({"metadata", "title", "desc", "script", "foreignObject"})
_KNOWN = tuple(f"{{{name}}}" for name in (_XLINK, _XML))
_UNSHOWN = frozenset({f"{{{_XLINK}}}title", f"{{{_XLINK}}}role"})  # words of links, which nothing shows
_HIDDEN = re.compile(
    r"""(?:display\s*[:=]\s*["']?\s*none|visibility\s*[:=]\s*["']?\s*hidden|(?<![-\w])opacity\s*[:=]\s*["']?\s*(?:0+[.]?0*|[.]0+)(?![.\d]))"""
)
_HREFS = ("href", f"{{{_XLINK}}}href")
_DATA = re.compile(r"data:image/(png|jpeg);base64,(.*)", re.DOTALL)
Bare = Callable[[str, bytes], bytes | None]


def bare_drawing(content: bytes, bare: Bare) -> bytes | None:
    """Leave out what is not drawn; `bare` frees the photographs in it."""
    if b"<!ENTITY" in content:
        return None
    try:
        root = ET.fromstring(content)  # noqa: S314 - declared entities are refused before; remarks are not read
    except (ET.ParseError, ValueError, RecursionError):
        return None
    if _drawn(root) != "svg" or not all(_freed(element, bare) for element in root.iter()):
        return None
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    text = ET.tostring(root, encoding="unicode")
    return None if _HIDDEN.search(text) else f"{text}\n".encode()


def _freed(element: ET.Element, bare: Bare) -> bool:
    """Free one element of what is not drawn; False where it holds a photograph that cannot be freed."""
    before = None
    for child in list(element):
        if not _drawn(child) or _drawn(child) in _UNDRAWN:
            _leave(element, before, child.tail or "")
            element.remove(child)
        else:
            before = child
    for name in list(element.attrib):
        foreign = name.startswith("{") and not name.startswith(_KNOWN)
        if foreign or name in _UNSHOWN or name.startswith(("data-", "aria-")):
            del element.attrib[name]
    return all(_freed_of_remarks(element, name, bare) for name in _HREFS if name in element.attrib)


def _drawn(element: ET.Element) -> str:
    """Return an element's name in SVG, empty for one of another vocabulary; files without a namespace are drawn too."""
    name = str(element.tag).removeprefix(f"{{{_SVG}}}")
    return "" if name.startswith("{") else name


def _leave(element: ET.Element, before: ET.Element | None, tail: str) -> None:
    """Keep the words behind a child that goes: in a text they are drawn."""
    if before is None:
        element.text = (element.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail


def _freed_of_remarks(element: ET.Element, name: str, bare: Bare) -> bool:
    found = _DATA.fullmatch(element.attrib[name].strip())
    if not found:
        return True
    try:
        content = bare(f".{found[1]}", b64decode(found[2]))
    except ValueError:
        return False
    if content is not None:
        element.attrib[name] = f"data:image/{found[1]};base64,{b64encode(content).decode()}"
    return content is not None
