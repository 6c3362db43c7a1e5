"""The stages' names, in their order, and the course of one run through them: who watches is told, time is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from printreport.model.making import Made
from printreport.model.run import Watch, unwatched
from printreport.project import stopwatch

STAGES = ("load", "validate", "compose", "render", "finish")


@dataclass(frozen=True, slots=True)
class Course:
    """One run: `watch` is told the name of each stage as it begins; `seconds` adds up the wall time of each.

    `made` holds the report's sections as they are there.
    """

    watch: Watch = unwatched
    seconds: dict[str, float] = field(default_factory=dict)
    made: list[Made] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Run what stands inside as a part of the stage `name`."""
        self.watch(name, "")
        began = stopwatch()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + stopwatch() - began

    def told(self, made: Made) -> None:
        """Note that a section is there."""
        self.made.append(made)
        self.watch("render", f"{len(self.made)} of {made.of} sections")

    @property
    def timings(self) -> tuple[tuple[str, float], ...]:
        """Return the wall seconds of each stage that ran."""
        return tuple(self.seconds.items())
