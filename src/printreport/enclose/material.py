"""What a rebuild needs: takes a project as it was read, returns the files that may go along and the record of the rest.

Fonts go by their hash alone, for their licences; so do the layouts that come with the program. Files of the project's
own layout go along, to be looked at: nobody who opens the file later runs them unasked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from printreport.enclose import csv_text, workbook_text, yaml_text
from printreport.enclose.choice import Choice, chosen, texts
from printreport.enclose.manuscript import RECORDS, reduced
from printreport.enclose.pictures import bare
from printreport.enclose.placements import without_places
from printreport.model.enclosure import Enclosure, Material, Shown
from printreport.model.report import Edition, Report
from printreport.model.source import Scalar, Source
from printreport.project import Project, colour_profile, versions

MANUSCRIPT = "report.yaml"
OVERRIDES = "overrides.css"
OWN_LAYOUT = frozenset({".css", ".j2", ".yaml", ".svg"})
FONTS = frozenset({".otf", ".ttf", ".woff", ".woff2"})
SCREEN = "sRGB2014"
_APART = frozenset({"samples", "specimen"})  # folders of a layout that no report is made of


def material(
    project: Project, source: Source, report: Report, edition: Edition, shown: Sequence[Shown] = ()
) -> Material:
    """Gather what the edition may show of what it was made of; nothing where the edition carries no manuscript."""
    if not edition.manuscript:
        return Material()
    read = dict(project.reads)
    choice = _with_pictures(chosen(report, edition), project, report, read)
    left_out: list[str] = []
    files = [_written(source, choice, edition)]
    files += (
        _file(ref, without_places(project.text(ref), choice.hidden).encode(), "a text of the report")
        for ref in sorted(set(texts(report, edition, source.proses)))
    )
    files += _tables(choice, shown)
    files += _pictures(project, source, report, choice, left_out)
    left_out.extend(sorted(choice.documents))  # pages that are not shown, and whatever else their makers put in
    files += _brand(project, source)
    layout = {project.name_of(path): path for path in _layout(project, source)}
    own = {name: path for name, path in layout.items() if project.is_own(path)}
    files += (_file(name, project.content(path), "a file of the report's own layout") for name, path in own.items())
    record = {
        "inputs": _inputs(project, source, read, {file.path for file in files}),
        "layout": {"name": source.layout.name, "own": sorted(own), "files": _hashed(project, layout)},
        "profiles": _profiles(edition),
        "fonts": {project.name_of(path): digest for path, digest in read.items() if path.suffix.lower() in FONTS},
    }
    return Material(tuple(files), versions(), record, tuple(left_out), source.formulas)


def _file(path: str, content: bytes, about: str) -> Enclosure:
    return Enclosure(path, content, "Source", about, path=path)


def _written(source: Source, choice: Choice, edition: Edition) -> Enclosure:
    text = yaml_text.written(reduced(source, choice, edition))
    return _file(MANUSCRIPT, text.encode(), "the manuscript, as far as this edition shows it")


def _tables(choice: Choice, shown: Sequence[Shown]) -> Iterator[Enclosure]:
    """Write the tables anew: all names of columns, but the cells of those alone that are seen."""
    books: dict[str, workbook_text.Growing] = {}
    columns = {ref: set(names) for ref, names in choice.columns.items()}
    for each in shown:
        columns.setdefault(each.table.at.file, set()).update(each.columns)
    for ref, table in sorted(choice.tables.items(), key=lambda pair: ("#" in pair[0], pair[0])):
        file, _, _ = ref.partition("#")
        if file.lower().endswith(".csv"):
            yield Enclosure(
                file, csv_text.kept(table, columns.get(ref, set())), "Data", "a table of the report", path=file
            )
        else:
            workbook_text.add(books.setdefault(file, {}), table, columns.get(ref, set()))
    for file, sheets in sorted(books.items()):
        yield Enclosure(file, workbook_text.workbook(sheets), "Data", "tables of the report", path=file)


def _with_pictures(choice: Choice, project: Project, report: Report, read: Mapping[Path, str]) -> Choice:
    """Add the pictures that no section names and that were printed: a template may show all that there are."""
    printed = {name for name, image in report.images.items() if project.locate(image.file) in read}
    return replace(choice, records={**choice.records, "images": choice.records["images"] | printed})


def _pictures(
    project: Project, source: Source, report: Report, choice: Choice, left_out: list[str]
) -> Iterator[Enclosure]:
    brand = source.layout.brand
    shown = [report.images[name].file for name in choice.records["images"] if name in report.images]
    logo = [brand.logo.file] if brand and brand.logo else []
    for file in sorted({*shown, *logo}):
        content = bare(file, project.content(file))
        if content is None:
            left_out.append(file)
        else:
            yield _file(file, content, "a picture of the report")


def _brand(project: Project, source: Source) -> Iterator[Enclosure]:
    node = source.root.get("brand")
    named = node.text.strip() if isinstance(node, Scalar) else ""
    if named and project.exists(named):
        yield _file(named, project.content(named), "the colours and faces of the report")


def _layout(project: Project, source: Source) -> Iterator[Path]:
    """Find the files of a layout that a report can be made of, and those that shadow them."""
    for folder in source.layout.folders:
        for path in project.files(folder, "**/*"):
            if path.suffix in OWN_LAYOUT and not _APART.intersection(path.relative_to(folder).parts):
                yield path
    yield from (path for sheets in source.layout.sheets.values() for path in sheets if path.name == OVERRIDES)


def _profiles(edition: Edition) -> Mapping[str, str]:
    """Return the hash of the colours that the file is shown in."""
    names = (SCREEN,) if edition.profile.archival else ()
    return {name: hashlib.sha256(colour_profile(name)).hexdigest() for name in names}


def _hashed(project: Project, files: Mapping[str, Path]) -> Mapping[str, str]:
    return {name: hashlib.sha256(project.content(path)).hexdigest() for name, path in files.items()}


def _inputs(project: Project, source: Source, read: Mapping[Path, str], shown: set[str]) -> Mapping[str, str]:
    """Return the hashes of the project's files as they were read; what the edition does not show is not even named."""
    nodes = (source.root.get(key) for key in RECORDS)
    records = {node.text.strip().partition("#")[0] for node in nodes if isinstance(node, Scalar)}
    named = {source.root.at.file, OVERRIDES} | records | shown
    own = {project.name_of(path): digest for path, digest in read.items() if project.is_own(path)}
    return {name: digest for name, digest in sorted(own.items()) if name in named}
