"""``printreport build``: make the PDF of one edition, of several, or of all."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
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
    from printreport.diagnostics import Refused
    from printreport.model.report import Edition
    from printreport.model.run import Built
    from printreport.project.past import Past


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
    from printreport.cli.issue import Issue
    from printreport.cli.output import Output, one_file_for
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused
    from printreport.project import processors

    job = Job(Place.of(place), only, strict, jobs or processors(), not anew)
    issue = Issue(Reporting(job.place, style), Output(output, job.place.folder), timings=timings)
    past = _past(job, names, output, every=every) if job.kept else None
    if past and past.run:
        return issue.again(past.run)
    try:
        editions = chosen(names, job.place, every=every)
        one_file_for(output, editions)
    except Refused as refusal:
        return issue.reporting.refused(refusal)
    for built in _issued(job, editions, output):
        issue.reporting.say(built.diagnostics)
        if not isinstance(built, Refused):
            issue.write(built, only)
    issue.say_changes(past)
    code = issue.close()
    issue.keep(past, code)
    return code


def _past(job: Job, names: tuple[str, ...], output: str, *, every: bool) -> Past | None:
    """Look for earlier builds of the same editions with the same options; where the files go is no matter."""
    from printreport.cli.output import STDOUT
    from printreport.project.past import Order, Past

    editions = ("--all",) if every else tuple(dict.fromkeys(names)) or ("screen",)
    options = (job.place.manuscript, str(job.strict), *editions, "--only", *job.only)
    return Past.of(Order(job.place.folder, Path(output) if output not in {"", STDOUT} else None, options))


def _issued(job: Job, editions: tuple[str, ...], output: str) -> Iterator[Built | Refused]:
    """Build edition after edition, and copy after copy, each held against the first; yield what is refused as it is."""
    from printreport.cli.editions import agreement
    from printreport.cli.output import one_file_for
    from printreport.diagnostics import Refused

    first: Built | None = None
    waiting = deque(editions)
    while waiting:
        edition = waiting.popleft()
        try:
            built = _build(job, edition)
            first = first or built
            differing = agreement(first, built, strict=job.strict)
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
