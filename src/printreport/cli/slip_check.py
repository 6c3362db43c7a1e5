"""``printreport slip check``: all that is wrong with the slips of a report, nothing being laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, format_option, project_option, strict_option

if TYPE_CHECKING:
    from printreport.diagnostics import Diagnostic


@click.command("check")
@click.argument("names", metavar="[NAME]...", nargs=-1)
@strict_option
@project_option
@format_option
def check_slips(*, names: tuple[str, ...], strict: bool, place: str, style: str) -> int:
    """Say what is wrong with the slips named, or with all: accounts, references, amounts, words without room.

    Nothing is laid out and nothing is written; `printreport slip` reads the codes back from the page as well.
    """
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused

    where = Place.of(place)
    reporting = Reporting(where, style)
    try:
        reporting.say(_found(where, names, strict=strict))
    except Refused as refusal:
        reporting.say(refusal.diagnostics)
    if style == "human" and not reporting.said:
        click.echo(f"nothing to mend in {', '.join(names) or 'the slips'}", err=True)
    return reporting.close()


def _found(where: Place, names: tuple[str, ...], *, strict: bool) -> tuple[Diagnostic, ...]:
    from printreport.tip_ins import judge_slips

    return judge_slips(where.folder, where.manuscript, names, strict=strict)
