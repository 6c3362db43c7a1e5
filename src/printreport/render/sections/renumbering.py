"""Renumbering: takes a unit that was laid out behind a guessed number of pages, returns it behind the true number.

What stands on a page depends on the side that it is on, not on its number, unless the text itself says numbers of
pages. So a section can be laid out before those in front of it, and its folios are counted afterwards.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.build import update_counters

from printreport.model.crossing import Taken, Target, Turn
from printreport.render.sections.building import Built
from printreport.render.sections.paging import NEXT, REMAKE, RESUME, RIGHT, STATE, Paged, filler, state_of
from printreport.render.sections.running import handed_on


def differ_in_numbers(one: Taken, other: Taken, made: Built) -> bool:
    """Say whether what a unit takes over differs in nothing that could change the text on its pages."""
    if one.turn is None or other.turn is None or made.targets.counter_lookup_items:
        return False
    return one.counts == other.counts and _bare(one.turn) == _bare(other.turn) and _elements(one) == _elements(other)


def _bare(turn: Turn) -> tuple[bool, str, tuple[tuple[str, int], ...]]:
    return turn.right, turn.parting, turn.groups


def _elements(taken: Taken) -> dict[str, Target]:
    return {name: Target(target.elements) for name, target in taken.targets.items()}


def renumbered(made: Built, laid: Paged, turn: Turn, total: int) -> Paged:
    """Count pages, and what is counted by pages, behind those in front of them."""
    context, before = made.context, laid.front
    entries = list(_entries(context.page_maker[before:], laid.pages, turn, total))
    context.page_maker = [*filler(turn.pages), *entries]
    for name, pages in context.string_set.items():
        moved = {number - before + turn.pages: words for number, words in pages.items() if number > before}
        pages.clear()
        pages.update(moved)
        context.string_set[name] = pages
    handed_on(made, turn.pages, turn)
    for item in made.targets.placed():
        at = item.page_maker_index - before
        item.page_maker_index = at + turn.pages
        item.cached_page_counter_values = copy.deepcopy(entries[at + 1][STATE][1])
    return Paged(laid.pages, turn.pages, laid.wants_total)


def _entries(entries: list[Any], pages: list[Any], turn: Turn, total: int) -> Iterator[Any]:
    """Make the page maker's entries anew, each with the counters at its beginning."""
    state = state_of(turn)
    state[1]["pages"] = [total]
    for number, entry in enumerate(entries):
        state = (*state[:3], entry[STATE][3])
        yield entry[RESUME], entry[NEXT], entry[RIGHT], copy.deepcopy(state), entry[REMAKE]
        if number < len(pages):
            update_counters(state, pages[number].style)
