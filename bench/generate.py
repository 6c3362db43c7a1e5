"""Write a report of about so many pages, for measuring: chapters with tables, charts, footnotes and cross-references.

    python bench/generate.py 90 some/folder

The same number of pages gives the same files, byte for byte: every choice comes from a hash. The words are a vocabulary
of some two hundred, put together into sentences of ordinary length, so that lines break and hyphenate as they do in
prose; they mean nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

PAGES_PER_CHAPTER = 7  # as laid out by the layout `annual`; `bench/run.py` says what came of it
FRONT_PAGES = 4  # cover, imprint, contents
SERIES = ("2024", "2025")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

NOUNS = """answer bridge budget building canal child clinic committee council counsellor court decision desk district
doctor evening family field figure flood garden ground harbour hearing helpline history hospital journey judge kitchen
language law lesson letter library line market meeting member message minister morning neighbour network night nurse
office order parent partner plan playground police practice programme promise question record region report response
result river road room rule school season service shelter shift signature station story street student summer survey
table teacher team telephone term ticket town training translation valley village visit voice volunteer waiting week
window winter witness work worker year"""
VERBS = """accepted answered asked began brought built called carried changed chose closed counted described doubled
explained filled finished followed found gave held helped kept learned left listened measured met moved named opened
ordered paid planned printed published reached read received repaired repeated returned said saved sent shared showed
signed spoke stayed stopped studied taught told translated travelled trained visited waited walked watched wrote"""
ADJECTIVES = """careful common difficult early eastern empty familiar final free full honest large late local long
narrow new northern open ordinary patient plain public quiet rural second short simple small southern steady third
unexpected urgent western whole written young"""
LINKS = ("and", "but", "because", "although", "while", "before", "after", "so that", "as")
PLACES = ("in the", "at the", "for the", "from the", "with the", "near the", "across the", "under the")


@dataclass(frozen=True, slots=True)
class Stream:
    """Choices that follow from a name alone."""

    name: str

    def number(self, what: str, below: int) -> int:
        """Return a whole number from 0 to below `below`."""
        return int.from_bytes(sha256(f"{self.name}/{what}".encode()).digest()[:8]) % below

    def pick(self, what: str, among: Sequence[str] | str) -> str:
        """Choose one of several words, given one by one or as a text."""
        words = among.split() if isinstance(among, str) else among
        return words[self.number(what, len(words))]


def sentence(stream: Stream, number: int) -> str:
    """Put together a sentence of eight to thirty words."""
    clauses = []
    for clause in range(1 + stream.number(f"{number}/clauses", 3)):
        at = f"{number}/{clause}"
        words = ["the", stream.pick(f"{at}/adjective", ADJECTIVES), stream.pick(f"{at}/noun", NOUNS)]
        words += [stream.pick(f"{at}/verb", VERBS), "the", stream.pick(f"{at}/object", NOUNS)]
        if stream.number(f"{at}/where", 3):
            words += [stream.pick(f"{at}/place", PLACES), stream.pick(f"{at}/somewhere", NOUNS)]
        clauses.append(" ".join(words))
    text = clauses[0] + "".join(
        f", {stream.pick(f'{number}/link/{at}', LINKS)} {clause}" for at, clause in enumerate(clauses[1:])
    )
    return f"{text[0].upper()}{text[1:]}."


def paragraph(stream: Stream) -> str:
    """Put together four to seven sentences."""
    return " ".join(sentence(stream, number) for number in range(4 + stream.number("length", 4)))


def heading(stream: Stream) -> str:
    """Name a thing and what is special about it."""
    return f"The {stream.pick('heading/adjective', ADJECTIVES)} {stream.pick('heading/noun', NOUNS)}"


def prose(chapter: int, chapters: int) -> str:
    """Write a chapter's Markdown: sections, footnotes, cross-references, a list, a pull quote, places for its parts."""
    blocks: list[str] = []
    notes: list[str] = []
    for section in range(4):
        stream = Stream(f"chapter {chapter}, section {section}")
        blocks += [f"## {heading(stream)}"] if section else []
        blocks += [paragraph(Stream(f"{stream.name}, paragraph {number}")) for number in range(5)]
        label = f"n{section}"
        blocks[-2] += f"[^{label}]"
        notes.append(f"[^{label}]: {sentence(stream, 90)}")
        other = stream.number("other", chapters)
        blocks[-1] += f" [{heading(Stream(f'chapter {other}, section 0')).lower()}](#chapter-{other}) says more."
        blocks += _part(chapter, section)
    blocks[1] += " In all there were [[visits]] visits, against [[visits|prior]] the year before."
    return "\n\n".join([*blocks, *notes]) + "\n"


