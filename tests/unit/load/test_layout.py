"""A layout and what it extends, joined; the project's own files first; faults said at their place."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from printreport.diagnostics import Diagnostic, Location, Refused
from printreport.load import layout
from printreport.model.layout import Field, Layout
from printreport.project import Project

AT = Location("report.yaml", 5, 9)
LETTER = "about: A letter.\nfields:\n  text: {kind: prose, required: true, words: 300}\n"


def lay(root: Path, files: Mapping[str, str]) -> Project:
    for path, text in files.items():
        (root / "layouts" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "layouts" / path).write_text(text, encoding="utf-8")
    return Project.open(root)


def ground() -> dict[str, str]:
    return {
        "ground/layout.yaml": "name: ground\ntrims: [A4]\noptions:\n  cover: {about: c, choices: [a, b]}\n",
        "ground/skeleton.html.j2": "",
        "ground/css/tokens.css": ":root { --ink: #000; --accent: red }",
        "ground/css/page.css": "",
        "ground/words/en.yaml": "figure: Figure\npage: Page\n",
        "ground/components/letter/letter.yaml": LETTER,
        "ground/components/letter/letter.html.j2": "",
        "ground/components/letter/letter.css": "",
    }


def upper() -> dict[str, str]:
    return {
        "upper/layout.yaml": "name: upper\ntitle: Upper\nextends: ground\noptions:\n  ink: {about: i, choices: [x]}\n",
        "upper/css/tokens.css": ":root { --accent: var(--ink) }",
        "upper/css/editions/press.css": "",
        "upper/words/en.yaml": "figure: Fig.\n",
    }


def read(root: Path, files: Mapping[str, str], name: str) -> tuple[Layout, tuple[Diagnostic, ...]]:
    return layout.read(lay(root, files), name, AT)


def test_what_a_layout_extends_stands_behind_it(tmp_path: Path) -> None:
    made, found = read(tmp_path, {**ground(), **upper()}, "upper")
    shelf = tmp_path / "layouts"
    assert found == ()
    assert (made.title, made.trims, made.skeleton) == ("Upper", ("A4",), "skeleton.html.j2")
    assert made.folders == (shelf / "upper", shelf / "ground")
    assert sorted(made.options) == ["cover", "ink"]
    assert made.tokens == {"ink": "#000", "accent": "#000"}
    assert made.words == {"en": {"figure": "Fig.", "page": "Page"}}


def test_style_sheets_run_from_the_farthest_to_the_nearest_and_editions_are_left_to_compose(tmp_path: Path) -> None:
    (tmp_path / "overrides.css").write_text("")
    made, _ = read(tmp_path, {**ground(), **upper()}, "upper")
    shelf = tmp_path / "layouts"
    assert made.sheets["tokens"] == (shelf / "ground/css/tokens.css", shelf / "upper/css/tokens.css")
    assert made.sheets["components"] == (shelf / "ground/components/letter/letter.css",)
    assert made.sheets["project"] == (tmp_path / "overrides.css",)
    assert "edition" not in made.sheets


def test_a_sheet_of_the_project_that_leads_out_of_it_or_is_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "outside.css").write_text("p { color: red }")
    (tmp_path / "project").mkdir()
    (tmp_path / "project/overrides.css").symlink_to(tmp_path / "outside.css")
    made, [found] = read(tmp_path / "project", {**ground(), **upper()}, "upper")
    assert (found.name, str(found.at)) == ("outside-project", "overrides.css")
    assert made.sheets["project"] == ()

    (tmp_path / "project/overrides.css").unlink()
    (tmp_path / "project/overrides.css").mkdir()
    _, [found] = read(tmp_path / "project", {**ground(), **upper()}, "upper")
    assert (found.name, str(found.at)) == ("cannot-read", "overrides.css")


def test_a_component_is_what_its_nearest_declaration_says(tmp_path: Path) -> None:
    nearer = "about: Mine.\nwithin: [section, part]\nlisted: false\nfields:\n  title: {kind: line, default: Hello}\n"
    made, found = read(tmp_path, {**ground(), **upper(), "upper/components/letter/letter.yaml": nearer}, "upper")
    letter = made.components["letter"]
    assert found == ()
    assert (letter.about, letter.within, letter.listed) == ("Mine.", ("section", "part"), False)
    assert letter.fields == (Field("title", "line", default="Hello"),)
    assert letter.template == "components/letter/letter.html.j2"


def test_the_project_shadows_single_files_of_a_layout_that_comes_with_the_program(tmp_path: Path) -> None:
    project = lay(tmp_path, {"base/words/en.yaml": "figure: Drawing\n"})
    made, _ = layout.read(project, "base", AT)
    assert made.folders[0] == tmp_path / "layouts" / "base"
    assert made.words["en"]["figure"] == "Drawing"
    assert len(made.components) > 10


@pytest.mark.parametrize("name", ["base", "annual"])
def test_the_layouts_that_come_with_the_program_are_without_fault(tmp_path: Path, name: str) -> None:
    made, found = layout.read(Project.open(tmp_path), name, AT)
    assert found == ()
    assert made.fonts


def test_an_unknown_layout_is_refused_with_the_nearest_offered(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        read(tmp_path, ground(), "gruond")
    (found,) = caught.value.diagnostics
    assert (found.name, found.at, found.hints) == ("unknown-layout", AT, ("did you mean `ground`?",))


def test_a_font_is_found_in_the_project_or_said_to_be_missing(tmp_path: Path) -> None:
    there = "{family: A, weight: 700, style: italic, file: a.otf, licence: OFL-1.1}"
    fonts = f"fonts:\n  - {there}\n  - {{family: B, file: b.otf}}\n"
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.otf").write_bytes(b"")
    made, found = read(tmp_path, {**ground(), "ground/layout.yaml": fonts}, "ground")
    assert [(face.family, face.weight, face.file) for face in made.fonts] == [("A", 700, tmp_path / "fonts" / "a.otf")]
    assert [(each.name, each.at) for each in found] == [
        ("missing-font", Location("layouts/ground/layout.yaml", 3, 23, 5))
    ]


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("ground/layout.yaml", "extends: nowhere\n", "unknown-layout"),
        ("ground/layout.yaml", "extends: ground\n", "layout-circle"),
        ("ground/layout.yaml", "trim: [A4]\n", "layout-key"),
        ("ground/layout.yaml", "trims: {a: b}\n", "layout-value"),
        ("ground/layout.yaml", "options: {cover: {about: x}}\n", "layout-value"),
        ("ground/css/fancy.css", "", "unknown-layer"),
        ("ground/words/en.yaml", "- a\n", "layout-value"),
        ("ground/components/letter/letter.yaml", "about: x: y\n", "yaml-syntax"),
        ("ground/components/letter/letter.yaml", "fields: {a: {kind: prosa}}\n", "unknown-field-kind"),
        ("ground/components/letter/letter.yaml", "fields: {a: {kind: choice}}\n", "layout-value"),
        ("ground/components/letter/letter.yaml", "fields: {a: {words: many}}\n", "layout-value"),
        ("ground/components/letter/letter.yaml", "fields: {a: {requierd: true}}\n", "layout-key"),
        ("ground/components/letter/letter.yaml", "within: [chapter]\n", "layout-value"),
        ("ground/components/note/note.yaml", LETTER, "missing-template"),
        ("ground/components/note/note.html.j2", "", "missing-declaration"),
    ],
)
def test_a_fault_in_a_layout_is_a_finding_and_the_rest_is_read(tmp_path: Path, path: str, text: str, name: str) -> None:
    made, found = read(tmp_path, {**ground(), path: text}, "ground")
    assert [each.name for each in found] == [name]
    assert made.name == "ground"
