"""Bind: takes laid-out documents, returns them as one: pages in order, ids told apart, folios counted on.

What is joined here is what is known of their pages; `binder` joins the painted pages themselves, fonts shared.
"""

from __future__ import annotations

from dataclasses import replace

from printreport.model.pages import Pages, Sheet, Survey
from printreport.render import folios
from printreport.render.laid import Laid, Numbered
from printreport.render.names import dead_links
from printreport.render.survey import counted_on


def bind(pages: Pages, *others: Pages) -> Pages:
    """Put `others` behind `pages`; each keeps its language and tag tree, and gets a prefix for its ids.

    Only now is it known which links lead nowhere: one in the report may lead to a slip behind it. Links that nobody can
    follow from another machine are named with them.
    """
    bound = pages
    for other in others:
        bound = _behind(bound, other)
    bodies = bound.laid.bodies
    unfollowed = (found for body in bodies for section in body.sections for found in section.lost)
    lost = dead_links(bodies) + tuple(dict.fromkeys(unfollowed))
    return replace(bound, diagnostics=bound.diagnostics + lost)


def _behind(front: Pages, back: Pages) -> Pages:
    before: Laid = front.laid
    after: Laid = back.laid
    numbers = before.numbers + folios.continued(after.numbers, before.numbers)
    bodies = before.bodies + tuple(
        replace(body, prefix=f"bound{len(before.bodies) + count}-") for count, body in enumerate(after.bodies)
    )
    last = max((line.paragraph for sheet in front.survey.sheets for line in sheet.lines), default=0)
    behind = counted_on(back.survey.sheets, last)
    survey = Survey(
        sheets=front.survey.sheets + _counted_on(behind, len(front), numbers),
        oversets=front.survey.oversets
        + tuple(replace(found, page=found.page + len(front)) for found in back.survey.oversets),
        fonts=tuple(dict.fromkeys(front.survey.fonts + back.survey.fonts)),
    )
    return Pages(survey, Laid(bodies, numbers), front.diagnostics + back.diagnostics, front.parts + back.parts)


def _counted_on(sheets: tuple[Sheet, ...], before: int, numbers: tuple[Numbered, ...]) -> tuple[Sheet, ...]:
    return tuple(
        replace(sheet, number=before + count + 1, folio=folios.folio(numbers[before + count]))
        for count, sheet in enumerate(sheets)
    )
