"""Draw the README's pictures from the sample report: small spreads, as a reader would see them open.

`make images` builds the screen edition and writes ``docs/images/*.png``. Poppler draws the pages.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from printreport.model.run import Request
from printreport.pipeline import build

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURES = CHECKOUT / "docs" / "images"
DOTS_PER_INCH = 50
PAPER, EDGE, GUTTER = "#e9e7e2", 18, 0
COLOURS = 96  # of a palette: keeps a spread within a hundred kilobytes

# Each picture: its name, the title that its first page bears among the bookmarks ("" for the cover), how many pages.
SPREADS = {
    "cover": ("", 1),
    "chapter": ("The second call", 2),
    "numbers": ("The year in numbers", 1),
    "slip": ("Your gift", 1),
}


def first_pages(pdf: Path) -> dict[str, int]:
    """The page of each bookmark by its title, counted from 1; the cover by the empty title."""
    with pypdfium2.PdfDocument(pdf) as document:
        marks = [(mark.get_title(), mark.get_dest()) for mark in document.get_toc()]
    return {"": 1, **{title: place.get_index() + 1 for title, place in reversed(marks) if place}}


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
        starts = first_pages(pdf)
        for name, (title, count) in SPREADS.items():
            target = PICTURES / f"{name}.png"
            numbers = range(starts[title], starts[title] + count)
            spread([page(pdf, number, folder) for number in numbers]).save(target, optimize=True)
            print(f"{target.relative_to(CHECKOUT)}: {target.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
