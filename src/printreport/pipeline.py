"""The way of the data, on one screen: the only module that knows the order of the stages.

load -> Source -> validate -> Report -> compose -> Markup -> render -> Pages, Draft -> finish -> Pdf
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from printreport import checks, render
from printreport.checks.gate import gate, refuse
from printreport.checks.layouts import judge
from printreport.compose import compose, compose_slip
from printreport.compose.uses import uses
from printreport.diagnostics import Diagnostic
from printreport.finish import finish
from printreport.finish.raster import pages_of_slips, without_letters
from printreport.load import load
from printreport.load.layout.papers import papers_of
from printreport.load.specimen import specimen as samples
from printreport.model.markup import Markup
from printreport.model.pages import Pages
from printreport.model.report import Report
from printreport.model.run import Built, Laid, Request, Specimen
from printreport.model.source import Source
from printreport.project import Project, environment
from printreport.slips import bundle
from printreport.stages import Course
from printreport.validate import choose_edition, choose_sections, choose_slips, validate


def build(request: Request) -> Built:
    """Build one edition; raises `Refused` with every finding when one of them is an error."""
    course = Course(request.watch)
    return _print(lay_out(request, course), request, course)


def specimen(request: Request, asked: Specimen) -> Built:
    """Build the specimen of a layout, for one edition: its components in their samples; raises `Refused` as `build`."""
    course = Course(request.watch)
    with course.stage("load"):
        project, source = samples(Project.open(request.root), asked)
    return _print(_set(project, source, request, course), request, course)


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
        read = (*source.diagnostics, *report.diagnostics, *doubts)
        refuse(read, read, report)
    with course.stage("compose"):
        alone = replace(report, sections=())  # nothing in front of the slips has said what is asked
        sheets = [compose_slip(slip, alone, source.layout, edition, project.base) for slip in slips]
    pages, found = _bound(project, sheets, report, course)
    return _print(Laid(source, report, edition, slips, pages, (*read, *found)), request, course)


def judge_slips(root: Path, manuscript: str, names: tuple[str, ...], *, strict: bool) -> tuple[Diagnostic, ...]:
    """Return what is found of the slips named, or of all, nothing being laid out; raises `Refused` as `build`."""
    source = load(Project.open(root), manuscript)
    report = validate(source)
    edition = choose_slips(report, report.editions["screen"], names)
    errors = (found for found in (*source.diagnostics, *report.diagnostics) if found.is_error)
    return gate((*errors, *bundle(report, edition)[1]), report, strict=strict)


def contract(root: Path, name: str) -> tuple[Diagnostic, ...]:
    """Hold a layout to its contract as it is written, nothing being set; raises `Refused` when it cannot be read."""
    papers, doubts = papers_of(Project.open(root), name)
    used, unread = uses(papers)
    return (*doubts, *unread, *judge(papers, used))


def _print(laid: Laid, request: Request, course: Course) -> Built:
    with course.stage("render"):
        draft = render.write(laid.pages, laid.edition)
        gate((*laid.found, *draft.diagnostics), laid.report, strict=request.strict)
    with course.stage("finish"):
        pdf = finish(draft, laid.report, laid.edition)
        unread = checks.read_back(pages_of_slips(pdf, len(laid.slips)), laid.slips)
        faint = checks.printed(laid.report, laid.pages, partial(without_letters, pdf))
    found = gate((*laid.found, *pdf.diagnostics, *unread, *faint), laid.report, strict=request.strict)
    return Built(laid.edition, laid.report, pdf, found, course.timings)


def check(request: Request) -> tuple[Diagnostic, ...]:
    """Return the findings that let one edition pass; raises `Refused` with them all when one is an error."""
    return build(request).diagnostics


def lay_out(request: Request, course: Course) -> Laid:
    """Read and judge the manuscript, compose it and lay it out; raises `Refused` where that is not possible."""
    project = Project.open(request.root)
    with course.stage("load"):
        source = load(project, request.manuscript)
    return _set(project, source, request, course)


def _set(project: Project, source: Source, request: Request, course: Course) -> Laid:
    with course.stage("validate"):
        whole = validate(source)
        edition = choose_edition(whole, request.edition, environment)
        report = choose_sections(whole, request.only)
        slips, doubts = bundle(report, edition)
        read = (*source.diagnostics, *whole.diagnostics, *doubts)
        judged = (*read, *checks.content(whole, source, edition, request.only))
        refuse(read, judged, report)
    with course.stage("compose"):
        book = compose(report, source.layout, edition, project.base)
        tipped_in = [compose_slip(slip, report, source.layout, edition, project.base) for slip in slips]
    pages, found = _bound(project, [book, *tipped_in], whole, course)
    return Laid(source, report, edition, slips, pages, (*judged, *found))


def _bound(
    project: Project, markups: list[Markup], whole: Report, course: Course
) -> tuple[Pages, tuple[Diagnostic, ...]]:
    with course.stage("render"):
        pages = render.bind(*[render.paginate(markup, project) for markup in markups])
        landed = checks.pages(whole, pages)
    composed = chain.from_iterable(markup.diagnostics for markup in markups)
    return pages, (*composed, *pages.diagnostics, *landed)
