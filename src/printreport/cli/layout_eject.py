"""``printreport layout eject``: a layout's file into the project, to be changed there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, project_option

if TYPE_CHECKING:
    from printreport.diagnostics import Diagnostic
    from printreport.model.contract import Paper
    from printreport.project import Project

HIDDEN = ("specimen/",)


@click.command("eject")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--layout", "name", metavar="NAME", default="", help="Whose file. Default: the layout of the report.")
@project_option
def eject(paths: tuple[str, ...], name: str, place: str) -> None:
    """Copy files of a layout into the project, to be changed there.

    PATH is one such as components/pull-quote/pull-quote.html.j2, a component's name, or a file's name alone where
    there is only one of it. The copy stands at the same path in layouts/LAYOUT of the project, and counts there in the
    place of the layout's own; a copied style sheet comes after it. What is there already is never overwritten. Without
    PATH, all that can be copied is listed.
    """
    from printreport.cli.layouts import layout_of
    from printreport.diagnostics import Refused
    from printreport.load.layout.papers import papers_of
    from printreport.project import Project

    where = Place.of(place)
    project = Project.open(where.folder)
    name, paths = _of_paths(name, paths)
    name = name or layout_of(where).name
    papers, _ = papers_of(project, name)
    offered = {paper.path: paper for paper in reversed(papers.papers) if not paper.path.startswith(HIDDEN)}
    if not paths:
        for path in sorted(offered):
            click.echo(path)
        return
    chosen = {path: _chosen(path, offered) for path in paths}
    faults = [*_unknown(chosen, offered), *_there(project, name, chosen)]
    if faults:
        raise Refused(faults)
    for path in dict.fromkeys(path for found in chosen.values() for path in found):
        _copy(project, f"layouts/{name}/{path}", offered[path])
        below = [paper.file for paper in papers.papers if paper.path == path and paper is not offered[path]]
        click.echo(_said(where.folder.joinpath("layouts", name, path).as_posix(), offered[path], below), err=True)


def _of_paths(name: str, paths: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Take a layout's name from paths such as ``layouts/annual/css/type.css``, where none is given."""
    parts = [path.removeprefix("./").split("/") for path in paths]
    named = {each[1] for each in parts if each[0] == "layouts" and len(each) > 1}
    bare = tuple("/".join(each[2:] if each[0] == "layouts" else each).strip("/") for each in parts)
    return name or (named.pop() if len(named) == 1 else ""), bare


def _chosen(path: str, offered: Mapping[str, Paper]) -> tuple[str, ...]:
    """Return what a path means: a file, those of a folder or component without its samples, or the one so called."""
    if path in offered:
        return (path,)
    within = tuple(each for each in offered if each.startswith((f"{path}/", f"components/{path}/")))
    if within:
        plain = tuple(each for each in within if "/samples/" not in each)
        return plain or within
    called = tuple(each for each in offered if each.endswith(f"/{path}"))
    return called if len(called) == 1 else ()


def _unknown(chosen: Mapping[str, tuple[str, ...]], offered: Mapping[str, Paper]) -> Iterator[Diagnostic]:
    from printreport.diagnostics import did_you_mean, error

    for path, found in chosen.items():
        if not found:
            near = did_you_mean(path, {*offered, *(each.rpartition("/")[2] for each in offered)})
            hint = near if near.startswith("did") else "list all with `printreport layout eject`"
            yield error("unknown-layout-file", f"the layout has no file `{path}`", None, hint)


def _there(project: Project, name: str, chosen: Mapping[str, tuple[str, ...]]) -> Iterator[Diagnostic]:
    from printreport.diagnostics import error

    for path in dict.fromkeys(path for found in chosen.values() for path in found):
        own = f"layouts/{name}/{path}"
        if (project.root / own).exists():
            message = f"`{own}` is there already, and nothing is overwritten"
            yield error("already-there", message, None, "change the file that is there")


def _copy(project: Project, target: str, paper: Paper) -> None:
    project.make_folder(target.rpartition("/")[0])
    project.write(target, paper.text.encode())


def _said(target: str, paper: Paper, below: Sequence[str]) -> str:
    """Say where the copy is; of a style sheet, that it adds to the one it was copied from, and to those below that."""
    said = f"Copied {paper.path} of {paper.file.split('/')[1]} to {target}"
    if not paper.path.endswith(".css"):
        return said
    further = f"; below it those of {' and '.join(below)} hold too" if below else ""
    return f"{said} (its rules come after those of the layout: keep what you change{further})"
