"""The engine alone, for comparison: import it, lay out markup that was composed beforehand, write it as PDF/UA-1.

python bench/bare.py FOLDER OUT.pdf
"""

from __future__ import annotations

import sys
from pathlib import Path

import weasyprint


def print_bare(folder: Path, out: Path) -> None:
    """Lay out and write with the engine's own defaults what `dump.py` left in a folder."""
    html, base = ((folder / name).read_text(encoding="utf-8") for name in ("book.html", "base"))
    weasyprint.HTML(string=html, base_url=base).write_pdf(out, pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    print_bare(Path(sys.argv[1]), Path(sys.argv[2]))
