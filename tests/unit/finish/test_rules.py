"""Each rule of the tag tree with its witness: a piece of HTML, and the tree a reader meets, as text."""

from __future__ import annotations

import textwrap

import pytest

from printreport.finish.rules import RULES
from tests.tagtree import artifacts, tagtree
from tests.unit.render.press import printed

# rule -> markup, style sheet, tree below Document
WITNESSES = {
    "contents": (
        (
            "<nav role=doc-toc><h1>Contents</h1><ol><li><a href='#a'>One <b>way</b></a>"
            "<ol><li><a href='#a'>Inner</a></ol></ol></nav><h1 id=a style='break-before: page'>One way</h1>"
        ),
        (
            "li { list-style: none } a { display: block }"
            "a::after { content: leader('.') target-counter(attr(href), page) }"
        ),
        """
        H1 "Contents"
        TOC
          TOCI
            Reference
              Link [annotations=1, contents='One way'] "One "
                Strong "way "
                "2"
            TOC
              TOCI
                Reference
                  Link [annotations=1, contents='Inner'] "Inner 2"
        H1 "One way"
        """,
    ),
    "link": (
        "<p>See <a href='https://example.org/long' aria-label='The example'>here</a> and <a href='#nobody'>there</a>.",
        "",
        """
        P "See "
          Link [annotations=1, contents='The example'] "here"
          " and there."
        """,
    ),
    "footnote": (
        "<p>So it was<span class=footnote role=doc-footnote>In <em>most</em> years.</span>, we hear.",
        "",
        """
        P "So it was"
          Reference
            Link [annotations=1, contents='In most years.'] "1"
          Note [id=note-1]
            Lbl
              Link [annotations=1, contents='1.'] "1. "
            "In "
            Em "most"
            " years."
          ", we hear."
        """,
    ),
    "figure": (
        (
            "<figure><svg role=img width=20 height=20><title>Two bars</title><rect width=9 height=9 /></svg>"
            "<p>Source: us</p><figcaption>Figure 1</figcaption></figure>"
        ),
        "",
        """
        Figure [alt='Two bars']
          Caption
            P "Figure 1"
            P "Source: us"
        """,
    ),
    "picture": (
        (
            "<p>A <svg role=img aria-label='star' width=9 height=9><rect width=9 height=9 /></svg> and"
            " <svg aria-hidden=true width=9 height=9><rect width=9 height=9 /></svg> none."
        ),
        "",
        """
        P "A "
          Figure [alt='star']
          " and  none."
        """,
    ),
    "caption": (
        "<figure><figcaption>Table 1</figcaption><table><tr><th scope=row>A<td>1</table></figure>",
        "",
        """
        Table
          Caption "Table 1"
          TBody
            TR
              TH [id=t1-1-1, Scope=Row] "A"
              TD [Headers=t1-1-1] "1"
        """,
    ),
    "looks-only-table": (
        "<table role=presentation><tr><td>Left<td>Right</table>",
        "",
        """
        P "Left"
        P "Right"
        """,
    ),
    "table": (
        (
            "<table><caption>Sums</caption><thead><tr><th>Item<th colspan=2>Sum</thead>"
            "<tr><th scope=row rowspan=2>Rent<td>5<td></tr><tr><td>6<td>7</tr></table>"
        ),
        "",
        """
        Table
          Caption "Sums"
          THead
            TR
              TH [id=t1-1-1, Scope=Column] "Item"
              TH [id=t1-1-2, ColSpan=2, Scope=Column] "Sum"
          TBody
            TR
              TH [id=t1-2-1, RowSpan=2, Scope=Row] "Rent"
              TD [Headers=t1-1-2+t1-2-1] "5"
              TD [Headers=t1-1-2+t1-2-1]
            TR
              TD [Headers=t1-1-2+t1-2-1] "6"
              TD [Headers=t1-1-2+t1-2-1] "7"
        """,
    ),
    "definitions": (
        "<dl><dt>Term<dd>What it means.<dt>One<dt>Another<dd><p>First.<dd><p>Second.</dl>",
        "",
        """
        L [ListNumbering=None]
          LI
            Lbl "Term"
            LBody "What it means."
          LI
            Lbl
              Span "One"
              Span "Another"
            LBody
              P "First."
              P "Second."
        """,
    ),
    "list": (
        "<ul><li>outer<ol><li>inner</ol><li><p>second</ul>",
        "ol { list-style-type: lower-roman } ul { list-style-type: '– ' }",
        """
        L [ListNumbering=None]
          LI
            Lbl "– "
            LBody
              P "outer"
              L [ListNumbering=LowerRoman]
                LI
                  Lbl "i. "
                  LBody "inner"
          LI
            Lbl "– "
            LBody
              P "second"
        """,
    ),
    "looks-only-list": (
        "<ul role=presentation style='list-style: none; padding: 0'><li>One<li>Two</ul>",
        "",
        """
        P "One"
        P "Two"
        """,
    ),
    "field": (
        (
            "<form><label for=n>Name</label> <input id=n name=n required maxlength=9>"
            "<label><input type=checkbox name=c>Yes</label></form>"
        ),
        "label, input { display: block }",
        """
        Div
          P
            Lbl "Name"
            Form [annotations=1, tu='Name']
            Lbl "Yes"
            Form [annotations=1, tu='Yes']
        """,
    ),
    "quotation": (
        "<p>She said <q>come</q> in <cite>Letters</cite>.",
        "",
        """
        P "She said "
          Quote "“come”"
          " in "
          Span "Letters"
          "."
        """,
    ),
    "stressed-words": (
        "<p><strong>Never</strong> in <code>a.csv</code>",
        "",
        """
        P
          Strong "Never"
          " in "
          Code "a.csv"
        """,
    ),
    "text": (
        "<h1><span>Report</span><span>The year</span></h1><p><span>By</span><span>Amy</span><h2>Sums</h2>",
        "span { display: block }",
        """
        H1 "Report The year"
        P "By Amy"
        H2 "Sums"
        """,
    ),
    "group": (
        (
            "<section><aside><h1>Beside</h1>loose <b>words</b></aside><article><blockquote>Said.</blockquote></article>"
            "<div><div>deep</div></div></section>"
        ),
        "",
        """
        Sect
          Aside
            H1 "Beside"
            P "loose "
              Strong "words"
          Art
            BlockQuote
              P "Said."
          P "deep"
        """,
    ),
}

