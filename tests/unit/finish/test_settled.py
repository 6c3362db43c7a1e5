"""Pages that were settled before the file was bound make the same file."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest

from printreport.finish import finish, settler
from printreport.finish.opened import is_settled
from printreport.finish.painted import painted
from printreport.model.draft import Draft
from printreport.model.making import Means
from printreport.model.profile import X_4
from printreport.model.report import Edition
from printreport.project import Project
from printreport.render import paginate, write
from printreport.units import Trim
from tests.unit.render.press import CHECKOUT, REPORT, SCREEN, markup

BODY = """
<section class=leaf><h1>One <em>and</em> two</h1><p>Words that go on for <a href="#t">more</a> than a line, so that
a space is swallowed at its end, and an extra&shy;ordinarily long one is parted.</p>
<p style="opacity: 0.5">Faint words</p></section>
<section class=leaf style="break-before: page"><table id=t><tr><th>A<td>1<tr><th>B<td>2</table><ul><li>x y<li>y</ul>
</section>
<section class=leaf style="break-before: page">
<p style="font-variant-caps: small-caps">Small words<span class=footnote role=doc-footnote>n o</span></section>
"""
ALONE = """
<section class=leaf><p>One<br>two</p></section><section class=leaf style="break-before: page"><p>Two words</p></section>
"""
WIDE = Edition("wide", "screen", Trim("small", 100, 120), bleed=3, slug=9)


def draft(edition: Edition, *, settled: bool, body: str = BODY) -> Draft:
    means = Means(settle=settler(edition) if settled else None)
    return write(paginate(markup(body), Project.open(CHECKOUT), means), edition)


def which(made: Draft) -> list[bool]:
    return [is_settled(made.pdf, number) for number in range(len(made.leaves))]


@pytest.mark.parametrize("edition", [SCREEN, WIDE], ids=["screen", "wide"])
def test_settled_pages_make_the_same_file(edition: Edition) -> None:
    first, open_still = draft(edition, settled=True), draft(edition, settled=False)
    assert which(first) == [True] * len(first.leaves)
    assert not any(which(open_still))
    assert finish(first, REPORT, edition).content == finish(open_still, REPORT, edition).content


def test_settled_pages_are_hashed_as_they_are_read() -> None:
    first = draft(SCREEN, settled=True)
    with pikepdf.open(BytesIO(finish(draft(SCREEN, settled=False), REPORT, SCREEN).content)) as file:
        read = [sha256(page.Contents.read_bytes()).hexdigest() for page in file.pages]
    assert list(painted(first.pdf, len(first.leaves))) == read


def test_a_page_waits_where_its_section_printed_no_space_in_a_font() -> None:
    first = draft(SCREEN, settled=True, body=ALONE)
    assert which(first) == [False, True]
    assert (
        finish(first, REPORT, SCREEN).content
        == finish(draft(SCREEN, settled=False, body=ALONE), REPORT, SCREEN).content
    )


def test_what_a_printer_gets_is_finished_as_a_whole() -> None:
    assert settler(SCREEN)
    assert not settler(replace(SCREEN, profile=X_4))
    assert not settler(replace(SCREEN, slug=9, marks=True))
