"""One laying out, written as each thing that a file may claim to be: takes it, puts the files into a folder.

The archive profile claims PDF/A-3a and PDF/UA-1 at once, so that two files stand for three norms.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from printreport.model.profile import A_3A, UA_2
from printreport.model.run import Laid, Request
from printreport.pipeline import lay_out
from printreport.presswork import printed
from printreport.stages import Course

PROFILES = {"3a": A_3A, "ua2": UA_2}
JUDGED_BY = {"3a": ("PDF/A-3a", "PDF/UA-1"), "ua2": ("PDF/UA-2 + Tagged PDF",)}


def put(laid: Laid, request: Request, folder: Path, name: str) -> None:
    """Write what was laid out as ``NAME-3a.pdf`` and ``NAME-ua2.pdf``."""
    for claim, profile in PROFILES.items():
        edition = replace(laid.edition, profile=profile)
        content = printed(replace(laid, edition=edition), request, Course()).pdf.content
        (folder / f"{name}-{claim}.pdf").write_bytes(content)


def put_report(root: Path, folder: Path, name: str) -> None:
    """Lay out the report in the folder `root` and write it as each claim."""
    request = Request(root)
    put(lay_out(request, Course()), request, folder, name)


def expected(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return by which profiles each file in a folder is to be judged."""
    return {path.name: JUDGED_BY[path.stem.rpartition("-")[2]] for path in folder.glob("*.pdf")}
