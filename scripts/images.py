"""Draw the README's pictures from the sample report: small spreads, as a reader would see them open.

`make images` builds the screen edition and writes ``docs/images/*.png``. Poppler draws the pages.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from printreport.pipeline import Request, build

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURES = CHECKOUT / "docs" / "images"
DOTS_PER_INCH = 50
PAPER, EDGE, GUTTER = "#e9e7e2", 18, 0
COLOURS = 96  # of a palette: keeps a spread within a hundred kilobytes

# Each picture: its name and the pages that stand side by side in it, counted from 1.
SPREADS = {"cover": (1,), "opening": (4, 5), "figures": (6, 7), "accounts": (20, 21)}


def page(pdf: Path, number: int, folder: Path) -> Image.Image:
    """Draw one page."""
    stem = folder / f"page-{number}"
    where = ("-f", str(number), "-l", str(number), "-r", str(DOTS_PER_INCH))
    subprocess.run(["pdftoppm", *where, "-png", "-singlefile", str(pdf), str(stem)], check=True)
    with Image.open(stem.with_suffix(".png")) as drawn:
        return drawn.convert("RGB")


def spread(pages: list[Image.Image]) -> Image.Image:
    """Lay pages side by side on a plain ground."""
    width = sum(each.width for each in pages) + GUTTER * (len(pages) - 1) + 2 * EDGE
    height = max(each.height for each in pages) + 2 * EDGE
    ground = Image.new("RGB", (width, height), PAPER)
    left = EDGE
    for each in pages:
        ground.paste(each, (left, EDGE))
        left += each.width + GUTTER
    return ground.quantize(COLOURS, dither=Image.Dither.NONE)


def main() -> int:
    """Build the sample and draw every picture."""
    built = build(Request(CHECKOUT))
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        pdf = folder / "report.pdf"
        pdf.write_bytes(built.pdf.content)
        for name, numbers in SPREADS.items():
            target = PICTURES / f"{name}.png"
            spread([page(pdf, number, folder) for number in numbers]).save(target, optimize=True)
            print(f"{target.relative_to(CHECKOUT)}: {target.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
