"""Measure the house: lines of modules and functions, as median, 95th percentile and longest.

`python3 scripts/sizes.py` prints the measures and names whatever crosses the line; tests/house/test_sizes.py holds it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SOURCE = Path(__file__).resolve().parent.parent / "src" / "printreport"
LONGEST_MODULE = 300
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 6


@dataclass(frozen=True, slots=True)
class Size:
    """How long one module or function is, in all its lines, and where it stands."""

    name: str
    lines: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The measure of many sizes: the one in the middle, the one that 95 in 100 stay under, and the longest."""

    count: int
    middle: float
    most: int
    longest: int

    def __str__(self) -> str:
        """Write the four numbers on one line."""
        return f"{self.count} of them, median {self.middle:g}, 95 % within {self.most}, longest {self.longest}"


def modules(source: Path = SOURCE) -> list[Size]:
    """Measure every module that is not empty."""
    sizes = [Size(path.relative_to(source).as_posix(), len(_text(path).splitlines())) for path in _files(source)]
    return [size for size in sizes if size.lines]


def functions(source: Path = SOURCE) -> list[Size]:
    """Measure every function and method, from its first decorator to its last line."""
    return [
        Size(f"{path.relative_to(source).as_posix()}:{node.lineno} {node.name}", _length(node))
        for path in _files(source)
        for node in ast.walk(ast.parse(_text(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def spread(sizes: list[Size]) -> Spread:
    """Sum many sizes up; there must be one at least."""
    lines = sorted(size.lines for size in sizes)
    return Spread(len(lines), median(lines), lines[min(len(lines) - 1, len(lines) * 95 // 100)], lines[-1])


def _files(source: Path) -> Iterator[Path]:
    yield from sorted(source.rglob("*.py"))


def _text(path: Path) -> str:
    return path.read_text("utf-8")


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return (node.end_lineno or node.lineno) - first + 1


def main() -> int:
    """Print the measures; the exit code is 1 when something crosses the line."""
    print(f"modules    {spread(modules())}")
    print(f"functions  {spread(functions())}")
    too_long = [size for size in modules() if size.lines > LONGEST_MODULE]
    too_long += [size for size in functions() if size.lines > LONGEST_FUNCTION]
    for size in too_long:
        print(f"too long   {size.name}: {size.lines} lines")
    return 1 if too_long else 0


if __name__ == "__main__":
    sys.exit(main())
