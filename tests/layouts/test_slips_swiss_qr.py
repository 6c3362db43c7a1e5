"""The Swiss QR-bill as it is printed, measured with PDFium: SIX Implementation Guidelines 2.4 (IG) and Style Guide."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from printreport.checks.codes import read_back
from printreport.finish.raster import raster
from printreport.model.report import Edition, Organisation, SlipOrder
from printreport.model.slip import PostalAddress
from printreport.slips.swiss_qr.above import CROWDED_ROOM, ROOM
from printreport.slips.swiss_qr.geometry import (
    AMOUNT_FIELD,
    CODE,
    DEBTOR_FIELD,
    INFORMATION,
    LINE,
    MARGIN,
    RECEIPT,
    RECEIPT_ACCEPTANCE,
    RECEIPT_AMOUNT_FIELD,
    RECEIPT_DEBTOR_FIELD,
    RECEIPT_INFORMATION,
    RECEIPT_TITLE,
    SLIP,
    TITLE,
    Place,
)
from printreport.slips.swiss_qr.words import WORDS
from printreport.units import MM_PER_INCH, PIXELS_PER_INCH, POINTS_PER_INCH, TRIMS, millimetres
from tests.layouts.slip_press import AT, PRESS, SCREEN, Printed, print_slip

TENTH = 0.1  # mm
DPI = 600
HOME = PostalAddress("Am Kai", "4", "8001", "Zürich", "CH")
ORGANISATION = Organisation("Verein Laterne", address=("Am Kai 4", "8001 Zürich"), postal=HOME)
LONG = Organisation(
    "Internationales Netzwerk gegen Ausbeutung und für Rechte der Kinder",
    address=("Postfach",),
    postal=PostalAddress("Wilhelmine-Gemberg-Strasse hinter dem Güterbahnhof", "114a", "8001", "Zürich", "CH"),
)
ORDER = SlipOrder(
    name="give",
    schemes=("swiss-qr",),
    at=AT,
    currency="CHF",
    amounts=((Decimal(25), "eine Stunde am Telefon"), (Decimal(60), "ein Besuch")),
    ask="Mit 50 Franken im Monat ist die Nummer auch nachts besetzt.",
    notice="Sie hören einmal im Jahr von uns.",
    purpose="Nachtdienst",
    details={"account": "CH52 0483 5012 3456 7100 0"},
)
WITH_REFERENCE = replace(
    ORDER,
    amount=Decimal("1949.75"),
    details={
        "account": "CH44 3199 9123 0008 8901 2",
        "reference": "21 00000 00003 13947 14300 09017",
        "procedure": "eBill/B/ada@lantern.example",
    },
)


def picture(printed: Printed, dpi: float = DPI) -> Image.Image:
    """The slip alone, cut out of the page at the trim, in grey."""
    with pypdfium2.PdfDocument(printed.content) as document:
        media, trim = document[0].get_mediabox(), document[0].get_trimbox()
    left, right = (millimetres(trim[edge] - media[0]) for edge in (0, 2))
    foot = millimetres(media[3] - trim[1])
    return cut(printed.picture(dpi), (left, foot - SLIP.height, right, foot), dpi)


def cut(image: Image.Image, edges: tuple[float, float, float, float], dpi: float) -> Image.Image:
    left, top, right, foot = (round(edge / MM_PER_INCH * dpi) for edge in edges)
    return image.crop((left, top, right, foot))


@dataclass(frozen=True)
class Letter:
    """A letter: its place from the slip's upper left corner, its face and size."""

    text: str
    place: Place
    face: str
    size: float


def issue(
    order: SlipOrder = ORDER,
    organisation: Organisation = ORGANISATION,
    language: str = "de",
    edition: Edition = PRESS,
    layout: str = "annual",
) -> Printed:
    return print_slip(order, organisation, language, edition, layout)


