"""Charts in the inks of the press edition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from printreport.colour import Colour
from printreport.compose.charts.inks import inks_of
from printreport.diagnostics import Location
from printreport.load import load
from printreport.model.brand import Brand, Swatch
from printreport.model.layout import Layout
from printreport.project import Project


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    (tmp_path / "report.yaml").write_text("layout: annual\n", "utf-8")
    return load(Project.open(tmp_path)).layout


def test_a_colour_has_the_build_of_the_token_that_it_comes_from(layout: Layout) -> None:
    assert inks_of(layout).on('<path d="M0 0" fill="#f3a712" />') == (
        '<path d="M0 0" fill="device-cmyk(0 .38 .95 0)" />'
    )


def test_words_in_ink_are_black_alone_and_shapes_are_not(layout: Layout) -> None:
    svg = inks_of(layout).on('<path fill="#2b1a2e" /><text fill="#2b1a2e">#2b1a2e</text>')
    assert svg == '<path fill="device-cmyk(.60 .75 .40 .70)" /><text fill="device-cmyk(0 0 0 1)">#2b1a2e</text>'


def test_a_colour_without_a_build_stays_as_it_is(layout: Layout) -> None:
    assert inks_of(layout).on('<path fill="#123456" stroke="none" />') == '<path fill="#123456" stroke="none" />'


def test_a_brands_colour_has_its_own_build_or_none(layout: Layout) -> None:
    here, violet = Location("report.yaml", 1, 1), Colour(0.2, 0.2, 0.6)
    tokens = {**layout.tokens, "accent": violet.hex}
    for ink, fill in (((80, 90, 0, 0), "device-cmyk(0.8 0.9 0 0)"), (None, violet.hex)):
        brand = Brand(here, {"accent": Swatch(violet, ink, here)})
        inks = inks_of(replace(layout, tokens=tokens, brand=brand))
        assert inks.on(f'<path fill="{violet.hex}" />') == f'<path fill="{fill}" />'


def test_a_colour_that_the_project_sets_has_lost_the_layouts_build(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text("layout: annual\n", "utf-8")
    (tmp_path / "overrides.css").write_text(":root { --accent: #333399 }", "utf-8")
    inks = inks_of(load(Project.open(tmp_path)).layout)
    assert inks.on('<path fill="#333399" />') == '<path fill="#333399" />'
