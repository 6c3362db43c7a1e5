"""``printreport layout``: what a designer does with a layout, and which layouts there are."""

from __future__ import annotations

import click

from printreport.cli.layout_check import check_layout
from printreport.cli.layout_eject import eject
from printreport.cli.layout_new import new_layout
from printreport.cli.options import Place, project_option
from printreport.cli.specimen import specimen


@click.group()
def layout() -> None:
    """Look at layouts, check them, change them, make new ones."""


@layout.command("list")
@project_option
def list_layouts(place: str) -> None:
    """List the layouts with their options.

    The first value of an option is the one it has when the report does not say.
    """
    from printreport.cli.layouts import layout_of
    from printreport.project import Project

    where = Place.of(place)
    for name in Project.open(where.folder).layout_names():
        found = layout_of(where, name)
        click.echo(f"{found.name:<12}{found.title}: {found.about}")
        for option in found.options.values():
            click.echo(f"{'':<12}  {option.name}: {', '.join(option.choices)}")


for command in (specimen, new_layout, eject, check_layout):
    layout.add_command(command)
