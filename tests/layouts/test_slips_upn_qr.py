"""The UPN QR form as it is printed, measured with PDFium: ZBS, UPN QR – tehnični standard 1.1, table 1 and 5.1."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from printreport import slips
from printreport.checks.codes import read_back
from printreport.compose import compose_slip
from printreport.diagnostics import Location
from printreport.finish import finish
from printreport.finish.raster import raster
from printreport.load import layout as layouts
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.model.slip import PostalAddress, Slip
from printreport.project import Project
from printreport.render import paginate, write
from printreport.slips.upn_qr.geometry import (
    AMOUNT,
    BOXES,
    CODE,
    HEIGHT,
    MARKS,
    MODULE,
    PAYEE_ACCOUNT,
    PURPOSE,
    QR,
    RECEIPT_ACCOUNT,
    Box,
)
from printreport.units import MM_PER_INCH, TRIMS, millimetres

CHECKOUT = Path(__file__).resolve().parents[2]
AT = Location("report.yaml", 1, 1)
PRESS = Edition("press", "press", TRIMS["A4"], bleed=3)
SCREEN = Edition("screen", "screen", TRIMS["A4"])
TENTH = 0.1  # mm
DPI = 600
HOME = PostalAddress("Ob jezu", "4", "1000", "Ljubljana", "SI")
ORGANISATION = Organisation("Društvo Svetilka", address=("Ob jezu 4", "1000 Ljubljana"), postal=HOME)
ORDER = SlipOrder(
    name="give",
    schemes=("upn-qr",),
    at=AT,
    currency="EUR",
    purpose="Nočne luči",
    details={"account": "SI56 0510 0801 0486 080", "reference": "SI12 1033842574531"},
)


@dataclass(frozen=True)
class Printed:
    """A slip and the file it was printed to."""

    slip: Slip
    content: bytes
    oversets: int

    def picture(self, dpi: float = DPI) -> Image.Image:
        """The form alone, cut out of the page at the trim."""
        with pypdfium2.PdfDocument(self.content) as document:
            media, trim = document[0].get_mediabox(), document[0].get_trimbox()
        left, right = (millimetres(trim[edge] - media[0]) for edge in (0, 2))
        foot = millimetres(media[3] - trim[1])
        return cut(raster(self.content, 1, dpi), Box(left, foot - HEIGHT, right, foot), dpi)

    def text(self, box: Box) -> str:
        """What is written inside a box of the form, in words."""
        with pypdfium2.PdfDocument(self.content) as document:
            page = document[0]
            trim = page.get_trimbox()
            points = 72 / MM_PER_INCH
            left, right = (trim[0] + edge * points for edge in (box.left, box.right))
            foot, top = (trim[1] + (HEIGHT - edge) * points for edge in (box.foot, box.top))
            return " ".join(page.get_textpage().get_text_bounded(left, foot, right, top).split())


def cut(image: Image.Image, box: Box, dpi: float) -> Image.Image:
    left, top, right, foot = (round(edge / MM_PER_INCH * dpi) for edge in box)
    return image.crop((left, top, right, foot))


@cache
def issue(layout: str = "annual", edition: Edition = PRESS) -> Printed:
    """Take the slip through the stages that print it, once."""
    project = Project.open(CHECKOUT)
    look = layouts.read(project, layout, AT)[0]
    slip, found = slips.make(ORDER, ORGANISATION, "sl")
    assert slip is not None, found
    report = Report("Leto", ORGANISATION, "sl", (), slips={ORDER.name: ORDER})
    pages = paginate(compose_slip(slip, report, look, edition, project.base), project)
    return Printed(slip, finish(write(pages, edition), report, edition).content, len(pages.survey.oversets))


def dark(paper: Printed, around: Box, below: int = 100) -> Box | None:
    """The place of all that is nearly black inside a place."""
    mm = DPI / MM_PER_INCH
    part = cut(paper.picture(), around, DPI).convert("L")
    box = part.point(lambda shade: 255 if shade < below else 0).getbbox()
    if box is None:
        return None
    left, top, right, foot = (edge / mm for edge in box)
    return Box(around.left + left, around.top + top, around.left + right, around.top + foot)


@pytest.mark.parametrize("layout", ["annual", "field", "folio", "ledger"])
@pytest.mark.parametrize("edition", [PRESS, SCREEN, replace(SCREEN, trim=TRIMS["A5"])])
def test_the_code_is_as_large_as_the_standard_has_it_and_stands_in_the_middle_of_its_field(
    layout: str, edition: Edition
) -> None:
    """Standard, 5.1 f: 32.597 mm without its white."""
    paper = issue(layout, edition)
    side = 77 * MODULE
    left, top = ((QR.left + QR.right - side) / 2, (QR.top + QR.foot - side) / 2)
    assert dark(paper, Box(QR.left + 0.5, QR.top + 0.5, QR.right - 0.5, QR.foot - 0.5)) == pytest.approx(
        Box(left, top, left + side, top + side), abs=TENTH
    )
    assert pytest.approx(77 * MODULE + 8 * MODULE, abs=0.001) == CODE
    assert paper.oversets == 0


@pytest.mark.parametrize("mark", MARKS)
def test_the_marks_for_readers_stand_where_they_belong(mark: Box) -> None:
    """Table 1, A15, A16 and A62."""
    around = Box(mark.left - 0.8, mark.top - 0.5, mark.right + 0.8, mark.foot + 0.8)
    assert dark(issue("field"), around) == pytest.approx(mark, abs=TENTH)


@pytest.mark.parametrize("box", BOXES)
def test_every_field_has_its_four_edges(box: Box) -> None:
    """Table 1: the line's middle stands where the table has the field's edge."""
    mm = DPI / MM_PER_INCH
    picture = issue().picture().convert("L")
    grey = picture.tobytes()
    middle = ((box.left + box.right) / 2 + 0.9, box.top + 0.8)
    for x, y in ((box.left, middle[1]), (box.right, middle[1]), (middle[0], box.top), (middle[0], box.foot)):
        shade = grey[round(y * mm) * picture.width + round(x * mm)]
        assert shade < 150, (x, y)  # the red of the lines


def test_what_a_machine_fills_in_stands_in_its_field() -> None:
    """Navodilo 3.2: an account in groups of four, a reference behind its model."""
    paper = issue()
    assert paper.text(PAYEE_ACCOUNT) == "SI56 0510 0801 0486 080"
    assert paper.text(PURPOSE) == "Nočne luči"
    assert paper.text(RECEIPT_ACCOUNT) == "SI56 0510 0801 0486 080 SI12 1033842574531"
    assert paper.text(AMOUNT) == ""


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0), (150, 0), (150, 0.1)])
@pytest.mark.parametrize("edition", [PRESS, SCREEN])
def test_the_code_is_read_back_from_the_printed_page(edition: Edition, dpi: int, noise: float) -> None:
    paper = issue("annual", edition)
    image = raster(paper.content, 1, dpi)
    if noise:
        grey = image.convert("L")
        image = Image.blend(grey, Image.effect_noise(grey.size, 90), noise)
    assert read_back([image], [paper.slip]) == ()
