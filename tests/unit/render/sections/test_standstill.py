from __future__ import annotations

from typing import Any

import pytest

from printreport.render.sections.bench import Bench
from printreport.render.sections.units import InseparableError, Unit
from tests.unit.render.press import pages
from tests.unit.render.sections.two_ways import CSS, apart, leaf, same, whole

LONG = "".join(f"<p>Line {number}</p>" for number in range(40))
FOLIO = "@page { @bottom-left { content: counter(page) } }"


@pytest.mark.parametrize(
    "css",
    [
        FOLIO,
        ".leaf { break-before: recto }" + FOLIO,
        ".leaf { break-before: verso } @page :blank { @top-left { content: 'left blank' } }" + FOLIO,
        ".leaf { break-after: left }" + FOLIO,
        "@page :first { margin: 20mm } @page :nth(3) { margin: 15mm }" + FOLIO,
        "@page :left { margin-left: 20mm } @page :right { margin-right: 25mm }" + FOLIO,
        "body { padding: 4mm; border: 1pt solid; margin: 3mm }" + FOLIO,
        "body { page: all } @page all:nth(4 of all) { margin: 15mm }" + FOLIO,
        ".b { page: b } @page b { margin: 15mm } @page b:nth(1 of b) { counter-reset: page 7 }" + FOLIO,
        ".leaf { break-before: auto } .a { page: a } .b { page: b } .c { page: c } @page b { margin: 15mm }" + FOLIO,
        "@page { @bottom-left { content: counter(page) ' of ' counter(pages) } }",
        "p:last-child::after { content: ' of ' counter(pages) }",
        "h1 { height: 10vh; margin-bottom: 2vw } @page :first { margin: 20mm }",
        "h1 { margin-top: 5mm } .leaf { margin: 3mm }",
    ],
)
def test_pages_are_those_of_the_whole_document(css: str) -> None:
    body = leaf("<h1>A</h1>" + LONG, "a", "a") + leaf("<h1>B</h1><p>x</p>", "b", "b") + leaf("<h1>C</h1>" + LONG, "c")
    assert same(body, css)


def test_styles_in_the_document_itself_are_heeded() -> None:
    styles = "<style>@page :nth(3) { margin: 20mm } @page { @top-left { content: counter(pages) } }</style>"
    assert same(leaf(f"{styles}<h1>A</h1>{LONG}") + leaf("<h1>B</h1>" + LONG) + leaf("<h1>C</h1>" + LONG), FOLIO)


def test_numbers_run_through_all_sections() -> None:
    note = "<p>x<span class=footnote>A note.</span></p>"
    css = """body { counter-reset: part } .leaf { counter-increment: part; counter-reset: para }
        h1::before { content: counter(part) } p { counter-increment: para } p::before { content: counter(para) }"""
    assert same(leaf("<h1>A</h1>" + note * 3) + leaf("<h1>B</h1>" + note) + leaf("<h1>C</h1>" + note * 2), css)


def test_quotation_marks_that_are_still_open_stay_so() -> None:
    css = "q::before { content: open-quote } q::after { content: no-close-quote } body { quotes: '<' '>' '(' ')' }"
    assert same(leaf("<q>one</q>") + leaf("<q>two</q>") + leaf("<q>three</q>"), css)


def test_references_lead_forwards_and_backwards() -> None:
    contents = "".join(f'<p><a href="#{name}">{name}</a></p>' for name in "abc")
    css = """a::after { content: leader('.') target-counter(attr(href), page) ', ' target-counter(attr(href), part) }
        .leaf { counter-increment: part }"""
    sections = [leaf(f'<h1>{name}</h1>{LONG}<p><a href="#a">a</a> <a href="#c">c</a></p>', name) for name in "abc"]
    assert same(leaf(contents) + "".join(sections), css)


def test_contents_that_grow_over_a_page_move_what_they_name() -> None:
    contents = "".join(f'<p><a href="#s{name}">{name}</a></p>' for name in range(30))
    css = "a::after { content: ' ' target-counter(attr(href), page) ' ' target-counter(attr(href), page, lower-roman) }"
    body = leaf(contents) + "".join(leaf("<h1>x</h1>", f"s{name}") for name in range(30))
    assert same(body, css + "a { font-size: 30pt }")


