"""``printreport layout new``: a layout to begin from, which extends another and builds at once."""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, project_option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from printreport.model.layout import Layout
    from printreport.project import Project

STARTER = Path(__file__).parent / "layout_starter"
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
OFFERED = ("ink", "ink-2", "accent", "accent-ink", "tint-1", "tint-2", "face-text", "face-display")


@click.command("new")
@click.argument("name")
@click.option("--extends", metavar="LAYOUT", default="annual", show_default=True, help="The layout that it grows from.")
@project_option
def new_layout(name: str, extends: str, place: str) -> None:
    """Write a layout of your own, which grows from another one.

    It stands in layouts/NAME of the project: the tokens worth changing with the values that they have now, a sheet for
    the cover, a README. Put `layout: NAME` into report.yaml, and the report builds as before; then change it. What is
    there already is never overwritten.
    """
    from printreport.cli.layouts import layout_of
    from printreport.project import Project

    where = Place.of(place)
    project = Project.open(where.folder)
    _free(project, name)
    texts = _texts(name, layout_of(where, extends))
    for path, text in texts.items():
        project.make_folder(path.parent)
        project.write(path, text.encode())
    for path in texts:
        click.echo(f"Wrote {(where.folder / path).as_posix()}", err=True)
    click.echo(
        f"Next: write `layout: {name}` into report.yaml, or see it all with `printreport layout specimen {name}`.",
        err=True,
    )


def _free(project: Project, name: str) -> None:
    """Refuse a name that is none, and one that is taken.

    Raises:
        Refused: `layout-name` or `already-there`.
    """
    from printreport.cli.output import slug
    from printreport.diagnostics import Refused, error

    if not NAME.fullmatch(name):
        message = f"`{name}` cannot be a layout's name: small letters, digits and hyphens, a letter first"
        raise Refused([error("layout-name", message, None, f"call it for example `{_spelt(slug(name))}`")])
    if name in project.layout_names() or project.layout_folders(name):
        message = f"there is a layout `{name}` already, and nothing is overwritten"
        raise Refused([error("already-there", message, None, "choose another name")])


def _spelt(name: str) -> str:
    """Make a name of what was typed, if there is anything in it to make one of."""
    bare = re.sub(r"[^a-z0-9-]", "", name).strip("-").lstrip("0123456789-")
    return bare if NAME.fullmatch(bare) else "our-layout"


def _texts(name: str, extends: Layout) -> Mapping[Path, str]:
    """Fill the starter's files; their places are relative to the project."""
    from printreport.project import Project

    shelf = Project.open(STARTER)
    tokens = {token.replace("-", "_"): extends.tokens.get(token, "") for token in OFFERED}
    title = name.replace("-", " ").capitalize()
    words = {"name": name, "title": title, "extends": extends.name, "about": f"Grows from {extends.title}."}
    return {
        Path("layouts", name, shelf.name_of(file)): Template(_known(shelf.text(file), tokens)).substitute(
            {**words, **tokens}
        )
        for file in shelf.files(STARTER, "**/*")
    }


def _known(text: str, tokens: Mapping[str, str]) -> str:
    """Leave out the lines about tokens that the layout it grows from does not set."""
    absent = tuple(f"${name};" for name, value in tokens.items() if not value)
    return "".join(line for line in text.splitlines(keepends=True) if not any(each in line for each in absent))
