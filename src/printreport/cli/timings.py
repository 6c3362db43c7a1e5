"""What `--timings` says: how long each stage took, what earlier builds had already, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from printreport.model.run import Built

MOST_NAMES = 5
NOTHING_CHANGED = "nothing changed since the last build"


def timings(built: Built) -> Iterator[str]:
    """Yield a line for each stage of an edition, and for its sections."""
    for stage, seconds in built.timings:
        yield f"{stage:<10}{seconds:6.2f} s"
    anew = [made for made in built.made if not made.kept]
    if len(anew) < len(built.made):
        yield f"{len(built.made) - len(anew)} of {len(built.made)} sections from an earlier build"
    for because, sections in groupby(sorted(anew, key=attrgetter("because")), attrgetter("because")):
        if because:
            yield f"made anew because {because}: {', '.join(made.section for made in sections)}"


def changes(changed: tuple[str, ...] | None) -> str:
    """Name what is not as it was in the last build; None says that there was none."""
    from printreport.cli.writers.batch import visible

    if changed is None:
        return "no earlier build is kept"
    if not changed:
        return "no file changed since the last build, but that build is not kept, or a password is another"
    more = f" and {len(changed) - MOST_NAMES} more" if len(changed) > MOST_NAMES else ""
    return f"changed since the last build: {', '.join(visible(name) for name in changed[:MOST_NAMES])}{more}"
