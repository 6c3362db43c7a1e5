"""Takes a Project, returns a Source: the manuscript, its layout and every file they name, read but not yet judged.

The steps: the manuscript becomes nodes, its layout is read, then shared records, then every text and table that a
section fills a declared field with. All findings are gathered on the way.
"""

from __future__ import annotations

from printreport.diagnostics import Diagnostic, Location, Refused, error
from printreport.load import layout as layouts, nodes
from printreport.load.gather import Gathering
from printreport.load.records import formulas_of, missing_images, read_records
from printreport.model.source import Mapping, Node, Scalar, Source
from printreport.project import Project

__all__ = ["load"]

DEFAULT_LANGUAGE = "en"


def load(project: Project, manuscript: str = "report.yaml") -> Source:
    """Read a manuscript and all that it names.

    Raises:
        Refused: there is no manuscript, its YAML cannot be followed to the end, or there is no layout of its name.
    """
    text = _manuscript(project, manuscript)
    root, found = _root(text, manuscript)
    language = _text(root.get("language")) or DEFAULT_LANGUAGE
    layout, layout_found = layouts.read(project, *_layout_name(root, project, found), root.get("brand"))
    records, record_found = read_records(project, root, language)
    gathering = Gathering(project, layout, language, tuple(text.split("\n")))
    gathering.components(root.get("sections"))
    return Source(
        root=root,
        layout=layout,
        records=records,
        proses=gathering.proses,
        tables=gathering.tables,
        documents=gathering.documents,
        formulas=formulas_of(project, root, language),
        diagnostics=(
            *found,
            *layout_found,
            *record_found,
            *missing_images(project, root, records),
            *gathering.found,
        ),
    )


def _manuscript(project: Project, manuscript: str) -> str:
    if project.exists(manuscript):
        return project.text(manuscript)
    message = f"There is no `{manuscript}` in this folder."
    hint = "go to the project's folder, or begin one with `printreport new`"
    raise Refused([error("no-manuscript", message, None, hint)])


def _root(text: str, manuscript: str) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    root, found = nodes.read(text, manuscript)
    if isinstance(root, Mapping):
        return root, found
    message = f"`{manuscript}` holds no keys with values."
    empty = error("no-manuscript", message, Location(manuscript, 1, 1), "begin with `title: The name of the report`")
    raise Refused(found or [empty])


def _layout_name(root: Mapping, project: Project, found: tuple[Diagnostic, ...]) -> tuple[str, Location]:
    """Find the layout's name: `layout: annual`, or `layout: {name: annual}`."""
    node = root.get("layout")
    named = node.get("name") if isinstance(node, Mapping) else node
    if isinstance(named, Scalar) and named.text.strip():
        return named.text.strip(), named.at
    names = ", ".join(f"`{name}`" for name in project.layout_names())
    missing = error("no-layout", "The report names no layout.", root.at, f"add `layout:` with one of these: {names}")
    raise Refused([*found, missing])


def _text(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""
