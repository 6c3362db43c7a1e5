"""Joining: takes the parts of a book, each an open file, returns one file with all their pages in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf
from weasyprint import DEFAULT_OPTIONS, Document
from weasyprint.pdf import build_fonts_dictionary
from weasyprint.pdf.anchors import add_outlines

from printreport.model.sheaf import Part, Sheaf
from printreport.render.binder.letters import together
from printreport.render.binder.numbering import Renumbering, number_of
from printreport.render.binder.painting import cover
from printreport.units import pixels_to_points

PICTURE = "i"  # how the engine's names of pictures begin; the same picture has the same name in every part


@dataclass(frozen=True, slots=True)
class Bound:
    """The file of a whole book, still open, and the fonts in it by the engine's keys."""

    file: Any = field(repr=False)
    fonts: dict[Any, Any] = field(repr=False)


def bound(sheaves: Sequence[Sheaf], document: Document) -> Bound:
    """Bind sheaves into one file, of which is said what is said of `document`; the sheaves are used up by it."""
    book = cover(document)
    pictures: dict[str, int] = {}
    for sheaf in sheaves:
        _join(book, sheaf.part, pictures)
    fonts = together(sheaf.part.fonts for sheaf in sheaves)
    book.letters.update(build_fonts_dictionary(book.file, fonts, True, True, DEFAULT_OPTIONS))  # noqa: FBT003 - the engine's own
    _sort_targets(book.file)
    every = document.copy([page for sheaf in sheaves for page in sheaf.pages])
    add_outlines(book.file, every.make_bookmark_tree(pixels_to_points(1), transform_pages=True))
    return Bound(book.file, fonts)


def _join(book: Part, part: Part, pictures: dict[str, int]) -> None:
    """Put the objects of a part behind those of the book."""
    file, target = part.file, book.file
    numbers = {
        file.pages.number: target.pages.number,
        part.letters.number: book.letters.number,
        _colours(file): _colours(target),
    }
    numbers |= dict(_known(file, pictures))
    pages = {number_of(reference) for reference in file.page_references}
    added = [thing for thing in file.objects[1:] if thing.number not in numbers and thing is not file.catalog]
    for thing in added:
        before = thing.number
        (target.add_page if before in pages else target.add_object)(thing)
        numbers[before] = thing.number
    pictures.update({name: numbers[number] for name, number in _pictures(file)})
    renumbering = Renumbering(numbers)
    for thing in added:
        renumbering.led(thing)
    _join_catalogs(target.catalog, renumbering.led(file.catalog))


def _resources(file: Any) -> Iterator[Any]:
    return (thing for thing in file.objects if isinstance(thing, pydyf.Dictionary) and "ExtGState" in thing)


def _colours(file: Any) -> int:
    """Find the object that names the colour spaces, which the engine makes alike in every file."""
    return number_of(next(_resources(file))["ColorSpace"])


def _pictures(file: Any) -> Iterator[tuple[str, int]]:
    for resources in _resources(file):
        for name, reference in resources["XObject"].items():
            if name.startswith(PICTURE):
                yield name, number_of(reference)


def _known(file: Any, pictures: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Find pictures that are in the book already, with their masks, which then go nowhere."""
    for name, number in _pictures(file):
        if name in pictures:
            yield number, pictures[name]
            mask = file.objects[number].extra.get("SMask")
            if mask:
                yield number_of(mask), 0


def _join_catalogs(book: Any, part: Any) -> None:
    """Take the targets of links and the fields of forms over."""
    if "Names" in part:
        targets = book.setdefault("Names", pydyf.Dictionary()).setdefault("Dests", pydyf.Dictionary())
        targets.setdefault("Names", pydyf.Array()).extend(part["Names"]["Dests"]["Names"])
    if "AcroForm" in part:
        form = book.setdefault("AcroForm", pydyf.Dictionary({**part["AcroForm"], "Fields": pydyf.Array()}))
        form["Fields"].extend(part["AcroForm"]["Fields"])


def _sort_targets(file: Any) -> None:
    """Put the targets into the order of their names, as a tree of names needs them (ISO 32000-1, 7.9.6), each once."""
    names = file.catalog.get("Names", {}).get("Dests", {}).get("Names")
    if names:
        pairs = zip(names[::2], names[1::2], strict=True)
        first = {name.string: (name, place) for name, place in reversed(list(pairs))}
        names[:] = [part for _, pair in sorted(first.items()) for part in pair]
