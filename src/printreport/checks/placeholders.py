"""Words that hold a place for something still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from printreport.checks.check import Content
from printreport.checks.passages import OBJECT, Passage, passages
from printreport.diagnostics import Diagnostic, warning


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of everyday language that look like a mark of ours: in these languages the mark needs a colon or brackets.
TODO_IS_A_WORD = _words("es pt gl ast ca eu la ia tl ceb")
TK_IS_A_NAME = _words("de")  # a health insurance
TBC_IS_A_DISEASE = _words("de es fr it nl pt ro sv tr id bg sr hr pl")

# XX is also a Roman twenty: beside one of these words it counts centuries, chapters and kings.
ROMAN_NEIGHBOURS = _words(
    """century centuries c cent siglo siglos século séculos segle secolo secoli siècle siècles sec s wiek wieku stoletje
    století storočie stoljeća jahrhundert jh eeuw amžius századi század secolul veacul mende mendea
    chapter volume vol part book article art section annex appendix title psalm act canto table plate figure number no
    capítulo capitulo capitolo chapitre tome tomo libro livre parte artículo artigo articolo título titolo titre anexo
    annexe allegato kapitel band teil artikel anhang louis pius john congress bowl olympiad chromosome chromosomes"""
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A pattern, and the languages whose everyday words it would catch.

    Whatever the pattern finds holds one of `letters`, in small letters: a text without them need not be searched.
    """

    letters: tuple[str, ...]
    pattern: re.Pattern[str]
    not_in: frozenset[str] = frozenset()


MARKS = (
    Mark(("todo",), re.compile(r"\bTODO\b"), not_in=TODO_IS_A_WORD),
    Mark(("todo",), re.compile(r"\bTODO(?=:|\()|(?<=[\[(])TODO(?=[\])])")),
    Mark(("fixme", "tbd", "tktk"), re.compile(r"\bFIXME\b|\bTBD\b|\bTKTK(?:TK)*\b")),
    # a surname or a firm after it: TK Maxx, TK Elevator
    Mark(("tk",), re.compile(r"(?<![.\w])TK\b(?![ \u00a0][A-Z])"), not_in=TK_IS_A_NAME),
    Mark(("tbc",), re.compile(r"\bTBC\b"), not_in=TBC_IS_A_DISEASE),
    Mark(("lorem", "dolor"), re.compile(r"\blorem ipsum\b|\bdolor sit amet\b", re.IGNORECASE)),
    Mark(("??",), re.compile(r"(?<!\S)[$€£¥]?\?{2,}\s?%|(?<!\S)[$€£¥]?\?{3,}(?!\w)")),
    Mark(("xxx",), re.compile(r"\b[Xx]{3,}\b")),
    Mark(("x",), re.compile(r"[$€£¥]\s?X+(?:[.,\s]X+)*\b|\bX+\s?%|\bX{1,3}(?:[.,]XXX)+\b")),
    Mark(("xx",), re.compile(r"\bXX\b(?=\s+[a-zà-ž])")),
    Mark(("000",), re.compile(r"(?<![\d.,])0{2,3}[.,\u00a0\u202f]000\b")),
    Mark(
        ("[",),
        re.compile(
            r"\[\s*(?:(?:insert|add|write|tbc|tbd|to follow|to come|to be|einfügen|ergänzen|insérer|à compléter|ajouter"
            r"|insertar|completar|añadir|inserir|inserire|aggiungere|invoegen)\b[^\]\n]*"
            r"|name|date|number|amount|quote|photo|picture|figure|link|title|year)\s*\]",
            re.IGNORECASE,
        ),
    ),
    Mark(
        ("here to ", "your t"),
        re.compile(r"\bclick (?:or tap )?here to (?:enter|add) text\b|\byour (?:text|title) here\b", re.IGNORECASE),
    ),
)


def placeholders(content: Content) -> Iterator[Diagnostic]:
    """A mark for something still to come stands in the text: `TODO`, `TK`, `XX`, `???`, lorem ipsum, `[insert name]`.

    Such marks are made to be found before the report is printed. Write what belongs there, or take the sentence out.
    Marks that are words of a language are left alone there: `todo` in Spanish, the Roman twenty of a century.
    """
    for passage in passages(content):
        for start, end in marks(passage):
            word = passage.text[start:end].strip()
            hint = "write what belongs here, or take the sentence out"
            yield warning(
                "placeholder", f"`{word}` holds a place for something still to come", passage.place(start, end), hint
            )


def marks(passage: Passage) -> list[tuple[int, int]]:
    """Find the placeholders in a passage: start and end of each, the longest where two overlap."""
    language = passage.language.split("-")[0].lower()
    small = passage.text.lower()
    spans = sorted(
        {
            found.span()
            for mark in MARKS
            if any(letters in small for letters in mark.letters) and language not in mark.not_in
            for found in mark.pattern.finditer(passage.text)
            if not _roman(passage.text, *found.span())
        },
        key=lambda span: (span[0], -span[1]),
    )
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _roman(text: str, start: int, end: int) -> bool:
    """Say whether a row of X is a number: XX before or after a word that is counted in Roman numerals."""
    if set(text[start:end]) != {"X"}:
        return False
    before = re.findall(r"[\w.]+", text[:start].replace(OBJECT, " "))[-1:]
    after = re.findall(r"[\w.]+", text[end:])[:1]
    # a name in front of it counts too (King Alfonso XX), unless the name only begins the sentence
    named = bool(before) and before[0][0].isupper() and bool(re.search(r"[^.!?\s]\s+\w+\s*$", text[:start]))
    return named or any(word.strip(".").lower() in ROMAN_NEIGHBOURS for word in (*before, *after))
