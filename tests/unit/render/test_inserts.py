"""Inserted pages: laid out like pictures, painted as forms, with their own marks and tags."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from printreport.finish import finish
from printreport.model.markup import Markup
from printreport.project import Project
from printreport.render import paginate, write
from tests.spoken import spoken
from tests.unit.foreign.papers import drawn_with, letter, spoilt
from tests.unit.render.press import REPORT, SCREEN, markup


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "told.pdf").write_bytes(letter())
    (tmp_path / "mute.pdf").write_bytes(letter(tags=False))
    return Project.open(tmp_path)


def printed(body: str, project: Project, css: str = "") -> bytes:
    made = markup(f"<section>{body}</section><section>Behind.</section>", f"section {{ break-before: page }} {css}")
    there = Markup(made.html, project.base, made.sheets)
    pages = paginate(there, project)
    assert [found.message for found in pages.diagnostics] == []
    return finish(write(pages, SCREEN), REPORT, SCREEN).content


def image(address: str, alt: str = "") -> str:
    return f"<div><img style='width: 40mm' src='{address}' alt='{alt}'></div>"


def test_a_page_without_tags_is_a_figure_with_its_words(project: Project) -> None:
    content = printed(image("mute.pdf#page=1", "All is well."), project)
    assert "graphic: All is well." in spoken(content).splitlines()
    assert not any("To the members" in line for line in spoken(content).splitlines())


def test_the_tags_of_a_page_stand_where_it_stands(project: Project) -> None:
    said = spoken(printed(f"<h1>Audit</h1>{image('told.pdf#page=1')}<p>After it.", project)).splitlines()
    order = [
        next(place for place, line in enumerate(said) if words in line)
        for words in ("Audit", "To the members", "What we found", "all in order", "Income", "After it.")
    ]
    assert order == sorted(order)
    assert any("heading" in line and "2" in line and "To the members" in line for line in said)


def test_marks_of_several_pages_on_one_page_differ(project: Project) -> None:
    content = printed(image("told.pdf#page=1") + image("told.pdf#page=2"), project, "div { height: 50mm }")
    said = " ".join(spoken(content).splitlines())
    assert said.index("To the members") < said.index("Nichts.")


def test_a_page_that_is_there_twice_is_heard_twice(project: Project) -> None:
    twice = image("told.pdf#page=2")
    apart = printed(f"{twice}<div style='break-before: page'>{twice}</div>", project)
    assert " ".join(spoken(apart).splitlines()).count("Nichts.") == 2
    beside = printed(twice + twice, project, "div { height: 50mm }")
    assert " ".join(spoken(beside).splitlines()).count("Nichts.") == 2


def test_what_several_pages_are_painted_with_is_there_once(project: Project) -> None:
    one, two = (printed("".join(image(f"mute.pdf#page={n}", "x") for n in each), project) for each in ((1,), (1, 2)))
    assert len(two) - len(one) < 2500  # a font alone has more


def test_a_page_that_is_drawn_is_a_picture(project: Project) -> None:
    content = printed(image("mute.pdf#page=1&amp;drawn", "All is well."), project)
    assert "graphic: All is well." in spoken(content).splitlines()


def test_a_page_that_is_gone_meanwhile_is_said(project: Project) -> None:
    made = markup(f"<section>{image('gone.pdf#page=1', 'x')}</section><section>a</section>")
    pages = paginate(Markup(made.html, project.base, made.sheets), project)
    assert [found.name for found in pages.diagnostics] == ["missing-image"]


@pytest.mark.parametrize("listed", [False, True])
def test_a_picture_whose_rows_are_told_by_their_differences_stays_itself(project: Project, *, listed: bool) -> None:
    rows = b"".join(b"\x02" + bytes([step] * 6) for step in (40, 30, 20))  # each row adds to the one above
    how = pikepdf.Dictionary(Predictor=15, Colors=1, Columns=6, BitsPerComponent=8)

    def pictured(pdf: pikepdf.Pdf) -> None:
        made = pikepdf.Stream(pdf, b"")
        made.Subtype, made.Width, made.Height = pikepdf.Name.Image, 6, 3
        made.BitsPerComponent, made.ColorSpace = 8, pikepdf.Name.DeviceGray
        filters = pikepdf.Array([pikepdf.Name.FlateDecode]) if listed else pikepdf.Name.FlateDecode
        made.write(zlib.compress(rows), filter=filters, decode_parms=pikepdf.Array([how]) if listed else how)
        pdf.pages[0].resources["/XObject"] = pikepdf.Dictionary(Im0=pdf.make_indirect(made))
        drawn_with(b"q 90 0 0 90 9 9 cm /Im0 Do Q")(pdf)

    (project.root / "rows.pdf").write_bytes(spoilt(pictured, packed=False))
    with pikepdf.open(BytesIO(printed(image("rows.pdf#page=1", "x"), project))) as pdf:
        (picture,) = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and "/Width" in each]
        assert picture.read_bytes() == bytes([40] * 6 + [70] * 6 + [90] * 6)


def test_scripts_actions_and_attachments_stay_where_they_were(project: Project) -> None:
    def armed(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        pdf.pages[0].AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('y')"))
        pdf.attachments["evil.exe"] = b"MZ"
        drawn_with(b"0 0 9 9 re f")(pdf)

    (project.root / "armed.pdf").write_bytes(spoilt(armed))
    with pikepdf.open(BytesIO(printed(image("armed.pdf#page=1", "x"), project))) as pdf:
        held = [pikepdf.Object.unparse(thing) for thing in pdf.objects if not isinstance(thing, pikepdf.Stream)]
    assert not any(b"JavaScript" in each or b"evil" in each or b"OpenAction" in each for each in held)
