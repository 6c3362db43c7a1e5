"""What comes with the program: its layouts, fonts and colour profiles."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def built_in(shelf: str) -> Path:
    """Find a folder that comes with the program: in the wheel inside the package, in a checkout at its top."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "_data" / shelf
    return packed if packed.is_dir() else package.parents[1] / shelf


@cache
def built_in_font(file: str) -> bytes:
    """Return a font that comes with the program, by its path in the folder of fonts."""
    return (built_in("fonts") / file).read_bytes()


@cache
def colour_profile(name: str) -> bytes:
    """Return an ICC profile that comes with the program, by the name of its file."""
    return (built_in("profiles") / f"{name}.icc").read_bytes()
