"""Draw the pictures of the docs from the sample report: strips of small pages, and a contact sheet for each layout.

`make images` builds the screen edition and writes ``docs/images/*.png``. Poppler draws the pages.
"""

from __future__ import annotations

import re
import shutil
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
DOTS_PER_INCH = 36
GROUND, EDGE, GAP = "#d9d7d2", 14, 10
CONTACT_DOTS, WIDTH = 22, 1900  # of a contact sheet: dots per inch, and pixels from side to side
LAYOUTS = ("annual", "field", "ledger", "folio")
COLOURS = 96  # of a palette: keeps a strip within a hundred kilobytes or so

# Each picture: the pages in it, by the words with which their titles begin among the bookmarks, and how far after.
PICTURED = {
    "words": (("The Second Call", 0), ("The second call", 0), ("The second call", 1), ("The bicycle", 0)),
    "figures": (("The year in numbers", 0), ("More came in", 0), ("Thirty-six members", 0), ("Your gift", 0)),
}


def first_pages(pdf: Path) -> dict[str, int]:
    """The page on which each title stands first, counted from 1."""
    pages: dict[str, int] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for mark in document.get_toc():
            place = mark.get_dest()
            if place:
                pages.setdefault(mark.get_title(), place.get_index() + 1)
    return pages


def page_of(title: str, pages: dict[str, int]) -> int:
    """The page of the first title that begins with these words."""
    return next(number for known, number in pages.items() if known.startswith(title))


def pages_of(pdf: Path, folder: Path) -> list[Image.Image]:
    """Draw all pages, small."""
    subprocess.run(["pdftoppm", "-r", str(CONTACT_DOTS), "-png", str(pdf), str(folder / "small")], check=True)
    drawn = []
    for path in sorted(folder.glob("small-*.png")):
        with Image.open(path) as image:
            drawn.append(image.convert("RGB"))
    return drawn


def contact_sheet(layout: str, folder: Path) -> Image.Image:
    """Build the sample in a layout, and lay all its pages out as spreads lie: a recto first, the others in pairs."""
    text = re.sub(
        r"^layout: .*$", f"layout: {layout}", (CHECKOUT / "report.yaml").read_text("utf-8"), flags=re.MULTILINE
    )
    (folder / "report.yaml").write_text(text, "utf-8")
    for name in ("content", "data", "images"):
        shutil.copytree(CHECKOUT / name, folder / name)
    (folder / "report.pdf").write_bytes(build(Request(folder)).pdf.content)
    pages = pages_of(folder / "report.pdf", folder)
    width, height = pages[0].size
    across = WIDTH // width // 2 * 2
    rows = -(-(len(pages) + 1) // across)
    sheet = Image.new("RGB", (EDGE + across * (width + GAP // 2), EDGE + rows * (height + GAP)), GROUND)
    for place, each in enumerate(pages, 1):
        each.thumbnail((width, height))  # a slip may be larger than the book
        row, column = divmod(place, across)
        left = EDGE + column * (width + GAP // 2) - (GAP // 2 - 1 if column % 2 else 0)
        sheet.paste(each, (left, EDGE // 2 + row * (height + GAP)))
    return sheet.quantize(COLOURS, dither=Image.Dither.NONE)


def page(pdf: Path, number: int, folder: Path) -> Image.Image:
    """Draw one page."""
    stem = folder / f"page-{number}"
    where = ("-f", str(number), "-l", str(number), "-r", str(DOTS_PER_INCH))
    subprocess.run(["pdftoppm", *where, "-png", "-singlefile", str(pdf), str(stem)], check=True)
    with Image.open(stem.with_suffix(".png")) as drawn:
        return drawn.convert("RGB")


def strip(pages: list[Image.Image]) -> Image.Image:
    """Lay pages side by side on a plain ground."""
    width = sum(each.width for each in pages) + GAP * (len(pages) - 1) + 2 * EDGE
    height = max(each.height for each in pages) + 2 * EDGE
    ground = Image.new("RGB", (width, height), GROUND)
    left = EDGE
    for each in pages:
        ground.paste(each, (left, EDGE))
        left += each.width + GAP
    return ground.quantize(COLOURS, dither=Image.Dither.NONE)


def main() -> int:
    """Build the sample and draw every picture."""
    built = build(Request(CHECKOUT))
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        pdf = folder / "report.pdf"
        pdf.write_bytes(built.pdf.content)
        pages = first_pages(pdf)
        for name, wanted in PICTURED.items():
            target = PICTURES / f"{name}.png"
            numbers = [page_of(title, pages) + after for title, after in wanted]
            strip([page(pdf, number, folder) for number in numbers]).save(target, optimize=True)
            print(f"{target.relative_to(CHECKOUT)}: {target.stat().st_size / 1000:.0f} kB")
    for layout in LAYOUTS:
        with tempfile.TemporaryDirectory() as place:
            target = PICTURES / f"contact-{layout}.png"
            contact_sheet(layout, Path(place)).save(target, optimize=True)
            print(f"{target.relative_to(CHECKOUT)}: {target.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
