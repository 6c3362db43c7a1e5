"""Where links may lead: takes the pages of a document, names the links that nobody else could follow.

The engine makes every reference absolute, so a forgotten ``https://`` would lead into the folder of whoever printed the
report. The page that is painted keeps no such link (`press`), whatever wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from printreport.diagnostics import Diagnostic, error
from printreport.render.laid import Body
from printreport.render.origins import nearest, parents

ADDRESSED = frozenset({"http", "https"})  # these name a host
SCHEMES = ADDRESSED | {"mailto", "tel"}
LONGEST = 60  # characters of a target that a message quotes


def may_be_followed(url: str) -> bool:
    """Say whether a reader on another machine can follow `url`."""
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that are no address
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc if parts.scheme in ADDRESSED else parts.path)


def unfollowed(pages: Iterable[Any], body: Body) -> tuple[Diagnostic, ...]:
    """Name the links on some pages of a document that are left out, each once, where they stand."""
    links = [link for page in pages for link in page.links]
    lost = [(url, box.element) for kind, url, _, box in links if kind == "external" and not may_be_followed(url)]
    up = parents(body.root) if lost else {}
    found: dict[Diagnostic, None] = {}
    for url, element in lost:
        message = f"The link to `{_written(url, element)}` leads to no web page, mail address or telephone number."
        hint = "begin it with `https://`, `mailto:` or `tel:`"
        found[error("link-target", message, nearest(element, up, body.places), hint)] = None
    return tuple(found)


def _written(url: str, element: Element | None) -> str:
    """Give the target as it was written, never the path that was made of it."""
    href = element.attrib.get("href", "") if element is not None else ""
    return unquote(href or url.rpartition("/")[2])[:LONGEST]
