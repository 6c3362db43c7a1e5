"""The colours of a layout: pairs that can be read, and a press that prints what the screen shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from printreport.checks.layouts.sheet import Declaration, declarations
from printreport.checks.layouts.subject import Drawn
from printreport.checks.layouts.values import REFERENCE
from printreport.checks.pairs import unread
from printreport.colour import parse
from printreport.diagnostics import Diagnostic, error
from printreport.model.contract import Paper

TOKENS = "css/tokens.css"
PRESS = "css/editions/press.css"


def low_contrast_pair(drawn: Drawn) -> Iterator[Diagnostic]:
    """Two tokens that text is set in stand too close to each other.

    Text needs a contrast of 4.5 to 1 with its ground (WCAG 2.2, 1.4.3). The pairs are those in which every layout sets
    text: `ink`, `prose`, `ink-2` and `accent-ink` on `paper`, `ink` on `tint-1`, `tint-2` and `accent`, `on-dark` on
    `ink`. Darken the one or lighten the other.
    """
    set_here = _nearest(drawn)
    for pair in unread(drawn.papers.layout.tokens, set_here):
        paper, declared = set_here.get(pair.text) or set_here[pair.ground]
        at = paper.at(declared.start, len(declared.name))
        yield error("low-contrast-pair", f"{pair.message}.", at, f"it is used for {pair.about}; move them apart")


def ink_of_another_colour(drawn: Drawn) -> Iterator[Diagnostic]:
    """A layout gives a token another colour, and the press still has the ink of the colour before.

    A layout that this one extends, or the built-in one whose place it takes, names the inks of its colours in
    `css/editions/press.css`. They win in the press edition, so the printed report shows the other colour. Write the
    four inks of yours into a file of the same path.
    """
    inked: dict[str, int] = {}
    for paper in drawn.papers.papers:
        for declared in declarations(paper) if paper.path == PRESS else ():
            inked.setdefault(declared.name, paper.rank)
    for name, (paper, declared) in _nearest(drawn).items():
        if inked.get(f"--{name}", 0) > paper.rank and _differs(drawn, paper, declared):
            message = f"`--{name}` has another colour here, and the press edition has the ink of the one before."
            hint = f"write `--{name}: device-cmyk(…)` into {PRESS}"
            yield error("ink-of-another-colour", message, paper.at(declared.start, len(declared.name)), hint)


def _nearest(drawn: Drawn) -> Mapping[str, tuple[Paper, Declaration]]:
    """Return where each colour is set that the layout itself sets: the last word in the nearest file."""
    found: dict[str, tuple[Paper, Declaration]] = {}
    for paper in sorted(drawn.papers.own(TOKENS), key=lambda paper: -paper.rank):
        for declared in declarations(paper):
            if paper.path == TOKENS and declared.name.startswith("--") and parse(declared.value):
                found[declared.name[2:]] = (paper, declared)
    return found


def _differs(drawn: Drawn, paper: Paper, here: Declaration) -> bool:
    """Whether a colour is another than the one that the farther layouts give, by whatever name they give it."""
    values: dict[str, str] = {}
    for other in drawn.papers.papers:
        if other.path == TOKENS and other.rank > paper.rank:
            for declared in declarations(other):
                values.setdefault(declared.name, declared.value.strip())
    name, seen = here.name, set[str]()
    while (found := REFERENCE.match(values.get(name, ""))) and name not in seen:
        seen.add(name)
        name = f"--{found[1]}"
    return name not in values or parse(values[name]) != parse(here.value)
