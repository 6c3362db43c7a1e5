"""What a template uses, told from what it makes itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from printreport.compose.uses import uses
from printreport.load import layout
from printreport.model.contract import Paper, Papers, Use
from printreport.project import Project

PATH = "components/note/note.html.j2"


@pytest.fixture
def empty(tmp_path: Path) -> Papers:
    return Papers(layout.read(Project.open(tmp_path), "base", None)[0], ())


def use(papers: Papers, text: str) -> Use:
    used, found = uses(Papers(papers.layout, (Paper(PATH, f"layouts/ours/{PATH}", text),)))
    assert found == ()
    return used[PATH]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{{ title }} {{ title | plain }}", ["title"]),
        ("{% for item in items %}{{ item.label }}{{ loop.index }}{% endfor %}", ["items"]),
        ("{% macro more(words) %}{{ words }}{{ caller() }}{% endmacro %}{{ more(text) }}", ["text"]),
        ("{% set ns = namespace(a=1) %}{{ ns.a }}{{ range(3) | list }}", []),
        ('{% import "shared/head.html.j2" as head %}{{ head.opening(level) }}', ["level"]),
    ],
)
def test_the_names_that_a_template_takes_from_outside(empty: Papers, text: str, names: list[str]) -> None:
    assert list(dict.fromkeys(word.text for word in use(empty, text).names)) == names


def test_a_name_made_in_one_branch_alone_is_known_as_made(empty: Papers) -> None:
    found = use(empty, "{% if level %}{% set line = 1 %}{% endif %}{{ line }}")

    assert "line" in found.makes


def test_keys_and_tokens_are_found_with_their_places(empty: Papers) -> None:
    text = '{{ words.page }}\n{{ words["set-in"] }} {{ options.get("cover") }} {{ options.cover }} {{ token("ink") }}'
    found = use(empty, text)

    assert sorted((word.text, str(word.at).rpartition(".j2:")[2]) for word in found.words) == [
        ("page", "1:10"),
        ("set-in", "2:11"),
    ]
    assert [word.text for word in found.options] == ["cover"]
    assert [word.text for word in found.tokens] == ["ink"]


def test_a_template_that_cannot_be_read_is_said_at_its_line(empty: Papers) -> None:
    _, [found] = uses(Papers(empty.layout, (Paper(PATH, "note.html.j2", "a\n{{ b | nothing }}"),)))

    assert (found.name, str(found.at)) == ("template-fault", "note.html.j2:2:1")
