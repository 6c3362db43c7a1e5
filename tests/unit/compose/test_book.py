"""A small layout on disk, so that sections go through real templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from printreport.compose import compose
from printreport.compose.prose import Writer
from printreport.compose.setting import Setting
from printreport.compose.views import view
from printreport.diagnostics import Location, Refused
from printreport.model import prose as ast
from printreport.model.layout import Component, Field, Layout
from printreport.model.report import Edition, Organisation, Person, Report, Section
from printreport.units import TRIMS

AT = Location("report.yaml", 9, 3)
LAYOUT_OF_NOTHING = Layout("plain", "", "", (Path(),), "", {}, {}, {}, (), ("A4",))
SCREEN = Edition("screen", "screen", TRIMS["A4"])
TEMPLATES = {
    "skeleton.html.j2": "<html lang={{ language }}>{% for section in sections %}{{ section.html }}{% endfor %}",
    "letter.html.j2": "<section {{ root }}><h{{ level }}>{{ title }}</h{{ level }}>{{ text }}{{ parts }}</section>",
    "figure.html.j2": "<figure {{ root }}>{{ words.figure }} {{ number }}</figure>",
    "pull-quote.html.j2": (
        "<blockquote {{ root }}>{{ text }}{% if by %}<cite>{{ by.name }}</cite>{% endif %}</blockquote>"
    ),
    "contents.html.j2": "<nav {{ root }}>{% for entry in entries %}{{ entry.plain_title }};{% endfor %}</nav>",
}
COMPONENTS = (
    Component(
        "letter", "", (Field("title", "line"), Field("text", "prose"), Field("parts", "parts")), "letter.html.j2"
    ),
    Component("figure", "", (Field("title", "line"),), "figure.html.j2", ("part",), "figure"),
    Component("pull-quote", "", (Field("text", "prose"), Field("by", "person")), "pull-quote.html.j2", ("part",)),
    Component("contents", "", (), "contents.html.j2", listed=False),
)


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    for name, text in TEMPLATES.items():
        (tmp_path / name).write_text(text, "utf-8")
    components = {component.name: component for component in COMPONENTS}
    words = {"en": {"figure": "Figure", "contents": "Contents"}}
    return Layout("plain", "", "", (tmp_path,), "skeleton.html.j2", components, {}, {}, (), ("A4",), words=words)


def letter(name: str, *blocks: ast.Block, parts: tuple[Section, ...] = (), audience: tuple[str, ...] = ()) -> Section:
    fields = {"title": (ast.Text(name.title()),), "text": ast.Prose(blocks), "parts": parts}
    return Section("letter", name, fields, AT, (ast.Text(name.title()),), audience)


def figure(name: str) -> Section:
    return Section("figure", name, {"title": None}, AT)


def html_of(layout: Layout, *sections: Section, edition: Edition = SCREEN) -> str:
    amy = Person("amy", "Amy", "", "", "yes", AT)
    report = Report("A", Organisation("B"), "en", sections, people={"amy": amy})
    return compose(report, layout, edition, "file:///project/").html


def test_sections_stand_in_their_order_with_id_class_and_place(layout: Layout) -> None:
    html = html_of(layout, letter("first"), letter("second"))
    assert html.index('id="first" class="letter" data-at="report.yaml:9:3"') < html.index('id="second"')


def test_a_part_stands_where_the_prose_places_it_and_only_there(layout: Layout) -> None:
    html = html_of(layout, letter("a", ast.Placement("map", AT), parts=(figure("plan"), figure("map"))))
    assert html.count("<figure") == 2
    assert html.index('id="map"') < html.index('id="plan"')


def test_figures_are_numbered_as_a_reader_meets_them(layout: Layout) -> None:
    sections = (
        letter("a", ast.Placement("map", AT), parts=(figure("plan"), figure("map"))),
        letter("b", parts=(figure("c"),)),
    )
    html = html_of(layout, *sections)
    assert [html.index(f"Figure {number}") for number in (1, 2, 3)] == sorted(
        html.index(f"Figure {n}") for n in (1, 2, 3)
    )
    assert html.index('id="map"') < html.index("Figure 1") < html.index('id="plan"')


def test_a_reference_may_point_forward(layout: Layout) -> None:
    paragraph = ast.Paragraph((ast.Link("#c", (), AT),), AT)
    assert "Figure\N{NO-BREAK SPACE}1</a>" in html_of(layout, letter("a", paragraph), letter("b", parts=(figure("c"),)))


def test_a_quotation_that_names_a_component_becomes_it(layout: Layout) -> None:
    quote = ast.Quote((ast.Paragraph((ast.Text("Listen."),), AT),), AT, {"class": "pull-quote", "by": "amy"})
    html = html_of(layout, letter("a", quote))
    assert '<blockquote  class="pull-quote"' in html
    assert "Listen." in html
    assert "<cite>Amy</cite>" in html


def test_the_contents_list_what_has_a_title_and_is_to_be_listed(layout: Layout) -> None:
    contents = Section("contents", "contents", {}, AT)
    assert "First;Second;" in html_of(layout, contents, letter("first"), letter("second"))


def test_what_is_for_the_board_is_printed_for_the_board_alone(layout: Layout) -> None:
    minutes = letter("minutes", audience=("board",))
    assert "minutes" not in html_of(layout, letter("a"), minutes)
    assert 'id="minutes"' in html_of(layout, minutes, edition=Edition("board", "board", TRIMS["A4"], audience="board"))


def test_a_field_that_no_template_may_use_is_said_with_file_and_line(layout: Layout) -> None:
    (layout.folders[0] / "letter.html.j2").write_text("<section>\n{{ titel }}</section>", "utf-8")
    with pytest.raises(Refused) as refusal:
        html_of(layout, letter("a"))
    (found,) = refusal.value.diagnostics
    assert found.name == "template-fault"
    assert "titel" in found.message
    assert found.at is not None
    assert found.at.line == 2


def test_a_template_cannot_reach_behind_the_values_it_is_given(layout: Layout) -> None:
    (layout.folders[0] / "letter.html.j2").write_text("{{ section.__class__.__mro__ }}", "utf-8")
    with pytest.raises(Refused):
        html_of(layout, letter("a"))


def test_there_is_one_entry_sheet_of_layers_and_imports_alone(layout: Layout) -> None:
    report = Report("A", Organisation("B"), "en", ())
    entry = compose(report, layout, SCREEN, "file:///project/").sheets["printreport:/entry.css"]
    assert all(line.startswith(("@layer ", "@import ")) for line in entry.splitlines())


def test_a_required_text_without_words_is_empty_and_never_nothing() -> None:
    setting = Setting(Report("A", Organisation("B"), "en", ()), LAYOUT_OF_NOTHING, SCREEN, Environment(autoescape=True))
    writer = Writer(setting, "en", "letter")
    assert view(ast.Prose(()), Field("text", "prose", required=True), writer) == ""
    assert view(None, Field("text", "prose", required=True), writer) == ""
    assert view(ast.Prose(()), Field("note", "prose"), writer) is None
