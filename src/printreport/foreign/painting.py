"""Painting: takes the bytes of a foreign PDF, returns one page as a form that the engine paints (ISO 32000-1, 8.10).

The objects that it is painted with are copied one by one into the file that it goes into, and what is not known to be
harmless is left behind.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pikepdf
import pydyf

from printreport.foreign.boxes import Frame, frame_of
from printreport.foreign.content import instructions, marked, unmarked
from printreport.foreign.form import ForeignForm, Known
from printreport.foreign.opened import DAMAGED, HOLDERS, opened
from printreport.foreign.trees import trees_of
from printreport.foreign.unfit import UnfitError
from printreport.foreign.unpacked import PICTURES, filters_of, unpacked, within_bounds
from printreport.model.insert import Spoken

KINDS = ("/Font", "/XObject", "/ColorSpace", "/ExtGState")  # of resources; others are obstacles, or are written out
STATES = frozenset({"/LW", "/LC", "/LJ", "/ML", "/D", "/FL", "/SA", "/BM", "/CA", "/ca", "/AIS", "/TK"})
LEFT = frozenset(
    {"/Length", "/Metadata", "/PieceInfo", "/LastModified", "/StructParent", "/StructParents", "/OC", "/OPI", "/AF",
     "/Alternates", "/CIDSet", "/CharSet", "/Interpolate", "/Ref", "/Parent", "/Intent", "/ID", "/Measure", "/PtData"}
)  # fmt: skip
GROUPED = ("/I", "/K")


class ForeignPage:
    """One page that can be taken over: `width` and `height` in points, and what of its tags is `spoken`."""

    def __init__(self, page: pikepdf.Page, frame: Frame, spoken: tuple[Spoken, ...], owner: int) -> None:
        """Take a page of an open file, which is called `owner`."""
        self.width, self.height = frame.width, frame.height
        self.spoken = spoken
        self._page = page
        self._frame = frame
        self._owner = owner

    def form(self) -> ForeignForm:
        """Make a form of it, which may be painted once."""
        every, resources = instructions(self._page), self._page.resources
        operators = marked(every, resources.get("/Properties")) if self.spoken else unmarked(every)
        extra = {"BBox": pydyf.Array(self._frame.box), "Matrix": pydyf.Array(map(float, self._frame.matrix))}
        return ForeignForm(self, operators, extra, self._settled)

    def _settled(self, file: pydyf.PDF, known: Known) -> pydyf.Dictionary:
        return _Copier(file, known, self._owner).resources(self._page.resources)


class ForeignFile:
    """A foreign PDF whose pages are taken over; what several of them are painted with is copied once."""

    def __init__(self, content: bytes) -> None:
        """Open it; raises `UnfitError` as `leaves_of`."""
        with within_bounds():
            self._pdf = opened(content)
            self._trees = trees_of(self._pdf)

    def page(self, number: int) -> ForeignPage:
        """Return a page (counted from 1) that `leaves_of` knows no obstacle for; raises `UnfitError` where none is."""
        try:
            page = self._pdf.pages[number - 1]
            return ForeignPage(page, frame_of(page), self._trees.get(number, ()), id(self))
        except DAMAGED as fault:
            raise UnfitError("damaged") from fault


class _Copier:
    """Copies objects of one file into another."""

    def __init__(self, file: pydyf.PDF, known: Known, owner: int) -> None:
        self._file, self._known, self._owner = file, known, owner

    def resources(self, given: Any) -> pydyf.Dictionary:  # noqa: ANN401 - of the file
        made = pydyf.Dictionary()
        for kind in KINDS:
            held = given.get(kind) if isinstance(given, pikepdf.Dictionary) else None
            if isinstance(held, pikepdf.Dictionary):
                copy = self._state if kind == "/ExtGState" else self._copied
                made[kind[1:]] = pydyf.Dictionary({_key(name): copy(held[name]) for name in _names(held)})
        return made

    def _state(self, state: Any) -> pydyf.Dictionary:  # noqa: ANN401 - the same
        kept = {key: state[key] for key in _names(state) if key in STATES}
        return pydyf.Dictionary({"Type": "/ExtGState", **{_key(key): self._copied(each) for key, each in kept.items()}})

    def _copied(self, thing: Any) -> Any:  # noqa: ANN401 - the same
        if isinstance(thing, HOLDERS) and thing.is_indirect:
            return self._referred(thing)
        return self._direct(thing)

    def _referred(self, thing: pikepdf.Object) -> bytes:
        key = (self._owner, *thing.objgen)
        if key not in self._known:
            holder = pydyf.Object()
            self._file.add_object(holder)
            self._known[key] = holder.reference
            made = self._direct(thing)
            made.number, made.generation, made.offset, made.free = holder.number, holder.generation, holder.offset, "n"
            self._file.objects[holder.number] = made
        return self._known[key]

    def _direct(self, thing: Any) -> Any:  # noqa: ANN401 - the same
        match thing:
            case pikepdf.Stream():
                return self._stream(thing)
            case pikepdf.Dictionary():
                identity = {"CIDToGIDMap": "/Identity"} if thing.get("/Subtype") == "/CIDFontType2" else {}
                return pydyf.Dictionary(identity | self._items(thing))
            case pikepdf.Array():
                return pydyf.Array([self._copied(each) for each in thing])
            case pikepdf.Name():
                return thing.unparse().decode("latin-1")
            case pikepdf.String():
                return pydyf.String(bytes(thing))
            case bool():
                return "true" if thing else "false"
            case int():
                return thing
            case Decimal() | float():
                return float(thing)
            case None:
                return "null"
        return "null"

    def _items(self, thing: Any) -> dict[str, Any]:  # noqa: ANN401 - the same
        return {_key(key): self._copied(thing[key]) for key in _names(thing) if key not in LEFT}

    def _stream(self, thing: pikepdf.Stream) -> pydyf.Stream:
        if thing.get("/Subtype") == "/Form":
            return self._form(thing)
        extra = self._items(thing)
        if PICTURES.intersection(filters_of(thing)):
            return pydyf.Stream([thing.read_raw_bytes()], extra)
        extra.pop("Filter", None)
        extra.pop("DecodeParms", None)
        if filters_of(thing) and "/DecodeParms" in thing:  # how rows differ from those before them stays as it is
            given = thing["/DecodeParms"]
            extra["DecodeParms"] = self._direct(given[0] if isinstance(given, pikepdf.Array) else given)
        return pydyf.Stream([unpacked(thing)], extra, compress=True)

    def _form(self, thing: pikepdf.Stream) -> pydyf.Stream:
        kept = {key: thing[key] for key in ("/BBox", "/Matrix") if key in thing}
        extra = {_key(key): self._direct(each) for key, each in kept.items()}
        extra |= {"Type": "/XObject", "Subtype": "/Form", "Resources": self.resources(thing.get("/Resources"))}
        if group := thing.get("/Group"):  # it blends as a whole, in the colours of what it stands in
            how = {_key(key): self._direct(group[key]) for key in GROUPED if key in group}
            extra["Group"] = pydyf.Dictionary({"Type": "/Group", "S": "/Transparency", **how})
        return pydyf.Stream(unmarked(instructions(thing)), extra, compress=True)


def _names(held: pikepdf.Object) -> list[str]:
    """Name what a dictionary holds, in one order: the library gives a set."""
    return sorted(held.keys())


def _key(name: str) -> str:
    return pikepdf.Name(name).unparse().decode("latin-1")[1:]
