from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from printreport.compose.filling import FILLING, with_filling
from printreport.diagnostics import Location
from printreport.model.layout import Component, Field, Layout
from printreport.model.report import Edition, Section
from printreport.units import TRIMS

FIELDS = (Field("title", "line"), Field("text", "line"), Field("ground", "choice"), Field("pages", "whole"))
COMPONENTS = {"notes-page": Component("notes-page", "", FIELDS, "notes-page.html.j2")}
LAYOUT = Layout("plain", "", "", (Path(),), "", COMPONENTS, {}, {}, (), ("A4",))
PRESS = Edition("press", "press", TRIMS["A4"], signature=4)


def sections(*components: str) -> tuple[Section, ...]:
    return tuple(Section(component, component, {}, Location("report.yaml", 1, 1)) for component in components)


def test_as_many_pages_as_could_be_lacking_stand_before_the_back_cover_which_is_a_verso() -> None:
    text, notes, back = with_filling(sections("text", "back-cover"), LAYOUT, PRESS, "Notes")
    assert (text.id, notes.id, back.id) == ("text", FILLING, "back-cover")
    assert (notes.fields["pages"], notes.fields["ground"], notes.listed) == (3, "ruled", False)
    assert back.start == "verso"


def test_without_a_back_cover_they_stand_at_the_end() -> None:
    *_, last = with_filling(sections("cover", "text"), LAYOUT, replace(PRESS, signature=8), "Notes")
    assert (last.id, last.fields["pages"]) == (FILLING, 7)


@pytest.mark.parametrize("edition", [replace(PRESS, signature=1), replace(PRESS, fill=False)])
def test_loose_leaves_and_who_wants_none_get_none(edition: Edition) -> None:
    given = sections("text", "back-cover")
    assert with_filling(given, LAYOUT, edition, "Notes") == given


def test_a_layout_that_cannot_draw_them_gets_none() -> None:
    given = sections("text", "back-cover")
    assert with_filling(given, replace(LAYOUT, components={}), PRESS, "Notes") == given
