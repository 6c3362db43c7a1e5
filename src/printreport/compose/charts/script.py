"""Words in scripts that run from right to left, as the engine has to be given them in a drawing.

The engine (WeasyPrint 70) sets the text of an SVG letter by letter from the left: it joins no Arabic letters and turns
no script about. So letters are put into the forms that they take between their neighbours (The Unicode Standard, 9.2;
they stand in the blocks U+FB50 and U+FE70) and words into the order in which they are seen (UAX 9, for one line). Vowel
marks are left out, as they are in print.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from unicodedata import bidirectional, combining, decomposition, mirrored, normalize

BLOCKS = (range(0xFB50, 0xFC00), range(0xFE70, 0xFEFD))
RIGHT = frozenset({"R", "AL"})
LEFT = frozenset({"L", "EN", "AN"})
NUMBER_SIGNS = frozenset({"CS", "ES", "ET"})
LIGATURES = ("\u0644\u0622", "\u0644\u0623", "\u0644\u0625", "\u0644\u0627")  # lam and alef
PAIRS = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def visual(text: str) -> str:
    """Return a line as it is seen from the left; a line without a letter from right to left stays as it is."""
    if not any(bidirectional(letter) in RIGHT for letter in text):
        return text
    bare = "".join(letter for letter in normalize("NFC", text) if not combining(letter))
    return "".join(_turned(run, ahead=ahead) for run, ahead in reversed(list(_runs(bare))))


def _turned(run: str, *, ahead: bool) -> str:
    if ahead:
        return run
    joined = "".join(_joined(run))[::-1]
    return "".join(letter.translate(PAIRS) if mirrored(letter) else letter for letter in joined)


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """Part a line into runs; those that read from the left are numbers with their signs, and words of other scripts."""
    run, ahead = "", False
    for at, letter in enumerate(text):
        kind = bidirectional(letter)
        following = next((bidirectional(later) for later in text[at:] if bidirectional(later) in LEFT | RIGHT), "R")
        sign = kind in NUMBER_SIGNS and ahead
        is_ahead = kind in LEFT or sign or (kind not in RIGHT and ahead and following in LEFT)
        if run and is_ahead != ahead:
            yield run, ahead
            run = ""
        run, ahead = run + letter, is_ahead
    yield run, ahead


def _joined(run: str) -> Iterator[str]:
    """Give each letter the form that it takes between its neighbours."""
    letters, forms = list(_letters(run)), _forms()
    for at, letter in enumerate(letters):
        known = forms.get(letter, {})
        before, after = (letters[at - 1] if at else ""), (letters[at + 1] if at + 1 < len(letters) else "")
        from_before = "final" in known and "initial" in forms.get(before, {})
        to_after = "initial" in known and "final" in forms.get(after, {})
        form = (
            "medial" if from_before and to_after else "final" if from_before else "initial" if to_after else "isolated"
        )
        yield known.get(form, letter)


def _letters(run: str) -> Iterator[str]:
    """Yield letters, lam with its alef as one."""
    at = 0
    while at < len(run):
        step = 2 if run[at : at + 2] in LIGATURES else 1
        yield run[at : at + step]
        at += step


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """Gather the forms of letters from their decompositions: ``<initial> 0628``."""
    found: dict[str, dict[str, str]] = {}
    for code in (code for block in BLOCKS for code in block):
        form, _, codes = decomposition(chr(code)).partition(" ")
        if form.strip("<>") in {"isolated", "final", "initial", "medial"}:
            base = "".join(chr(int(each, 16)) for each in codes.split())
            found.setdefault(base, {})[form.strip("<>")] = chr(code)
    return MappingProxyType(found)
