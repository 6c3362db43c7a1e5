"""Markdown into prose: what is kept, where it stands, and what is said about the rest."""

import pytest
from hypothesis import given, settings, strategies as st

from printreport.diagnostics import Diagnostic, Location
from printreport.load.prose import Origin, line, read
from printreport.model.prose import (
    Code,
    DefinitionList,
    Emphasis,
    FactReference,
    FootnoteReference,
    Heading,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    Placement,
    Prose,
    ProseTable,
    Quote,
    Span,
    Text,
)

HERE = Origin("content/letter.md")


def good(text: str, language: str = "en") -> Prose:
    prose, found = read(text, language, HERE)
    assert found == ()
    return prose


def fault(text: str) -> Diagnostic:
    _, found = read(text, "en", HERE)
    assert len(found) == 1
    return found[0]


def words(text: str, language: str = "en") -> Inlines:
    (block,) = good(text, language).blocks
    assert isinstance(block, Paragraph)
    return block.inlines


def at(row: int, column: int, length: int = 1) -> Location:
    return Location("content/letter.md", row, column, length)


def test_sentences_on_lines_of_their_own_make_one_paragraph_and_keep_their_lines() -> None:
    assert good("One.\nTwo.\n\nThree.").blocks == (
        Paragraph((Text("One.\nTwo."),), at(1, 1)),
        Paragraph((Text("Three."),), at(4, 1)),
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“a ‘b’ c” it’s"),
        ("de", "„a ‚b‘ c“ it’s"),
        ("de-CH", "«a ‹b› c» it’s"),
        ("fr", "«\u202fa “b” c\u202f» it’s"),
        ("sv", "”a ’b’ c” it’s"),
        ("pl", "„a ‚b’ c” it’s"),
        ("es", "«a “b” c» it’s"),
        ("da", "»a ›b‹ c« it’s"),
        ("xx", "“a ‘b’ c” it’s"),
    ],
)
def test_quotation_marks_follow_the_language(language: str, expected: str) -> None:
    assert words("\"a 'b' c\" it's", language) == (Text(expected),)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Qui ?", "Qui\u202f?"),
        ("Qui?", "Qui\u202f?"),
        ("Voici : a ; b", "Voici\u00a0: a\u202f; b"),
        ("« moi »", "«\u202fmoi\u202f»"),
        ("10:30 et https://a.fr?b", "10:30 et https://a.fr?b"),
        ("Quoi ?!", "Quoi\u202f?!"),
    ],
)
def test_french_gets_its_blanks(typed: str, expected: str) -> None:
    assert words(typed, "fr") == (Text(expected),)


def test_dashes_and_ellipses_are_set_but_not_in_code_or_bare_addresses() -> None:
    assert words("2020--2024 ... `a--b` <https://a--b.org>") == (
        Text("2020–2024 … "),
        Code("a--b"),
        Text(" "),
        Link("https://a--b.org", (Text("https://a--b.org"),), at(1, 24, 16)),
    )


def test_an_apostrophe_that_opens_no_quotation_is_one() -> None:
    assert words("the '90s") == (Text("the ’90s"),)


def test_a_fact_keeps_its_form_and_place() -> None:
    assert words("In all\n*[[children]]* and [[members|prior]].") == (
        Text("In all\n"),
        Emphasis((FactReference("children", "", at(2, 2, 12)),)),
        Text(" and "),
        FactReference("members", "prior", at(2, 20, 17)),
        Text("."),
    )


def test_a_fact_s_bar_does_not_split_the_cell_of_a_table() -> None:
    (table,) = good("| a | b |\n|---|--:|\n| [[x|unit]] | `[[y|z]]` |").blocks
    assert isinstance(table, ProseTable)
    assert table.rows == (((FactReference("x", "unit", at(3, 3, 10)),), (Code("[[y|z]]"),)),)
    assert table.alignments == ("", "right")


def test_a_link_may_leave_its_words_to_its_target() -> None:
    assert words("See [](#finances).") == (Text("See "), Link("#finances", (), at(1, 5, 13)), Text("."))


def test_words_in_another_language_say_so() -> None:
    assert words("[Guten Tag]{lang=de}")[0] == Span((Text("Guten Tag"),), {"lang": "de"})


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_attributes_below_a_quotation_belong_to_it(blank: str) -> None:
    (quote,) = good(f"> You learn\n> every day.{blank}{{.pull-quote by=amy as='a friend'}}").blocks
    inside = Paragraph((Text("You learn\nevery day."),), at(1, 1))
    assert quote == Quote((inside,), at(1, 1), {"class": "pull-quote", "by": "amy", "as": "a friend"})


def test_headings_paragraphs_and_lists_take_attributes() -> None:
    heading, paragraph, items = good("## Head {#top .big}\n\nWords\n{.lead}\n\n- a\n- b\n{.checks}\n").blocks
    assert heading == Heading(2, (Text("Head"),), at(1, 1), {"id": "top", "class": "big"})
    assert paragraph == Paragraph((Text("Words"),), at(3, 1), {"class": "lead"})
    assert isinstance(items, ListBlock)
    assert items.attributes == {"class": "checks"}
    assert [len(item) for item in items.items] == [1, 1]


