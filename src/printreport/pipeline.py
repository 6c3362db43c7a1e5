"""The way of the data, on one screen: the only module that knows the order of the stages.

load -> Source -> validate -> Report -> compose -> Markup -> render -> Pages, Draft -> finish -> Pdf
"""

from __future__ import annotations

from functools import partial

from printreport import checks, render
from printreport.checks.gate import gate, refuse
from printreport.compose import compose, compose_slip, sheets_of
from printreport.diagnostics import Diagnostic
from printreport.enclose import enclose, left_out, material, seen
from printreport.finish import finish
from printreport.finish.raster import pictures_of_slips, without_letters
from printreport.load import load
from printreport.model.run import Built, Laid, Request
from printreport.model.source import Source
from printreport.project import Project, environment
from printreport.slips import bundle
from printreport.stages import Composed, Course, Read
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


def lay_out(request: Request, course: Course) -> Laid:
    """Read and judge the manuscript, compose it and lay it out; raises `Refused` where that is not possible."""
    made = read(request, course)
    return set_type(composed(made, judged(made, request, course), course), request, course)


def read(request: Request, course: Course) -> Read:
    """Read the manuscript; raises `Refused` where nothing comes of it."""
    with course.stage("load"):
        source = load(project := Project.open(request.root), request.manuscript)
    return valid(project, source, request, course)


def valid(project: Project, source: Source, request: Request, course: Course) -> Read:
    """Make a report of what was read; raises `Refused` as `read`."""
    with course.stage("validate"):
        whole = validate(source)
        edition = choose_edition(whole, request.edition, environment, request.only)
        report = choose_sections(whole, request.only)
        slips, doubts = bundle(report, edition)
    return Read(project, source, whole, report, edition, slips, (*source.diagnostics, *whole.diagnostics, *doubts))


def judged(made: Read, request: Request, course: Course) -> tuple[Diagnostic, ...]:
    """Return all that is found of what was read; raises `Refused` where it is not fit to be composed."""
    with course.stage("validate"):
        found = (*made.found, *checks.content(made.whole, made.source, made.edition, request.only))
        refuse(made.found, found, made.report)
    return found


def composed(made: Read, found: tuple[Diagnostic, ...], course: Course) -> Composed:
    """Compose what was read; `found` is what was judged of it."""
    of = (made.report, made.source.layout, made.edition, made.project.base)
    with course.stage("compose"):
        return Composed(made, found, compose(*of), tuple(compose_slip(slip, *of) for slip in made.slips))


def styled(made: Read, course: Course) -> render.StyleSheets:
    """Read the style sheets that the report is set in, which may be done while it is composed."""
    with course.stage("render"):
        return render.read_styles(sheets_of(made.source.layout, made.edition), made.project)


def set_type(made: Composed, request: Request, course: Course, styles: render.StyleSheets | None = None) -> Laid:
    """Lay out what was composed, in `styles` where these were read; raises `Refused` where that is not possible."""
    of = made.read
    with course.stage("render"):
        pages = render.paginate(made.book, of.project, course.means(request, of.edition), styles)
        pages = render.bind(pages, *[render.paginate(markup, of.project) for markup in made.tipped_in])
        landed = checks.pages(of.whole, pages)
    shown = seen(made.book.shown, pages.survey)
    made_of = material(of.project, of.source, of.report, of.edition, shown)
    found = (*made.found, *pages.diagnostics, *landed, *left_out(made_of))
    return Laid(of.source, of.report, of.edition, of.slips, pages, found, shown, made_of)
