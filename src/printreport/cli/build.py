"""``printreport build``: make the PDF of one edition, of several, or of all."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from printreport.cli.output import Output
    from printreport.diagnostics import Refused
    from printreport.model.report import Edition
    from printreport.model.run import Built

BYTES_PER_MB = 1_000_000
BYTES_PER_KB = 1_000


@dataclass(frozen=True, slots=True)
class Job:
    """What to build, from where, how strictly, by how many processes, and whether with what earlier builds kept."""

    place: Place
    only: tuple[str, ...]
    strict: bool
    jobs: int
    kept: bool


@click.command()
@project_option
@edition_option
@all_option
@only_option
@click.option(
    "--output",
    "-o",
    metavar="PATH",
    default="",
    help="A file, a folder, or - for standard output. Default: build/TITLE-EDITION.pdf in the project.",
)
@strict_option
@jobs_option
@cache_option
@click.option("--timings", is_flag=True, help="Say how long each stage took.")
@format_option
def build(  # noqa: PLR0913 - these are the options that somebody may type
    *,
    place: str,
    names: tuple[str, ...],
    every: bool,
    only: tuple[str, ...],
    output: str,
    strict: bool,
    jobs: int | None,
    anew: bool,
    timings: bool,
    style: str,
) -> int:
    """Make the PDF.

    An edition with an error is not written, and the file of an earlier build stays as it was.
    """
    from printreport.cli.editions import chosen
    from printreport.cli.output import Output, file_name, one_file_for
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused
    from printreport.project import processors

    job = Job(Place.of(place), only, strict, jobs or processors(), not anew)
    reporting = Reporting(job.place, style)
    written: list[tuple[str, str, int, int]] = []
    try:
        editions = chosen(names, job.place, every=every)
        one_file_for(output, editions)
    except Refused as refusal:
        return reporting.refused(refusal)
    for built in _issued(job, editions, output):
        reporting.say(built.diagnostics)
        if isinstance(built, Refused):
            continue
        name = file_name(built.report.title, built.edition.name, only)
        try:
            written.append(wrote(built, Output(output, job.place.folder), name, style))
        except Refused as refusal:
            reporting.say(refusal.diagnostics)
        else:
            _say_timings(built, asked=timings)
    return reporting.close(tuple(written))


def _issued(job: Job, editions: tuple[str, ...], output: str) -> Iterator[Built | Refused]:
    """Build edition after edition, and copy after copy, each held against the first; yield what is refused as it is."""
    from printreport.cli.output import one_file_for
    from printreport.diagnostics import Refused
    from printreport.pipeline import agree

    first: Built | None = None
    waiting = deque(editions)
    while waiting:
        edition = waiting.popleft()
        try:
            built = _build(job, edition)
            first = first or built
            differing = () if built is first else agree(first, built, strict=job.strict)
        except Refused as refusal:
            yield refusal
            continue
        further = _further_copies(built.edition, edition)
        one_file_for(output, (edition, *further))
        waiting.extendleft(reversed(further))
        yield replace(built, diagnostics=built.diagnostics + differing)


def _further_copies(built: Edition, asked: str) -> tuple[str, ...]:
    """Name the other copies of an edition of which the first was built."""
    return tuple(f"{asked}-{number}" for number in range(2, built.copies + 1)) if built.name == f"{asked}-1" else ()


def _build(job: Job, edition: str) -> Built:
    from printreport.cli.collector import uncollected

    with uncollected():
        return _built(job, edition)


def _built(job: Job, edition: str) -> Built:
    from printreport.cli.progress import progress
    from printreport.model.run import Request
    from printreport.side_by_side import build as run

    with progress(edition) as watch:
        place = job.place
        asked = Request(place.folder, place.manuscript, edition, job.only, job.strict, watch, job.jobs, job.kept)
        return run(asked)


def wrote(built: Built, output: Output, name: str, style: str) -> tuple[str, str, int, int]:
    """Write the file, called `name` unless one was asked for, and say so; returns edition, path, pages and bytes."""
    edition, size, pages = built.edition.name, len(built.pdf.content), built.pdf.facts.pages
    path = output.write(built.pdf.content, name)
    seconds = sum(took for _, took in built.timings)
    if style in {"human", "short"}:
        counted = "1 page" if pages == 1 else f"{pages} pages"
        click.echo(f"{path}: {counted}, {_size(size)}, {seconds:.1f} s", err=True)
    return edition, path, pages, size


def _size(count: int) -> str:
    return f"{count / BYTES_PER_MB:.1f} MB" if count >= BYTES_PER_MB else f"{max(count // BYTES_PER_KB, 1)} kB"


def _say_timings(built: Built, *, asked: bool) -> None:
    for line in _timings(built) if asked else ():
        click.echo(line, err=True)


def _timings(built: Built) -> Iterator[str]:
    for stage, seconds in built.timings:
        yield f"  {stage:<10}{seconds:6.2f} s"
    anew = [made for made in built.made if not made.kept]
    if len(anew) < len(built.made):
        yield f"  {len(built.made) - len(anew)} of {len(built.made)} sections from an earlier build"
    for because, sections in groupby(sorted(anew, key=attrgetter("because")), attrgetter("because")):
        if because:
            yield f"  made anew because {because}: {', '.join(made.section for made in sections)}"
