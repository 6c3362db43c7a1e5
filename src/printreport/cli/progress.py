"""How far a build is: the stage at work, on one line of a terminal; nothing at all in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

STEPS = {
    "load": "reading the manuscript",
    "validate": "checking it against the layout",
    "compose": "setting it into the layout",
    "render": "laying out pages",
    "finish": "finishing the file",
}


@contextmanager
def progress(edition: str) -> Iterator[Callable[[str, str], None]]:
    """Show the stages of one edition while the block runs; yields what the pipeline calls as each stage begins."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield _silent
        return
    from rich.console import Console

    console = Console(stderr=True, highlight=False, markup=False)
    with console.status(f"{edition}: load") as status:
        yield lambda stage, far: status.update(f"{edition}: {stage}, {STEPS.get(stage, stage)}{far and f', {far}'}")


def _silent(_stage: str, _far: str) -> None:
    """Say nothing."""
