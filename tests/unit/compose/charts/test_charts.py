"""Every kind of chart: what stands in its drawing, and where."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from printreport.colour import contrast, parse
from printreport.compose.charts import KINDS, draw, fitness
from printreport.compose.charts.look import look
from printreport.compose.charts.measure import Ruler
from printreport.load import load
from printreport.model.layout import Layout
from printreport.model.report import CHART_KINDS, MAP, Chart
from printreport.project import Project
from tests.unit.compose.charts.drawn import (
    PAIRS,
    PLACES,
    SAMPLES,
    SVG,
    TOKENS,
    USES,
    YEARS,
    chart,
    drawn,
    fills,
    places as corners,
    table,
    words,
)

ALL = (*KINDS, MAP)
LONG = "Programmes of members in regions that lie far apart and are reached by boat alone"
MANY = table(("Use", "2024", "2025"), *((f"Use number {at}", str(at + 3), str(2 * at + 4)) for at in range(16)))
LARGE = {**TOKENS, "note": "18pt", "body": "18pt", "bl": "27pt", "chart-width": "122mm", "chart-outline": "2pt"}
LARGE |= {"quote": "28.5pt", "sub": "28.5pt", "lead": "18pt"}
ARABIC = table(("النوع", "2024", "2025"), ("قوارب", "5", "7"), ("سفن", "3", "4"))
SINGLE = {"bar", "donut", "waffle"}


def _of(kind: str) -> Chart:
    if kind == MAP:
        return replace(chart(MAP, PLACES), series=())
    return chart(kind, SAMPLES[kind])


def _with(kind: str, name: str) -> Chart:
    """Make a chart of the kind with a name that is long."""
    given = SAMPLES[kind]
    first = (replace(given.rows[0][0], text=name), *given.rows[0][1:])
    return chart(kind, replace(given, rows=(first, *given.rows[1:])))


def test_every_kind_that_may_be_written_can_be_drawn() -> None:
    assert set(ALL) == set(CHART_KINDS)


@pytest.mark.parametrize("kind", ALL)
def test_a_drawing_stands_alone_in_the_page(kind: str) -> None:
    root = drawn(replace(_of(kind), alt="Work & upkeep of the year."))
    assert root.get("role") == "img"
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == "Work & upkeep of the year."
    assert str(root.get("width")).endswith("mm")
    assert not {name for element in root.iter() for name in element.attrib} & {"style", "href", "id", "clip-path"}
    assert not {element.tag for element in root.iter()} - {f"{SVG}{tag}" for tag in ("svg", "title", "path", "text")}


@pytest.mark.parametrize("kind", ALL)
def test_a_drawing_is_whole_lines_high_so_that_the_page_keeps_its_grid(kind: str) -> None:
    height = float(drawn(_of(kind)).attrib["viewBox"].split()[3])
    assert height / 14 == pytest.approx(round(height / 14))


def _outside(root: Element, rulers: tuple[Ruler, Ruler]) -> list[str]:
    """Return the words that stand over the drawing's edge."""
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    over = []
    for text in root.iter(f"{SVG}text"):
        size, said = float(text.attrib["font-size"]), text.text or ""
        wide = rulers["font-weight" in text.attrib].wide(said, size)
        left = float(text.attrib["x"]) - {"start": 0, "middle": wide / 2, "end": wide}[text.attrib["text-anchor"]]
        top = float(text.attrib["y"]) - 0.75 * size
        if left < -1 or left + wide > width + 1 or top < -2 or top + 0.75 * size > height + 1:
            over.append(said)
    return over


