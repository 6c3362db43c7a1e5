"""Characters for which the layout's fonts have no drawing: takes the engine's words, names them with their places."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.said import Said
from printreport.render.laid import Body, Laid
from printreport.render.origins import nearest, parents

MOST = 12  # characters that one finding names; a text in a script without a font has hundreds


def missing(said: Iterable[Said], laid: Laid) -> tuple[Diagnostic, ...]:
    """Name each character that was printed as an empty frame, once, with the others that first stand in that place."""
    unplaced = dict.fromkeys(str(record.values[0]) for record in said if record.form.startswith(".notdef glyph"))
    placed: dict[Location | None, list[str]] = {}
    texts = (
        sorted((text for body in laid.bodies for text in _texts(body)), key=lambda text: text[0]) if unplaced else []
    )
    for _, words, at in texts:
        for sign in [sign for sign in unplaced if sign in words]:
            placed.setdefault(at, []).append(sign)
            del unplaced[sign]
    if unplaced:
        placed.setdefault(None, []).extend(unplaced)
    return tuple(finding for at, signs in placed.items() for finding in _findings(signs, at))


def _texts(body: Body) -> Iterator[tuple[bool, str, Location | None]]:
    """The words of each element and their place; contents and head only repeat what is written elsewhere."""
    up = parents(body.root)
    repeats: set[Element] = set()
    for element in body.root.iter():
        if element.tag == "head" or element.attrib.get("role") == "doc-toc":
            repeats.update(element.iter())
        words = f"{element.text or ''}{''.join(child.tail or '' for child in element)}"
        yield element in repeats, words, nearest(element, up, body.places)


def _findings(signs: list[str], at: Location | None) -> Iterator[Diagnostic]:
    control = [sign for sign in signs if unicodedata.category(sign) == "Cc"]
    if control:
        message = f"The text holds a control character, which cannot be printed: {_listed(control)}."
        yield error("control-character", message, at, "delete it; it often comes in with copied text")
    letters = [sign for sign in signs if sign not in control]
    if letters:
        message = f"No font of the layout can print {_listed(letters)}."
        yield error("missing-glyph", message, at, "write it another way, or add a font that has it to the layout")


def _listed(signs: list[str]) -> str:
    named = [f"“{sign}” (U+{ord(sign):04X})" if sign.isprintable() else f"U+{ord(sign):04X}" for sign in signs[:MOST]]
    more = [f"{len(signs) - MOST} more"] if len(signs) > MOST else []
    *first, last = named + more
    return f"{', '.join(first)} and {last}" if first else last
