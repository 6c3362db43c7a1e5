"""What a build uses besides the project: the program itself, its layouts and fonts, plug-ins, libraries, Python.

Our own files and those of plug-ins are hashed, since whoever works on them changes no version. Libraries are known by
the names of their records, which hold name and version, and by what the system's text libraries say of themselves.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata, util
from pathlib import Path

from printreport.project.ingredients import digest_of
from printreport.project.inventory import NOTHING_KNOWN, item, listed, mark_of
from printreport.project.shelves import built_in

PLUG_INS = ("printreport.layouts", "printreport.checks", "printreport.slips")
RECORDS = (".dist-info", ".egg-info")
# What lays out text comes with the machine: the function that says the version, and the library's names by system.
SYSTEM = {
    "pango_version": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"),
    "hb_version_string": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "FcGetVersion": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}
# What these libraries read: languages, where libraries are found, how fonts are drawn. SOURCE_DATE_EPOCH we read.
HEEDED = ("SOURCE_DATE_EPOCH", "TZ", "LANG", "LANGUAGE", "FREETYPE_PROPERTIES")
HEEDED_BEGIN = ("LC_", "PANGO", "HB_", "FC_", "FONTCONFIG", "WEASYPRINT", "PRINTREPORT", "LD_", "DYLD_")


@dataclass(frozen=True, slots=True)
class Part:
    """The program, or the package of a plug-in: its SHA-256 over all its files, and their marks."""

    name: str
    digest: str
    marks: tuple[str, ...]

    @property
    def mark(self) -> str:
        """Return one mark for all of its files."""
        return digest_of(*self.marks)


def installed(known: Mapping[str, str] = NOTHING_KNOWN) -> Iterator[Part]:
    """Yield the program, and the package of each plug-in; `known` are hashes by the marks of those not to be read.

    Raises:
        TooMany: a plug-in's package holds more files than are looked at.
    """
    code = Path(__file__).resolve().parents[1]
    shelves = [built_in(shelf) for shelf in ("layouts", "fonts", "profiles")]
    own = (code, *(shelf for shelf in shelves if not shelf.is_relative_to(code)))  # in a wheel they stand inside it
    yield _part("printreport", [file for folder in own for file in listed(folder)], known)
    for package in sorted(set(_packages_of_plug_ins())):
        yield _part(f"the package {package}", list(_files_of(package)), known)


@cache
def program() -> str:
    """Return one SHA-256 over the program, its plug-ins and its libraries: another one may make other pages.

    Raises:
        TooMany: a plug-in's package holds more files than are looked at.
    """
    parts = (word for part in installed() for word in (part.name, part.digest))
    return digest_of(*parts, *(word for pair in libraries().items() for word in pair))


@cache
def mark_of_program() -> str:
    """Return what changes when the code of the program, a plug-in or a library is another one; no file is read.

    Layouts and fonts are not in it: who uses them reads them.

    Raises:
        TooMany: a plug-in's package holds more files than are looked at.
    """
    code = listed(Path(__file__).resolve().parents[1])
    plug_ins = (file for package in sorted(set(_packages_of_plug_ins())) for file in _files_of(package))
    marks = (word for name, path in (*code, *plug_ins) for word in (name, mark_of(path)))
    return digest_of(*marks, *(word for pair in libraries().items() for word in pair))


def libraries() -> Mapping[str, str]:
    """Return what stands for Python and for the libraries: a SHA-256 over their versions each."""
    places = [Path(place) for place in dict.fromkeys(sys.path) if place]
    records = [name for place in places for name in _records(place)]
    system = [f"{function} {_version(function, names)}" for function, names in SYSTEM.items()]
    return {
        "Python": digest_of(sys.version, sys.platform, platform.machine()),
        "the libraries": digest_of(*records, *system),
    }


def surroundings() -> Mapping[str, str]:
    """Return the SHA-256 of each variable of the environment that a build heeds, by its name as a shell writes it."""
    heeded = sorted(name for name in os.environ if name in HEEDED or name.startswith(HEEDED_BEGIN))
    return {f"${name}": digest_of(os.environ[name]) for name in heeded}


def _packages_of_plug_ins() -> Iterator[str]:
    for group in PLUG_INS:
        for point in metadata.entry_points(group=group):
            yield point.module.partition(".")[0]


def _part(name: str, files: list[tuple[str, str]], known: Mapping[str, str]) -> Part:
    marks = tuple(word for file, path in files for word in (file, mark_of(path)))
    digest = known.get(digest_of(*marks)) or _digest(files)
    return Part(name, digest, marks)


def _digest(files: list[tuple[str, str]]) -> str:
    items = (item(name, path) for name, path in files)
    return digest_of(*(word for each in items for word in (each.name, each.digest)))


def _files_of(package: str) -> Iterator[tuple[str, str]]:
    """Find a package, or a single module, without importing it."""
    with contextlib.suppress(ImportError, ValueError, AttributeError):
        spec = util.find_spec(package)
        folders = (spec.submodule_search_locations or ()) if spec else ()
        for folder in folders:
            yield from listed(Path(folder))
        if spec and spec.origin and not folders:
            yield package, spec.origin


def _records(place: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return sorted(entry.name for entry in place.iterdir() if entry.suffix in RECORDS)
    return []


def _version(function: str, names: tuple[str, ...]) -> str:
    for name in names:
        with contextlib.suppress(OSError, AttributeError):
            call = getattr(ctypes.CDLL(name), function)
            call.restype = ctypes.c_char_p if function.endswith("string") else ctypes.c_int
            return str(call())
    return ""
