"""The way of the data: the only module that knows the order of the stages.

prepress                                                    presswork
load -> Source -> validate -> Report -> compose -> Markup -> render -> Pages, Draft -> finish -> Pdf
"""

from __future__ import annotations

from printreport.model.run import Built, Laid, Request
from printreport.prepress import composed, read
from printreport.presswork import judged, printed, set_type
from printreport.stages import Course


def build(request: Request) -> Built:
    """Build one edition; raises `Refused` with every finding when one of them is an error."""
    course = Course(request.watch)
    return printed(lay_out(request, course), request, course)


def lay_out(request: Request, course: Course) -> Laid:
    """Read and judge the manuscript, compose it and lay it out; raises `Refused` where that is not possible."""
    manuscript = read(request, course)
    found = judged(manuscript, request, course)
    return set_type(composed(manuscript, found, course), request, course)
