"""What may be added from outside: takes a table of built-ins, returns it with what installed packages add.

Three tables may grow: slip schemes, checks and layouts. Each has its built-ins in the package that owns it and one
entry-point group here. An entry point names a value of the same kind as a row of the table; it adds a row, and can
neither replace one nor come between two stages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType
from typing import Generic, TypeVar

from printreport.diagnostics import Diagnostic, error, warning

# Entry-point groups, as in a plug-in's pyproject.toml: [project.entry-points."printreport.slips"]
SLIPS = "printreport.slips"
CHECKS = "printreport.checks"
LAYOUTS = "printreport.layouts"

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """A registry as it stands on this machine: rows by name, and what was wrong with those that are not in it."""

    rows: Mapping[str, Row]
    diagnostics: tuple[Diagnostic, ...] = ()


def gather(
    group: str, kind: type[Row], built_in: Mapping[str, Row], points: Iterable[EntryPoint] | None = None
) -> Table[Row]:
    """Join the built-in rows with those that installed packages add to `group`, in order of their names.

    Each entry point must name a value of `kind`. Without `points` the installed packages are asked. A row that cannot
    be had is a warning (`plugin-not-loaded`): reports that do not use it are built all the same.
    """
    rows = dict(built_in)
    found: list[Diagnostic] = []
    for point in sorted(entry_points(group=group) if points is None else points, key=lambda point: point.name):
        row = _load(point, kind)
        if isinstance(row, Diagnostic):
            found.append(row)
        elif point.name in rows:
            found.append(_name_taken(point))
        else:
            rows[point.name] = row
    return Table(MappingProxyType(rows), tuple(found))


def _load(point: EntryPoint, kind: type[Row]) -> Row | Diagnostic:
    """Load what an entry point names, or say why that is not possible."""
    try:
        row = point.load()
    except (ImportError, AttributeError) as trouble:
        return _not_loaded(point, f"could not be loaded ({trouble})")
    return row if isinstance(row, kind) else _not_loaded(point, f"is no {kind.__name__.lower()}")


def _not_loaded(point: EntryPoint, why: str) -> Diagnostic:
    """A package adds something to printreport that cannot be used; update the package or take it away."""
    message = f"`{point.name}`, which {_package(point)} adds to {point.group}, {why}"
    return warning("plugin-not-loaded", message, None, f"update or remove {_package(point)}")


def _name_taken(point: EntryPoint) -> Diagnostic:
    """Two rows of a table have one name; the one that was there first stays, and the package must rename its own."""
    message = f"{_package(point)} adds `{point.name}` to {point.group}, where that name is already taken"
    return error("plugin-name-taken", message, None, f"remove {_package(point)}, or ask its authors for another name")


def _package(point: EntryPoint) -> str:
    """Name the package an entry point came with; its module when that is not known."""
    return f"the package `{point.dist.name}`" if point.dist else f"`{point.module}`"
