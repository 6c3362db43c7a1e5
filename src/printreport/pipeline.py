"""The way of the data, on one screen: the only module that knows the order of the stages.

load -> Source -> validate -> Report -> compose -> Markup -> render -> Pages, Draft -> finish -> Pdf
"""

from __future__ import annotations

from functools import partial
from itertools import chain

from printreport import checks, render
from printreport.checks.gate import gate, refuse
from printreport.compose import compose, compose_slip
from printreport.diagnostics import Diagnostic
from printreport.enclose import enclose, left_out, material, seen
from printreport.finish import finish
from printreport.finish.raster import pictures_of_slips, without_letters
from printreport.load import load
from printreport.model.issued import Issued
from printreport.model.run import Built, Laid, Request
from printreport.model.source import Source
from printreport.project import Project, environment
from printreport.slips import bundle
from printreport.stages import Composed, Course
from printreport.validate import choose_edition, choose_sections, validate


def build(request: Request) -> Built:
    """Build one edition; raises `Refused` with every finding when one of them is an error."""
    course = Course(request.watch)
    return printed(lay_out(request, course), request, course)


def printed(laid: Laid, request: Request, course: Course) -> Built:
    """Write and finish what was laid out; raises `Refused` as `build`."""
    with course.stage("render"):
        draft = render.write(laid.pages, laid.edition)
        gate((*laid.found, *draft.diagnostics), laid.report, strict=request.strict)
    with course.stage("finish"):
        enclosed = enclose(laid.report, laid.edition, laid.made_of, laid.shown, laid.pages, draft)
        pdf = finish(draft, laid.report, laid.edition, enclosed)
        unread = checks.read_back(pictures_of_slips(pdf, laid.pages_of_slips), laid.slips)
        faint = checks.printed(laid.report, laid.pages, partial(without_letters, pdf))
    found = gate((*laid.found, *pdf.diagnostics, *unread, *faint), laid.report, strict=request.strict)
    return Built(laid.edition, laid.report, pdf, found, course.timings, laid.pages.survey, tuple(course.made.values()))


def agree(first: Built, other: Built, *, strict: bool) -> tuple[Diagnostic, ...]:
    """Hold an edition against another of the same build; raises `Refused` where they do not say the same."""
    one, two = (Issued(built.edition, built.report, built.survey) for built in (first, other))
    return gate(checks.disagreements(one, two), other.report, strict=strict)


def check(request: Request) -> tuple[Diagnostic, ...]:
    """Return the findings that let one edition pass; raises `Refused` with them all when one is an error."""
    return build(request).diagnostics


def lay_out(request: Request, course: Course) -> Laid:
    """Read and judge the manuscript, compose it and lay it out; raises `Refused` where that is not possible."""
    return set_type(read(request, course), request, course)


def read(request: Request, course: Course) -> Composed:
    """Read and judge the manuscript and compose it; raises `Refused` where that is not possible."""
    project = Project.open(request.root)
    with course.stage("load"):
        source = load(project, request.manuscript)
    return composed(project, source, request, course)


def composed(project: Project, source: Source, request: Request, course: Course) -> Composed:
    """Judge what was read and compose it; raises `Refused` as `read`."""
    with course.stage("validate"):
        whole = validate(source)
        edition = choose_edition(whole, request.edition, environment, request.only)
        report = choose_sections(whole, request.only)
        slips, doubts = bundle(report, edition)
        read = (*source.diagnostics, *whole.diagnostics, *doubts)
        judged = (*read, *checks.content(whole, source, edition, request.only))
        refuse(read, judged, report)
    with course.stage("compose"):
        book = compose(report, source.layout, edition, project.base)
        tipped_in = tuple(compose_slip(slip, report, source.layout, edition, project.base) for slip in slips)
    found = (*judged, *chain.from_iterable(markup.diagnostics for markup in (book, *tipped_in)))
    return Composed(project, source, whole, report, edition, slips, found, book, tipped_in)


def set_type(made: Composed, request: Request, course: Course) -> Laid:
    """Lay out what was composed; raises `Refused` where that is not possible."""
    with course.stage("render"):
        pages = render.paginate(made.book, made.project, course.means(request, made.edition))
        pages = render.bind(pages, *[render.paginate(markup, made.project) for markup in made.tipped_in])
        landed = checks.pages(made.whole, pages)
    shown = seen(made.book.shown, pages.survey)
    made_of = material(made.project, made.source, made.report, made.edition, shown)
    found = (*made.found, *pages.diagnostics, *landed, *left_out(made_of))
    return Laid(made.source, made.report, made.edition, made.slips, pages, found, shown, made_of)
