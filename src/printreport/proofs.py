"""Layouts without a report: set in their samples by the stages that print one, or held to their contract."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from printreport.checks.layouts import judge
from printreport.compose.uses import uses
from printreport.diagnostics import Diagnostic
from printreport.load.layout.papers import papers_of
from printreport.load.specimen import specimen as samples
from printreport.model.run import Built, Request, Specimen
from printreport.prepress import composed, valid
from printreport.presswork import judged, printed, set_type
from printreport.project import Project
from printreport.stages import Course


def specimen(request: Request, asked: Specimen) -> Built:
    """Build the specimen of a layout, for one edition: its components in their samples; raises `Refused` as `build`."""
    course = Course(request.watch)
    with course.stage("load"):
        project, source = samples(Project.open(request.root), asked)
    read = valid(project, source, request, course)
    laid = set_type(composed(read, judged(read, request, course), course), request, course)
    return printed(replace(laid, edition=replace(laid.edition, manuscript=False)), request, course)  # it is no report


def contract(root: Path, name: str) -> tuple[Diagnostic, ...]:
    """Hold a layout to its contract as it is written, nothing being set; raises `Refused` when it cannot be read."""
    papers, doubts = papers_of(Project.open(root), name)
    used, unread = uses(papers)
    return (*doubts, *unread, *judge(papers, used))
