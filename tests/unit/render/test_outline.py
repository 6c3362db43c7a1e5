from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from printreport.render.outline import outline


def headed(document: str) -> dict[str, str]:
    """What each heading heads, as the words of the last element before it ends."""
    root = fromstring(document)  # noqa: S314 - written here
    made = outline(root)
    by_number: dict[int, Element] = {number: element for element, number in made.numbers.items()}
    return {str(heading.text): str(by_number[last].text) for heading, last in made.heads.items()}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("<main><h2>A</h2><p>a</p><h3>B</h3><p>b</p><h2>C</h2><p>c</p></main>", {"A": "b", "B": "b", "C": "c"}),
        ("<ul><li><h3>A</h3><p>a</p></li><li><h3>B</h3><p>b</p></li></ul>", {"A": "a", "B": "b"}),
        ("<main><header><p>kicker</p><h1>A</h1></header><div><p>a</p></div></main>", {"A": "a"}),
        ("<main><p>before</p><h2>A</h2></main>", {"A": "A"}),
    ],
    ids=["rank", "items", "a head of its own", "nothing"],
)
def test_a_heading_heads_what_follows_it_until_the_next_of_its_rank(document: str, expected: dict[str, str]) -> None:
    assert headed(document) == expected
