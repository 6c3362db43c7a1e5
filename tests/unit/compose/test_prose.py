from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from jinja2 import Environment

from printreport.compose.prose import Writer, plain_text
from printreport.compose.setting import Setting
from printreport.compose.targets import Target
from printreport.diagnostics import Location
from printreport.model import prose as ast
from printreport.model.layout import Layout
from printreport.model.report import Edition, Fact, Organisation, Report
from printreport.units import TRIMS

AT = Location("content/a.md", 3, 1)
LAYOUT = Layout(
    "plain",
    "",
    "",
    (Path(),),
    "",
    {},
    {},
    {},
    (),
    ("A4",),
    words={"en": {"figure": "Figure"}, "de": {"figure": "Abbildung"}},
)


def writer(language: str = "en", **footnotes: str) -> Writer:
    fact = Fact("children", Decimal(18432), "number", "", "children", "", None, "", AT)
    report = Report("A", Organisation("B"), "en", (), facts={"children": fact})
    targets = {"rooms": Target((), "figure", 2), "finances": Target((ast.Text("Money & means"),))}
    setting = Setting(report, LAYOUT, Edition("screen", "screen", TRIMS["A4"]), Environment(autoescape=True), targets)
    notes = {label: (ast.Paragraph((ast.Text(text),), AT),) for label, text in footnotes.items()}
    return Writer(setting, language, "letter", footnotes=notes)


def written(*inlines: ast.Inline, language: str = "en") -> str:
    return str(writer(language).inlines(inlines))


def test_what_an_editor_wrote_is_never_markup() -> None:
    assert written(ast.Text("<b>5 & 6</b>")) == "&lt;b&gt;5 &amp; 6&lt;/b&gt;"


def test_a_paragraph_leads_back_to_its_line() -> None:
    html = str(writer().blocks((ast.Paragraph((ast.Text("Yes."),), AT),)))
    assert html == '<p data-at="content/a.md:3:1">Yes.</p>'


def test_a_fact_is_written_in_the_language_of_its_section() -> None:
    assert written(ast.FactReference("children", "", AT)) == '<span class="fact" data-fact="children">18,432</span>'
    assert (
        written(ast.FactReference("children", "", AT), language="de")
        == '<span class="fact" data-fact="children">18.432</span>'
    )


def test_a_reference_without_words_takes_the_name_of_its_target() -> None:
    assert ">Figure\N{NO-BREAK SPACE}2</a>" in written(ast.Link("#rooms", (), AT))
    assert ">Abbildung\N{NO-BREAK SPACE}2</a>" in written(ast.Link("#rooms", (), AT), language="de")
    assert ">Money &amp; means</a>" in written(ast.Link("#finances", (), AT))


def test_a_reference_to_what_this_edition_does_not_print_is_plain_words() -> None:
    assert written(ast.Link("#minutes", (ast.Text("the minutes"),), AT)) == "the minutes"


def test_a_link_outside_keeps_its_address() -> None:
    html = written(ast.Link("https://a.example/?b=1&c=2", (ast.Text("there"),), AT))
    assert html == '<a class="link" href="https://a.example/?b=1&amp;c=2">there</a>'


def test_a_footnote_stands_at_its_call_and_a_second_call_refers_to_it() -> None:
    prose = writer(how="Counted once.")
    call = ast.FootnoteReference("how", AT)
    assert 'role="doc-footnote" id="note-letter-how"' in str(prose.inlines((call,)))
    again = (
        '<a class="note-again" role="doc-noteref" href="#note-letter-how" data-counted="#note-letter-how--counted"></a>'
    )
    assert str(prose.inlines((call,))) == again


def test_headings_stand_below_the_title_of_their_section() -> None:
    assert str(writer().blocks((ast.Heading(1, (ast.Text("A"),), Location("")),))) == "<h2>A</h2>"


def test_no_heading_skips_a_level_however_deep_the_editor_began() -> None:
    levels = [3, 5, 5, 2, 6, 4, 2]
    headings = tuple(ast.Heading(level, (ast.Text("A"),), Location("")) for level in levels)
    assert re.findall(r"<(h\d)", str(writer().prose(ast.Prose(headings)))) == ["h2", "h3", "h3", "h2", "h3", "h3", "h2"]


def test_attributes_that_prose_may_not_set_are_left_out() -> None:
    span = ast.Span((ast.Text("Bonjour"),), {"lang": "fr", "onclick": "x", "style": "color: red"})
    assert written(span) == '<span lang="fr">Bonjour</span>'


def test_lists_keep_their_start_and_definitions_their_pairs() -> None:
    paragraph = ast.Paragraph((ast.Text("a"),), AT)
    assert str(writer().blocks((ast.ListBlock(((paragraph,),), Location(""), 3),))) == '<ol start="3"><li>a</li></ol>'
    pairs = ast.DefinitionList((((ast.Text("term"),), ((paragraph,),)),), Location(""))
    assert str(writer().blocks((pairs,))) == "<dl><dt>term</dt><dd>a</dd></dl>"


def test_a_small_table_has_head_cells_with_scope() -> None:
    cell = (ast.Text("1"),)
    html = str(writer().blocks((ast.ProseTable((cell,), ((cell,),), ("right",), Location("")),)))
    assert '<th scope="col" class="right">1</th>' in html
    assert '<td class="right">1</td>' in html


def test_plain_words_have_neither_markup_nor_notes() -> None:
    inlines = (ast.Emphasis((ast.Text("A & B"),)), ast.FootnoteReference("x", AT), ast.Break(), ast.Code("c"))
    assert plain_text(inlines, "en", writer().setting) == "A & B c"


def test_two_texts_of_one_section_keep_their_notes_apart() -> None:
    first, call = writer(how="One"), ast.FootnoteReference("how", AT)
    notes = {"how": (ast.Paragraph((ast.Text("Two"),), AT),)}
    second = replace(first, footnotes=notes)
    assert 'id="note-letter-how">One</span>' in _bare(first.inlines((call,)))
    assert 'id="note-letter-how-2">Two</span>' in _bare(second.inlines((call,)))
    assert 'href="#note-letter-how-2"' in second.inlines((call,))


def test_each_block_of_a_note_is_kept_as_a_line() -> None:
    words = [(ast.Text(text),) for text in ("item", "said", "cell", "term", "told", "head")]
    item, said, cell, term, told, head = words
    blocks = (
        ast.ListBlock(((ast.Paragraph(item, AT),),), AT, 3),
        ast.ListBlock(((ast.Paragraph(item, AT),),), AT),
        ast.Quote((ast.Paragraph(said, AT),), AT),
        ast.ProseTable((head, head), ((cell, cell),), ("", ""), AT),
        ast.DefinitionList(((term, ((ast.Paragraph(told, AT),),)),), AT),
        ast.Heading(2, head, AT),
    )
    html = str(replace(writer(), footnotes={"a": blocks}).inlines((ast.FootnoteReference("a", AT),)))
    lines = "3.\N{NO-BREAK SPACE}item<br>•\N{NO-BREAK SPACE}item<br>said<br>head; head<br>cell; cell<br>"
    assert f">{lines}<em>term</em>: told<br>head</span>" in html


def _bare(html: str) -> str:
    return re.sub(r' data-at="[^"]*"', "", html)
