"""One run: what is asked for, what it holds on the way, and what it returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from printreport.diagnostics import Diagnostic
from printreport.model.enclosure import Material, Shown
from printreport.model.making import Made
from printreport.model.pages import Pages, Survey
from printreport.model.pdf import Pdf
from printreport.model.report import Edition, Report
from printreport.model.slip import Slip
from printreport.model.source import Source

Watch = Callable[[str, str], None]


def unwatched(_stage: str, _far: str) -> None:
    """Watch nothing."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: the project's folder, its manuscript, one edition, perhaps some sections only.

    `strict` makes errors of warnings; `watch` is told each stage's name as it begins, and then how far it is. Sections
    are laid out by `jobs` processes at once; `kept` says that sections are taken from earlier builds, and kept for
    later ones.
    """

    root: Path
    manuscript: str = "report.yaml"
    edition: str = "screen"
    only: tuple[str, ...] = ()
    strict: bool = False
    watch: Watch = unwatched
    jobs: int = 1
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Specimen:
    """Which components of a layout to set, in which of their samples and on which trim; what is left out means all.

    An empty `trim` is the first that the layout was drawn for.
    """

    layout: str
    components: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()
    trim: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """One edition, read, judged and laid out, with all that was found on the way.

    `shown` are the tables and charts on its pages, `made_of` is what it was made of, as far as the edition shows it.
    """

    source: Source
    report: Report
    edition: Edition
    slips: tuple[Slip, ...]
    pages: Pages
    found: tuple[Diagnostic, ...]
    shown: tuple[Shown, ...] = ()
    made_of: Material = field(default_factory=Material)

    @property
    def pages_of_slips(self) -> tuple[int, ...]:
        """Count the pages of each slip; they are the last parts that were bound."""
        return self.pages.parts[len(self.pages.parts) - len(self.slips) :]


@dataclass(frozen=True, slots=True)
class Built:
    """An edition that was built: its file, what landed where on its pages, and the findings that let it pass.

    `timings` are the seconds that each stage took, `made` the report's sections and whether they were kept.
    """

    edition: Edition
    report: Report
    pdf: Pdf
    diagnostics: tuple[Diagnostic, ...]
    timings: tuple[tuple[str, float], ...]
    survey: Survey
    made: tuple[Made, ...] = ()
