from __future__ import annotations

import pytest

from printreport.render.keeping.looking import looks_into_sections
from tests.unit.render.sections.two_ways import leaf, workshop

BODY = leaf("<h1>A</h1>", "a", "leaf-body") + leaf("<div class=part><p>x</p></div>", "b", "leaf-body")


@pytest.mark.parametrize(
    "selector",
    [
        "body:has(h1) p",
        ":has(h1) p",
        ":root:has(.part) p",
        ".leaf:has(h1) + .leaf p",
        "body:has(> .leaf h1) p",
        ".leaf:not(:has(h1)) p",
        ":is(.leaf, .part):has(h1) p",
        "body > :has(h1) ~ .leaf p",
        ".leaf:where(.a, .leaf-body:has(h1)) p",
        "[id]:has(h1)",
    ],
)
def test_a_selector_that_sees_what_stands_in_a_section(selector: str) -> None:
    assert looks_into_sections(workshop(BODY, f"{selector} {{ color: red }}").bench.sheet)


@pytest.mark.parametrize(
    "selector",
    [
        ".part:has(p)",
        ".leaf .part:not(:has(h1)) p",
        "body:has(> .leaf ~ .leaf-body) p",
        ".part:is(.x, :has(h1)) p",
        ".leaf-body > :has(> p)",
        "/* body:has(h1) */ p",
        ".leaf + .leaf p",
    ],
)
def test_a_selector_that_sees_nothing_of_other_sections(selector: str) -> None:
    assert not looks_into_sections(workshop(BODY, f"{selector} {{ color: red }}").bench.sheet)
