"""Prepress: the first half of the way, from files to documents that are ready to be printed."""

from __future__ import annotations

from printreport.compose import compose, compose_slip
from printreport.diagnostics import Diagnostic
from printreport.load import load
from printreport.model.run import Request
from printreport.model.source import Source
from printreport.project import Project, environment
from printreport.slips import bundle
from printreport.stages import Composed, Course, Read
from printreport.validate import choose_edition, choose_sections, validate


def read(request: Request, course: Course) -> Read:
    """Read the manuscript; raises `Refused` where nothing comes of it."""
    project = Project.open(request.root)
    with course.stage("load"):
        source = load(project, request.manuscript)
    return valid(project, source, request, course)


def valid(project: Project, source: Source, request: Request, course: Course) -> Read:
    """Make a report of what was read; raises `Refused` as `read`."""
    with course.stage("validate"):
        whole = validate(source)
        edition = choose_edition(whole, request.edition, environment, request.only)
        report = choose_sections(whole, request.only)
        slips, doubts = bundle(report, edition)
    return Read(project, source, whole, report, edition, slips, (*source.diagnostics, *whole.diagnostics, *doubts))


def composed(made: Read, found: tuple[Diagnostic, ...], course: Course) -> Composed:
    """Compose what was read; `found` is what was judged of it."""
    of = (made.report, made.source.layout, made.edition, made.project.base)
    with course.stage("compose"):
        return Composed(made, found, compose(*of), tuple(compose_slip(slip, *of) for slip in made.slips))