def _part(chapter: int, section: int) -> list[str]:
    stream = Stream(f"chapter {chapter}, part {section}")
    match section:
        case 0:
            return [f"As [](#course-{chapter}) shows, the year had its seasons.", f"![](#course-{chapter})"]
        case 1:
            return ["\n".join(f"- {sentence(stream, number)}" for number in range(5))]
        case 2:
            return [f"What was spent stands in [](#figures-{chapter}).", f"![](#figures-{chapter})"]
    return [f"> {sentence(stream, 0)}\n{{.pull-quote by=writer}}"]


def course(chapter: int) -> str:
    """Write a table of two years, month by month."""
    stream = Stream(f"course {chapter}")
    rows = [f"{month},{200 + stream.number(month, 300)},{300 + stream.number(f'{month}/2', 400)}" for month in MONTHS]
    return "\n".join([f"Month,{','.join(SERIES)}", *rows]) + "\n"


def shares(chapter: int) -> str:
    """Write a table of six parts of a whole."""
    stream = Stream(f"shares {chapter}")
    rows = [f"{heading(Stream(f'{stream.name}/{row}'))},{40 + stream.number(str(row), 900)}" for row in range(6)]
    return "\n".join([f"Programme,{SERIES[1]}", *rows]) + "\n"


def accounts(chapter: int) -> str:
    """Write a table of two years in euros: two groups of nine lines."""
    stream = Stream(f"accounts {chapter}")
    rows = [f"Line,{','.join(SERIES)}"]
    for group in ("Income", "Expenditure"):
        rows.append(f"{group},,")
        for row in range(9):
            name = heading(Stream(f"{stream.name}/{group}/{row}"))
            sums = [str(1000 + stream.number(f"{group}/{row}/{year}", 900_000)) for year in SERIES]
            rows.append(f"{name} {row + 1},{','.join(sums)}")
    return "\n".join(rows) + "\n"


def manuscript(chapters: int) -> str:
    """Write report.yaml."""
    return "\n".join([HEAD, *(_chapter(number) for number in range(chapters))])


def _chapter(number: int) -> str:
    stream = Stream(f"chapter {number}, section 0")
    kind, table, category, series = (
        ("line", "course", "Month", f'["{SERIES[0]}", "{SERIES[1]}"]')
        if number % 2
        else ("bar", "shares", "Programme", f'"{SERIES[1]}"')
    )
    return CHAPTER.format(
        number=number, title=f"{heading(stream)} {number + 1}", standfirst=sentence(stream, 50), kind=kind, table=table,
        category=category, series=series, opener="true" if number % 4 == 0 else "false",
    )  # fmt: skip


def files(pages: int) -> Iterator[tuple[str, str]]:
    """Yield every file of the project: its path and its text."""
    chapters = max(1, round((pages - FRONT_PAGES) / PAGES_PER_CHAPTER))
    yield "report.yaml", manuscript(chapters)
    for number in range(chapters):
        yield f"content/chapter-{number}.md", prose(number, chapters)
        yield f"data/course-{number}.csv", course(number)
        yield f"data/shares-{number}.csv", shares(number)
        yield f"data/accounts-{number}.csv", accounts(number)


def generate(pages: int, folder: Path) -> None:
    """Write the project into a folder, which is made."""
    for path, text in files(pages):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


HEAD = """\
title: The Long Report
subtitle: Made by a program, to be measured
period: "2025"
date: 2026-03-31
language: en
layout: annual
description: A generated report that serves to measure the press.
organisation:
  name: Measured Works
  address: [1 Test Street, Galway, Ireland]
  email: hello@measured.example
  website: https://measured.example
people:
  - id: writer
    name: Ines Calder
    role: Reader of proofs
    consent: 2026-01-15
facts:
  visits: {value: 12480, label: visits made, prior: 11200}
sections:
  - cover: {}
  - imprint:
      text: Generated, not written.
  - contents: {}
"""

CHAPTER = """\
  - chapter:
      id: chapter-{number}
      title: {title}
      standfirst: {standfirst}
      opener: {opener}
      text: content/chapter-{number}.md
      parts:
        - chart:
            id: course-{number}
            title: What was counted in the year
            chart:
              kind: {kind}
              table: data/{table}-{number}.csv
              category: {category}
              series: {series}
              alt: The numbers of the table {table} of chapter {number}, drawn.
            source: Generated
        - table:
            id: figures-{number}
            title: What came in and what was spent
            table: data/accounts-{number}.csv
            source: Generated
"""


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
