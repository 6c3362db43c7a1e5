"""What was asked for and cannot be given: sections that the edition does not print, a password of no characters.

No report may pass over these, so they stand beside the table of checks.
"""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.walk import shown
from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.report import Edition, Report, Section
from printreport.model.source import Mapping, Node, Scalar, Source


def not_in_edition(report: Report, edition: Edition, only: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Name the sections of `only` that the edition's readers do not get."""
    for section in report.sections:
        if section.id in only and not shown(section, edition):
            yield _not_shown(section, edition)


def _not_shown(section: Section, edition: Edition) -> Diagnostic:
    audience = " and ".join(f"`{name}`" for name in section.audience)
    message = f"`{section.id}` is for the audience {audience} and is not in the edition `{edition.name}`"
    hint = "name an edition for that audience with --edition, or leave the section out of --only"
    return error("not-in-edition", message, section.at, hint)


def empty_password(source: Source, edition: Edition) -> Iterator[Diagnostic]:
    """Say that the edition asks for a password and none is written."""
    node: Node | None = source.root
    for key in ("editions", edition.name, "password"):
        node = node.get(key) if isinstance(node, Mapping) else None
    if isinstance(node, Scalar) and not node.text.strip():
        yield _no_password(edition, node.at)


def _no_password(edition: Edition, at: Location) -> Diagnostic:
    message = f"the password of the edition `{edition.name}` is empty, so everybody could open the file"
    hint = "write `$NAME` to take it from the environment, or take the line out"
    return error("empty-password", message, at, hint)