def letters(paper: Printed) -> Iterator[Letter]:
    """Each letter of the slip that can be seen."""
    with pypdfium2.PdfDocument(paper.content) as document:
        page = document[0]
        trim = page.get_trimbox()
        words = page.get_textpage()
        name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
        for index in range(words.count_chars()):
            text = words.get_text_range(index, 1)
            left, foot, right, top = words.get_charbox(index)
            height = millimetres(top - trim[1])
            if text.strip() and height <= SLIP.height:
                pdfium.FPDFText_GetFontInfo(words, index, name, 100, ctypes.byref(flags))
                place = Place(
                    millimetres(left - trim[0]),
                    SLIP.height - height,
                    millimetres(right - left),
                    millimetres(top - foot),
                )
                size = pdfium.FPDFText_GetFontSize(words, index) * POINTS_PER_INCH / PIXELS_PER_INCH  # in px
                yield Letter(text, place, name.value.decode().split("+")[-1], size)


def inside(inner: Place, outer: Place) -> bool:
    return (
        inner.left >= outer.left - TENTH
        and inner.top >= outer.top - TENTH
        and inner.left + inner.width <= outer.left + outer.width + TENTH
        and inner.top + inner.height <= outer.top + outer.height + TENTH
    )


def said(paper: Printed, within: Place) -> str:
    return "".join(letter.text for letter in letters(paper) if inside(letter.place, within))


def ink(paper: Printed, place: Place, dpi: float = DPI) -> Place | None:
    """The place of all that is dark inside a place."""
    mm = dpi / MM_PER_INCH
    edges = (place.left, place.top, place.left + place.width, place.top + place.height)
    part = cut(picture(paper, dpi), edges, dpi)
    box = part.point(lambda shade: 255 if shade < 128 else 0).getbbox()
    if box is None:
        return None
    return Place(place.left + box[0] / mm, place.top + box[1] / mm, (box[2] - box[0]) / mm, (box[3] - box[1]) / mm)


@pytest.mark.parametrize("layout", ["annual", "field", "folio", "ledger"])
@pytest.mark.parametrize(
    "edition", [PRESS, SCREEN, replace(PRESS, trim=TRIMS["A5"]), replace(SCREEN, trim=TRIMS["Letter"])]
)
def test_the_code_is_46_mm_wide_and_stands_in_its_place(edition: Edition, layout: str) -> None:
    """IG 6.4; Style Guide: 5 mm from the payment part's left edge, 17 mm below the line."""
    paper = issue(edition=edition, layout=layout)
    assert paper.pages == 1
    assert ink(paper, Place(CODE.left - 4, CODE.top - 4.5, CODE.width + 8, CODE.height + 8)) == pytest.approx(
        CODE, abs=TENTH
    )


@pytest.mark.parametrize("layout", ["annual", "ledger"])
def test_it_is_cut_105_mm_from_the_foot_and_62_mm_from_the_left(layout: str) -> None:
    """IG 3.3: a receipt of 62 × 105 mm, a payment part of 148 × 105 mm."""
    paper = issue(layout=layout)
    across = ink(paper, Place(100, 0, 50, 3))
    down = ink(paper, Place(60, 60, 4, 20))
    assert across is not None
    assert down is not None
    assert across.top + across.height == pytest.approx(0, abs=0.2)  # the line's middle is the edge
    assert down.left + down.width / 2 == pytest.approx(RECEIPT.width, abs=TENTH)


@pytest.mark.parametrize(
    ("around", "field"),
    [
        (Place(77, 72, 43, 18), AMOUNT_FIELD),
        (Place(26, 66.5, 32, 13), RECEIPT_AMOUNT_FIELD),
    ],
)
def test_the_fields_for_the_amount_have_their_size_and_place(around: Place, field: Place) -> None:
    """IG 3.5.3 and 3.6.3: 40 × 15 mm and 30 × 10 mm, with black corners of 0.75 pt."""
    assert ink(issue(), around) == pytest.approx(field, abs=TENTH)


