"""The editions of one build compared: the same words, the same figures, the same page breaks.

The press sets each edition anew, so that nothing but this tells a board which has the printed report in its hands that
its own copy says the same. What is meant to differ is left out: sections for one audience alone, slips, running
matter and watermarks, pages for notes, page numbers in the contents, and page breaks where pages have another size or
other sections.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from printreport.checks.places import section_of
from printreport.checks.walk import shown, values
from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.issued import Issued
from printreport.model.pages import Line
from printreport.model.report import Edition, Section

DIFFER = "editions-differ"
BACK_COVER = "back-cover"
AROUND = 24  # characters said before and after the place where two texts part
NOT_COMPARED = "-‐\u00ad"  # hyphens come and go with the ends of lines


def disagreements(first: Issued, other: Issued) -> Iterator[Diagnostic]:
    """Say, section by section, where `other` has other words than `first`, or begins a page elsewhere."""
    one, two = _Reading(first), _Reading(other)
    apart = set[str]()
    for section in first.report.sections:
        if _in_both(section, first.edition, other.edition):
            yield from _other_words(one, two, section)
        else:
            apart.add(section.id)
    if _same_flow(first, other):
        yield from _other_breaks(one, two, apart)


class _Reading:
    """An edition read section by section and page by page, each text without spaces and hyphens."""

    def __init__(self, issued: Issued) -> None:
        self.name = issued.edition.name
        self._issued = issued
        self._sections: dict[tuple[str, int], str] = {}

    @cached_property
    def pages(self) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        """Pages with words of a section on them: the folio, and these lines."""
        pages = (
            (sheet.folio, tuple(line for line in sheet.lines if _compared(line) and self._section(line)))
            for sheet in self._issued.survey.sheets
        )
        return tuple((folio, lines) for folio, lines in pages if lines)

    @cached_property
    def words(self) -> dict[str, str]:
        """The text of each section, line after line, in the order in which it is written."""
        joined: dict[str, list[str]] = {}
        for line in sorted(self._said_once(), key=lambda line: line.paragraph):
            if DIFFER not in line.meant:
                joined.setdefault(self._section(line), []).append(line.text)
        return {section: " ".join(texts) for section, texts in joined.items()}

    def _said_once(self) -> Iterator[Line]:
        """Leave out the heads of tables that go on: on each further page the same paragraph says the same again."""
        known: dict[int, str] = {}
        for _, lines in self.pages:
            here: dict[int, list[Line]] = {}
            for line in lines:
                here.setdefault(line.paragraph, []).append(line)
            for paragraph, its in here.items():
                said = _joined(tuple(its))
                if not paragraph or known.get(paragraph) != said:
                    yield from its
                known.setdefault(paragraph, said)

    def is_behind_notes(self, lines: tuple[Line, ...]) -> bool:
        """Say whether these lines are on the back cover, before which pages for notes fill the last sheet."""
        last = self._issued.report.sections[-1]
        return last.component == BACK_COVER and all(self._section(line) == last.id for line in lines)

    @property
    def filled(self) -> int:
        """Of how many pages a sheet is that is filled; 1 for loose leaves."""
        return self._issued.edition.signature if self._issued.edition.fill else 1

    def pages_before(self, sections: set[str]) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        """The pages as far as none of these sections is on them: it may be longer, and move all behind it."""
        return tuple(takewhile(lambda page: all(self._section(line) not in sections for line in page[1]), self.pages))

    def _section(self, line: Line) -> str:
        at = line.at
        if at is None:
            return ""
        place = (at.file, at.line)
        if place not in self._sections:
            section = section_of(self._issued.report, at)
            self._sections[place] = section.id if section else ""
        return self._sections[place]


def _compared(line: Line) -> bool:
    """Leave out ornaments, and what style sheets write: the contents' page numbers are among it."""
    return not line.decorative and "::" not in line.element


def _in_both(section: Section, one: Edition, two: Edition) -> bool:
    """Say whether both show the section, and with the same slip where it speaks of one."""
    slips = set(one.slips) ^ set(two.slips)
    told = any(isinstance(value, str) and value in slips for _, value in values(section))
    return shown(section, one) and shown(section, two) and not told


def _same_flow(first: Issued, other: Issued) -> bool:
    return first.edition.trim == other.edition.trim and all(
        shown(section, first.edition) == shown(section, other.edition) for section in first.report.sections
    )


def _other_words(one: _Reading, two: _Reading, section: Section) -> Iterator[Diagnostic]:
    said, says = _Letters.of(one.words.get(section.id, "")), _Letters.of(two.words.get(section.id, ""))
    if said.text != says.text:
        place = _parting(said.text, says.text)
        message = (
            f"the editions `{one.name}` and `{two.name}` do not say the same in `{section.id}`: "
            f"“{said.around(place)}” in the one, “{says.around(place)}” in the other"
        )
        yield error(DIFFER, message, section.at, _HINT)


def _other_breaks(one: _Reading, two: _Reading, apart: set[str]) -> Iterator[Diagnostic]:
    """Say the first page that does not hold the same; all behind it may have been moved by it."""
    these, those = one.pages_before(apart), two.pages_before(apart)
    for (folio, mine), (other_folio, theirs) in zip(these, those, strict=False):
        here, there = _Letters.of(_joined(mine)), _Letters.of(_joined(theirs))
        moved = folio != other_folio and not (one.filled != two.filled and one.is_behind_notes(mine))
        if moved or here.text != there.text:
            message = (
                f"page {folio} of `{one.name}` does not hold what page {other_folio} of `{two.name}` holds: "
                f"it ends with “{here.end}”, the other with “{there.end}”"
            )
            yield error("page-breaks-differ", message, Location(""), _HINT)
            return
    if len(these) != len(those):
        message = f"`{one.name}` has {len(these)} pages of text, `{two.name}` has {len(those)}"
        yield error("page-breaks-differ", message, Location(""), _HINT)


_HINT = "look in the layout and in overrides.css for what one edition alone is told: `data-edition`, `edition.base`"


def _joined(lines: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in lines)


def _parting(one: str, two: str) -> int:
    """Return how many letters two texts have in common from their beginning."""
    return next((count for count, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


@dataclass(frozen=True, slots=True)
class _Letters:
    """A text to compare: its letters alone, and where each stands in what is `written`."""

    text: str
    written: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, written: str) -> _Letters:
        places = tuple(place for place, letter in enumerate(written) if _is_compared(letter))
        return cls("".join(written[place] for place in places), written, places)

    def around(self, count: int) -> str:
        """Return what is written around the letter of that number."""
        place = self.places[count] if count < len(self.places) else len(self.written)
        return self.written[max(place - AROUND, 0) : place + AROUND].strip()

    @property
    def end(self) -> str:
        """The last words."""
        return self.written[-AROUND:].strip()


def _is_compared(letter: str) -> bool:
    return not letter.isspace() and letter not in NOT_COMPARED
