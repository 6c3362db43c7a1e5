"""``printreport check``: say all that is wrong, and write nothing."""

from __future__ import annotations

from dataclasses import replace

import click

from printreport.cli.options import (
    Place,
    all_option,
    cache_option,
    edition_option,
    format_option,
    jobs_option,
    only_option,
    project_option,
    strict_option,
)


@click.command()
@project_option
@edition_option
@all_option
@only_option
@strict_option
@jobs_option
@cache_option
@click.option("--verapdf", "by_verapdf", is_flag=True, help="Let veraPDF judge the files too.")
@format_option
def check(  # noqa: PLR0913 - these are the options that somebody may type
    *,
    place: str,
    names: tuple[str, ...],
    every: bool,
    only: tuple[str, ...],
    strict: bool,
    jobs: int | None,
    anew: bool,
    by_verapdf: bool,
    style: str,
) -> int:
    """Say what is wrong, write nothing.

    The findings are those of `build`: the manuscript is laid out too, so that texts which do not fit are found. With
    `--verapdf`, each rule of PDF/UA or PDF/A that a file claims to keep and does not is a finding.
    """
    from printreport.cli.editions import agreement, chosen
    from printreport.cli.progress import progress
    from printreport.cli.reporting import Reporting
    from printreport.cli.verapdf import opinion
    from printreport.diagnostics import Refused
    from printreport.model.run import Built, Request
    from printreport.project import processors
    from printreport.side_by_side import build as run

    where = Place.of(place)
    reporting = Reporting(where, style)
    try:
        editions = chosen(names, where, every=every)
        first: Built | None = None
        for edition in editions:
            with progress(edition) as watch:
                asked = Request(where.folder, where.manuscript, edition, only, strict, watch)
                built = run(replace(asked, jobs=jobs or processors(), kept=not anew))
            reporting.say(built.diagnostics)
            first = first or built
            reporting.say(agreement(first, built, strict=strict))
            reporting.say(opinion(built) if by_verapdf else ())
    except Refused as refusal:
        reporting.say(refusal.diagnostics)
    else:
        if style == "human" and not reporting.said:
            click.echo(f"nothing to mend in {', '.join(editions)}", err=True)
    return reporting.close()
