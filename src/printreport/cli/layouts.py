"""The layout that a command is about: one by its name, or the one that the project's manuscript names."""

from __future__ import annotations

from printreport.cli.options import Place
from printreport.diagnostics import Refused
from printreport.load import layout, load
from printreport.model.layout import Layout
from printreport.project import Project


def layout_of(place: Place, name: str = "") -> Layout:
    """Load the layout called `name`, or without a name the one of the project's manuscript.

    Raises:
        Refused: there is no such layout, it has faults, or the manuscript cannot be read.
    """
    project = Project.open(place.folder)
    if not name:
        return load(project, place.manuscript).layout
    found, diagnostics = layout.read(project, name, None)
    if any(finding.is_error for finding in diagnostics):
        raise Refused(diagnostics)
    return found
