"""``printreport doctor``: whether everything is there that a build needs, and what to type if not."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from printreport import __version__
from printreport.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    import ctypes


@dataclass(frozen=True, slots=True)
class Need:
    """A shared library that the press opens: its names by system, and the package that brings it."""

    title: str
    files: tuple[str, ...]
    debian: str
    fedora: str
    homebrew: str
    spare: bool = False


NEEDS = (
    Need("GLib", ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"), "libglib2.0-0", "glib2", "glib"),
    Need("Pango", ("libpango-1.0.so.0", "libpango-1.0.0.dylib"), "libpango-1.0-0", "pango", "pango"),
    Need("PangoFT2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib"), "libpangoft2-1.0-0", "pango", "pango"),
    Need("HarfBuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib"), "libharfbuzz0b", "harfbuzz", "harfbuzz"),
    Need("Fontconfig", ("libfontconfig.so.1", "libfontconfig.1.dylib"), "libfontconfig1", "fontconfig", "fontconfig"),
    Need(
        "HarfBuzz-Subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        "libharfbuzz-subset0",
        "harfbuzz",
        "harfbuzz",
        spare=True,
    ),
)
FOLDERS = ("", "/opt/homebrew/lib/", "/usr/local/lib/")  # Homebrew's homes on Apple silicon and Intel


@dataclass(frozen=True, slots=True)
class State:
    """One thing looked at: `trouble` is empty when it is well; what is `spare` may be missing."""

    title: str
    found: str
    trouble: str = ""
    spare: bool = False

    def __str__(self) -> str:
        """Write it as one line with a mark that says how it is."""
        mark = "ok" if not self.trouble else "--" if self.spare else "!!"
        return f"{mark}  {self.title:<18}{self.found}"


@click.command()
def doctor() -> int:
    """Say what is missing here, and what to type.

    Looks at everything a build needs. Ends with 5 when something is missing that no build can do without.
    """
    states = [_printreport(), _python(), *_packages(), *_shared_libraries(), _press(), _fonts(), _verapdf()]
    for state in states:
        click.echo(str(state))
    for state in states:
        if state.trouble:
            click.echo(f"\n{state.title}: {state.trouble}")
    return ExitCode.DEPENDENCY_MISSING if any(state.trouble and not state.spare for state in states) else ExitCode.GOOD


def _printreport() -> State:
    return State("printreport", __version__)


def _python() -> State:
    import platform

    return State("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")


def _packages() -> Iterator[State]:
    """Look at each library that this installation of printreport asks for, and at its version."""
    from importlib import metadata

    try:
        asked = metadata.requires("printreport") or []
    except metadata.PackageNotFoundError:
        yield State("libraries", "not looked at: printreport runs from its source and is not installed")
        return
    for name in (re.split(r"[ ;<>=!~\[(]", line)[0] for line in asked if "extra ==" not in line):
        try:
            yield State(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield State(name, "missing", f"type: {sys.executable} -m pip install --upgrade printreport")


def _shared_libraries() -> Iterator[State]:
    for need in NEEDS:
        library = _opened(need)
        why = "half again as slow without it; " if need.spare else ""
        found = ("found" if need.title != "Pango" else _pango(library)) if library else "missing"
        yield State(need.title, found, "" if library else f"{why}type: {_install(need)}", need.spare)


def _opened(need: Need) -> ctypes.CDLL | None:
    import ctypes

    for file in need.files:
        for folder in FOLDERS:
            try:
                return ctypes.CDLL(folder + file)
            except OSError:
                continue
    return None


def _pango(library: ctypes.CDLL) -> str:
    import ctypes

    library.pango_version_string.restype = ctypes.c_char_p
    version = library.pango_version_string()
    return version.decode() if isinstance(version, bytes) else "found"


def _install(need: Need) -> str:
    """Say what to type, in the words of this system's package manager."""
    import platform

    if sys.platform == "darwin":
        return f"brew install {need.homebrew}"
    try:
        system = platform.freedesktop_os_release()
    except OSError:
        system = {}
    family = f"{system.get('ID', '')} {system.get('ID_LIKE', '')}"
    if any(name in family for name in ("fedora", "rhel", "suse")):
        return f"sudo dnf install {need.fedora}"
    return f"sudo apt install {need.debian}"


def _press() -> State:
    """Load the press as a build does: a library may be there and yet not fit."""
    import importlib

    try:
        importlib.import_module("printreport.render")
    except (ImportError, OSError) as trouble:
        return State("press", "does not start", f"it says: {str(trouble).splitlines()[0]}")
    return State("press", "starts")


def _fonts() -> State:
    from printreport.project import Project

    folder = Project.open(".").fonts_folder()
    faces = Project.open(folder).files(folder, "*/*.[ot]tf")
    again = f"type: {sys.executable} -m pip install --force-reinstall printreport"
    return State("fonts", f"{len(faces)} faces in {folder}", "" if faces else again)


def _verapdf() -> State:
    """Look for the judge that `printreport check --verapdf` asks, and nothing else does."""
    from printreport.cli.verapdf import program

    found = program()
    why = "only `printreport check --verapdf` asks for it; its site is verapdf.org"
    return State("veraPDF", found or "missing", "" if found else why, spare=True)
