"""A brand: what is read of it, what follows from it, and what it does to a layout."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hypothesis import given, strategies as st

from printreport.colour import Colour, contrast, parse
from printreport.diagnostics import Diagnostic, Location
from printreport.load import layout, nodes
from printreport.load.layout.palette import palette
from printreport.model.brand import Recipe, Swatch
from printreport.model.layout import Layout
from printreport.model.source import Mapping as Node
from printreport.project import Project

AT = Location("report.yaml", 5, 9)
TOKENS = """:root {
  --ink: #111111; --paper: #ffffff; --accent: #ff8800; --accent-ink: #884400; --tint-1: #ffeedd;
  --face-text: "Plain", serif; --face-display: "Grand", "Naskh", serif; --chart-face: "Grand", serif; --body: 10pt;
}"""
LAYOUT = """name: plain
derive:
  accent-ink: {from: accent, ratio: 4.5}
  tint-1: {from: accent, share: 10}
fonts:
  - {family: Plain, file: plain.otf}
  - {family: Grand, file: plain.otf}
"""


def dressed(root: Path, brand: str, overrides: str = "") -> tuple[Layout, tuple[Diagnostic, ...]]:
    files: Mapping[str, str] = {
        "layouts/plain/layout.yaml": LAYOUT,
        "layouts/plain/skeleton.html.j2": "",
        "layouts/plain/css/tokens.css": TOKENS,
        "fonts/plain.otf": "",
        "fonts/ours.otf": "",
        "logo.svg": "<svg/>",
        "overrides.css": overrides,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    node, found = nodes.read(brand, "report.yaml")
    assert found == ()
    assert isinstance(node, Node)
    return layout.read(Project.open(root), "plain", AT, node.get("brand"))


def names(found: tuple[Diagnostic, ...]) -> list[str]:
    return [each.name for each in found]


def test_a_colour_of_the_brand_takes_the_place_of_the_layouts(tmp_path: Path) -> None:
    made, found = dressed(tmp_path, 'brand:\n  colours: {accent: "#2266aa"}\n')

    assert found == ()
    assert made.tokens["accent"] == "#2266aa"
    assert made.tokens["ink"] == "#111111"


def test_tints_follow_on_the_screen_and_in_ink(tmp_path: Path) -> None:
    made, _ = dressed(tmp_path, 'brand:\n  colours: {accent: {screen: "#2266aa", cmyk: [80, 50, 10, 0]}}\n')

    assert made.brand is not None
    assert made.tokens["tint-1"] == "#e9f0f6"
    assert made.brand.swatches["tint-1"].ink == (8, 5, 1, 0)


def test_what_the_brand_names_itself_is_not_made_anew(tmp_path: Path) -> None:
    made, _ = dressed(tmp_path, 'brand:\n  colours: {accent: "#2266aa", tint-1: "#eeeeee"}\n')

    assert made.tokens["tint-1"] == "#eeeeee"


def test_a_face_stands_first_wherever_the_layouts_face_for_the_role_did(tmp_path: Path) -> None:
    brand = "brand:\n  faces: {display: Ours}\n  fonts: [{family: Ours, file: ours.otf}]\n"
    made, found = dressed(tmp_path, brand)

    assert found == ()
    assert made.tokens["face-display"] == '"Ours", "Naskh", serif'
    assert made.tokens["chart-face"] == '"Ours", serif'
    assert made.tokens["face-text"] == '"Plain", serif'
    assert "Ours" in [font.family for font in made.fonts]


def test_leads_and_notes_follow_the_text_unless_they_have_a_face_of_their_own(tmp_path: Path) -> None:
    brand = "brand:\n  faces: {text: Ours, note: Grand}\n  fonts: [{family: Ours, file: ours.otf}]\n"
    made, _ = dressed(tmp_path, brand)

    assert made.brand is not None
    assert made.brand.faces == {"text": "Ours", "lead": "Ours", "note": "Grand"}
    assert made.tokens["face-display"] == '"Grand", "Naskh", serif'


def test_a_face_without_a_font_is_said_where_it_is_named(tmp_path: Path) -> None:
    _, [found] = dressed(tmp_path, "brand:\n  faces:\n    text: Plain\n    display: Nobody\n")

    assert (found.name, found.at and found.at.line) == ("unknown-face", 4)
    assert "`fonts`" in found.hints[0]


def test_the_projects_own_sheet_has_the_last_word_over_tokens(tmp_path: Path) -> None:
    brand = 'brand:\n  colours: {accent: "#2266aa"}\n'
    made, _ = dressed(tmp_path, brand, ":root { --accent: #008800; --rule: var(--accent) }")

    assert (made.tokens["accent"], made.tokens["rule"]) == ("#008800", "#008800")


def test_the_logo_is_named_or_described(tmp_path: Path) -> None:
    named, _ = dressed(tmp_path, "brand: {logo: logo.svg}\n")
    described, _ = dressed(tmp_path, "brand: {logo: {file: logo.svg, alt: Lantern}}\n")

    assert named.brand is not None
    assert named.brand.logo is not None
    assert described.brand is not None
    assert described.brand.logo is not None
    assert (named.brand.logo.file, named.brand.logo.alt, described.brand.logo.alt) == ("logo.svg", "", "Lantern")


def test_every_fault_of_a_brand_is_said_at_once(tmp_path: Path) -> None:
    brand = """brand:
  logo: nowhere.svg
  colours:
    accent: #2266aa
    acent: "#2266aa"
    ink: {screen: "#111111", cmyk: [100, 90, 80, 70]}
    paper: {screen: "#ffffff", cmyk: [0, 0, 120, 0]}
  faces: {display: Nobody, shout: Plain}
  motto: none
"""
    _, found = dressed(tmp_path, brand)

    assert sorted(names(found)) == [
        "layout-key", "missing-file", "not-a-colour", "not-a-colour", "too-much-ink", "unknown-colour", "unknown-face",
        "unknown-face",
    ]  # fmt: skip
    empty = next(each for each in found if each.name == "not-a-colour" and "empty" in each.message)
    assert "quotation marks" in str(empty.hints)
    assert empty.at is not None
    assert empty.at.line == 4


PARTS = st.integers(min_value=0, max_value=255)


@given(PARTS, PARTS, PARTS)
def test_the_accent_in_which_one_reads_is_readable_whatever_the_accent(red: int, green: int, blue: int) -> None:
    accent = Swatch(Colour(red / 255, green / 255, blue / 255), (50, 40, 30, 0), AT)
    made = palette({"accent": accent}, {"accent-ink": Recipe("accent", ratio=4.5)}, {"paper": "#ffffff"})
    white = parse("#ffffff")

    assert white is not None
    assert contrast(made["accent-ink"].screen, white) >= 4.5
    assert sum(made["accent-ink"].ink or ()) <= 300
