"""A report is edited at random, and each time a build with kept sections is the one without, byte by byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from printreport.model.run import Built, Request
from printreport.pipeline import build
from tests.unit.foreign.papers import letter

WRITERS, EDITS = 10, 5  # as many people edit a report so many times
CHAPTERS = 5
WORDS = (
    "answer", "bridge", "budget", "child", "clinic", "council", "court", "decision", "desk", "evening", "family",
    "garden", "harbour", "journey", "language", "lesson", "letter", "market", "meeting", "morning", "neighbour",
    "question", "record", "river", "school", "season", "shelter", "street", "summer", "teacher", "village", "winter",
)  # fmt: skip
RULES = [
    ".chapter p { letter-spacing: .02em }",
    "body:has(.table) .chapter p { word-spacing: .05em }",
    ".leaf + .leaf h2 { color: var(--deep, black) }",
    "@page { margin-bottom: 31mm }",
    ".contents-link { margin-bottom: 3mm }",
    "h2::after { content: counter(page) }",
    "@page :left { padding-bottom: 2mm }",
]
HEAD = """title: Edited
period: "2025"
language: en
layout: annual
organisation: {name: Edited Works, address: [1 Test Street], email: hello@edited.example}
facts: {visits: {value: 120, label: visits made, prior: 90}}
sections:
  - cover
  - imprint: {text: Made for a test.}
  - contents
  - insert: {title: A letter, document: letter.pdf, alternative: It says something.}
"""
FIRST = 4  # sections before the chapters


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who edits a report, and chooses by chance."""

    root: Path
    chance: Random

    def words(self, count: int) -> str:
        """Write a sentence."""
        return f"The {' '.join(self.chance.choice(WORDS) for _ in range(count))}."

    def paragraph(self) -> str:
        """Write some sentences."""
        return " ".join(self.words(self.chance.randint(5, 25)) for _ in range(self.chance.randint(1, 6)))

    def begin(self) -> None:
        """Write a report of some chapters, each with a table, a note and a reference."""
        manuscript = yaml.safe_load(HEAD)
        another_letter(self)
        manuscript["sections"] += [self.chapter(number) for number in range(CHAPTERS)]
        self.save(manuscript)

    def chapter(self, number: int) -> dict[str, Any]:
        """Write a chapter."""
        blocks = [self.paragraph(), "## One", f"{self.paragraph()}[^n]", f"See [](#chapter-{(number + 2) % CHAPTERS})."]
        blocks += [f"![](#table-{number})", "There were [[visits]] visits.", self.paragraph(), f"[^n]: {self.words(9)}"]
        self.write(f"content/{number}.md", "\n\n".join(blocks))
        rows = [f"{word},{self.chance.randint(1, 900)},7" for word in WORDS[:6]]
        self.write(f"data/{number}.csv", "\n".join(["Line,2024,2025", *rows, ""]))
        table = {"id": f"table-{number}", "title": self.words(4), "table": f"data/{number}.csv"}
        fields = {"id": f"chapter-{number}", "title": self.words(3), "text": f"content/{number}.md"}
        return {"chapter": {**fields, "parts": [{"table": table}]}}

    def write(self, name: str, text: str) -> None:
        """Write a file of the project."""
        (self.root / name).parent.mkdir(exist_ok=True)
        (self.root / name).write_text(text, "utf-8")

    def load(self) -> Any:  # noqa: ANN401 - whatever YAML holds
        """Read the manuscript."""
        return yaml.safe_load((self.root / "report.yaml").read_text("utf-8"))

    def save(self, manuscript: object) -> None:
        """Write the manuscript."""
        self.write("report.yaml", yaml.safe_dump(manuscript, sort_keys=False, allow_unicode=True))

    def prose(self) -> tuple[str, list[str]]:
        """Choose a chapter; return the name and the paragraphs of its text."""
        name = f"content/{self.chance.randrange(CHAPTERS)}.md"
        return name, (self.root / name).read_text("utf-8").split("\n\n")


def a_word(writer: Writer) -> None:
    name, blocks = writer.prose()
    blocks[0] = f"{writer.words(6)} {blocks[0]}"
    writer.write(name, "\n\n".join(blocks))