@pytest.mark.grumbles
def test_a_reference_to_nothing_leaves_the_same_gap() -> None:
    css = "a::after { content: '(' target-counter(attr(href), page) ')' }"
    assert same(leaf('<p><a href="#away">x</a></p>') + leaf("<p id=away style='display: none'>y</p>z"), css)


def test_running_heads_go_on_in_sections_that_set_none() -> None:
    css = """h1 { string-set: head content() } h2 { string-set: other content() }
        @page { @top-left { content: string(head) } @top-right { content: string(other, last) }
                @bottom-left { content: string(head, first-except) }
                @bottom-right { content: string(other, start) } }"""
    assert same(leaf("<h1>A</h1>" + LONG) + leaf(LONG) + leaf("<h2>C</h2><h2>D</h2>" + LONG) + leaf("<p>x"), css)


def test_bookmarks_are_those_of_the_whole_document() -> None:
    css = "h1 { bookmark-label: counter(page) ' ' content(); bookmark-level: 1; break-inside: auto }"
    body = leaf("<h1>A</h1>" + LONG) + leaf(f"<h1>{'B<br>' * 40}</h1>")
    one, other = (document.make_bookmark_tree() for document in (apart(body, css), whole(body, css)))
    assert one == other
    assert len(one) == 2


def test_sections_that_share_a_page_are_laid_out_together() -> None:
    assert same(leaf("<h1>A</h1>") + leaf("<h1>B</h1>") + leaf("<h1>C</h1>"), ".leaf { break-before: auto }")


def test_a_note_that_runs_into_the_next_section_takes_it_along() -> None:
    notes = "".join(f"<span class=footnote>{'Many words. ' * 60}</span>" for _ in range(3))
    assert same(leaf(f"<p>a{notes}</p>") + leaf("<p>b</p>") + leaf("<p>c</p>"), FOLIO)


def test_a_float_that_runs_into_the_next_section_takes_it_along() -> None:
    aside = f"<div style='float: left; width: 20mm'>{LONG}</div>"
    assert same(leaf(f"{aside}<p>a</p>") + leaf("<p>b</p>") + leaf("<p>c</p>"), FOLIO)


@pytest.mark.parametrize(
    "css",
    [
        "h1 { position: running(head) } @page { @top-left { content: element(head) } }",
        "h1 { position: fixed; top: 0 }",
        "body::before { content: 'before all' }",
        "a::after { content: target-text(attr(href)) }",
    ],
)
def test_what_reaches_over_all_sections_is_laid_out_with_them(css: str) -> None:
    body = leaf("<h1>A</h1>" + LONG, "a") + leaf('<p>x <a href="#a">a</a></p>')
    with pytest.raises(InseparableError):
        apart(body, css)
    assert len(pages(body, CSS + css).laid.bodies[0].sections) == 1


def test_sections_that_push_each_other_end_as_the_engine_ends() -> None:
    """The reference takes a line on an even page alone, and so moves its target to an odd one."""
    long = "many words " * 7
    css = f"""@counter-style gap {{ system: cyclic; symbols: "." "{long}" }}
        a::after {{ content: target-counter(attr(href), page, gap) }}
        p {{ line-height: 33mm; orphans: 1; widows: 1 }}"""
    body = leaf('<p>.<p>.<p><a href="#b">b</a>') + leaf("<h1>B</h1>", "b")
    with pytest.raises(InseparableError):
        apart(body, css)
    assert len(pages(body, CSS + css).laid.bodies[0].sections) == 1


def test_what_stands_still_is_not_laid_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[int] = []
    lay = Bench._laid

    def noting(bench: Bench, unit: Unit, *others: Any) -> Any:  # noqa: ANN401 - handed on as they come
        laid.append(unit.start)
        return lay(bench, unit, *others)

    monkeypatch.setattr(Bench, "_laid", noting)
    body = leaf('<p><a href="#b">b</a>') + leaf("<h1>B</h1>", "b") + leaf('<p><a href="#b">b</a>')
    apart(body, "a::after { content: target-counter(attr(href), page) }")

    assert laid == [0, 1, 2, 0]


def test_a_document_without_sections_is_left_to_the_engine() -> None:
    assert len(pages("<p>x")) == 1
    assert len(pages("")) == 1
