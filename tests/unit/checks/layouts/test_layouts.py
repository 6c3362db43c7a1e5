"""Layouts that are wrong on purpose: each fault is found where it stands, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from printreport.checks.layouts import CHECKS, judge
from printreport.compose.uses import uses
from printreport.diagnostics import Diagnostic
from printreport.load.layout.papers import papers_of
from printreport.project import Project

MANIFEST = """name: ours
extends: ground
options:
  cover: {about: what it shows, choices: [plain, image]}
fonts:
  - {family: Ours, file: ours/Ours.otf, licence: OFL-1.1}
"""
FIELDS = """about: A letter.
fields:
  text: {kind: prose, about: the letter, required: true}
  see-also: {kind: line, about: where more is}
  items:
    kind: list
    fields:
      label: {kind: line, about: the label}
"""
TEMPLATE = """{% import "shared/marks.html.j2" as marks %}
<section {{ root }} data-cover="{{ options.cover }}" style="--lines: {{ items | length }}">
{% if level == 1 %}{% set head = words.letter %}{% endif %}
<h1>{{ head }}</h1>{{ text }}{% if see_also %}{{ marks.more(see_also, token("ink")) }}{% endif %}
{% for item in items %}{{ item.label }}{{ loop.index }}{% endfor %}
</section>
"""
TOKENS = """/* #123456 in a remark */
:root { --ink: #111111; --paper: #ffffff; --accent: #ffcc33; --body: 10pt; --face-text: "Ours", serif }
"""
CSS = """/* red, 12pt */
.letter { color: var(--ink); font: var(--body)/var(--body-l, 14pt) var(--face-text); width: var(--trim-width) }
[data-leaf="narrow"] .letter-head:is([data-step="a"], [data-step="b, c"]), .letter p { top: calc(var(--lines) * 1pt) }
@page letter { margin: 0 }
"""


def good() -> dict[str, str]:
    samples = {
        f"ours/components/letter/samples/{name}.yaml": "text: Words." for name in ("min", "typical", "max", "rtl")
    }
    return {
        "ground/layout.yaml": "name: ground\n",
        "ground/skeleton.html.j2": "{{ sections }}",
        "ground/css/tokens.css": ":root { --ink: #000000; --rule: #999999 }",
        "ground/css/editions/press.css": ":root { --accent: device-cmyk(0 .2 .8 0) }",
        "ground/words/en.yaml": "letter: Letter\n",
        "ours/layout.yaml": MANIFEST,
        "ours/css/tokens.css": TOKENS,
        "ours/css/editions/press.css": ":root { --accent: device-cmyk(0 .2 .8 0); --ink: device-cmyk(0 0 0 1) }",
        "ours/shared/marks.html.j2": "{% macro more(words, colour) %}{{ words }}{{ colour }}{% endmacro %}",
        "ours/components/letter/letter.yaml": FIELDS,
        "ours/components/letter/letter.html.j2": TEMPLATE,
        "ours/components/letter/letter.css": CSS,
        "ours/fonts/ours/Ours.otf": "",
        "ours/fonts/ours/OFL.txt": "",
        **samples,
    }


def findings(root: Path, files: Mapping[str, str], name: str = "ours") -> tuple[Diagnostic, ...]:
    for path, text in files.items():
        (root / "layouts" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "layouts" / path).write_text(text, encoding="utf-8")
    papers, doubts = papers_of(Project.open(root), name)
    used, unread = uses(papers)
    return (*doubts, *unread, *judge(papers, used))


def test_a_layout_that_keeps_the_contract_has_no_findings(tmp_path: Path) -> None:
    assert findings(tmp_path, good()) == ()


FAULTS = [
    ("components/letter/letter.css", ".letter { color: #a00 }", "literal-colour", "1:18"),
    ("components/letter/letter.css", ".letter { border: 1pt solid red }", "literal-colour", "1:29"),
    ("components/letter/letter.css", ".letter {\n  color: device-cmyk(0 0 0 1) }", "literal-colour", "2:10"),
    ("components/letter/letter.css", ".letter { font-size: 9.5pt }", "literal-size", "1:22"),
    ("components/letter/letter.css", ".letter { color: var(--inc) }", "unknown-token", "1:22"),
    ("components/letter/letter.css", ".letter-head, .head { top: 0 }", "foreign-selector", "1:15"),
    ("components/letter/letter.css", ".letters { top: 0 }", "foreign-selector", "1:1"),
    ("components/letter/letter.css", ".letter { top: 0 !important }", "shouting-rule", "1:18"),
    ("css/type.css", ".head { top: 0 }\n" * 301, "long-sheet", "301:1"),
    ("components/letter/letter.yaml", FIELDS + "  kicker: {kind: line, about: above}\n", "unused-field", "9:3"),
    ("components/letter/letter.yaml", FIELDS + "      note: {kind: line, about: below}\n", "unused-field", "9:7"),
    ("components/letter/letter.html.j2", TEMPLATE + "{{ kicker }}", "unknown-name", "7:4"),
    ("shared/marks.html.j2", "{% macro more(words, colour) %}{{ org }}{% endmacro %}", "unknown-name", "1:35"),
    ("components/letter/letter.html.j2", TEMPLATE + "{{ token('inc') }}", "unknown-token", "7:11"),
    ("components/letter/letter.html.j2", TEMPLATE + "{{ words.lettre }}", "unknown-layout-key", "7:10"),
    ("components/letter/letter.html.j2", TEMPLATE + "{{ options['colour'] }}", "unknown-layout-key", "7:13"),
    ("components/letter/letter.html.j2", TEMPLATE.replace("options.cover", "level"), "unused-option", "4:3"),
    ("components/letter/letter.html.j2", TEMPLATE + "{% if %}", "template-fault", "7:1"),
    ("components/letter/samples/rtl.yaml", None, "missing-sample", "1:1"),
    ("layout.yaml", MANIFEST.replace(", licence: OFL-1.1", ""), "font-without-licence", "6:26"),
    ("fonts/ours/OFL.txt", None, "font-without-licence", "6:26"),
    ("fonts/ours/Ours.otf", None, "missing-font", "6:26"),
    ("css/tokens.css", TOKENS.replace("#111111", "#cccccc").replace("#ffcc33", "#000000"), "low-contrast-pair", "2:9"),
    ("css/editions/press.css", "", "ink-of-another-colour", "2:43"),
]


@pytest.mark.parametrize(("path", "text", "name", "place"), FAULTS)
def test_a_fault_is_found_where_it_stands(tmp_path: Path, path: str, text: str | None, name: str, place: str) -> None:
    files = {**good(), f"ours/{path}": text}
    found = findings(tmp_path, {path: text for path, text in files.items() if text is not None})

    assert name in [each.name for each in found]
    finding = next(each for each in found if each.name == name)
    assert finding.at is not None
    assert f"{finding.at.line}:{finding.at.column}" == place
    assert finding.at.file.startswith("layouts/ours/")
    assert finding.hints


def test_every_check_of_layouts_has_a_fault_that_it_finds() -> None:
    checks = {check.__name__.replace("_", "-") for check in CHECKS}

    assert checks - {name for _, _, name, _ in FAULTS} == set()


def test_what_the_layout_extends_is_not_blamed_on_it(tmp_path: Path) -> None:
    ground = {"ground/css/type.css": ".head { color: red !important }"}

    assert findings(tmp_path, {**good(), **ground}) == ()
    assert [each.name for each in findings(tmp_path, {}, "ground")] == ["literal-colour", "shouting-rule"]


def test_a_project_that_shadows_a_layout_is_asked_about_its_own_files_alone(tmp_path: Path) -> None:
    shadow = {"annual/css/tokens.css": ":root { --accent: #0b7a75 }"}
    found = findings(tmp_path, shadow, "annual")

    assert [(each.name, each.at and each.at.line) for each in found] == [
        ("low-contrast-pair", 1),
        ("ink-of-another-colour", 1),
    ]


def test_a_field_taken_over_from_another_layout_may_be_left_unused(tmp_path: Path) -> None:
    theirs = FIELDS + "  image: {kind: image, about: a picture}\n"
    files = {
        "ground/components/letter/letter.yaml": theirs,
        "ground/components/letter/letter.html.j2": "{{ image }}",
        "ours/components/letter/letter.yaml": theirs,
    }

    assert findings(tmp_path, {**good(), **files}) == ()


def test_a_colour_that_is_the_same_as_before_keeps_its_ink(tmp_path: Path) -> None:
    files = {"ground/css/tokens.css": ":root { --accent: #FFCC33; --ink: #000000 }", "ours/css/editions/press.css": ""}

    assert findings(tmp_path, {**good(), **files}) == ()


def test_a_colour_that_another_token_gave_before_keeps_its_ink(tmp_path: Path) -> None:
    ground = ":root { --sun: #ffcc33; --accent: var(--sun); --ink: #000000 }"
    files = {"ground/css/tokens.css": ground, "ours/css/editions/press.css": ""}

    assert findings(tmp_path, {**good(), **files}) == ()


def test_a_template_that_is_included_may_use_what_the_one_around_it_makes(tmp_path: Path) -> None:
    files = {
        "ours/components/letter/letter.html.j2": TEMPLATE + '{% set line = 1 %}{% include "shared/foot.html.j2" %}',
        "ours/shared/foot.html.j2": "{{ line }}{{ text }}{{ section.title }}",
    }

    assert findings(tmp_path, {**good(), **files}) == ()
