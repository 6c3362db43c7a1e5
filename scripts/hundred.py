"""Build reports drawn at random in every layout, and name those that look worst.

    PYTHONPATH=. python scripts/hundred.py [--count 100] [--layout NAME ...] [--keep FOLDER]

Each report is drawn from what the layout's components declare (tests/drawn): sections, lengths, languages, missing
fields, trims, editions. It must be built without an error, a text that does not fit, or words over other words; the
ten with the most findings of the look, for their pages, are kept to be looked at. Ends with 1 where one was not built.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from printreport.diagnostics import Diagnostic, Refused
from printreport.load import layout as layouts
from printreport.model.layout import Layout
from printreport.model.run import Request
from printreport.pipeline import build
from printreport.project import Project
from tests.drawn.report import draw

CHECKOUT = Path(__file__).resolve().parent.parent
NEVER = frozenset({"overset-text", "overlapping-text"})
OF_THE_LOOK = frozenset({
    "heading-at-foot", "hyphens-in-a-row", "low-contrast", "off-grid", "orphan", "outside-safe-zone", "short-page",
    "text-too-small", "unbalanced-columns", "widow",
})  # fmt: skip
WORST = 10


@dataclass(frozen=True)
class Outcome:
    """What became of one report."""

    layout: str
    number: int
    pages: int = 0
    failed: tuple[str, ...] = ()
    look: Counter[str] = field(default_factory=Counter)
    content: bytes = field(default=b"", repr=False)

    @property
    def badness(self) -> float:
        """Findings of the look for each page."""
        return self.look.total() / max(self.pages, 1)


def layout_of(name: str) -> Layout:
    """Read a layout of the checkout."""
    return layouts.read(Project.open(CHECKOUT), name, None)[0]


def outcome(layout: Layout, number: int) -> Outcome:
    """Draw one report and build it."""
    with tempfile.TemporaryDirectory() as folder:
        edition = draw(layout, number, Path(folder))
        try:
            built = build(Request(Path(folder), edition=edition))
        except Exception as fault:  # noqa: BLE001 - whatever stops a build is what is looked for
            if not isinstance(fault, Refused):
                where = traceback.extract_tb(fault.__traceback__)[-1]
                return Outcome(layout.name, number, failed=(f"{type(fault).__name__}: {fault} in {where.name}",))
            refusal = fault
            errors = [each for each in refusal.diagnostics if each.severity == "error"]
            return Outcome(layout.name, number, failed=tuple(_said(each) for each in errors))
    never = tuple(_said(each) for each in built.diagnostics if each.name in NEVER)
    look = Counter(each.name for each in built.diagnostics if each.name in OF_THE_LOOK)
    return Outcome(layout.name, number, len(built.pdf.facts.labels), never, look, built.pdf.content)


def _said(found: Diagnostic) -> str:
    return f"{found.at.line if found.at else 0}: {found.severity}: {found.message} [{found.name}]"


def told(outcomes: list[Outcome], keep: Path) -> Iterator[str]:
    """Say what became of the reports of one layout, and keep the worst."""
    failed = [each for each in outcomes if each.failed]
    for each in failed:
        yield f"{each.layout} {each.number}: " + "\n    ".join(each.failed[:6])
    found = sum((each.look for each in outcomes), Counter[str]())
    pages = sum(each.pages for each in outcomes)
    yield f"{outcomes[0].layout}: {len(outcomes)} reports, {pages} pages, {len(failed)} failed, look: {dict(found)}"
    keep.mkdir(parents=True, exist_ok=True)
    for each in sorted(outcomes, key=lambda one: -one.badness)[:WORST] + failed:
        if each.content:
            (keep / f"{each.layout}-{each.number}.pdf").write_bytes(each.content)
            yield f"    {each.number}: {each.pages} pages, {dict(each.look)}"


def main() -> int:
    """Run them all, on every core."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--layout", action="append")
    parser.add_argument("--keep", type=Path, default=CHECKOUT / "build" / "drawn")
    asked = parser.parse_args()
    names = asked.layout or [name for name in Project.open(CHECKOUT).layout_names() if name != "base"]
    failed = False
    for name in names:
        begun = time.monotonic()
        with ProcessPoolExecutor() as pool:
            numbers = range(asked.first, asked.first + asked.count)
            outcomes = list(pool.map(partial(outcome, layout_of(name)), numbers))
        failed |= any(each.failed for each in outcomes)
        print("\n".join(told(outcomes, asked.keep)))
        print(f"    {time.monotonic() - begun:.0f} s")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