@pytest.mark.parametrize(
    ("left", "size"), [(INFORMATION.left, DEBTOR_FIELD), (RECEIPT_INFORMATION.left, RECEIPT_DEBTOR_FIELD)]
)
def test_the_fields_for_who_pays_have_their_size(left: float, size: tuple[float, float]) -> None:
    """IG 3.5.4 and 3.6.2: at least 65 × 25 mm and 52 × 20 mm."""
    words = [letter for letter in letters(issue()) if inside(letter.place, Place(left, 5, 87, 85))]
    heading = max(letter.place.top + letter.place.height for letter in words if letter.place.top < 60)
    found = ink(issue(), Place(left - 1, heading + 0.3, size[0] + 2, size[1] + 2))
    assert found is not None
    assert (found.left, found.width, found.height) == pytest.approx((left, *size), abs=TENTH)


def test_the_corners_are_three_quarters_of_a_point_thick() -> None:
    """IG 3.5.3."""
    corner = ink(issue(), Place(AMOUNT_FIELD.left + 1, AMOUNT_FIELD.top - 1, 1, 3), 1200)
    assert corner is not None
    assert corner.height == pytest.approx(millimetres(LINE), abs=0.03)


@pytest.mark.parametrize("order", [ORDER, WITH_REFERENCE])
def test_nothing_is_printed_between_the_sections_nor_at_the_edges(order: SlipOrder) -> None:
    """IG 3.5 and 3.6: 5 mm of white everywhere; only the scissors stand on their line."""
    paper = issue(order)
    blank = [
        Place(0.5, 3, MARGIN - 0.6, 100),
        Place(58, 12, 3, 90),
        Place(64.5, 12, 2.4, 90),
        Place(113.1, 1, 4.8, 66),
        Place(205.1, 1, 4.4, 100),
        Place(0.5, 100.1, 60, 4.5),
        Place(64.5, 100.1, 145, 4.5),
        Place(67, 10, 46, 6.9),
        Place(67, 63.1, 46, 4.8),
    ]
    assert [place for place in blank if ink(paper, place)] == []


@pytest.mark.parametrize("language", sorted(WORDS))
def test_the_headings_are_the_guidelines_own_in_their_places(language: str) -> None:
    """IG, annex C; 3.5 and 3.6."""
    paper, words = issue(language=language), WORDS[language]
    bare = {key: word.replace(" ", "") for key, word in words.items()}
    assert said(paper, RECEIPT_TITLE) == bare["receipt"]
    assert said(paper, TITLE) == bare["payment_part"]
    assert said(paper, RECEIPT_ACCEPTANCE) == bare["acceptance_point"]
    assert said(paper, RECEIPT_INFORMATION).startswith(bare["payable_to"] + "CH520483501234567100")
    assert bare["additional_information"] + "Nachtdienst" in said(paper, INFORMATION)
    assert said(paper, INFORMATION).endswith(bare["payable_by_field"])
    assert bare["additional_information"] not in said(paper, Place(0, 0, *RECEIPT))


@pytest.mark.parametrize("layout", ["annual", "field", "folio", "ledger"])
def test_faces_and_sizes_are_those_that_are_allowed(layout: str) -> None:
    """IG 3.4: Liberation Sans; titles of 11 pt bold, headings of 8 or 6 pt bold, values of 10 or 8 pt, and 7 pt."""
    found = {
        (letter.face, round(letter.size, 1), "receipt" if letter.place.left < RECEIPT.width else "payment part")
        for letter in letters(issue(WITH_REFERENCE, layout=layout))
    }
    assert found == {
        ("Bank-Bold", 11.0, "receipt"),
        ("Bank-Bold", 6.0, "receipt"),
        ("Bank", 8.0, "receipt"),
        ("Bank-Bold", 11.0, "payment part"),
        ("Bank-Bold", 8.0, "payment part"),
        ("Bank", 10.0, "payment part"),
        ("Bank-Bold", 7.0, "payment part"),
        ("Bank", 7.0, "payment part"),
    }


