"""``printreport layout specimen``: all that a layout can show, in one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, format_option, project_option
from printreport.units import TRIMS

if TYPE_CHECKING:
    from printreport.model.run import Built, Request, Specimen

ALL = "all"


@click.command()
@click.argument("name")
@click.option(
    "--component", "-c", "components", metavar="NAME", multiple=True, help="Only this; may be given several times."
)
@click.option(
    "--sample",
    "-s",
    "samples",
    metavar="NAME",
    multiple=True,
    help="Only these: min, typical, max, rtl; may be given several times. Default: all.",
)
@click.option("--edition", "-e", metavar="NAME", default="screen", show_default=True, help="The edition it is set in.")
@click.option("--trim", type=click.Choice(tuple(TRIMS)), help="The size of its pages. Default: the layout's first.")
@click.option(
    "--output", "-o", metavar="PATH", default="", help="A file, a folder, or -. Default: build/NAME-specimen.pdf."
)
@project_option
@format_option
def specimen(  # noqa: PLR0913 - these are the options that somebody may type
    *,
    name: str,
    components: tuple[str, ...],
    samples: tuple[str, ...],
    edition: str,
    trim: str | None,
    output: str,
    place: str,
    style: str,
) -> int:
    """Print every component of a layout in every sample.

    Each stands as a section, and inside a text where it may be a part of one. A label at the foot of the page says
    which component and which sample it is; so do the bookmarks. No manuscript is needed.
    """
    from printreport.cli.issue import wrote
    from printreport.cli.output import Output
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused
    from printreport.model.run import Request, Specimen

    where = Place.of(place)
    reporting = Reporting(where, style)
    asked = Specimen(name, components, () if ALL in samples else samples, trim or "")
    try:
        built = _built(Request(where.folder, edition=edition), asked)
        reporting.say(built.diagnostics)
        written = wrote(built, Output(output, where.folder), f"{name}-specimen.pdf", style)
    except Refused as refusal:
        reporting.say(refusal.diagnostics)
        return reporting.close()
    return reporting.close((written,))


def _built(request: Request, asked: Specimen) -> Built:
    from dataclasses import replace

    from printreport.cli.collector import uncollected
    from printreport.cli.progress import progress
    from printreport.proofs import specimen as run

    with uncollected(), progress(request.edition) as watch:
        return run(replace(request, watch=watch), asked)
