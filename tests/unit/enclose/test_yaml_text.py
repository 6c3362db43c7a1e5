from __future__ import annotations

from hypothesis import given, strategies as st

from printreport.diagnostics import Location
from printreport.enclose.yaml_text import written
from printreport.load import nodes
from printreport.model.source import Mapping, Node, Scalar, Sequence

AT = Location("report.yaml", 1, 1)


def plain(node: Node | None) -> object:
    """A node without its places."""
    match node:
        case Mapping():
            return {key.text: plain(value) for key, value in node}
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Scalar(value=value, text=text):
            return (value, text)
    return None


def read(text: str) -> Mapping:
    """What a text is read as."""
    root, found = nodes.read(text, "report.yaml")
    assert found == ()
    assert isinstance(root, Mapping)
    return root


def test_a_manuscript_is_read_as_the_same_after_it_was_written() -> None:
    root = read("""
title: The Second Call   # a remark
date: 2026-04-30
flag: true
blank:
none: []
nothing: {}
quoted: "no"
text: |
  Two lines,
    one of them set in.

  And a third.
folded: >-
  This is
  one line.
sections:
  - cover
  - text: {title: "A: b", text: '#hash'}
  - - nested
    - 12
"25": key
""")
    assert plain(read(written(root))) == plain(root)


def test_remarks_are_not_written() -> None:
    assert "remark" not in written(read("title: A  # a remark\n# another remark\nperiod: '2025'\n"))


def test_a_text_of_several_lines_stands_as_people_write_it() -> None:
    assert written(read('text: "One.\\n\\nTwo.\\n"\n')) == "text: |\n  One.\n\n  Two.\n"


def test_what_was_written_anew_stays_the_same_when_it_is_written_again() -> None:
    once = written(read("a: [1, two, 'three']\n"))
    assert written(read(once)) == once


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\u2028\x85\ufeff"), max_size=30)


@given(TEXTS)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    root = Mapping(((Scalar("key", "key", AT), Scalar(text, text, AT)),), AT)
    back = read(written(root)).get("key")
    assert isinstance(back, Scalar)
    assert back.value == text
