"""``printreport schema``: the JSON Schema by which an editor completes and checks report.yaml."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, project_option

if TYPE_CHECKING:
    from printreport.model.layout import Layout

SCHEMA_FILE = ".printreport/report.schema.json"
JSON = b"{"


@click.command()
@project_option
@click.option("--layout", "name", metavar="NAME", default="", help="A layout by its name. Default: the project's own.")
@click.option("--write", is_flag=True, help=f"Write {SCHEMA_FILE} in the project, where report.yaml points to.")
@click.option("--output", "-o", metavar="FILE", default="", help="Write this file.")
def schema(*, place: str, name: str, write: bool, output: str) -> None:
    """Print the JSON Schema of report.yaml.

    It is made from the fields that the layout declares.
    An editor that speaks YAML reads it from the first line of report.yaml:
    # yaml-language-server: $schema=.printreport/report.schema.json
    """
    from pathlib import Path

    from printreport.cli.layouts import layout_of
    from printreport.project import Project

    where = Place.of(place)
    text = schema_text(layout_of(where, name))
    project = Project.open(where.folder)
    if write:
        project.make_folder(Path(SCHEMA_FILE).parent)
        project.write(SCHEMA_FILE, text.encode(), over=JSON)
    if output:
        Project.open(".").write(output, text.encode(), over=JSON)
    if not (write or output):
        click.echo(text, nl=False)


def schema_text(layout: Layout) -> str:
    """Write the schema of a layout as indented JSON."""
    from printreport.validate import json_schema

    return json.dumps(json_schema(layout), indent=2, ensure_ascii=False) + "\n"
