"""The sample report in another layout: takes a folder, puts the sample's manuscript and material into it."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAYOUTS = ("annual", "field", "folio", "ledger")


def sample_in(folder: Path, layout: str) -> Path:
    """Copy the sample into `folder`, to be set in `layout`, and return the folder."""
    for part in ("content", "data", "images"):
        shutil.copytree(ROOT / part, folder / part)
    manuscript = (ROOT / "report.yaml").read_text("utf-8")
    (folder / "report.yaml").write_text(manuscript.replace("layout: annual", f"layout: {layout}"), "utf-8")
    return folder
