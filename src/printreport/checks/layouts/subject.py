"""What a check of a layout looks at, and how its findings are made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from printreport.checks.layouts.sheet import Declaration, declarations
from printreport.diagnostics import Diagnostic
from printreport.model.contract import Paper, Papers, Use

MAY_NAME_VALUES = re.compile(r"css/(tokens\.css|editions/)")  # where colours and sizes are written as such
SHOWN = re.compile(r"specimen/")  # the sheet of the specimen is a project's own, not the layout's


@dataclass(frozen=True, slots=True)
class Drawn:
    """A layout as it was written, and by path what each of its templates uses."""

    papers: Papers
    uses: Mapping[str, Use]

    def sheets(self) -> Iterator[Paper]:
        """Yield the layout's own style sheets."""
        return (paper for paper in self.papers.own(".css") if not SHOWN.match(paper.path))

    def ruled(self) -> Iterator[tuple[Paper, Declaration]]:
        """Yield what the layout's own sheets declare outside tokens and editions."""
        for paper in self.sheets():
            if not MAY_NAME_VALUES.match(paper.path):
                yield from ((paper, declared) for declared in declarations(paper))


Find = Callable[[Drawn], Iterable[Diagnostic]]
