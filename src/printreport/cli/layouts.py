"""The layout that a command is about: one by its name, or the one that the project's manuscript names."""

from __future__ import annotations

from printreport.cli.options import Place
from printreport.load import load
from printreport.load.layout import load_layout
from printreport.model.layout import Layout
from printreport.project import Project


def layout_of(place: Place, name: str) -> Layout:
    """Load a layout.

    Raises:
        Refused: there is no such layout, or the manuscript cannot be read.
    """
    project = Project.open(place.folder)
    return load_layout(project, name) if name else load(project, place.manuscript).layout
