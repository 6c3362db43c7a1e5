"""The stages' names, in their order, and the course of one run through them: who watches is told, time is kept.

`Read` is what goes from those who read to those who compose, `Composed` from these to the press.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain

from printreport.diagnostics import Diagnostic
from printreport.model.making import Made, Means
from printreport.model.markup import Markup
from printreport.model.report import Edition, Report
from printreport.model.run import Request, Watch, unwatched
from printreport.model.slip import Slip
from printreport.model.source import Source
from printreport.project import Project, Storeroom, stopwatch
from printreport.project.installed import mark_of_program
from printreport.project.inventory import TooMany

STAGES = ("load", "validate", "compose", "render", "finish")


@dataclass(frozen=True, slots=True)
class Read:
    """A report that was read, in one edition: `whole` with all sections, `report` with those asked for.

    `found` is what was found until then; where there is an error among it, nothing can be made of the report.
    """

    project: Project
    source: Source
    whole: Report
    report: Report
    edition: Edition
    slips: tuple[Slip, ...]
    found: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """A report that is ready for the press: what was `read`, what was `judged` of it, and its documents.

    These are the `book` and what is `tipped_in` behind it.
    """

    read: Read
    judged: tuple[Diagnostic, ...]
    book: Markup
    tipped_in: tuple[Markup, ...]

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """Return all that was found until now."""
        return (*self.judged, *chain.from_iterable(markup.diagnostics for markup in (self.book, *self.tipped_in)))


@dataclass(frozen=True, slots=True)
class Course:
    """One run: `watch` is told the name of each stage as it begins; `seconds` adds up the wall time of each.

    `made` holds the report's sections, by their names, as they are there.
    """

    watch: Watch = unwatched
    seconds: dict[str, float] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Run what stands inside as a part of the stage `name`."""
        self.watch(name, "")
        began = stopwatch()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + stopwatch() - began

    def means(self, request: Request, edition: Edition) -> Means:
        """Say what sections are made with; those of an edition that is locked are not kept in the open."""
        if not request.kept or edition.password:
            return Means(request.jobs, told=self.told)
        try:
            program = mark_of_program()
        except TooMany:  # what cannot be told from another program's work is not kept
            return Means(request.jobs, told=self.told)
        name = "\n".join((str(request.root.resolve()), request.manuscript, request.edition, *request.only))
        return Means(request.jobs, Storeroom.of_the_user(), name, program, self.told)

    def told(self, made: Made) -> None:
        """Note that a section is there."""
        self.made[made.section] = made
        self.watch("render", f"{len(self.made)} of {made.of} sections")

    @property
    def timings(self) -> tuple[tuple[str, float], ...]:
        """Return the wall seconds of each stage that ran, in the order of the stages."""
        return tuple((stage, self.seconds[stage]) for stage in STAGES if stage in self.seconds)
