"""Charts for the press: takes a drawing, returns it with the builds of ink that the layout gives its colours.

A build belongs to a token; a colour of a drawing gets that of the first token with its value. Words in ink get the
build of prose, which is black alone, so that small type prints from one plate. What has no build keeps the screen's
colour.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from printreport.colour import parse
from printreport.compose.sheets import edition_sheets, written_ink
from printreport.model.layout import Layout
from printreport.project import Project

SET = re.compile(r"--([\w-]+)\s*:")
BUILD = re.compile(r"--([\w-]+)\s*:\s*(device-cmyk\([^)]*\))")
ELEMENT = re.compile(r"<(?:text|path)\b[^>]*>")
COLOUR = re.compile(r'\b(fill|stroke)="(#[0-9a-fA-F]{3,6})"')
PRESS = "press"
PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Inks:
    """Builds by the colour that stands for them on the screen; `words` are those that differ for words."""

    builds: Mapping[str, str]
    words: Mapping[str, str]

    def on(self, svg: str) -> str:
        """Return a drawing in these inks."""
        return ELEMENT.sub(lambda found: self._inked(found[0]), svg)

    def _inked(self, element: str) -> str:
        builds = {**self.builds, **self.words} if element.startswith("<text") else self.builds
        return COLOUR.sub(lambda found: f'{found[1]}="{builds.get(_plain(found[2]), found[2])}"', element)


def inks_of(layout: Layout) -> Inks:
    """Read the builds of a layout, its brand and the project, in the order in which they have the last word."""
    written: dict[str, str] = {}
    for sheet in edition_sheets(layout, PRESS):
        written |= dict(BUILD.findall(_text(sheet)))
    if layout.brand:
        written |= {
            name: written_ink(swatch.ink) if swatch.ink else "" for name, swatch in layout.brand.swatches.items()
        }
    for sheet in layout.sheets.get("project", ()):
        written |= dict.fromkeys(SET.findall(_text(sheet)), "") | dict(BUILD.findall(_text(sheet)))
    builds: dict[str, str] = {}
    for name, build in written.items():
        value = layout.tokens.get(name, "")
        if build and name != PROSE and parse(value):
            builds.setdefault(_plain(value), build)
    prose = written.get(PROSE)
    return Inks(builds, {_plain(layout.tokens.get("ink", "")): prose} if prose and written.get("ink") else {})


def _text(sheet: Path) -> str:
    return Project.open(sheet.parent).text(sheet.name)


def _plain(colour: str) -> str:
    """Write a colour in the one way by which it is found."""
    known = parse(colour)
    return known.hex if known else colour
