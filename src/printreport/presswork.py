"""Presswork: the second half of the way, from a report that was read, and its documents, to a file.

It knows nothing of how they came about, so that it can be loaded, and begin, while another process still reads them.
"""

from __future__ import annotations

from dataclasses import replace

from printreport import checks, render
from printreport.checks.gate import gate, refuse
from printreport.diagnostics import Diagnostic
from printreport.enclose import enclose, left_out, material, seen
from printreport.finish import finish, settler
from printreport.finish.raster import pictures_of_slips, without_letters
from printreport.model.run import Built, Laid, Request
from printreport.stages import Composed, Course, Read


def judged(made: Read, request: Request, course: Course) -> tuple[Diagnostic, ...]:
    """Return all that is found of what was read; raises `Refused` where it is not fit to be composed."""
    with course.stage("validate"):
        found = (*made.found, *checks.content(made.whole, made.source, made.edition, request.only))
        refuse(made.found, found, made.report)
    return found


def set_type(made: Composed, request: Request, course: Course, styles: render.StyleSheets | None = None) -> Laid:
    """Lay out what was composed, in `styles` where these were read; raises `Refused` where that is not possible."""
    of = made.read
    with course.stage("render"):
        means = replace(course.means(request, of.edition), settle=settler(of.edition))
        pages = render.paginate(made.book, of.project, means, styles)
        pages = render.bind(pages, *[render.paginate(markup, of.project) for markup in made.tipped_in])
        landed = checks.pages(of.whole, pages)
    shown = seen(made.book.shown, pages.survey)
    made_of = material(of.project, of.source, of.report, of.edition, shown)
    found = (*made.found, *pages.diagnostics, *landed, *left_out(made_of))
    return Laid(of.source, of.report, of.edition, of.slips, pages, found, shown, made_of)


def printed(laid: Laid, request: Request, course: Course) -> Built:
    """Write and finish what was laid out; raises `Refused` with every finding when one of them is an error."""
    with course.stage("render"):
        draft = render.write(laid.pages, laid.edition)
        gate((*laid.found, *draft.diagnostics), laid.report, strict=request.strict)
    with course.stage("finish"):
        enclosed = enclose(laid.report, laid.edition, laid.made_of, laid.shown, laid.pages, draft)
        pdf = finish(draft, laid.report, laid.edition, enclosed)
        unread = checks.read_back(pictures_of_slips(pdf, laid.pages_of_slips), laid.slips)
        with without_letters(pdf) as ground:
            faint = checks.printed(laid.report, laid.pages, ground)
    found = gate((*laid.found, *pdf.diagnostics, *unread, *faint), laid.report, strict=request.strict)
    return Built(laid.edition, laid.report, pdf, found, course.timings, laid.pages.survey, tuple(course.made.values()))
