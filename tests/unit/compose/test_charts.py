"""Charts: whether a kind suits its numbers, and what stands in the drawing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, strategies as st

from printreport.compose.charts import KINDS, Studio, draw, fitness, specification, studio
from printreport.compose.charts.look import SMALLEST, look
from printreport.compose.charts.measure import parted, width_of, wrapped
from printreport.compose.charts.svg import placed
from printreport.diagnostics import Location
from printreport.model.markup import Markup
from printreport.model.report import Chart
from printreport.model.table import Cell, Table

HERE = Location("report.yaml", 31, 5)
TOKENS = {
    "ink": "#101010",
    "ink-2": "#505050",
    "accent": "#c02020",
    "tint-4": "#dddddd",
    "chart-font": '"Text Face", serif',
}
SVG = "{http://www.w3.org/2000/svg}"


def _table(head: Sequence[str], *rows: Sequence[str]) -> Table:
    def cell(text: str) -> Cell:
        return Cell(text, Decimal(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else None, HERE)

    return Table(tuple(head), tuple(tuple(cell(text) for text in row) for row in rows), Location("data/uses.csv", 1, 1))


def _chart(kind: str, table: Table, **more: str | tuple[str, ...]) -> Chart:
    unit, highlight = str(more.get("unit", "")), tuple(more.get("highlight", ()))
    return Chart(kind, table, table.columns[0], table.columns[1:], unit, highlight, "Work & upkeep of the year.", HERE)


USES = _table(("Use", "2025"), ("Research", "36"), ("Programmes", "32"), ("Upkeep", "12"))
YEARS = _table(("Year", "Members", "Countries"), *((str(2019 + at), str(90 + at), str(70 + at)) for at in range(5)))
PAIRS = _table(("Source", "2025", "2024"), ("Grants", "1982400", "1874150"), ("Gifts", "168450", "121900"))
SAMPLES = {"bar": USES, "grouped": PAIRS, "line": YEARS, "donut": USES}


def _names(chart: Chart) -> list[str]:
    return [found.name for found in fitness(chart)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_suits_its_numbers_passes(kind: str) -> None:
    assert fitness(_chart(kind, SAMPLES[kind])) == ()


def test_a_donut_of_seven_shares_is_better_drawn_as_bars() -> None:
    table = _table(("Use", "Share"), *((f"Use {at}", "1") for at in range(7)))
    (found,) = fitness(_chart("donut", table))
    assert (found.name, found.is_error, found.at) == ("unfit-chart", False, HERE)
    assert found.hints == ("write `kind: bar`",)


def test_a_donut_with_a_negative_share_is_better_drawn_as_bars() -> None:
    (found,) = fitness(_chart("donut", _table(("Use", "Share"), ("Gain", "5"), ("Loss", "-2"))))
    assert "negative" in found.message


@pytest.mark.parametrize(
    "names", [("2023", "2024", "2025"), ("Asia", "Africa", "Europe", "Americas"), ("2025", "2023", "2024", "2022")]
)
def test_a_line_needs_four_steps_in_order(names: tuple[str, ...]) -> None:
    assert _names(_chart("line", _table(("Step", "n"), *((name, "1") for name in names)))) == ["unfit-chart"]


@pytest.mark.parametrize(
    "names",
    [("Jan", "Feb", "Mar", "Apr"), ("Q1", "Q2", "Q3", "Q4"), ("2021–2022", "2022–2023", "2023–2024", "2024–2025")],
)
def test_months_quarters_and_years_are_steps_in_order(names: tuple[str, ...]) -> None:
    assert _names(_chart("line", _table(("Step", "n"), *((name, "1") for name in names)))) == []


def test_several_columns_ask_for_groups_and_one_does_not() -> None:
    assert fitness(_chart("bar", PAIRS))[0].hints == ("write `kind: grouped`",)
    assert fitness(_chart("grouped", USES))[0].hints == ("write `kind: bar`",)


def test_a_column_that_is_missing_or_holds_words_is_an_error() -> None:
    missing = Chart("bar", USES, "Use", ("2026",), "", (), "", HERE)
    words = _chart("bar", _table(("Use", "2025", "2024"), ("Research", "36", "many"), ("Upkeep", "2", "3")))
    empty = _chart("bar", _table(("Use", "2025"), ("Research", "")))
    for chart in (missing, words, empty):
        assert fitness(chart)[0].name == "chart-without-numbers"
        assert fitness(chart)[0].is_error
    assert "did you mean" in fitness(missing)[0].hints[0]


def _drawn(kind: str, **more: str | tuple[str, ...]) -> Element:
    return fromstring(draw(_chart(kind, SAMPLES[kind], **more), TOKENS, "de").svg)  # noqa: S314 - our own drawing


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_stands_alone_in_the_page(kind: str) -> None:
    root = _drawn(kind)
    assert root.get("role") == "img"
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == "Work & upkeep of the year."
    assert str(root.get("width")).endswith("mm")
    names = {name for element in root.iter() for name in element.attrib}
    assert not names & {"style", "href", "id", "aria-label", "clip-path"}
    assert not {element.tag for element in root.iter()} - {
        f"{SVG}{tag}" for tag in ("svg", "title", "g", "path", "line", "text", "tspan")
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_real_text_and_large_enough_to_read(kind: str) -> None:
    texts = list(_drawn(kind).iter(f"{SVG}text"))
    assert texts
    assert all(float(text.attrib["font-size"]) >= SMALLEST for text in texts)
    assert {text.attrib["font-family"] for text in texts} <= {"Text Face", "Serif Display"}


def _words(root: Element) -> set[str]:
    return {element.text or "" for element in root.iter() if element.tag in (f"{SVG}text", f"{SVG}tspan")}


def test_numbers_are_written_in_the_reports_language() -> None:
    assert "1.982.400\u00a0€" in _words(_drawn("grouped", unit="EUR"))
    assert "36\u00a0%" in _words(_drawn("donut", unit="%"))


def test_what_is_highlighted_has_the_accent_and_the_rest_has_not() -> None:
    fills = [path.get("fill") for path in _drawn("bar", highlight=("Research",)).iter(f"{SVG}path")]
    assert fills == ["#c02020", "#dddddd", "#dddddd"]


def test_of_several_series_the_last_has_the_accent_unless_another_is_named() -> None:
    """Years are written in their order, and the report is about the last one."""
    fills = [path.get("fill") for path in _drawn("grouped").iter(f"{SVG}path")]
    assert fills == ["#dddddd", "#c02020"] * 2
    named = [path.get("fill") for path in _drawn("grouped", highlight=("2025",)).iter(f"{SVG}path")]
    assert named == ["#c02020", "#dddddd"] * 2


def test_each_line_is_named_where_it_ends() -> None:
    assert {"Members", "Countries", "94", "74", "90", "70"} <= _words(_drawn("line"))


def test_bars_are_as_long_as_their_values() -> None:
    lengths = [float(re.search(r"h([\d.]+)v", path.attrib["d"])[1]) for path in _drawn("bar").iter(f"{SVG}path")]  # type: ignore[index]  # every bar has a length
    assert lengths[1] / lengths[0] == pytest.approx(32 / 36, abs=1e-3)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_chart_is_drawn_the_same_twice(kind: str) -> None:
    chart = _chart(kind, SAMPLES[kind])
    assert draw(chart, TOKENS, "en") == draw(chart, TOKENS, "en")


def test_a_group_heading_is_not_a_bar() -> None:
    table = _table(("Use", "2025"), ("Work", ""), ("Research", "36"), ("Programmes", "32"))
    assert "Work" not in str(specification(_chart("bar", table), {}, "en"))


def test_negative_values_run_to_the_left_of_a_rule() -> None:
    table = _table(("Year", "Result"), ("2024", "-5"), ("2025", "9"))
    root = fromstring(draw(_chart("bar", table), TOKENS, "en").svg)  # noqa: S314 - our own drawing
    assert "\u22125" in _words(root)
    assert list(root.iter(f"{SVG}line"))


def test_a_chart_without_numbers_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="fitness"):
        draw(_chart("bar", _table(("Use", "2025"), ("Research", ""))), TOKENS, "en")


def test_a_token_may_name_another_and_small_type_is_held_up() -> None:
    read = look({"--accent": "var(--signal)", "signal": "#c02020", "note": "6pt", "body": "9.5pt"}, 100)
    assert (read.accent, read.note, read.body, read.width) == ("#c02020", SMALLEST, 9.5, 283.46)


def test_what_vega_adds_for_live_charts_is_left_out() -> None:
    source = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="marks"><g fill="none">'
        '<g role="graphics-object" transform="translate(0,0)">'
        '<path class="background" d="M0,0h9v9h-9Z"/><line stroke="#000" x2="4.56789"/><script>1</script></g></g></svg>'
    )
    assert placed(source, "alt", 72, 36) == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="chart-drawing" role="img" width="25.4mm" height="12.7mm"'
        ' viewBox="0 0 72 36"><title>alt</title><line fill="none" stroke="#000" x2="4.57" /></svg>'
    )


def test_labels_break_at_blanks_and_keep_their_words() -> None:
    lines = wrapped("Members and regional programmes", 10, 90)
    assert " ".join(lines) == "Members and regional programmes"
    assert all(width_of(line, 10) <= 90 for line in lines)


@given(st.lists(st.floats(min_value=0, max_value=100), min_size=1, max_size=6))
def test_labels_are_moved_apart_and_stay_in_their_order(wanted: list[float]) -> None:
    placed_at = sorted(parted(wanted, 10, 0, 100))
    assert all(after - before >= 10 - 1e-6 for before, after in pairwise(placed_at))
    assert all(-1e-6 <= at <= 100 + 1e-6 for at in placed_at)


def hung(opened: Studio, html: str) -> str:
    return opened.hang(Markup(html, "", {})).html


def test_a_studio_draws_what_draw_would() -> None:
    first, second = _chart("bar", USES), _chart("line", YEARS)
    with studio() as opened:
        marks = [opened.ask(chart, TOKENS, "de") for chart in (first, second)]
        page = hung(opened, f"<p>{marks[1]}</p><p>{marks[0]}</p>")
    assert page == f"<p>{draw(second, TOKENS, 'de').svg}</p><p>{draw(first, TOKENS, 'de').svg}</p>"


def test_a_studio_that_nobody_asks_starts_no_process() -> None:
    with studio() as opened:
        assert hung(opened, "<p>Words.</p>") == "<p>Words.</p>"
    assert not opened.hands


def test_a_studio_that_expects_charts_begins_at_once() -> None:
    with studio() as opened:
        opened.expect(())
        assert not opened.hands
        opened.expect([_chart("bar", USES)])
        assert len(opened.hands) == 1


def test_charts_are_drawn_here_where_no_process_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with studio() as opened:
        assert (
            hung(opened, opened.ask(_chart("bar", USES), TOKENS, "en")) == draw(_chart("bar", USES), TOKENS, "en").svg
        )


def _fails_while_composing(kept: list[Studio]) -> None:
    with studio() as opened:
        kept.append(opened)
        opened.ask(_chart("bar", USES), TOKENS, "en")
        raise KeyError("template")


def test_a_studio_does_not_outlive_what_goes_wrong() -> None:
    kept: list[Studio] = []
    with pytest.raises(KeyError):
        _fails_while_composing(kept)
    assert kept[0].hands[0].poll() is not None
