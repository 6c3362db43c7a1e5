"""Measure a build beside other presses, on the same text.

    python bench/peers.py                     installs them into .peers/, prints the tables (half an hour)
    python bench/peers.py --write             and writes them into docs/presses.md
    python bench/peers.py --pages 30 --runs 3
    python bench/peers.py --keep FOLDER       and leaves what each was given and made there, to be looked at

What cannot be installed is named with the reason, and so is what fails; the others are measured all the same.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import pikepdf

from book import read
from in_css import write_html
from in_emboss import write_emboss
from in_typst import write_typst
from presses import Given, Press, browser, browser_version, install, presses, surroundings
from running import Run, as_installed, edit, machine, write_below
from trees import Failed, Place, adopt_orphans, run_tree

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "docs" / "presses.md"
OURS = ("printreport, cold", "printreport, one paragraph changed", "printreport, nothing changed")


@dataclass(frozen=True, slots=True)
class Job:
    """What one row of the table runs: made ready for a round, if need be, then timed."""

    name: str
    reads: str
    version: str
    command: Sequence[str]
    out: Path
    ready: Callable[[int], None] = field(default=lambda _: None)


@dataclass(slots=True)
class Outcome:
    """What came of a job: its timed runs, its weight in MB, or why it failed."""

    job: Job
    runs: list[Run] = field(default_factory=list)
    weight: float = 0
    failed: str = ""


def give(project: Path, folder: Path) -> Given:
    """Write the report in each of the forms that presses read."""
    dumped = folder / "dumped"
    subprocess.run([sys.executable, str(HERE / "dump.py"), str(project), str(dumped)], check=True)
    book = read(dumped / "book.html")
    return Given(
        write_html(dumped, folder / "html"), write_typst(book, folder / "typst"), write_emboss(book, folder / "emboss")
    )


def our_jobs(project: Path, folder: Path) -> list[Job]:
    """Return the three builds of ours, in the order in which they run: each finds what the one before it kept."""
    from_scratch, edited, same = (folder / f"printreport-{name}.pdf" for name in ("cold", "edited", "same"))
    build = [sys.executable, "-m", "printreport", "build", "--project", str(project)]
    told = ("YAML, Markdown, CSV", "this one")
    return [
        Job(OURS[0], *told, [*build, "--no-cache", "-o", str(from_scratch)], from_scratch),
        Job(OURS[1], *told, [*build, "-o", str(edited)], edited, lambda number: edit(project, number)),
        Job(OURS[2], *told, [*build, "-o", str(edited)], same, lambda _: None),
    ]


def measure(pages: int, runs: int, folder: Path, others: Sequence[Press]) -> list[Outcome]:
    """Run every press `runs` times, in rounds; one round before them warms the disk, and there all are weighed."""
    project = folder / "project"
    subprocess.run([sys.executable, str(HERE / "generate.py"), str(pages), str(project)], check=True)
    given = give(project, folder)
    place = Place(folder, surroundings(as_installed(folder / "cache")))
    ours = [Outcome(job) for job in our_jobs(project, folder)]
    theirs = [Outcome(_job(press, given, folder)) for press in others if not press.missing]
    _keep_for_later(project, place)
    for number in range(runs + 1):
        _round(number, ours, theirs, place)
    return [*ours, *theirs]


def _keep_for_later(project: Path, place: Place) -> None:
    """Build once, so that the first edited build finds something kept as all others do."""
    build = [sys.executable, "-m", "printreport", "build", "--project", str(project), "-o", "kept.pdf"]
    run_tree(build, place)


def _job(press: Press, given: Given, folder: Path) -> Job:
    out = folder / f"{press.name.lower().replace(' ', '-')}.pdf"
    return Job(press.name, press.reads, press.version, press.command(given, out), out)


def _round(number: int, ours: Sequence[Outcome], theirs: Sequence[Outcome], place: Place) -> None:
    """Run one of each, ours first and last in turn, so that a machine that grows busier troubles all alike."""
    order = [*ours, *theirs] if number % 2 else [*reversed(theirs), *ours]
    for outcome in order:
        if outcome.failed:
            continue
        outcome.job.ready(number)
        try:
            done = run_tree(outcome.job.command, place, weigh=not number)
        except Failed as why:
            outcome.failed = str(why)
            continue
        if number:
            outcome.runs.append(done)
        else:
            outcome.weight = done.memory


def _what_came(out: Path) -> tuple[str, str, str]:
    """Read a file: its pages, its kB, and whether it is tagged and claims PDF/UA."""
    if not out.is_file():
        return "", "", ""
    with pikepdf.open(out) as file:
        tagged = "/StructTreeRoot" in file.Root
        claims = str(file.open_metadata(set_pikepdf_as_editor=False).get("pdfuaid:part", ""))
        claim = f"PDF/UA-{claims}" if claims else "tagged" if tagged else "no"
        return str(len(file.pages)), f"{out.stat().st_size / 1000:.0f}", claim


def row(outcome: Outcome, against: float) -> str:
    """Write one row: medians, and how many times the seconds of our cold build it took."""
    job = outcome.job
    if outcome.failed or not outcome.runs:
        return f"| {job.name} | {job.version} | {job.reads} | failed: {outcome.failed} | | | | | | |"
    wall, processor = (median(getattr(each, name) for each in outcome.runs) for name in ("wall", "processor"))
    weight = f"{outcome.weight:.0f}" if outcome.weight else "–"
    seconds = (f"{wall:.2f}", f"{wall / against:.2f}", f"{processor:.2f}", weight)
    pages, size, tags = _what_came(job.out if job.name != OURS[2] else job.out.with_stem("printreport-edited"))
    return f"| {' | '.join((job.name, job.version, job.reads, *seconds, pages, size, tags))} |"


def table(outcomes: Sequence[Outcome], missing: Sequence[Press]) -> list[str]:
    """Write one table as Markdown."""
    cold = median(each.wall for each in outcomes[0].runs)
    return [
        "| press | version | reads | s | to cold | CPU s | MB | pages | kB | tags |",
        "|---|---|---|---|---|---|---|---|---|---|",
        *(row(each, cold) for each in outcomes),
        *(f"| {each.name} | – | {each.reads} | not installed here: {each.missing} | | | | | | |" for each in missing),
        "",
    ]


def main() -> None:
    """Install, measure, print, and on request write the tables into the documentation."""
    asked = argparse.ArgumentParser(description="Measure a build beside other presses.")
    asked.add_argument("--pages", type=int, nargs="+", default=[30, 90, 300])
    asked.add_argument("--runs", type=int, default=5, help="rounds of each")
    asked.add_argument("--keep", type=Path, help="an empty folder in which to leave what was made")
    asked.add_argument("--write", action="store_true", help="write the tables into docs/presses.md")
    given = asked.parse_args()
    adopt_orphans()
    all_presses = list(presses(install()))
    lines: list[str] = []
    with nullcontext(given.keep) if given.keep else tempfile.TemporaryDirectory() as top:
        for pages in given.pages:
            folder = Path(top).resolve() / str(pages)
            folder.mkdir(parents=True)
            outcomes = measure(pages, given.runs, folder, all_presses)
            lines += [f"About {pages} pages, n = {given.runs}:", "", *table(outcomes, _missing(all_presses))]
    told = f"{machine()}; {browser_version()}." if browser() else f"{machine()}."
    tables = "\n".join([*lines, told, ""])
    print(tables)
    if given.write:
        write_below(TABLE, tables)


def _missing(all_presses: Sequence[Press]) -> list[Press]:
    return [each for each in all_presses if each.missing]


if __name__ == "__main__":
    main()
