"""Measure a build against the engine alone, on the same pages: cold, after one edit, and with nothing changed.

    python bench/run.py                     prints the tables (some minutes)
    python bench/run.py --write             and writes them into docs/benchmarks.md
    python bench/run.py --pages 30 --runs 3

Each run is a fresh process. They are run in rounds; what is told is the median of each, and of the ratios round by
round.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from operator import attrgetter
from pathlib import Path
from statistics import median

from running import Run, edit, machine, run, write_below

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "docs" / "benchmarks.md"
STAGE = re.compile(r"^\s+(\w+)\s+([\d.]+) s$", re.MULTILINE)
PAGES = re.compile(r"(\d+) pages")
PEOPLE = ("weasyprint", "pydyf", "pypdf", "pikepdf", "jinja2", "babel", "pydantic")


@dataclass(frozen=True, slots=True)
class Round:
    """One after the other: the engine alone, a cold build, one after an edit, one for which nothing has changed.

    `size` and `bare_size` are the bytes of the cold build's file and of the engine's.
    """

    bare: Run
    cold: Run
    edited: Run
    same: Run
    size: int
    bare_size: int


_wall: Callable[[Run], float] = attrgetter("wall")
_processor: Callable[[Run], float] = attrgetter("processor")
_memory: Callable[[Run], float] = attrgetter("memory")


def measure(pages: int, runs: int, folder: Path) -> list[Round]:
    """Generate a project and run the rounds; one before them warms the disk and is not counted."""
    project, dumped = folder / f"project-{pages}", folder / f"dumped-{pages}"
    subprocess.run([sys.executable, str(HERE / "generate.py"), str(pages), str(project)], check=True)
    subprocess.run([sys.executable, str(HERE / "dump.py"), str(project), str(dumped)], check=True)
    rounds = [_round(number, project, dumped, folder) for number in range(runs + 1)]
    return rounds[1:]


def _round(number: int, project: Path, dumped: Path, folder: Path) -> Round:
    """Run one of each; the engine first and last in turn, so that a machine that grows busier troubles all alike."""
    out, bare_out, cache = folder / "build.pdf", folder / "bare.pdf", folder / "cache"
    build = [sys.executable, "-m", "printreport", "build", "--project", str(project), "-o", str(out), "--timings"]
    bare = [sys.executable, str(HERE / "bare.py"), str(dumped), str(bare_out)]
    alone = run(bare, cache) if number % 2 else None
    cold = run([*build, "--no-cache"], cache)
    size = out.stat().st_size
    run(build, cache)  # what the edited one finds
    edit(project, number)
    edited, same = run(build, cache), run(build, cache)
    return Round(alone or run(bare, cache), cold, edited, same, size, bare_out.stat().st_size)


def printed_pages(rounds: Sequence[Round]) -> int:
    """Read from what the build said how many pages came of it."""
    found = PAGES.search(rounds[0].cold.said)
    return int(found[1]) if found else 0


def _ratio(of: Callable[[Round], float], to: Callable[[Round], float], rounds: Sequence[Round]) -> str:
    return f"{median(of(each) / to(each) for each in rounds):.2f}"


def row(rounds: Sequence[Round]) -> str:
    """Write one row: medians, and the medians of the ratios round by round."""
    walls = {name: [getattr(each, name).wall for each in rounds] for name in ("bare", "cold", "edited", "same")}
    cells = [str(printed_pages(rounds)), str(len(rounds)), *(f"{median(walls[name]):.2f}" for name in ("bare", "cold"))]
    cells.append(_ratio(lambda each: each.cold.wall, lambda each: each.bare.wall, rounds))
    cells.append(f"{median(walls['edited']):.2f}")
    cells.append(_ratio(lambda each: each.edited.wall, lambda each: each.cold.wall, rounds))
    cells.append(f"{median(walls['same']):.2f}")
    cells.append(_ratio(lambda each: each.size, lambda each: each.bare_size, rounds))
    return f"| {' | '.join(cells)} |"


def means_row(rounds: Sequence[Round]) -> str:
    """Write one row: processor seconds and memory, of a cold build and of the engine."""
    cells = [str(printed_pages(rounds))]
    for what, digits in ((_processor, 2), (_memory, 0)):
        cold, bare = [what(each.cold) for each in rounds], [what(each.bare) for each in rounds]
        ratio = median(whole / alone for whole, alone in zip(cold, bare, strict=True))
        cells += [f"{median(cold):.{digits}f}", f"{median(bare):.{digits}f}", f"{ratio:.2f}"]
    return f"| {' | '.join(cells)} |"


def stages(measured: Sequence[Sequence[Round]]) -> list[str]:
    """Write the median seconds of each stage of a cold build, from the same runs."""
    names = [name for name, _ in STAGE.findall(measured[0][0].cold.said)]
    rows = [f"| pages | {' | '.join(names)} |", f"|---{'|---' * len(names)}|"]
    for rounds in measured:
        took = [dict(STAGE.findall(each.cold.said)) for each in rounds]
        cells = [f"{median(float(one[name]) for one in took):.2f}" for name in names]
        rows.append(f"| {printed_pages(rounds)} | {' | '.join(cells)} |")
    return rows


def report(measured: Sequence[Sequence[Round]]) -> str:
    """Write the tables as Markdown."""
    versions = ", ".join(f"{name} {version(name)}" for name in PEOPLE)
    lines = [
        "| pages | n | engine, s | cold, s | ratio | edited, s | to cold | same, s | file size, ratio |",
        "|---|---|---|---|---|---|---|---|---|",
        *map(row, measured),
        "",
        "| pages | CPU s | engine | ratio | MB | engine | ratio |",
        "|---|---|---|---|---|---|---|",
        *map(means_row, measured),
        "",
        "Wall seconds in each stage of a cold build:",
        "",
        *stages(measured),
        "",
        f"{machine()}; {versions}.",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and on request write the tables into the documentation."""
    asked = argparse.ArgumentParser(description="Measure a whole build against the engine alone.")
    asked.add_argument("--pages", type=int, nargs="+", default=[30, 90, 300])
    asked.add_argument("--runs", type=int, default=5, help="rounds of each")
    asked.add_argument("--write", action="store_true", help="write the tables into docs/benchmarks.md")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tables = report([measure(pages, given.runs, Path(folder)) for pages in given.pages])
    print(tables)
    if given.write:
        write_below(TABLE, tables)


if __name__ == "__main__":
    main()
