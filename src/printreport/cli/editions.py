"""Which editions a command is about."""

from __future__ import annotations

from printreport.cli.options import Place


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
