"""The law of the layouts: where a colour may stand, how long a sheet may be, what a component's folder holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|device-cmyk|color)\(")
LONGEST_SHEET = 300
MAY_NAME_COLOURS = ("css/tokens.css", "css/editions/")


def sheets(checkout: Path) -> Iterator[tuple[str, str]]:
    """Every style sheet of the layouts, its comments taken out but its lines kept."""
    for path in sorted((checkout / "layouts").rglob("*.css")):
        text = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), path.read_text("utf-8"), flags=re.DOTALL)
        yield path.relative_to(checkout / "layouts").as_posix(), text


def selectors(text: str) -> Iterator[str]:
    """Every selector of a sheet, one by one; what stands in an at-rule's own head is left out."""
    for head in re.findall(r"([^{};]+)\{", text):
        if not head.strip().startswith("@"):
            yield from (each.strip() for each in re.split(r",(?![^(]*\))", head))


def test_a_colour_is_written_as_such_only_in_tokens_and_editions(checkout: Path) -> None:
    found = [
        f"{name}:{number} {colour[0]}"
        for name, text in sheets(checkout)
        if not any(place in name for place in MAY_NAME_COLOURS)
        for number, line in enumerate(text.splitlines(), 1)
        if (colour := COLOUR.search(line))
    ]

    assert found == []


def test_no_rule_shouts_over_the_layers(checkout: Path) -> None:
    assert [name for name, text in sheets(checkout) if "!important" in text] == []


def test_no_style_sheet_is_longer_than_300_lines(checkout: Path) -> None:
    assert [name for name, text in sheets(checkout) if len(text.splitlines()) > LONGEST_SHEET] == []


def test_the_rules_of_a_component_are_about_it_alone(checkout: Path) -> None:
    astray = []
    for name, text in sheets(checkout):
        if "/components/" in name:
            component = Path(name).parent.name
            own = re.compile(rf"\.{component}(?![a-z])")
            astray += [f"{name}: {each}" for each in selectors(text) if not own.search(each)]

    assert astray == []


@pytest.mark.parametrize("suffix", [".yaml", ".html.j2"])
def test_every_component_of_the_base_brings_its_fields_and_its_template(checkout: Path, suffix: str) -> None:
    folders = sorted((checkout / "layouts" / "base" / "components").iterdir())

    assert folders
    assert [folder.name for folder in folders if not (folder / f"{folder.name}{suffix}").is_file()] == []


@pytest.mark.parametrize("sample", ["min", "typical", "max", "rtl"])
def test_every_component_of_the_base_brings_its_samples(checkout: Path, sample: str) -> None:
    folders = sorted((checkout / "layouts" / "base" / "components").iterdir())

    assert [folder.name for folder in folders if not (folder / "samples" / f"{sample}.yaml").is_file()] == []


def test_every_font_has_its_licence_beside_it(checkout: Path) -> None:
    families = [folder for folder in sorted((checkout / "fonts").iterdir()) if folder.is_dir()]

    assert families
    assert [folder.name for folder in families if not (folder / "OFL.txt").is_file()] == []
