"""YAML into nodes: places, values, limits, and faults in the editor's words."""

import time

import pytest
import yaml
from hypothesis import HealthCheck, given, settings, strategies as st

from printreport.diagnostics import Diagnostic, Location
from printreport.load import nodes
from printreport.model.source import Mapping, Node, Scalar, Sequence


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers, the quick one and the one that is always there, must say the same."""
    monkeypatch.setattr(nodes, "_Loader", getattr(yaml, request.param))


def good(text: str) -> Node:
    node, found = nodes.read(text, "report.yaml")
    assert found == ()
    assert node is not None
    return node


def fault(text: str) -> Diagnostic:
    _, found = nodes.read(text, "report.yaml")
    assert len(found) == 1
    return found[0]


def place(line: int, column: int, length: int = 1) -> Location:
    return Location("report.yaml", line, column, length)


def test_every_node_knows_its_line_column_and_length() -> None:
    root = good("title: Héllo\nsections:\n  - cover\n  - letter: {by: amy}\n")
    assert isinstance(root, Mapping)
    title, sections = root.get("title"), root.get("sections")
    assert title == Scalar("Héllo", "Héllo", place(1, 8, 5))
    assert root.key("sections") == Scalar("sections", "sections", place(2, 1, 8))
    assert isinstance(sections, Sequence)
    letter = sections.items[1]
    assert isinstance(letter, Mapping)
    (key, fields), *_ = letter
    assert (key.at, fields.at) == (place(4, 5, 6), place(4, 13))


def test_quoted_words_are_text_whatever_they_look_like() -> None:
    root = good("""a: "12"\nb: 'true'\nc: !!str 12\nd: 12\n""")
    assert isinstance(root, Mapping)
    assert [node.value for _, node in root if isinstance(node, Scalar)] == ["12", "true", "12", 12]


def test_a_block_says_that_it_is_one() -> None:
    root = good("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\n")
    assert isinstance(root, Mapping)
    blocks = [(node.text, node.block) for _, node in root if isinstance(node, Scalar)]
    assert blocks == [("one\ntwo\n", True), ("one two", True), ("one two", False)]


def test_an_anchor_s_node_stands_where_its_alias_does() -> None:
    root = good("a: &x [1, 2]\nb: *x\n")
    assert isinstance(root, Mapping)
    assert root.get("a") == root.get("b")


def test_an_empty_file_has_no_node() -> None:
    assert nodes.read("# nothing\n", "report.yaml") == (None, ())


def test_a_key_that_stands_twice_is_named_with_both_places_and_the_rest_is_read() -> None:
    node, (found,) = nodes.read("title: A\nlanguage: en\ntitle: B\n", "report.yaml")
    assert isinstance(node, Mapping)
    assert [key.text for key, _ in node] == ["title", "language"]
    assert (found.name, found.at) == ("duplicate-key", place(3, 1, 5))
    assert found.message == "`title` stands twice: here and on line 1."


@pytest.mark.parametrize(
    ("text", "line", "column", "words", "hint"),
    [
        ("title: Foo: bar\n", 1, 11, "colon in it", 'write `title: "Foo: bar"`'),
        ("title:foo\nlanguage: en\n", 1, 6, "blank is missing", "write `title: foo`"),
        ('title: "abc\nfoo: 1\n', 1, 8, "never closed", "closing mark"),
        ("a:\n\tb: 1\n", 2, 1, "indented with a tab", "blanks"),
        ("title: @foo\n", 1, 8, "begins with an @ sign", "write `'@foo'`"),
        ("title: *important* words\n", 1, 8, "begins with an asterisk", "write `'*important* words'`"),
        ("title: 50% of: x\n", 1, 14, "colon in it", 'write `title: "50% of: x"`'),
        ("a: [1, 2\nb: 3\n", 1, 4, "bracket `[`", "add `]`"),
        ("- a\nb: 1\n", 2, 1, "does not begin with a dash", "`- `"),
        ("a: 1\n- b\n", 2, 1, "stands among keys", "under a key"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "in which nothing above it begins", "as many blanks"),
        ("a: 'it's'\n", 1, 8, "quotation marks end before", "double the apostrophe"),
        ("a: b\n  c: d\n", 2, 4, "already has a value", "same column"),
        ("title\nlanguage: en\n", 1, 1, "no colon after its name", "name: value"),
        ("a: - b\n", 1, 4, "line of its key", "a line of its own"),
        ("a: ]\n", 1, 4, "Nothing was opened", "take it away"),
        ("a: [[year]] was good\nb: 1\n", 1, 4, "begins with [[", "write `'[[year]] was good'`"),
        ("a: |x\n b\n", 1, 5, "text begins on the next line", "next line"),
    ],
)
def test_a_fault_of_syntax_is_said_in_the_editor_s_words(
    text: str, line: int, column: int, words: str, hint: str
) -> None:
    found = fault(text)
    assert (found.name, found.at) == ("yaml-syntax", place(line, column))
    assert words in found.message
    assert hint in found.hints[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a: &Co\n", "anchor-unused"),
        ("a: !wow\n", "unknown-tag"),
        ("a: !!python/object:os.system x\n", "unknown-tag"),
        ("a: *nobody\n", "unknown-alias"),
        ("a: We are #1\n", "remark-in-text"),
        ("a: 1\n---\nb: 2\n", "several-documents"),
        ("? [a]\n: b\n", "key-not-text"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "merge-key"),
        ("a: \x07\n", "control-character"),
    ],
)
def test_what_yaml_would_swallow_in_silence_is_said(text: str, name: str) -> None:
    assert fault(text).name == name


def test_a_remark_after_a_value_is_a_remark() -> None:
    good("a: 1 # this is said to nobody\n")


def test_a_value_that_holds_itself_is_refused() -> None:
    assert fault("a: &x [*x]\n").name == "unknown-alias"


def test_a_billion_laughs_are_counted_before_they_are_read() -> None:
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    assert fault("\n".join(lines)).name == "yaml-too-large"


@pytest.mark.parametrize("text", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "? " * 10_000])
def test_ten_thousand_levels_are_refused_at_the_limit(text: str) -> None:
    assert fault(text).name == "yaml-too-deep"


def test_fifty_megabytes_are_refused_at_once() -> None:
    start = time.perf_counter()
    assert fault("- a\n" * 12_500_000).name == "yaml-too-large"
    assert time.perf_counter() - start < 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ab:-#'\"[]{}&*!|>%@` \t\n,?0", max_size=40))
def test_any_text_gives_nodes_or_findings_never_a_traceback(text: str) -> None:
    for found in nodes.read(text, "report.yaml")[1]:
        assert found.at is not None
        assert found.hints
