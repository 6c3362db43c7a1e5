"""The stages' names, in their order, and the course of one run through them: who watches is told, time is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from printreport.model.run import Watch, unwatched
from printreport.project import stopwatch

STAGES = ("load", "validate", "compose", "render", "finish")


@dataclass(frozen=True, slots=True)
class Course:
    """One run: `watch` is told the name of each stage as it begins; `seconds` adds up the wall time of each."""

    watch: Watch = unwatched
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Run what stands inside as a part of the stage `name`."""
        self.watch(name)
        began = stopwatch()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + stopwatch() - began

    @property
    def timings(self) -> tuple[tuple[str, float], ...]:
        """Return the wall seconds of each stage that ran."""
        return tuple(self.seconds.items())