def test_amount_and_reference_are_printed_as_the_guidelines_group_them() -> None:
    """IG 3.5.3 and 3.5.4."""
    with pypdfium2.PdfDocument(issue(WITH_REFERENCE).content) as document:
        words = document[0].get_textpage().get_text_range()
    assert words.count("1 949.75") == 2
    assert words.count("21 00000 00003 13947 14300 09017") == 2
    assert words.count("CH44 3199 9123 0008 8901 2") == 2
    assert "(Name/Adresse)" in words


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0), (150, 0), (150, 0.1)])
@pytest.mark.parametrize("order", [ORDER, WITH_REFERENCE])
def test_the_code_is_read_back_from_the_printed_page(order: SlipOrder, dpi: int, noise: float) -> None:
    paper = issue(order)
    image = raster(paper.content, 1, dpi)
    if noise:
        image = Image.blend(image, Image.effect_noise(image.size, 90), noise)
    assert read_back([image], [paper.slip]) == ()


def test_the_longest_words_stay_in_their_sections() -> None:
    order = replace(ORDER, details={**ORDER.details, "message": "Für die Nächte, in denen niemand anders da ist " * 2})
    paper = issue(order, LONG)
    assert paper.oversets == ()
    sections = (RECEIPT_INFORMATION, INFORMATION)
    for section in sections:
        band = Place(section.left, section.top, section.width + 3, SLIP.height - section.top)
        placed = [letter for letter in letters(paper) if inside(letter.place, band) and letter.place.top < 60]
        assert [letter for letter in placed if not inside(letter.place, section)] == []


def test_a_page_to_give_on_stands_beside_the_ask_and_both_codes_are_read() -> None:
    order = replace(ORDER, schemes=("swiss-qr", "link"), link="https://give.lantern.example/now")
    paper = issue(order)
    assert paper.pages == 1
    assert read_back([raster(paper.content, 1, 300)], [paper.slip]) == ()


def test_for_a_press_the_code_is_black_alone() -> None:
    """Black made of four inks blurs at its edges wherever a plate is out of place, and modules are small."""
    with pikepdf.open(io.BytesIO(issue().content)) as pdf:
        (page,) = pdf.pages
        forms = [form for form in page.Resources.get("/XObject", {}).values() if form.Subtype == "/Form"]
        steps = [*pikepdf.parse_content_stream(page), *chain.from_iterable(map(pikepdf.parse_content_stream, forms))]
        done = {str(step.operator) for step in steps}
    assert "scn" in done
    assert done & {"rg", "RG"} == set()


@pytest.mark.parametrize("layout", ["annual", "field", "folio", "ledger"])
@pytest.mark.parametrize("count", [2, 4, 6])
def test_words_as_long_as_allowed_stay_above_the_bill(count: int, layout: str) -> None:
    room = ROOM if count <= 4 else CROWDED_ROOM
    full = {key: ("Ein wenig davon jeden Monat. " * 12)[:most].strip() for key, most in room.items()}
    order = replace(
        ORDER,
        amounts=tuple((Decimal(sum_), full["amounts"]) for sum_ in (10, 25, 60, 120, 275, 1000)[:count]),
        heading=full["heading"],
        ask=full["ask"],
        notice=full["notice"],
    )
    lines = issue(order, layout=layout).lines
    cut = 297 - SLIP.height
    above = [line for line in lines if line.area.y < cut]
    assert len(above) > count + 3
    assert [line.text for line in above if line.area.y + line.area.height > cut] == []
    separate = next(line for line in above if line.text == WORDS["de"]["separate"])
    assert [
        line.text for line in above if line is not separate and line.area.y + line.area.height > separate.area.y
    ] == []