# These are seen at work in the witness of another rule.
SEEN_IN = {
    "contents-entry": "contents",
    "contents-link": "contents",
    "footnote-by-float": "footnote",
    "footnote-call": "footnote",
    "footnote-marker": "footnote",
    "table-part": "table",
    "cell": "table",
    "term": "definitions",
    "definition": "definitions",
    "item": "list",
    "label": "field",
}


def tree(body: str, css: str = "") -> str:
    lines = tagtree(printed(body, css).content).splitlines()
    assert lines[0] == "Document"
    return textwrap.dedent("\n".join(lines[1:]))


@pytest.mark.parametrize("rule", WITNESSES)
def test_each_rule_has_its_witness(rule: str) -> None:
    body, css, expected = WITNESSES[rule]
    assert tree(body, css) == textwrap.dedent(expected).strip("\n").rstrip()


def test_no_rule_is_without_a_witness_and_a_clause() -> None:
    assert {rule.name for rule in RULES} == WITNESSES.keys() | SEEN_IN.keys()
    assert all(rule.clause for rule in RULES)


def test_languages_stand_on_their_elements_and_loose_words_get_one() -> None:
    assert tree("<section lang=fr><h1>Un</h1><p>Mot <span lang=de>ein <b>Wort</b></span></section><p lang=en>x") == (
        'Sect [lang=fr]\n  H1 "Un"\n  P "Mot "\n    Span [lang=de] "ein "\n      Strong "Wort"\nP "x"'
    )


def test_a_paragraph_and_a_table_over_two_pages_are_one_each() -> None:
    words = " ".join(f"word{count}" for count in range(700))
    rows = "".join(f"<tr><td>{count}</tr>" for count in range(40))
    lines = tree(f"<p>{words}</p><table><thead><tr><th>Count</tr></thead>{rows}</table>").splitlines()

    assert [line.split()[0] for line in lines if not line.startswith(" ")] == ["P", "Table"]
    assert lines[0] == f'P "{words}"'
    assert sum(line.strip().startswith("TH ") for line in lines) == 1


def test_running_matter_repeated_heads_and_decoration_are_artifacts() -> None:
    css = "p.head { position: running(a) } @page { @top-left { content: element(a) } @bottom-left { content: 'foot' } }"
    rows = "".join(f"<tr><td>{count}</tr>" for count in range(40))
    words = "<p class=head>Running</p><p aria-hidden=true>adorned</p>"
    body = f"{words}<table><thead><tr><th>Count</tr></thead>{rows}</table>"
    content = printed(body, css).content

    assert artifacts(content, 0) == ("adorned", "Running", "foot")
    assert artifacts(content, 1) == ("Count", "Running", "foot")
    assert "Running" not in tagtree(content)


def test_elements_are_read_in_the_order_of_the_markup_wherever_they_are_printed() -> None:
    css = "div { display: flex } .late { order: 2 } .float { float: right }"
    assert tree("<div><p class=late>first<p>second</div><p>third<p class=float>fourth<p>fifth", css) == (
        'P "first"\nP "second"\nP "third"\nP "fourth"\nP "fifth"'
    )


def test_words_do_not_run_together_where_a_line_ends() -> None:
    words = "The long-winded chair&shy;person of the whole as&shy;sembly spoke for an hour about one and the same thing"
    for width in (14, 23, 31):
        printed_words = tree(f"<p style='width: {width}mm; hyphens: manual'>{words}").replace("\u00ad", "")
        assert printed_words == f'P "{words.replace("&shy;", "")}"'


def test_one_caption_beside_two_tables_is_read_before_the_first() -> None:
    table = "<table><tr><th scope=row>A<td>1</table>"
    found = tree(f"<figure><figcaption>Table 1</figcaption>{table}{table}</figure>")
    assert found.splitlines()[:2] == ["Table", '  Caption "Table 1"']
    assert found.count("Table 1") == 1


def test_a_space_at_the_end_of_a_line_is_said_once() -> None:
    for width in (20, 22):
        assert tree(f"<p style='width: {width}mm'>aaaa bbbb <span>312</span> cccc dddd").split('"')[1].count("  ") == 0


def test_an_initial_belongs_to_its_word_and_an_arrow_behind_a_link_is_not_read() -> None:
    body = "<p><span class=initial><span>A</span></span>t nine she takes over.</p><p><a href='#x'>Read why</a></p>"
    style = "p { width: 40mm } .initial { float: left; font-size: 30pt } a::after { content: ' →' }"
    tree = tagtree(printed(body, style).content)

    assert 'P "At nine she takes over."' in tree
    assert "→" not in tree


def test_content_under_a_transparent_group_is_tagged_like_any_other() -> None:
    assert tree("<p style='opacity: .5'>faint</p><p>plain") == 'P "faint"\nP "plain"'
