"""printreport: the press for nonprofits' annual reports.

    import printreport

    built = printreport.build("reports/2026", edition="screen")
    Path("report.pdf").write_bytes(built.pdf.content)

Importing this is cheap: the stages, and the engine with them, are loaded by the first call that needs them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from printreport.diagnostics import Diagnostic, Location, Refused, Severity

if TYPE_CHECKING:
    from printreport.model.run import Built
    from printreport.model.source import Source
    from printreport.model.verdict import Verdict

__all__ = ["Diagnostic", "Location", "Refused", "Severity", "build", "check", "load", "verify"]
__version__ = "0.1.0"


def load(root: Path | str, manuscript: str = "report.yaml") -> Source:
    """Read a project's manuscript and all the files it names; what was wrong stands in the source's diagnostics.

    Raises:
        Refused: there is no manuscript, or it cannot be read at all.
    """
    from printreport.load import load as read  # noqa: PLC0415 - a lazy door: the parsers cost time
    from printreport.project import Project  # noqa: PLC0415 - part of the same lazy door

    return read(Project.open(root), manuscript)


def build(root: Path | str, *, edition: str = "screen", only: tuple[str, ...] = (), strict: bool = False) -> Built:
    """Build one edition of the project in the folder `root`; writes nothing, the bytes are in ``.pdf.content``.

    Raises:
        Refused: one of the findings is an error; its `diagnostics` hold them all.
    """
    from printreport.model.run import Request  # noqa: PLC0415 - part of the same lazy door
    from printreport.pipeline import build as run  # noqa: PLC0415 - a lazy door: the engine costs 0.5 s

    return run(Request(Path(root), edition=edition, only=only, strict=strict))


def check(root: Path | str, *, edition: str = "screen", strict: bool = False) -> tuple[Diagnostic, ...]:
    """Say all that is wrong with one edition of a project, content and pages, and write nothing."""
    from printreport.model.run import Request  # noqa: PLC0415 - part of the same lazy door
    from printreport.pipeline import build as run  # noqa: PLC0415 - a lazy door: the engine costs 0.5 s

    try:
        return run(Request(Path(root), edition=edition, strict=strict)).diagnostics
    except Refused as refusal:
        return refusal.diagnostics


def verify(
    file: Path | str, *, project: Path | str | None = None, edition: str = "", trust_layout: bool = False
) -> Verdict:
    """Make a PDF again, from what it carries or from a `project`, and say whether its pages are the same.

    Raises:
        Refused: the file cannot be read, or nothing says how it was made.
    """
    from printreport.model.verdict import Inquiry  # noqa: PLC0415 - part of the same lazy door
    from printreport.verification import verify as run  # noqa: PLC0415 - a lazy door: the engine costs 0.5 s

    root = Path(project) if project is not None else None
    return run(Inquiry(Path(file), root, edition=edition, trust_layout=trust_layout))
