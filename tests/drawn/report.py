"""Reports drawn from a layout's own contract: whatever its components declare may come, in any length, or be missing.

Takes a layout and a number; writes a project into a folder. The same number gives the same project. A component that is
added to a layout is drawn from then on: nothing here knows the components but by their fields, save for the few whose
values must agree with each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Any

import pikepdf
import yaml

from printreport.model.layout import Component, Field, Layout
from tests.drawn.tables import Tables
from tests.drawn.words import TONGUES, Writer

EDITIONS: Mapping[str, dict[str, Any]] = MappingProxyType(
    {"screen": {}, "press": {"bleed": 3}, "board": {"watermark": "Draft"}}
)
FIRST, LAST = ("cover", "imprint", "contents"), ("donate", "colophon", "back-cover")
PEOPLE, FACTS = 9, 12
MOST_WORDS = 12  # of a line for which the layout names no limit
MOST_ITEMS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"gallery": (2, 9), "staff-perspectives": (1, 9), "goals": (1, 12)}
)
POLICIES = {"overset-text": "warn", "unused-fact": "ignore", "unused-image": "ignore"}  # so that pages can be looked at
ROWS = frozenset({"totals", "carried"})  # name rows of a table: sums are found by their words
DEPTH = 2  # parts within a part are drawn so deep
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}"><path fill="#c9d3cf" d="M0 0h{0}v{1}z"/></svg>'
)
DAY = date(2026, 3, 31)
SLIP = {"scheme": ["reply", "link"], "link": "https://drawn.example/give", "amounts": {25: "a shift", 60: "a week"}}
LETTER = Path(__file__).resolve().parents[2] / "layouts/base/specimen/documents/audit.pdf"
SIZES = ((480, 320), (320, 480), (900, 300), (300, 300))


@dataclass(slots=True)
class Drawing:
    """One report on its way: the chance it is drawn by, its words, its tables."""

    layout: Layout
    chance: Random
    writer: Writer
    tables: Tables
    fullness: float
    named: list[str] = field(default_factory=list)

    def fields(self, component: Component, declared: tuple[Field, ...], depth: int = 0) -> dict[str, Any]:
        """Fill what must be filled, and of the rest as much as the report is full."""
        return {
            each.name: self._value(component, each, depth)
            for each in declared
            if each.required or self.chance.random() < self.fullness
            if each.name not in ROWS and (each.kind != "parts" or depth < DEPTH)
        }

    def section(self, name: str, depth: int = 0) -> dict[str, Any]:
        """Draw one component."""
        component = self.layout.components[name]
        fields = self.fields(component, component.fields, depth)
        self.named.append(name)
        return {name: {**fields, "id": f"{name}-{len(self.named)}"}}

    def _value(self, component: Component, asked: Field, depth: int) -> Any:  # noqa: ANN401 - what YAML can hold
        if (component.name, asked.name) in AGREED:
            return AGREED[component.name, asked.name](self.chance)
        match asked.kind:
            case "list":
                least, most = MOST_ITEMS.get(component.name, (1, 7))
                return [self.fields(component, asked.fields, depth) for _ in range(self.chance.randint(least, most))]
            case "parts":
                within = [name for name, known in self.layout.components.items() if "part" in known.within]
                return [self.section(self.chance.choice(within), depth + 1) for _ in range(self.chance.randint(1, 2))]
            case "table":
                return self.tables.table(component.name)
            case "chart":
                return self.tables.chart(component.name)
            case "line":
                return self.writer.up_to(asked.words or MOST_WORDS)
            case "prose":
                return self._prose(asked.words)
        return self._named_value(asked)

    def _named_value(self, asked: Field) -> Any:  # noqa: ANN401 - the same
        draw = self.chance
        match asked.kind:
            case "person":
                return f"p{draw.randrange(PEOPLE)}"
            case "people":
                return [f"p{each}" for each in draw.sample(range(PEOPLE), draw.randint(1, PEOPLE))]
            case "fact":
                return f"f{draw.randrange(FACTS)}"
            case "facts":
                return [f"f{each}" for each in draw.sample(range(FACTS), draw.randint(1, FACTS))]
            case "image" | "document":
                place = draw.randrange(len(SIZES))
                return f"i{place}" if asked.kind == "image" else f"d{place}.pdf#{draw.choice(('1', '2', '1-2', '2,1'))}"
            case "choice":
                return draw.choice(asked.choices)
            case "flag":
                return draw.random() < 0.5
        return {
            "link": "https://drawn.example/somewhere", "slip": "give", "whole": draw.randint(1, 5),
            "number": draw.randint(1, 3_000_000), "date": DAY,
        }[asked.kind]  # fmt: skip

    def _prose(self, most: int | None) -> str:
        if most:
            return self.writer.paragraph(1 + int(most * self.chance.random()))
        count = self.chance.randint(1, 14)
        blocks = [self.writer.paragraph(self.chance.randint(4, 130)) for _ in range(count)]
        if self.chance.random() < self.fullness:
            for place in range(3, count, 4):
                blocks[place] = f"## {self.writer.up_to(9)}\n\n{blocks[place]}"
        if self.chance.random() < self.fullness:
            blocks.append("\n".join(f"- {self.writer.sentence(self.chance.randint(2, 25))}" for _ in range(4)))
        if self.chance.random() < self.fullness:
            blocks[-1] += "[^a]"
            blocks.append(f"[^a]: {self.writer.paragraph(18)}")
        return "\n\n".join(blocks)


AGREED: Mapping[tuple[str, str], Callable[[Random], Any]] = MappingProxyType({
    ("goals", "goal"): lambda chance: chance.randint(1, 17),
    ("programme-results", "target"): lambda _: "Target",
    ("programme-results", "reached"): lambda _: "Reached",
    ("programme-results", "prior"): lambda _: "Prior",
    ("programme-results", "status"): lambda _: "Reached",
    ("reserves", "currency"): lambda _: "EUR",
    ("notes", "number"): lambda chance: f"{chance.randint(1, 30)}a",
    ("notes-page", "pages"): lambda chance: chance.randint(1, 3),
    ("reserves", "unit"): lambda _: "weeks",
})  # fmt: skip


def draw(layout: Layout, number: int, folder: Path) -> str:
    """Write report `number` into a folder, and return the edition that it is to be built in."""
    chance = Random(number)  # noqa: S311 - the same number, the same report
    language = chance.choice(tuple(TONGUES))
    writer = Writer(TONGUES[language], chance)
    drawing = Drawing(layout, chance, writer, Tables(writer, chance), chance.choice((0.1, 0.4, 0.7, 0.95)))
    body = [name for name, known in layout.components.items() if "section" in known.within]
    body = [name for name in body if name not in (*FIRST, *LAST)]
    chosen = [chance.choice(body) for _ in range(chance.randint(3, 12))]
    around = [name for name in FIRST if name == "cover" or chance.random() < 0.8]
    sections = [drawing.section(name) for name in (*around, *chosen, *LAST)]
    manuscript = _records(drawing, language, chance) | {"sections": sections}
    for path, text in {"report.yaml": yaml.safe_dump(manuscript, allow_unicode=True), **drawing.tables.files}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    for place, (width, height) in enumerate(SIZES):
        (folder / f"i{place}.svg").write_text(PICTURE.format(width, height), "utf-8")
        (folder / f"d{place}.pdf").write_bytes(_letter(width, height))
    return chance.choice(tuple(EDITIONS))


def _records(drawing: Drawing, language: str, chance: Random) -> dict[str, Any]:
    """The manuscript without its sections: title, people, facts, pictures, a slip, editions."""
    write, full = drawing.writer, drawing.fullness
    options = {name: chance.choice(option.choices) for name, option in drawing.layout.options.items()}
    trim = chance.choice(drawing.layout.trims)
    maybe = {"subtitle": write.up_to(10), "date": DAY}
    people = [{"id": f"p{at}", "name": write.up_to(3), "consent": "name and words"} for at in range(PEOPLE)]
    for person in people:
        if chance.random() < full:
            person["role"] = write.up_to(9)
    facts = {f"f{at}": _fact(write, chance) for at in range(FACTS)}
    return {
        "title": write.up_to(10), "period": "2025",
        "organisation": {"name": write.up_to(3)[:44].rstrip(), "address": [write.words(2)] * 2},
        "language": language, "layout": {"name": drawing.layout.name, "options": options}, "people": people,
        "facts": facts, "images": {f"i{at}": {"file": f"i{at}.svg", "alt": write.words(5)} for at in range(len(SIZES))},
        "slips": {"give": SLIP},
        "checks": POLICIES,
        "editions": {name: {"trim": trim, **more} for name, more in EDITIONS.items()},
        **{key: value for key, value in maybe.items() if chance.random() < full},
    }  # fmt: skip


@cache
def _letter(width: int, height: int) -> bytes:
    """Return the letter of a firm with tags, of which so many points are seen."""
    with pikepdf.open(LETTER) as pdf:
        for page in pdf.pages:
            page.mediabox = page.cropbox = pikepdf.Array([0, 842 - height, width, 842])
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _fact(write: Writer, chance: Random) -> dict[str, Any]:
    value = {"value": int(10 ** (chance.random() * 7)), "label": write.up_to(10), "source": write.words(2)}
    if chance.random() < 0.5:
        value["prior"] = int(10 ** (chance.random() * 7))
    if chance.random() < 0.2:
        value |= {"kind": "money", "currency": "EUR"}
    return value
