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
from functools import cache
from importlib import metadata, util
from pathlib import Path

from printreport.project.ingredients import digest_of
from printreport.project.inventory import Item, inventory, item
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


def installed() -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Yield the program, and the package of each plug-in, each with its files."""
    own = (Path(__file__).resolve().parents[1], *(built_in(shelf) for shelf in ("layouts", "fonts", "profiles")))
    yield "printreport", tuple(each for folder in own for each in inventory(folder))
    for package in sorted(_packages_of_plug_ins()):
        yield f"the package {package}", tuple(_files_of(package))


@cache
def program() -> str:
    """Return one SHA-256 over the program, its plug-ins and its libraries: another one may make other pages.

    Raises:
        TooMany: a plug-in's package holds more files than are looked at.
    """
    files = (word for name, items in installed() for each in items for word in (name, each.name, each.digest))
    return digest_of(*files, *(word for pair in libraries().items() for word in pair))


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


def _files_of(package: str) -> Iterator[Item]:
    """Find a package, or a single module, without importing it."""
    with contextlib.suppress(ImportError, ValueError, AttributeError):
        spec = util.find_spec(package)
        folders = (spec.submodule_search_locations or ()) if spec else ()
        for folder in folders:
            yield from inventory(Path(folder))
        if spec and spec.origin and not folders:
            yield item(package, Path(spec.origin))


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
