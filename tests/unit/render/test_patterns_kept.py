from __future__ import annotations

from string import ascii_letters, printable
from xml.etree.ElementTree import Element

import pytest
from weasyprint import tinyhtml5

from printreport.render.patterns_kept import patterns_kept

PAGES = {
    "whole": "<!doctype html><html lang=de><title>A &amp; B</title><body><p class='a b'>x<br>y</body></html>",
    "loose": "<p>one<p>two <b>three<i>four</b>five</i> <td>six</td> <table><p>seven<tr><td colspan=2>eight</table>",
    "escaped": "&lt;&auml;&#228;&#xe4;&nosuch;&amp;amp; a < b > c & d <a href='?a=1&copy=2' title=\"'&quot;\">e</a>",
    "odd": "<p a=1 a=2 B = 'x' c=\"\n\t\" data-ä='ü' /><!-- a -- b --!><!x><?y?><p =d>\r\n\r<textarea>\n<b></textarea>",
    "raw": "<script>if (a < b && c) '</p>'</script><style>a>b { c: '<' }</style><svg viewBox='0'><path d='M0'/></svg>",
    "cut": "<p title='never closed",
    "nothing": "",
    "letters": f"<p {printable} x='{ascii_letters}'>{printable * 400}\u00a0\ufffc\U0001f600</p>",
}  # fmt: skip


def tree(element: Element) -> tuple[object, ...]:
    """All that an element is, down to the last of its kids."""
    kids = tuple(map(tree, element))
    return element.tag, list(element.attrib.items()), element.text, element.tail, kids


@pytest.mark.parametrize("markup", PAGES.values(), ids=PAGES)
def test_the_tree_is_the_one_that_the_parser_makes_by_itself(markup: str) -> None:
    alone = tree(tinyhtml5.parse(f"{markup}\n{' ' * 200}", namespace_html_elements=False))
    with patterns_kept():
        assert tree(tinyhtml5.parse(f"{markup}\n{' ' * 200}", namespace_html_elements=False)) == alone


def test_each_pattern_is_made_once() -> None:
    with patterns_kept():
        tinyhtml5.parse("<p class=1 title='2'>three</p> " * 50)
        assert 0 < len(tinyhtml5.inputstream.characters_until_regex) < 12


def test_the_parser_is_left_as_it_was() -> None:
    before = tinyhtml5.inputstream.characters_until_regex
    with patterns_kept():
        assert tinyhtml5.inputstream.characters_until_regex is not before
    assert tinyhtml5.inputstream.characters_until_regex is before
