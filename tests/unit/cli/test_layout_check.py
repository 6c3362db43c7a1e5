from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from printreport.cli.layout_check import check_layout


def small(root: Path, words: str = "Short.", css: str = "") -> None:
    """Write a layout of one component, whose box is as high as two lines."""
    files = {
        "layout.yaml": "name: small\ntrims: [A5, Letter]\nfonts:\n  - {family: Serif Text, "
        "file: source-serif-4/SourceSerif4-Regular.otf, licence: OFL-1.1}\n",
        "skeleton.html.j2": '<html lang="en"><head><title>{{ report.title }}</title>'
        '<link rel="stylesheet" href="printreport:/entry.css"></head><body>'
        "{% for section in sections %}{{ section.html }}{% endfor %}</body></html>",
        "css/page.css": "@page { size: var(--trim-width) var(--trim-height) } html { font-family: Serif Text }",
        "components/note/note.yaml": "about: A note.\nfields:\n  text: {kind: line, about: words, required: true}\n",
        "components/note/note.html.j2": "<section {{ root }}><p>{{ text }}</p></section>",
        "components/note/note.css": f".note p {{ height: 4em; margin: 0 }} {css}",
        **{f"components/note/samples/{name}.yaml": "text: Short.\n" for name in ("min", "typical", "rtl")},
        "components/note/samples/max.yaml": f"text: {words}\n",
    }
    for path, text in files.items():
        (root / "layouts" / "small" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "layouts" / "small" / path).write_text(text, "utf-8")


def run(root: Path, *arguments: str, style: str = "human") -> Result:
    options = ["small", "-p", str(root), "--format", style, *arguments]
    return CliRunner().invoke(check_layout, options, catch_exceptions=False, standalone_mode=False)


def test_a_layout_is_held_to_its_contract_without_setting_a_sample(tmp_path: Path) -> None:
    small(tmp_path, css=".note { color: #123 }")
    outcome = run(tmp_path, "--quick", style="short")

    assert outcome.return_value == 1
    assert "layouts/small/components/note/note.css:1:51: error: `#123`" in outcome.stderr


def test_a_warning_fails_only_when_asked_to(tmp_path: Path) -> None:
    small(tmp_path, css=".note { font-size: 7pt }")

    assert run(tmp_path, "--quick").return_value == 0
    assert run(tmp_path, "--quick", "--strict").return_value == 1


@pytest.mark.slow
def test_a_sample_that_does_not_fit_is_said_once_with_where_it_was_seen(tmp_path: Path) -> None:
    small(tmp_path, "many words " * 60)
    outcome = run(tmp_path, "-e", "screen", "-e", "board")

    assert outcome.return_value == 1
    assert outcome.stderr.count("[overset-text]") == 1
    assert "seen in screen on A5, screen on Letter, board on A5, board on Letter" in outcome.stderr


@pytest.mark.slow
def test_an_edition_and_a_size_of_page_can_be_chosen(tmp_path: Path) -> None:
    small(tmp_path, "many words " * 60)

    assert "seen in press on A4\n" in run(tmp_path, "-e", "press", "--trim", "A4").stderr
