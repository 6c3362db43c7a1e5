"""Slips without the report: judged alone, or made into a file of their own by the stages that print a report."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path

from printreport import checks, render
from printreport.checks.asked import unfit
from printreport.checks.gate import gate, refuse
from printreport.compose import compose_slip
from printreport.diagnostics import Diagnostic
from printreport.load import load
from printreport.model.run import Built, Laid, Request
from printreport.presswork import printed
from printreport.project import Project, environment
from printreport.slips import bundle
from printreport.stages import Course
from printreport.validate import choose_edition, choose_slips, validate


def slips_alone(request: Request, names: tuple[str, ...]) -> Built:
    """Build a file of the slips named, or of all, in one edition; raises `Refused` as `build`."""
    course = Course(request.watch)
    project = Project.open(request.root)
    with course.stage("load"):
        source = load(project, request.manuscript)
    with course.stage("validate"):
        report = validate(source)
        edition = choose_slips(report, choose_edition(report, request.edition, environment), names)
        slips, doubts = bundle(report, edition)
        read = (*source.diagnostics, *report.diagnostics, *unfit(report, source, edition), *doubts)
        refuse(read, read, report)
    with course.stage("compose"):
        alone = replace(report, sections=())  # nothing in front of the slips has said what is asked
        sheets = [compose_slip(slip, alone, source.layout, edition, project.base) for slip in slips]
    with course.stage("render"):
        pages = render.bind(*[render.paginate(markup, project) for markup in sheets])
        landed = checks.pages(report, pages)
    composed = chain.from_iterable(markup.diagnostics for markup in sheets)
    found = (*read, *composed, *pages.diagnostics, *landed)
    return printed(Laid(source, report, edition, slips, pages, found), request, course)


def judge_slips(root: Path, manuscript: str, names: tuple[str, ...], *, strict: bool) -> tuple[Diagnostic, ...]:
    """Return what is found of the slips named, or of all, nothing being laid out; raises `Refused` as `build`."""
    source = load(Project.open(root), manuscript)
    report = validate(source)
    edition = choose_slips(report, report.editions["screen"], names)
    errors = (found for found in (*source.diagnostics, *report.diagnostics) if found.is_error)
    return gate((*errors, *bundle(report, edition)[1]), report, strict=strict)
