"""``printreport fonts``: which faces a layout prints in."""

from __future__ import annotations

import click

from printreport.cli.options import Place, project_option


@click.command()
@project_option
@click.option("--layout", "name", metavar="NAME", default="", help="A layout by its name. Default: the project's own.")
def fonts(place: str, name: str) -> None:
    """List the faces a layout prints in.

    Each line has family, weight, style, licence and file. The fonts of the machine are never used, so that the same
    report looks the same everywhere.
    """
    from printreport.cli.layouts import layout_of
    from printreport.project import Project

    where = Place.of(place)
    project = Project.open(where.folder)
    rows = [
        (face.family, str(face.weight), face.style, face.licence, project.name_of(face.file))
        for face in layout_of(where, name).fonts
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(5)] if rows else []
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
