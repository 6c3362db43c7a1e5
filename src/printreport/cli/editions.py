"""Which editions a command is about, and whether they say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from printreport.cli.options import Place

if TYPE_CHECKING:
    from printreport.diagnostics import Diagnostic
    from printreport.model.run import Built


def chosen(names: tuple[str, ...], place: Place, *, every: bool) -> tuple[str, ...]:
    """Return the editions that were named, or every edition the report has, or ``screen``.

    Raises:
        Refused: the manuscript cannot be read, so nobody knows its editions.
    """
    if not every:
        return tuple(dict.fromkeys(names)) or ("screen",)
    from printreport.load import load
    from printreport.project import Project
    from printreport.validate import validate

    return tuple(validate(load(Project.open(place.folder), place.manuscript)).editions)


def agreement(first: Built, built: Built, *, strict: bool) -> tuple[Diagnostic, ...]:
    """Hold an edition against the first of the same build; raises `Refused` where they do not say the same."""
    if built is first:
        return ()
    from printreport.checks import disagreements
    from printreport.checks.gate import gate
    from printreport.model.issued import Issued

    one, two = (Issued(each.edition, each.report, each.survey) for each in (first, built))
    return gate(disagreements(one, two), built.report, strict=strict)
