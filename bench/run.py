"""Measure a whole build against the engine alone, on the same pages: time, processor time, memory.

    python bench/run.py                     prints the tables (some minutes)
    python bench/run.py --write             and writes them into docs/benchmarks.md
    python bench/run.py --pages 30 --runs 3

Each run is a fresh process. The two are run in pairs, in turn the one and the other first, so that a machine that grows
slower or busier troubles both alike; what is told is the median of each, and of the ratios pair by pair.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from operator import attrgetter
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent / "docs" / "benchmarks.md"
BYTES_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes on macOS, kibibytes on Linux
LONG, FEW = 200, 3  # pages from which on so many pairs must do: each takes a minute
STAGE = re.compile(r"^\s+(\w+)\s+([\d.]+) s$", re.MULTILINE)
PAGES = re.compile(r"(\d+) pages")
PEOPLE = ("weasyprint", "pydyf", "pypdf", "pikepdf", "jinja2", "babel", "pydantic")


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall and processor seconds, peak memory in MB, and what it said."""

    wall: float
    processor: float
    memory: float
    said: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A whole build and the engine alone, one straight after the other."""

    build: Run
    bare: Run


_build: Callable[[Pair], Run] = attrgetter("build")
_bare: Callable[[Pair], Run] = attrgetter("bare")
_wall: Callable[[Run], float] = attrgetter("wall")
_processor: Callable[[Run], float] = attrgetter("processor")
_memory: Callable[[Run], float] = attrgetter("memory")


def run(command: Sequence[str]) -> Run:
    """Run a command in a process of its own and read its use of the machine from the kernel (wait4).

    A child's peak memory counts from the fork on, so this process imports nothing heavy: it would be the floor.
    """
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env=_as_installed())
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode()
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{text}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * BYTES_OF_MAXRSS / 1e6, text)


def _as_installed() -> dict[str, str]:
    """Let modules be kept compiled, as pip leaves those it installs: else the build alone would compile its own."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def measure(pages: int, runs: int, folder: Path) -> list[Pair]:
    """Generate a project and run the pairs; one pair before them warms the disk and is not counted."""
    project, dumped = folder / f"project-{pages}", folder / f"dumped-{pages}"
    subprocess.run([sys.executable, str(HERE / "generate.py"), str(pages), str(project)], check=True)
    subprocess.run([sys.executable, str(HERE / "dump.py"), str(project), str(dumped)], check=True)
    build = [
        sys.executable,
        "-m",
        "printreport",
        "build",
        "--project",
        str(project),
        "-o",
        str(folder / "build.pdf"),
        "--timings",
        "--no-cache",
    ]
    bare = [sys.executable, str(HERE / "bare.py"), str(dumped), str(folder / "bare.pdf")]
    pairs = []
    for at in range(runs + 1):
        if at % 2:
            alone = run(bare)
            pairs.append(Pair(run(build), alone))
        else:
            whole = run(build)
            pairs.append(Pair(whole, run(bare)))
    return pairs[1:]


def printed_pages(pairs: Sequence[Pair]) -> int:
    """Read from what the build said how many pages came of it."""
    found = PAGES.search(pairs[0].build.said)
    return int(found[1]) if found else 0


def row(pairs: Sequence[Pair]) -> str:
    """Write one row: medians of both, and the median of the ratios."""
    cells = [str(printed_pages(pairs)), str(len(pairs))]
    for what, digits in ((_wall, 2), (_processor, 2), (_memory, 0)):
        build, bare = [what(pair.build) for pair in pairs], [what(pair.bare) for pair in pairs]
        ratio = median(whole / alone for whole, alone in zip(build, bare, strict=True))
        cells += [f"{median(build):.{digits}f}", f"{median(bare):.{digits}f}", f"{ratio:.2f}"]
    return f"| {' | '.join(cells)} |"


def growth(measured: Sequence[Sequence[Pair]]) -> list[str]:
    """Say what a page more costs: the difference between the shortest and the longest report."""
    short, long = measured[0], measured[-1]
    pages = printed_pages(long) - printed_pages(short)
    lines = []
    for name, side in (("whole build", _build), ("engine alone", _bare)):
        wall, memory = (
            (median(what(side(pair)) for pair in long) - median(what(side(pair)) for pair in short)) / pages
            for what in (_wall, _memory)
        )
        lines.append(f"| {name} | {wall * 1000:.1f} | {memory * 1000:.0f} |")
    return lines


def stages(measured: Sequence[Sequence[Pair]]) -> list[str]:
    """Write the median seconds of each stage, from the same runs."""
    names = [name for name, _ in STAGE.findall(measured[0][0].build.said)]
    rows = [f"| pages | {' | '.join(names)} |", f"|---{'|---' * len(names)}|"]
    for pairs in measured:
        took = [dict(STAGE.findall(pair.build.said)) for pair in pairs]
        cells = [f"{median(float(one[name]) for one in took):.2f}" for name in names]
        rows.append(f"| {printed_pages(pairs)} | {' | '.join(cells)} |")
    return rows


def report(measured: Sequence[Sequence[Pair]]) -> str:
    """Write the tables as Markdown."""
    versions = ", ".join(f"{name} {version(name)}" for name in PEOPLE)
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    lines = [
        "| pages | n | s | engine | ratio | CPU s | engine | ratio | MB | engine | ratio |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        *(row(pairs) for pairs in measured),
        "",
    ]
    if len(measured) > 1:
        lines += ["| one page more | ms | kB |", "|---|---|---|", *growth(measured), ""]
    lines += ["Wall seconds in each stage of the build:", "", *stages(measured), "", f"{machine}; {versions}.", ""]
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and on request write the tables into the documentation."""
    asked = argparse.ArgumentParser(description="Measure a whole build against the engine alone.")
    asked.add_argument("--pages", type=int, nargs="+", default=[30, 90, 300])
    asked.add_argument("--runs", type=int, default=5, help=f"pairs of each; of the longest reports {FEW} are enough")
    asked.add_argument("--write", action="store_true", help="write the tables into docs/benchmarks.md")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tables = report(
            [
                measure(pages, min(given.runs, FEW) if pages > LONG else given.runs, Path(folder))
                for pages in given.pages
            ]
        )
    print(tables)
    if given.write:
        before = TABLE.read_text(encoding="utf-8").partition("<!-- measured -->")[0]
        TABLE.write_text(f"{before}<!-- measured -->\n\n{tables}", encoding="utf-8")


if __name__ == "__main__":
    main()
