from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from typing import Any

import pytest

from printreport.model.making import Means
from printreport.model.section import Section
from printreport.project import Project
from printreport.project.processes import CAN_COPY
from printreport.render import crew, paginate
from printreport.render.crew import Alone, Crowd, crew_of
from printreport.render.hands import LostError
from printreport.render.printing import Workshop
from printreport.render.sections.bench import Bench
from printreport.render.sections.standstill import settle
from printreport.render.sections.units import JoinedError, Unit
from tests.unit.render.press import CHECKOUT, markup
from tests.unit.render.sections.two_ways import CSS, leaf, workshop

pytestmark = pytest.mark.skipif(not CAN_COPY, reason="this system's libraries do not bear a copied process")

LONG = "".join(f"<p>Line {number}</p>" for number in range(40))
STYLE = """.r { break-before: recto } .leaf { counter-increment: part } h1::before { content: counter(part) }
    a::after { content: target-counter(attr(href), page) } h1 { string-set: head content() }
    @page { @bottom-left { content: counter(page) string(head) } }"""
BODY = leaf('<p><a href="#e">e</a>') + "".join(
    leaf(f"<h1>{name}</h1>{LONG * (1 + place % 3)}", name, "r" if place % 2 else "")
    for place, name in enumerate("abcdef")
)


def made(hands: Alone | Crowd, units: Sequence[Unit]) -> dict[Unit, Section | None]:
    """Have all units printed."""
    try:
        settled = settle(units, hands)
        return dict(hands.printed([(each, frozenset()) for each in settled]))
    finally:
        hands.close()


def alone(body: str, css: str = STYLE) -> dict[Unit, Section | None]:
    shop = workshop(body, css)
    return made(Alone(shop), shop.bench.sheet.units)


@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
def test_several_make_what_one_makes(jobs: int) -> None:
    shop = workshop(BODY, STYLE)
    assert made(Crowd(shop, jobs), shop.bench.sheet.units) == alone(BODY)


def test_sections_that_grow_together_do_so_among_several_too() -> None:
    notes = "".join(f"<span class=footnote>{'Many words. ' * 60}</span>" for _ in range(3))
    body = leaf("<p>x") + leaf(f"<p>a{notes}</p>") + leaf("<p>b</p>") + leaf("<p>c</p>")
    shop = workshop(body)
    assert made(Crowd(shop, 2), shop.bench.sheet.units) == alone(body, "")


def test_a_small_document_is_made_by_one() -> None:
    assert isinstance(crew_of(workshop(leaf("<p>a") + leaf("<p>b")), 2), Alone)
    assert isinstance(crew_of(workshop(BODY), 1), Alone)


def test_what_is_a_share_of_the_first_page_is_made_by_one() -> None:
    assert isinstance(crew_of(workshop(BODY, "h1 { height: 3vh }"), 2), Alone)


def test_one_that_is_killed_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    lay = Bench.lay
    here = os.getpid()

    def dying(bench: Bench, unit: Unit, taken: Any) -> Any:  # noqa: ANN401 - handed on as they come
        if os.getpid() != here and unit.start == 4:
            os.kill(os.getpid(), signal.SIGKILL)
        return lay(bench, unit, taken)

    _is_made_alone(monkeypatch, dying)


def test_one_that_fails_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    lay = Bench.lay
    here = os.getpid()

    def failing(bench: Bench, unit: Unit, taken: Any) -> Any:  # noqa: ANN401 - the same
        if os.getpid() != here:
            raise ZeroDivisionError
        return lay(bench, unit, taken)

    _is_made_alone(monkeypatch, failing)


def test_a_guess_that_fails_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    lay = Bench.lay

    def failing(bench: Bench, unit: Unit, taken: Any) -> Any:  # noqa: ANN401 - the same
        if taken.turn and not taken.turn.counts.values:
            raise JoinedError(unit.stop)
        return lay(bench, unit, taken)

    monkeypatch.setattr(Bench, "lay", failing)
    shop = workshop(BODY, STYLE)
    assert made(Crowd(shop, 2), shop.bench.sheet.units) == alone(BODY)


def test_nobody_is_left_behind() -> None:
    shop = workshop(BODY, STYLE)
    crowd = Crowd(shop, 2)
    hands = list(crowd._hands)
    made(crowd, shop.bench.sheet.units)
    assert [hand.copy.is_at_work for hand in hands] == [False, False]


def _is_made_alone(monkeypatch: pytest.MonkeyPatch, lay: object) -> None:
    """See a document made in spite of what happens to others."""
    document, project = markup(BODY, CSS + STYLE), Project.open(CHECKOUT)
    monkeypatch.setattr(crew, "SMALL", 1)
    expected = paginate(document, project)
    monkeypatch.setattr(Bench, "lay", lay)
    shop: Workshop = workshop(BODY, STYLE)
    crowd = Crowd(shop, 2)
    with pytest.raises(LostError):
        made(crowd, shop.bench.sheet.units)
    pages = paginate(document, project, Means(2))
    assert pages.laid.bodies[0].sections == expected.laid.bodies[0].sections
