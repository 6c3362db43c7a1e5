"""Pages that were settled before the file was bound make the same file."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest

from printreport.finish import finish
from printreport.finish.opened import is_settled
from printreport.finish.painted import painted
from printreport.finish.settled import can_settle, settle
from printreport.model.draft import Draft
from printreport.model.profile import X_4
from printreport.model.report import Edition
from printreport.render import write
from printreport.units import Trim
from tests.unit.render.press import REPORT, SCREEN, pages

BODY = """
<h1>One <em>and</em> two</h1><p>Words that go on for <a href="#t">more</a> than a line, so that a space is swallowed
at its end, and an extra&shy;ordinarily long one is parted.</p><p style="opacity: 0.5">Faint words</p>
<table id=t><tr><th>A<td>1<tr><th>B<td>2</table><ul><li>x<li>y</ul>
<p style="break-before: page; font-variant-caps: small-caps">Small words<span class=footnote role=doc-footnote>n</span>
"""
WIDE = Edition("wide", "screen", Trim("small", 100, 120), bleed=3, slug=9)


def draft(edition: Edition) -> Draft:
    return write(pages(BODY), edition)


def settled(made: Draft, edition: Edition) -> frozenset[int]:
    return settle(made.pdf, made.roots, made.leaves, made.spaces, edition)


@pytest.mark.parametrize("edition", [SCREEN, WIDE], ids=["screen", "wide"])
def test_settled_pages_make_the_same_file(edition: Edition) -> None:
    first = draft(edition)
    assert settled(first, edition) == set(range(len(first.leaves)))
    assert finish(first, REPORT, edition).content == finish(draft(edition), REPORT, edition).content


def test_settled_pages_are_hashed_as_they_are_read() -> None:
    first = draft(SCREEN)
    settled(first, SCREEN)
    with pikepdf.open(BytesIO(finish(draft(SCREEN), REPORT, SCREEN).content)) as file:
        read = [sha256(page.Contents.read_bytes()).hexdigest() for page in file.pages]
    assert list(painted(first.pdf, len(first.leaves))) == read


def test_a_page_waits_where_nobody_knows_its_space() -> None:
    first = replace(draft(SCREEN), spaces={})
    assert settled(first, SCREEN) < set(range(len(first.leaves)))
    assert not all(is_settled(first.pdf, number) for number in range(len(first.leaves)))


def test_what_a_printer_gets_is_finished_as_a_whole() -> None:
    assert can_settle(SCREEN)
    assert not can_settle(replace(SCREEN, profile=X_4))
    assert not can_settle(replace(SCREEN, slug=9, marks=True))
