"""Name the system packages that are missing here, in the words of this machine's package manager.

`python3 scripts/missing.py run` looks for what a build needs, `dev` also for the judges that the tests ask. Runs before
anything is installed, so it uses the standard library only. Prints nothing when nothing is missing.
"""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that must be there: any of `names` found is enough; `debian` and `homebrew` say what brings it."""

    names: tuple[str, ...]
    debian: str
    homebrew: str


# The libraries that the press opens, by the file names it tries itself. HarfBuzz-Subset halves the time that fonts take
# and will be required by later versions of the press.
LIBRARIES = (
    Need(("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"), "libglib2.0-0", "glib"),
    Need(("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0.dylib"), "libpango-1.0-0", "pango"),
    Need(("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0.dylib"), "libpangoft2-1.0-0", "pango"),
    Need(("libharfbuzz.so.0", "libharfbuzz.0.dylib"), "libharfbuzz0b", "harfbuzz"),
    Need(("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"), "libharfbuzz-subset0", "harfbuzz"),
    Need(("libfontconfig.so.1", "libfontconfig.1.dylib"), "libfontconfig1", "fontconfig"),
)
# What the tests ask for a second opinion: programs of other makers that read what we wrote.
JUDGES = (
    Need(("pdftotext",), "poppler-utils", "poppler"),
    Need(("pdftoppm",), "poppler-utils", "poppler"),
    Need(("qpdf",), "qpdf", "qpdf"),
    Need(("mutool",), "mupdf-tools", "mupdf-tools"),
    Need(("gs",), "ghostscript", "ghostscript"),
    Need(("java",), "default-jre-headless", "openjdk"),  # veraPDF runs in it, and Maven brings it: scripts/verapdf.sh
    Need(("mvn",), "maven", "maven"),
)
# Homebrew's two homes: Apple silicon and Intel.
FOLDERS = ("", "/opt/homebrew/lib/", "/usr/local/lib/")


def opens(name: str) -> bool:
    """Whether the system's loader finds a shared library of this file name."""
    for folder in FOLDERS:
        try:
            ctypes.CDLL(folder + name)
        except OSError:
            continue
        return True
    return False


def missing(wanted: str) -> list[str]:
    """List the packages to install for `wanted` ("run" or "dev"), each once, in the order given above."""
    on_a_mac = sys.platform == "darwin"
    lacking = [need for need in LIBRARIES if not any(map(opens, need.names))]
    if wanted == "dev":
        lacking += [need for need in JUDGES if not any(map(shutil.which, need.names))]
    packages = [need.homebrew if on_a_mac else need.debian for need in lacking]
    # Debian takes the means to make a virtual environment out of Python and packs them apart.
    if not on_a_mac and not all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        packages.append(f"python3.{sys.version_info.minor}-venv")
    return list(dict.fromkeys(packages))


if __name__ == "__main__":
    print(" ".join(missing(sys.argv[1] if len(sys.argv) > 1 else "run")))
