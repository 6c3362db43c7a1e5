"""``printreport slip make``: a PDF of donation slips alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, format_option, project_option, strict_option

if TYPE_CHECKING:
    from printreport.model.run import Built, Request


@click.command("make")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option(
    "--edition", "-e", metavar="NAME", default="screen", show_default=True, help="The edition they are set in."
)
@click.option(
    "--output", "-o", metavar="PATH", default="", help="A file, a folder, or -. Default: build/TITLE-EDITION-slips.pdf."
)
@strict_option
@project_option
@format_option
def make_slips(*, names: tuple[str, ...], edition: str, output: str, strict: bool, place: str, style: str) -> int:
    """Make a PDF of the slips named, or of all, without the report.

    Every code is read back from the finished page before the file is written.
    """
    from printreport.cli.issue import wrote
    from printreport.cli.output import Output, file_name
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused
    from printreport.model.run import Request

    where = Place.of(place)
    reporting = Reporting(where, style)
    try:
        built = _built(Request(where.folder, where.manuscript, edition, strict=strict), names)
        reporting.say(built.diagnostics)
        file = file_name(built.report.title, edition, names or ("slips",))
        written = wrote(built, Output(output, where.folder), file, style)
    except Refused as refusal:
        reporting.say(refusal.diagnostics)
        return reporting.close()
    return reporting.close((written,))


def _built(request: Request, names: tuple[str, ...]) -> Built:
    from dataclasses import replace

    from printreport.cli.collector import uncollected
    from printreport.cli.progress import progress
    from printreport.tip_ins import slips_alone

    with uncollected(), progress(request.edition) as watch:
        return slips_alone(replace(request, watch=watch), names)