def test_braces_that_are_no_attributes_are_words() -> None:
    assert words("a set {1, 2}") == (Text("a set {1, 2}"),)


@pytest.mark.parametrize("risk", ["style=color:red", "onclick=go", "STYLE=x"])
def test_looks_and_scripts_are_refused_as_attributes(risk: str) -> None:
    prose, (found,) = read(f"[a]{{{risk} lang=de}}", "en", HERE)
    assert found.name == "attribute-not-allowed"
    assert prose.blocks[0] == Paragraph((Span((Text("a"),), {"lang": "de"}),), at(1, 1))


def test_a_part_is_placed_by_a_paragraph_of_its_own() -> None:
    assert good("Words\n\n![](#chart)\n").blocks[1] == Placement("chart", at(3, 1, 11))


def test_footnotes_stand_by_their_labels() -> None:
    prose = good("Words.[^how]\n\n[^how]: Counted *once*.\n\n    And again.\n")
    assert prose.blocks == (Paragraph((Text("Words."), FootnoteReference("how", at(1, 7, 6))), at(1, 1)),)
    assert [len(blocks) for blocks in prose.footnotes.values()] == [2]


def test_terms_stand_with_their_definitions() -> None:
    (block,) = good("Term\n: One\n: Two\n").blocks
    assert isinstance(block, DefinitionList)
    term, meanings = block.items[0]
    assert term == (Text("Term"),)
    assert len(meanings) == 2


def test_an_indented_line_or_a_fence_is_no_program() -> None:
    assert words("    indented words") == (Text("indented words"),)
    assert words("```\nwords\n```") == (Code("words"),)


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("a <b>c</b>", "html-in-prose", at(1, 3, 3)),
        ("a ![x](a.png)", "image-in-prose", at(1, 7, 7)),
        ("a ![](#x)", "image-in-prose", at(1, 6, 4)),
        ("a [b](content/x.md)", "link-target", at(1, 3, 17)),
        ("a [b](javascript:alert)", "link-target", at(1, 3, 21)),
        ("a[^b]", "unknown-footnote", at(1, 2, 4)),
        ("a\n\n[^b]: c", "unused-footnote", at(3, 1, 5)),
        ("a[^b]\n\n[^b]: c\n[^b]: d", "duplicate-footnote", at(4, 1, 5)),
        ("[[a|shrot]]", "fact-form", at(1, 1, 11)),
        ("{.a}\n\nb", "stray-attributes", at(1, 1)),
        ("> " * 60 + "a", "prose-too-deep", at(1, 1)),
        ("a" * 500_001, "prose-too-long", at(1, 1)),
    ],
)
def test_what_cannot_be_printed_is_said_with_its_place(text: str, name: str, place: Location) -> None:
    found = fault(text)
    assert (found.name, found.at) == (name, place)
    assert found.hints


def test_a_text_inside_yaml_is_counted_from_its_own_place() -> None:
    prose, (found,) = read("one\n[[x|y]]", "en", Origin("report.yaml", 12, 9))
    assert prose.at == Location("report.yaml", 12, 9)
    assert found.at == Location("report.yaml", 13, 9, 7)
    _, (found,) = read("one\n[[x|y]]", "en", Origin("report.yaml", 12, 9, exact=False))
    assert found.at == Location("report.yaml", 12, 9)


def test_a_line_has_inlines_but_no_blocks_and_no_notes() -> None:
    inside, found = line('# The *year*\nin "words"[^a]', "en", HERE)
    expected = (Text("# The "), Emphasis((Text("year"),)), Text("\nin “words”"), FootnoteReference("a", at(2, 11, 4)))
    assert inside == expected
    assert [each.name for each in found] == ["footnote-in-line"]


@pytest.mark.parametrize(
    "text", ["[" * 5000, "*" * 5000, "[[" * 3000, "`" * 5000, "![" * 2000, "> - " * 2000, "{" * 5000]
)
def test_hostile_repetition_ends_quickly(text: str) -> None:
    read(text, "en", HERE)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab \n*_[]()!{}#.=|`>-:^~<\\&1\"'", max_size=60))
def test_any_text_is_read_the_same_twice_and_without_a_traceback(text: str) -> None:
    assert read(text, "fr", HERE) == read(text, "fr", HERE)


def test_a_link_and_a_placement_may_name_an_id_of_any_script() -> None:
    prose = good("[L](#é)\n\n![](#रिपोर्ट)\n")
    (paragraph, placed) = prose.blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.inlines[0], Link)
    assert paragraph.inlines[0].target == "#é"
    assert isinstance(placed, Placement)
    assert placed.part == "रिपोर्ट"


def test_a_part_has_no_room_in_a_footnote() -> None:
    (found,) = read("Text.[^a]\n\n[^a]: Note.\n\n    ![](#figure)\n", "en", HERE)[1]
    assert (found.name, str(found.at)) == ("wrong-place", "content/letter.md:5:5")