@pytest.mark.parametrize("tokens", [TOKENS, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("kind", ALL)
def test_no_word_and_no_shape_stands_outside_of_the_drawing(kind: str, tokens: dict[str, str]) -> None:
    for given in (_of(kind), *([_with(kind, LONG)] if kind != MAP else [])):
        root = drawn(given, tokens)
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        assert _outside(root, (Ruler(), Ruler())) == []
        assert all(-1 <= x <= width + 1 and -1 <= y <= height + 1 for x, y in corners(root))


@pytest.mark.parametrize("tokens", [TOKENS, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("kind", ALL)
def test_no_word_is_smaller_than_a_note(kind: str, tokens: dict[str, str]) -> None:
    texts = list(drawn(_of(kind), tokens).iter(f"{SVG}text"))
    assert texts
    assert all(float(text.attrib["font-size"]) >= float(tokens["note"][:-2]) for text in texts)
    assert {text.attrib["font-family"] for text in texts} <= {"Text Face,serif", "serif"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"line", "area", "multiples"}])
def test_every_name_and_every_value_is_written_beside_what_it_measures(kind: str) -> None:
    said = " ".join(words(drawn(_of(kind))))
    names = [cell.text for row in SAMPLES[kind].rows for cell in row[:1]]
    assert all(part in said for name in names for part in name.split())
    if kind != "stacked":  # a part without room bears no value; its row's sum stands at the end
        numbers = [cell.number for row in SAMPLES[kind].rows for cell in row[1:]]
        assert all(f"{number:,}" in said for number in numbers)


@pytest.mark.parametrize("kind", ["line", "area", "multiples"])
def test_every_course_is_named_and_valued_where_it_ends(kind: str) -> None:
    assert {"Members", "Countries", "94", "74"} <= words(drawn(_of(kind)))


@pytest.mark.parametrize("kind", ["bar", "dot"])
def test_a_chart_of_many_rows_keeps_them_apart(kind: str) -> None:
    one = replace(chart(kind, MANY), series=("2025",))
    texts = [text for text in drawn(one).iter(f"{SVG}text") if (text.text or "").startswith("Use")]
    heights = sorted(float(text.attrib["y"]) for text in texts)
    assert len(heights) == 16
    assert all(after - before >= 10 for before, after in pairwise(heights))


@pytest.mark.parametrize("kind", sorted(SINGLE))
def test_a_chart_of_one_row_is_drawn(kind: str) -> None:
    assert "5" in words(drawn(chart(kind, table(("Use", "2025"), ("Research", "5")))))


@pytest.mark.parametrize("kind", ["bar", "grouped", "line", "dot", "slope", "multiples"])
def test_values_below_nought_are_drawn_with_a_true_minus(kind: str) -> None:
    given = table(("Year", "Plan", "Result"), *((str(2020 + at), "4", str(3 - 2 * at)) for at in range(5)))
    one = replace(chart(kind, given), series=("Result",) if kind == "bar" else given.columns[1:])
    assert "\u22125" in words(drawn(one))


def test_bars_are_as_long_as_their_values() -> None:
    given = table(("Use", "2025"), ("Research", "40"), ("Upkeep", "10"))
    lengths = [
        float(path.attrib["d"].split("h")[1].split("v")[0]) for path in drawn(chart("bar", given)).iter(f"{SVG}path")
    ]
    assert lengths[0] / lengths[1] == pytest.approx(4, abs=0.01)


def test_headings_of_the_table_become_brackets_with_the_sum_of_their_rows() -> None:
    rows = (("Work", ""), ("Research", "36"), ("Programmes", "32"), ("Upkeep", ""), ("Office", "12"))
    said = words(drawn(chart("bar", table(("Use", "2025"), *rows), "%")))
    assert {"Work", "68%", "Upkeep", "12%"} <= said


def test_numbers_are_written_in_the_reports_language() -> None:
    assert "1.982.400\u00a0€" in words(drawn(chart("grouped", PAIRS, "EUR"), language="de"))
    assert "36\u00a0%" in words(drawn(chart("donut", USES, "%"), language="de"))


def test_what_is_highlighted_has_the_accent_and_the_rest_has_not() -> None:
    assert fills(drawn(chart("bar", USES, highlight=("Research",)))) == ["#c02020", "#dddddd", "#dddddd"]


def test_of_several_series_the_last_has_the_accent_unless_another_is_named() -> None:
    """Years are written in their order, and the report is about the last one."""
    assert fills(drawn(chart("grouped", PAIRS))) == ["#dddddd", "#c02020"] * 2
    assert fills(drawn(chart("grouped", PAIRS, highlight=("2024",)))) == ["#c02020", "#dddddd"] * 2


def test_a_waffle_has_a_hundred_squares() -> None:
    squares = fills(drawn(chart("waffle", USES)))[:100]
    assert squares.count("#c02020") == 36


def test_a_pale_fill_is_outlined_where_the_layout_says_so() -> None:
    plain, outlined = drawn(chart("grouped", PAIRS)), drawn(chart("grouped", PAIRS), TOKENS | {"chart-outline": "2pt"})
    assert not [path for path in plain.iter(f"{SVG}path") if path.get("stroke")]
    assert {path.get("fill") for path in outlined.iter(f"{SVG}path") if path.get("stroke")} == {"#dddddd"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"line", "area", "multiples"}])
def test_a_script_from_right_to_left_turns_a_chart_about(kind: str) -> None:
    given = replace(chart(kind, ARABIC), series=("2025",) if kind in SINGLE else ARABIC.columns[1:])
    ahead, turned = drawn(given, language="en"), drawn(given, language="ar")
    width = float(ahead.attrib["viewBox"].split()[2])
    for one, other in zip(ahead.iter(f"{SVG}text"), turned.iter(f"{SVG}text"), strict=True):
        assert float(one.attrib["x"]) + float(other.attrib["x"]) == pytest.approx(width, abs=0.02)


@pytest.mark.parametrize("kind", ALL)
def test_the_same_chart_is_drawn_the_same_twice(kind: str) -> None:
    assert draw(_of(kind), TOKENS, "en") == draw(_of(kind), TOKENS, "en")


def test_a_chart_without_numbers_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="fitness"):
        drawn(chart("bar", table(("Use", "2025"), ("Research", ""))))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_suits_its_numbers_passes(kind: str) -> None:
    assert fitness(chart(kind, SAMPLES[kind])) == ()


@pytest.fixture(scope="module", params=["annual", "field", "ledger", "folio"])
def layout(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Layout:
    root: Path = tmp_path_factory.mktemp(request.param)
    (root / "report.yaml").write_text(f"layout: {request.param}\n", "utf-8")
    return load(Project.open(root)).layout


def test_neighbouring_fills_of_a_layout_differ_in_grey(layout: Layout) -> None:
    given = look(layout.tokens)
    lights = [parse(fill) for fill in (*given.fills, given.fills[0])]
    ratios = [contrast(one, other) for one, other in pairwise(lights) if one and other]
    assert len(ratios) == 6
    assert min(ratios) >= 1.25


def test_words_on_a_fill_of_a_layout_can_be_read(layout: Layout) -> None:
    given = look(layout.tokens)
    for fill in given.fills:
        ground, ink = parse(fill), parse(given.on(fill))
        assert ground
        assert ink
        assert contrast(ground, ink) >= 3.0


@pytest.mark.parametrize("kind", KINDS)
def test_words_measured_by_a_layouts_fonts_stay_in_the_drawing(kind: str, layout: Layout) -> None:
    drawing = draw(chart(kind, SAMPLES[kind]), layout.tokens, "en", fonts=layout.fonts)
    root = fromstring(drawing.svg)  # noqa: S314 - our own drawing
    assert _outside(root, look(layout.tokens, fonts=layout.fonts).rulers) == []


def test_every_course_over_years_names_its_steps() -> None:
    assert {"2019", "2023"} <= words(drawn(chart("line", YEARS)))
