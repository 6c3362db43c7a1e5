"""How the rules of a layout are written: about their component, at their own layer's weight, in sheets one can see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.checks.layouts.sheet import bare, selectors
from printreport.checks.layouts.subject import Drawn
from printreport.diagnostics import Diagnostic, Location, error

LONGEST_SHEET = 300


def foreign_selector(drawn: Drawn) -> Iterator[Diagnostic]:
    """A rule in a component's style sheet is not about that component.

    Whoever changes a component opens its folder and nothing else. So each selector there names the component, or a part
    of it, by a class that begins with the component's name: `.pull-quote`, `.pull-quote-words`. What holds for several
    components stands in `css/type.css` or `css/arrange.css`.
    """
    for paper in drawn.sheets():
        own = re.compile(rf"\.{re.escape(paper.component)}(?![a-z0-9])") if paper.component else None
        for selector in selectors(paper) if own else ():
            if own and not own.search(selector.text) and not _within(selector.text):
                message = f"`{selector.text}` is about more than the component `{paper.component}`."
                at = paper.at(selector.start, len(selector.text))
                yield error("foreign-selector", message, at, f"begin it with `.{paper.component}`, or move it to css/")


def shouting_rule(drawn: Drawn) -> Iterator[Diagnostic]:
    """A rule says `!important`.

    It wins against every layer above it: against editions, against a brand, against the project's own sheet. Take it
    out; the order of the layers decides, and the nearer file has the last word.
    """
    for paper in drawn.sheets():
        for found in re.finditer(r"!\s*important", bare(paper)):
            message = "`!important` wins against editions and against the project's own sheet."
            yield error("shouting-rule", message, paper.at(found.start(), len(found[0])), "take it out")


def long_sheet(drawn: Drawn) -> Iterator[Diagnostic]:
    """A style sheet is longer than 300 lines.

    Nobody sees it whole any more. What is about one component moves to that component's folder.
    """
    for paper in drawn.sheets():
        lines = len(paper.text.splitlines())
        if lines > LONGEST_SHEET:
            message = f"`{paper.path}` has {lines} lines; a sheet that can be seen whole has {LONGEST_SHEET} at most."
            yield error("long-sheet", message, Location(paper.file, LONGEST_SHEET + 1, 1), "move rules to components")


def _within(selector: str) -> bool:
    """Whether a selector is a frame of an animation, or stands inside a rule that has named the component."""
    return selector in {"from", "to"} or selector.endswith("%") or selector.startswith("&")
