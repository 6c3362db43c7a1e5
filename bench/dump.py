"""Compose a project once, charts drawn, into plain HTML and CSS files that the engine can read with no help of ours.

python bench/dump.py PROJECT FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from printreport.compose import compose
from printreport.load import load
from printreport.project import Project, environment
from printreport.validate import choose_edition, validate

MADE = "printreport:/"  # the address of sheets that stand nowhere but in memory


def dump(root: Path, folder: Path) -> None:
    """Write the markup of the screen edition, its sheets beside it."""
    project = Project.open(root)
    source = load(project, "report.yaml")
    report = validate(source)
    edition = choose_edition(report, "screen", environment)
    markup = compose(report, source.layout, edition, project.base)
    folder.mkdir(parents=True, exist_ok=True)
    here = f"{folder.resolve().as_uri()}/"
    for address, text in markup.sheets.items():
        (folder / address.removeprefix(MADE)).write_text(text.replace(MADE, here), encoding="utf-8")
    (folder / "book.html").write_text(markup.html.replace(MADE, here), encoding="utf-8")
    (folder / "base").write_text(markup.base, encoding="utf-8")


if __name__ == "__main__":
    dump(Path(sys.argv[1]), Path(sys.argv[2]))
