"""The Croatian payment slip as it is printed: HUB, Prilog A, version 6, and the form's measures in geometry.py."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from printreport import slips
from printreport.checks.codes import read_back, texts_of
from printreport.compose import compose_slip
from printreport.diagnostics import Location
from printreport.finish import finish
from printreport.finish.raster import raster
from printreport.load import layout as layouts
from printreport.model.layout import Layout
from printreport.model.pages import Line
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.model.slip import PostalAddress, Slip
from printreport.project import Project
from printreport.render import paginate, write
from printreport.slips.hub3.geometry import CODE, FIELDS, HEIGHT, ORDER as FRAME, RECEIPT, RECEIPTS, STACK, Place
from printreport.slips.hub3.words import FORM
from printreport.slips.pdf417 import QUIET_ZONE
from printreport.units import MM_PER_INCH, TRIMS, millimetres

CHECKOUT = Path(__file__).resolve().parents[2]
AT = Location("report.yaml", 1, 1)
PRESS = Edition("press", "press", TRIMS["A4"], bleed=3)
SCREEN = Edition("screen", "screen", TRIMS["A4"], fillable=True)
LAYOUTS = ["annual", "field", "folio", "ledger"]
WORDS = {"heading": 45, "ask": 200, "notice": 150}  # characters
TENTH = 0.1  # mm
DPI = 600
HOME = PostalAddress("Ulica čuvara brane", "4", "31000", "Osijek", "HR")
ORGANISATION = Organisation("Udruga Kuća na brani", address=("Osijek",), postal=HOME)
ASKED = SlipOrder(
    name="give",
    schemes=("hub3",),
    at=AT,
    amounts=((Decimal(20), "ulje za jednu noć"), (Decimal(80), "smjena čuvara")),
    ask="Mjesečni dar plaća čuvara koji je ondje noću.",
    details={"account": "HR12 1001 0051 8630 0016 0", "reference": "HR01 2026-42-2", "message": "Noćne svjetiljke"},
)
FULL = replace(
    ASKED,
    amount=Decimal("9999999.99"),
    details={
        **ASKED.details,
        "holder": "WWWWWWWWWWWWWWWWWWWWWWWWW",
        "message": "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "reference": "HR00 123456789012-123456789",
    },
)


@dataclass(frozen=True)
class Printed:
    """A slip, the file it was printed to, its pages and the lines on them."""

    slip: Slip
    content: bytes
    pages: int
    oversets: int
    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        with pypdfium2.PdfDocument(self.content) as document:
            return " ".join(document[0].get_textpage().get_text_range().split())

    def ink(self, place: Place) -> Place:
        """The place of all that is dark inside a place of the form."""
        with pypdfium2.PdfDocument(self.content) as document:
            media, trim = document[0].get_mediabox(), document[0].get_trimbox()
        left, top = millimetres(trim[0] - media[0]), millimetres(media[3] - trim[1]) - HEIGHT
        mm = DPI / MM_PER_INCH
        left, top = left + place.left, top + place.top
        edges = (left, top, left + place.width, top + place.height)
        start, above, end, foot = (round(edge / MM_PER_INCH * DPI) for edge in edges)
        part = raster(self.content, 1, DPI).convert("L").crop((start, above, end, foot))
        mm = DPI / MM_PER_INCH
        box = part.point(lambda shade: 255 if shade < 128 else 0).getbbox()
        assert box
        return Place(place.left + box[0] / mm, place.top + box[1] / mm, (box[2] - box[0]) / mm, (box[3] - box[1]) / mm)


@cache
def drawn(name: str) -> tuple[Project, Layout]:
    project = Project.open(CHECKOUT)
    return project, layouts.read(project, name, AT)[0]


def issue(order: SlipOrder = ASKED, language: str = "hr", edition: Edition = PRESS, layout: str = "annual") -> Printed:
    """Take a slip through the stages that print it."""
    project, look = drawn(layout)
    slip, found = slips.make(order, ORGANISATION, language)
    assert slip is not None, found
    report = Report("Drugi poziv", ORGANISATION, language, (), slips={order.name: order})
    pages = paginate(compose_slip(slip, report, look, edition, project.base), project)
    pdf = finish(write(pages, edition), report, edition)
    survey = pages.survey
    return Printed(slip, pdf.content, len(pages), len(survey.oversets), survey.sheets[0].lines)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("edition", [PRESS, replace(SCREEN, trim=TRIMS["A5"]), replace(SCREEN, trim=TRIMS["Letter"])])
def test_the_code_has_the_size_of_its_modules_and_stands_in_its_place(edition: Edition, layout: str) -> None:
    """HUB, Prilog A: modules of 0.254 mm, nine columns."""
    printed = issue(edition=edition, layout=layout)
    assert printed.pages == 1
    ink = printed.ink(Place(CODE.left + 0.5, CODE.top + 0.5, CODE.width - 1, CODE.height - 1))
    wide = printed.slip.codes[0].side - 2 * QUIET_ZONE * STACK.module
    assert ink.width == pytest.approx(wide, abs=TENTH)
    assert ink.left == pytest.approx(CODE.left + (CODE.width - wide) / 2, abs=TENTH)
    assert ink.top + ink.height / 2 == pytest.approx(CODE.top + CODE.height / 2, abs=TENTH)


@pytest.mark.parametrize("frame", [FRAME, RECEIPT, FIELDS[0].box])
def test_frames_and_boxes_stand_in_their_places(frame: Place) -> None:
    around = Place(frame.left - 0.4, frame.top - 0.4, frame.width + 0.8, frame.height + 0.8)
    assert issue().ink(around) == pytest.approx(frame, abs=4 * TENTH)


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0), (300, 0.1), (200, 0), (150, 0)])
@pytest.mark.parametrize("order", [ASKED, FULL])
def test_the_code_is_read_back_from_the_printed_page(order: SlipOrder, dpi: int, noise: float) -> None:
    printed = issue(order)
    image = raster(printed.content, 1, dpi)
    if noise:
        image = Image.blend(image, Image.effect_noise(image.size, 90), noise)
    assert read_back([image], [printed.slip]) == ()


def test_a_reader_who_does_not_know_what_to_look_for_finds_it_too() -> None:
    printed = issue()
    assert texts_of(raster(printed.content, 1, 300)) == (printed.slip.codes[0].payload,)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["hr", "en"])
def test_the_form_speaks_croatian_and_says_what_the_code_says(language: str, layout: str) -> None:
    words = issue(FULL, language, layout=layout).words
    assert all(" ".join(said.split()) in words for name, said in FORM.items() if name not in {"order", "code"})
    assert "NALOG ZA NACIONALNA PLAĆANJA" in words
    assert "=9999999,99" in words
    assert words.count("HR12 1001 0051 8630 0016 0") == 2
    assert words.count("123456789012-123456789") == 2


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_longest_words_stay_in_their_boxes(layout: str) -> None:
    printed = issue(FULL, layout=layout)
    assert (printed.pages, printed.oversets) == (1, 0)
    boxes = [field.box for field in (*FIELDS, *RECEIPTS)]
    top = 297 - HEIGHT
    for line in printed.lines:
        area = line.area
        if area.y >= top and "W" in line.text:
            right, foot = area.x + area.width, area.y + area.height - top
            assert right <= 48.8 or any(
                box.left <= area.x and right <= box.left + box.width and foot <= box.top + box.height + TENTH
                for box in boxes
            )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_to_give_on_stands_beside_the_ask_and_both_codes_are_read(layout: str) -> None:
    printed = issue(replace(ASKED, schemes=("hub3", "link"), link="https://brana.example/daj"), layout=layout)
    assert printed.pages == 1
    assert read_back([raster(printed.content, 1, 300)], [printed.slip]) == ()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_words_of_a_good_length_stay_above_the_form(layout: str) -> None:
    full = {key: ("Malo svakog mjeseca. " * 20)[:most].strip() for key, most in WORDS.items()}
    order = replace(ASKED, heading=full["heading"], ask=full["ask"], notice=full["notice"])
    printed = issue(order, layout=layout)
    assert (printed.pages, printed.oversets) == (1, 0)
    top = 297 - HEIGHT
    assert all(line.area.y + line.area.height <= top + 1 for line in printed.lines if line.area.y < top - 1)
