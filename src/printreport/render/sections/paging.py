"""Paging: takes the boxes of a unit and what its pages take over, returns its pages, and what the next unit takes over.

The engine makes one page after the other and notes in its `page_maker` how each begins. Here that list begins with as
many empty entries as there are pages in front, so that all numbers are those of the whole document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from weasyprint.layout import initialize_page_maker
from weasyprint.layout.page import remake_page

from printreport.model.crossing import Counts, Turn
from printreport.render.sections.building import Built, parting_after, parting_before
from printreport.render.sections.counting import counts_of
from printreport.render.sections.units import JoinedError, Unit

ROUNDS = 8  # as many as the engine makes at most until page numbers in the text stand still
ALL = {0: None}  # where a group of pages begins that holds the whole body: such groups go on from section to section
RESUME, NEXT, RIGHT, STATE, REMAKE = range(5)  # an entry of the engine's page maker


@dataclass(frozen=True, slots=True)
class Paged:
    """Pages without margins, the number of those in front, and what the engine knows at the end."""

    pages: list[Any] = field(repr=False)
    front: int
    wants_total: bool


def paged(unit: Unit, made: Built, turn: Turn | None, total: int, html: Any) -> Paged:
    """Lay a unit out on pages."""
    context = made.context
    if turn is None:
        initialize_page_maker(context, made.root)
    else:
        context.page_maker = [*filler(turn.pages), _first(made, turn)]
    front = turn.pages if turn else 0
    context.page_maker[front][STATE][1]["pages"] = [total]
    end = None if unit.last else {0: {len(made.body.children) - 1: None}}
    notes = list(context.footnotes)
    pages: list[Any] = []
    for _ in range(ROUNDS):
        context.footnotes = list(notes)
        pages = list(_run(unit, made, front, end, (pages, html)))
        if not any(entry[REMAKE]["content_changed"] for entry in context.page_maker[front:-1]):
            break
    return Paged(pages, front, any(entry[REMAKE]["pages_wanted"] for entry in context.page_maker[front:-1]))


def filler(count: int) -> list[Any]:
    """Return entries for the pages in front of a unit."""
    return [(None, None, None, None, {})] * count


def _remake() -> dict[str, Any]:
    return {"content_changed": False, "pages_wanted": False, "anchors": [], "content_lookups": []}


def _first(made: Built, turn: Turn) -> Any:
    """Say how the first page begins."""
    how, name = parting_before(made, turn.parting), made.first.page_values()[0]
    return {0: {0: None}}, {"break": how, "page": name}, turn.right, state_of(turn), _remake()


def state_of(turn: Turn) -> Any:
    """Return the engine's state of counters where the first page begins."""
    quotes = [turn.counts.quotes]
    values = {key: list(stacked) for key, stacked in turn.counts.values.items()}
    scopes = [set(names) for names in turn.counts.scopes]
    groups = [[group, count, dict(ALL)] for group, count in turn.groups]
    return quotes, values, scopes, groups


def _run(unit: Unit, made: Built, front: int, end: Any, before: tuple[list[Any], Any]) -> Iterator[Any]:
    """Make pages up to the end of the unit; of those that were there `before`, only what has changed."""
    context, (pages, html) = made.context, before
    context.rendered_notes = []
    number = front
    while True:
        remake = context.page_maker[number][REMAKE]
        if not pages or remake["content_changed"] or remake["pages_wanted"]:
            remake.update(_remake())
            page, resume_at = remake_page(number, context, made.root, html)
            rest = bool(context.reported_footnotes)
        else:
            page, resume_at, rest = pages[number - front], context.page_maker[number + 1][RESUME], False
        yield page
        number += 1
        if resume_at != end:
            continue
        if not unit.last and (rest or context.broken_out_of_flow):
            raise JoinedError(unit.stop)
        if not rest:
            break
    context.page_maker = context.page_maker[: number + 1]
    context.broken_out_of_flow.clear()
    context.reported_footnotes.clear()


def turn_after(made: Built, laid: Paged, given: Turn | None) -> Turn:
    """Say what the next unit takes over."""
    _, _, right, state, _ = made.context.page_maker[-1]
    strings = dict(given.strings) if given else {}
    for name, pages in made.context.string_set.items():
        if pages:
            strings[name] = pages[max(pages)][-1]
    return Turn(
        laid.front + len(laid.pages),
        right,
        parting_after(made),
        _counts(state),
        tuple((name, count) for name, count, begins in state[3] if begins == ALL),
        strings,
    )


def _counts(state: Any) -> Counts:
    counts = counts_of(state)
    return Counts({name: values for name, values in counts.values.items() if name != "pages"}, counts.scopes, 0)
