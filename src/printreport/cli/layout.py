"""``printreport layout``: which layouts there are."""

from __future__ import annotations

import click

from printreport.cli.options import Place, project_option


@click.group()
def layout() -> None:
    """Look at the layouts there are."""


@layout.command("list")
@project_option
def list_layouts(place: str) -> None:
    """List the layouts with their options.

    The first value of an option is the one it has when the report does not say.
    """
    from printreport.load.layout import load_layout
    from printreport.project import Project

    project = Project.open(Place.of(place).folder)
    for name in project.layout_names():
        found, _ = load_layout(project, name)
        click.echo(f"{found.name:<12}{found.title}: {found.about}")
        for option in found.options.values():
            click.echo(f"{'':<12}  {option.name}: {', '.join(option.choices)}")
