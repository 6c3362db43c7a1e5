"""Style sheets as selectors and declarations, each at its place."""

from __future__ import annotations

import pytest

from printreport.checks.layouts.sheet import declarations, selectors
from printreport.model.contract import Paper

SHEET = """/* a { b: c } */
@page cover, back { margin: 0; @top-left { content: "} ; {" } }
.note:is([data-step="a"], .b) > p, .note::before {
  color: var(--ink); --own: 3
}
@media print { .note { background: url(data:a;b) } }
"""


def sheet(text: str) -> Paper:
    return Paper("css/type.css", "layouts/ours/css/type.css", text)


def test_the_declarations_of_a_sheet_stand_at_their_places() -> None:
    found = list(declarations(sheet(SHEET)))

    assert [each.name for each in found] == ["margin", "content", "color", "--own", "background"]
    assert all(SHEET[each.start :].startswith(each.name) for each in found)
    assert str(sheet(SHEET).at(found[2].start)) == "layouts/ours/css/type.css:4:3"


def test_the_selectors_of_a_sheet_are_parted_at_the_commas_between_them_alone() -> None:
    found = list(selectors(sheet(SHEET)))

    assert [each.text for each in found] == ['.note:is([data-step="a"], .b) > p', ".note::before", ".note"]
    assert all(SHEET[each.start :].startswith(each.text) for each in found)


@pytest.mark.parametrize("text", ["", "{", "}", ";;", ".a {", "/* never closed .a { color: red }", ".a { color: }"])
def test_a_sheet_that_is_not_whole_is_read_as_far_as_it_goes(text: str) -> None:
    list(declarations(sheet(text)))
    list(selectors(sheet(text)))
