"""Takes the name of a layout, returns its files as they were written, and where its fonts' licences stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from printreport.diagnostics import Diagnostic, Location, Refused
from printreport.load.layout import read
from printreport.load.layout.components import Shelf
from printreport.load.layout.declared import Declared
from printreport.model.contract import Face, Paper, Papers
from printreport.model.layout import Layout
from printreport.project import Project

SUFFIXES = (".css", ".j2", ".yaml")
LICENCES = ("OFL*", "LICEN[CS]E*", "COPYING*", "licen[cs]e*")


def papers_of(project: Project, name: str) -> tuple[Papers, tuple[Diagnostic, ...]]:
    """Read a layout, and every style sheet, template and YAML file of it and of those that it extends.

    Raises:
        Refused: there is no such layout, or its layout.yaml cannot be read.
    """
    layout, doubts = read(project, name, None)
    found = list(doubts)
    papers = tuple(
        replace(paper, own=rank == 0, rank=rank)
        for rank, folder in enumerate(layout.folders)
        for paper in _papers(project, folder, found)
    )
    manifest = _manifest(project, name)
    faces = tuple(_faces(project, manifest, layout)) if manifest else ()
    return Papers(layout, papers, faces, _options(manifest)), tuple(dict.fromkeys(found))


def _papers(project: Project, folder: Path, found: list[Diagnostic]) -> Iterator[Paper]:
    for file in project.files(folder, "**/*"):
        if file.suffix in SUFFIXES:
            try:
                text = project.text(file)
            except Refused as refused:
                found.extend(refused.diagnostics)
            else:
                yield Paper(file.relative_to(folder).as_posix(), project.name_of(file), text)


def _manifest(project: Project, name: str) -> Declared | None:
    folder = project.layout_folder(name)
    return Shelf(project, ()).read(folder / "layout.yaml", []) if folder else None


def _faces(project: Project, manifest: Declared, layout: Layout) -> Iterator[Face]:
    """Pair each listed font with its file; one whose file is not there has been named by `read`."""
    for entry in manifest.listed("fonts"):
        file = entry.text("file")
        place = next((font.file for font in layout.fonts if font.file.as_posix().endswith(f"/{file}")), None)
        if place:
            beside = any(project.files(place.parent, pattern) for pattern in LICENCES)
            yield Face(file, entry.text("licence"), entry.place("file"), beside)


def _options(manifest: Declared | None) -> Mapping[str, Location]:
    return {name.text: name.at for name, _ in manifest.entries("options")} if manifest else {}