def a_figure(writer: Writer) -> None:
    name = f"data/{writer.chance.randrange(CHAPTERS)}.csv"
    writer.write(name, (writer.root / name).read_text("utf-8").replace(",7\n", f",{writer.chance.randint(8, 99)}\n", 1))


def a_fact(writer: Writer) -> None:
    manuscript = writer.load()
    manuscript["facts"]["visits"]["value"] = writer.chance.randint(100, 90_000)
    writer.save(manuscript)


def more_pages(writer: Writer) -> None:
    name, blocks = writer.prose()
    blocks[1:1] = [writer.paragraph() for _ in range(writer.chance.randint(4, 30))]
    writer.write(name, "\n\n".join(blocks))


def fewer_pages(writer: Writer) -> None:
    name, blocks = writer.prose()
    kept = [block for block in blocks[1:] if not block.startswith("The ") or "[^" in block]
    writer.write(name, "\n\n".join([blocks[0], *kept]))


def another_order(writer: Writer) -> None:
    manuscript = writer.load()
    chapters = manuscript["sections"][FIRST:]
    writer.chance.shuffle(chapters)
    manuscript["sections"][FIRST:] = chapters
    writer.save(manuscript)


def fields_of(manuscript: Any, chance: Random) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Choose a chapter."""
    return chance.choice([section["chapter"] for section in manuscript["sections"][FIRST:]])


def another_language(writer: Writer) -> None:
    manuscript = writer.load()
    chosen = writer.chance.choice([manuscript, fields_of(manuscript, writer.chance)])
    chosen["language"] = writer.chance.choice(["en", "fr", "de", "ar"])
    writer.save(manuscript)


def another_layout(writer: Writer) -> None:
    manuscript = writer.load()
    manuscript["layout"] = writer.chance.choice(["annual", "ledger", "folio"])
    writer.save(manuscript)


def a_style_sheet(writer: Writer) -> None:
    writer.write("overrides.css", "\n".join(writer.chance.sample(RULES, writer.chance.randint(1, 3))))


def a_title(writer: Writer) -> None:
    manuscript = writer.load()
    fields_of(manuscript, writer.chance)["title"] = writer.words(writer.chance.randint(2, 12))
    writer.save(manuscript)


def another_letter(writer: Writer) -> None:
    pages = "<p style='break-before: page'>".join(writer.words(8) for _ in range(writer.chance.randint(1, 3)))
    (writer.root / "letter.pdf").write_bytes(letter(f"<p>{pages}", tags=writer.chance.random() < 0.5))


EDITED: list[Callable[[Writer], None]] = [
    a_word, a_figure, a_fact, more_pages, fewer_pages, another_order, another_language, another_layout, a_style_sheet,
    a_title, another_letter,
]  # fmt: skip


def built(root: Path, *, jobs: int, kept: bool) -> Built:
    return build(Request(root, edition="screen", jobs=jobs, kept=kept))


@pytest.mark.slow
@pytest.mark.parametrize("writer", range(WRITERS))
def test_a_build_that_keeps_is_a_build_that_does_not(
    writer: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("printreport.render.crew.SMALL", 1)
    report = tmp_path / "report"
    report.mkdir()
    hand = Writer(report, Random(writer))  # noqa: S311 - chance, not secrecy
    hand.begin()
    built(report, jobs=1, kept=True)
    anew: list[int] = []
    for count in range(EDITS):
        more = hand.chance.sample(EDITED, hand.chance.randint(0, 2))
        for edit in [EDITED[(writer * EDITS + count) % len(EDITED)], *more] if count else [a_word]:
            edit(hand)
        kept, whole = built(report, jobs=1 + count % 2, kept=True), built(report, jobs=1, kept=False)
        assert kept.pdf.content == whole.pdf.content
        assert kept.diagnostics == whole.diagnostics
        assert kept.survey == whole.survey
        anew.append(sum(not made.kept for made in kept.made) - len(whole.made))

    assert anew[0] < 0  # or nothing is ever kept
