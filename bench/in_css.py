"""Give a composed report to presses that read HTML and CSS: the same markup, one plain sheet, the fonts beside it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHEET = HERE / "peers" / "report.css"
FONTS = HERE.parent / "fonts" / "source-serif-4"
LINK = re.compile(r'<link rel="stylesheet" href="[^"]*">')


def write_html(dumped: Path, folder: Path) -> Path:
    """Write a folder that needs nothing outside itself and return its HTML file."""
    folder.mkdir(parents=True)
    sheet = SHEET.read_text(encoding="utf-8")
    (folder / "fonts").mkdir()
    for name in re.findall(r'url\("fonts/([^"]+)"\)', sheet):
        shutil.copy(FONTS / name, folder / "fonts" / name)
    (folder / "report.css").write_text(sheet, encoding="utf-8")
    html = (dumped / "book.html").read_text(encoding="utf-8")
    out = folder / "report.html"
    out.write_text(LINK.sub('<link rel="stylesheet" href="report.css">', html, count=1), encoding="utf-8")
    return out
