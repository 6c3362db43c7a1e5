"""Every name a finding may have, with what it means and how to mend it.

A check is explained by its own docstring, of pages, slips and layouts alike. What the stages find is explained in
`explanations/`, one file a stage: a heading with the name, then the text, whose first sentence says what is wrong.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from printreport import checks, slips
from printreport.checks.codes import code_differs, code_unreadable
from printreport.checks.layouts import CHECKS as OF_LAYOUTS
from printreport.project import Project
from printreport.slips import gift, identifiers

EXPLANATIONS = Path(__file__).parent / "explanations"
WEIGHTS = {"error": "an error", "warn": "a warning", "ignore": "not looked for"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a name means; `weight` says what a check's finding counts as unless the report says otherwise."""

    name: str
    text: str
    stage: str
    weight: str = ""

    @property
    def summary(self) -> str:
        """Return the first paragraph on one line."""
        return " ".join(self.text.split("\n\n")[0].split())


def explanations() -> Mapping[str, Explanation]:
    """Return all explanations by name, in alphabetical order."""
    known = checks.installed().rows
    judged = (Explanation(check.name, check.about, "checks", WEIGHTS[check.policy]) for check in known.values())
    found = {explanation.name: explanation for explanation in (*_of_stages(), *_of_slips(), *_of_layouts(), *judged)}
    return dict(sorted(found.items()))


def _of_slips() -> list[Explanation]:
    """Each check of a slip is named after its finding: `link_not_https` finds ``link-not-https``."""
    schemes = (check for scheme in slips.installed().rows.values() for check in scheme.checks)
    return [
        Explanation(find.__name__.replace("_", "-"), inspect.getdoc(find) or "", "slips")
        for find in (*gift.CHECKS, *identifiers.CHECKS, *schemes, code_differs, code_unreadable)
    ]


def _of_layouts() -> list[Explanation]:
    """Each check of a layout is named after its finding, as those of slips are."""
    return [
        Explanation(find.__name__.replace("_", "-"), inspect.getdoc(find) or "", "layout check") for find in OF_LAYOUTS
    ]


def _of_stages() -> list[Explanation]:
    project = Project.open(EXPLANATIONS)
    return [
        Explanation(name.strip(), text.strip(), file.stem)
        for file in project.files(EXPLANATIONS, "*.md")
        for name, _, text in (block.partition("\n") for block in project.text(file).split("\n## ")[1:])
    ]
