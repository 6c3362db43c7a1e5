from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from printreport.render import bind
from tests.tagtree import tagtree
from tests.unit.render.press import bound, pages

REPORT = "<section id=a><h1>Report</h1><p><a href='#a'>itself</a> <a href='#b'>behind</a></section>"
SLIP = "<section id=a><h1>Don</h1><p><a href='#a'>le bulletin</a><p id=b>Fin</section>"


def test_a_slip_stands_behind_the_report_with_its_own_language_and_tags() -> None:
    content = bound(pages(REPORT.replace("#b", "#a")), pages(SLIP, language="fr")).content
    assert tagtree(content).splitlines()[-6:] == [
        "  Part [lang=fr]",
        "    Sect",
        '      H1 "Don"',
        "      P",
        "        Link [annotations=1, contents='le bulletin'] \"le bulletin\"",
        '      P "Fin"',
    ]


def test_ids_of_both_are_told_apart_and_links_lead_to_their_own_before_the_others() -> None:
    content = bound(pages(REPORT), pages(SLIP)).content
    with pikepdf.open(BytesIO(content)) as pdf:
        names = pdf.Root.Names.Dests.Names
        ends = {str(names[place]): names[place + 1][0].objgen for place in range(0, len(names), 2)}
        first, second = (page.obj.objgen for page in pdf.pages)
        targets = [[ends[str(link.Dest)] for link in page.Annots] for page in pdf.pages]

    assert targets == [[first, second], [second]]


def test_folios_count_on_and_facts_are_joined() -> None:
    front, back = pages("<p>1<p style='break-before: page'>2"), pages("<p>3")
    both = bind(front, back, back)
    assert [(sheet.number, sheet.folio) for sheet in both.survey.sheets] == [(1, "1"), (2, "2"), (3, "3"), (4, "4")]
    assert both.survey.fonts == ("Serif 4",)
    assert len(both) == 4


def test_how_many_pages_each_part_has_is_kept() -> None:
    two = "<p>1<p style='break-before: page'>2"
    assert bind(pages("<p>1"), pages(two), pages("<p>4")).parts == (1, 2, 1)
    assert bind(pages(two)).parts == (2,)


def test_fonts_are_shared() -> None:
    with pikepdf.open(BytesIO(bound(pages("<p>one"), pages("<p>two")).content)) as pdf:
        assert [list(page.Resources.Font) for page in pdf.pages] == [list(pdf.pages[0].Resources.Font)] * 2
        assert len(pdf.pages[0].Resources.Font) == 1


def test_a_link_is_dead_only_when_nothing_in_the_whole_book_has_its_id() -> None:
    front, back = pages(REPORT), pages(SLIP)
    assert [found.name for found in bind(front).diagnostics] == ["dead-link"]
    assert bind(front, back).diagnostics == ()


@pytest.mark.parametrize(
    "target",
    ["www.example.org", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https:", "ftp://a.b"],
)
def test_a_link_that_nobody_could_follow_is_named_as_it_was_written_and_left_out_of_the_file(target: str) -> None:
    front = pages(f"<p>See <a href='{target}'>us</a>")
    [found] = bind(front).diagnostics
    assert (found.name, found.is_error) == ("link-target", True)
    assert f"`{target}`" in found.message
    content = bound(front).content
    assert tagtree(content) == 'Document\n  P "See us"'
    with pikepdf.open(BytesIO(content)) as pdf:
        assert "/Annots" not in pdf.pages[0]


@pytest.mark.parametrize("target", ["http://a.b", "https://a.b/c?d#e", "mailto:a@b.c", "tel:+49301234"])
def test_a_link_to_the_web_a_mailbox_or_a_telephone_stays(target: str) -> None:
    front = pages(f"<p>See <a href='{target}'>us</a>")
    assert bind(front).diagnostics == ()
    with pikepdf.open(BytesIO(bound(front).content)) as pdf:
        assert str(pdf.pages[0].Annots[0].A.URI) == target


def test_binding_nothing_changes_nothing() -> None:
    front = pages("<p>1")
    assert bind(front) == front
