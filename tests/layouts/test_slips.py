"""Slips as they are printed: measured on the finished file with PDFium, which had no part in laying it out."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from printreport.checks.codes import read_back
from printreport.finish.raster import raster
from printreport.model.pages import Line
from printreport.model.report import Edition, Organisation, SlipOrder
from printreport.slips.ask import CROWDED_ROOM, ROOM, TIGHT_CROWDED_ROOM, TIGHT_ROOM
from printreport.slips.code import QUIET_ZONE
from printreport.slips.reply.geometry import LYING, SLIP, Area
from printreport.units import MM_PER_INCH, POINTS_PER_INCH, TRIMS, millimetres
from tests.layouts.slip_press import AT, LAYOUTS, PRESS, SCREEN, Printed, print_slip

TENTH = 0.1  # mm

ORGANISATION = Organisation(
    "Lantern Network", address=("Quay House", "4 Tallow Lane", "Galway"), email="hello@lantern.example"
)
LONG = Organisation(
    "Internationales Netzwerk gegen Ausbeutung e. V.",
    address=(
        "Spenderservice",
        "Haus der Begegnung, Hinterhaus",
        "Wilhelmine-Gemberg-Straße 114a",
        "10179 Berlin",
        "DE",
    ),
)
GIFTS = (
    (Decimal(10), "eine Stunde am Telefon der Beratungsstelle"),
    (Decimal(25), "ein Gespräch mit einer ausgebildeten Beraterin, so lange es eben dauert"),
    (Decimal(60), "der erste Besuch bei einer Familie, Fahrt und Übersetzung eingeschlossen"),
    (Decimal("120.50"), "zwei Tage Fortbildung für eine Lehrerin"),
    (Decimal(275), "eine Anwältin an der Seite eines Kindes"),
    (Decimal(1000), "ein Monat Nachtdienst"),
)
ORDER = SlipOrder(
    name="give",
    schemes=("reply", "link"),
    at=AT,
    link="https://give.lantern.example/now",
    amounts=GIFTS[:3],
    frequency=("monthly", "once"),
    dedication=True,
    appeal="AR25",
    purpose="The Second Call",
    ask="Most of those who give to us give a little every month, which is what pays for a night shift.",
    notice="You may stop a monthly gift at any time with one message.",
)


def issue(
    order: SlipOrder = ORDER,
    organisation: Organisation = ORGANISATION,
    language: str = "en",
    edition: Edition = PRESS,
    layout: str = "annual",
) -> Printed:
    return print_slip(order, organisation, language, edition, layout)


@pytest.fixture(scope="module")
def press() -> Printed:
    return issue()


@pytest.fixture(scope="module")
def screen() -> Printed:
    return issue(edition=SCREEN)


def letters(content: bytes) -> Iterator[tuple[str, Area]]:
    """Each visible letter with its place, measured in mm from the slip's lower left corner."""
    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        trim_left, trim_foot, _, _ = page.get_trimbox()
        words = page.get_textpage()
        for index in range(words.count_chars()):
            letter = words.get_text_range(index, 1)
            left, foot, right, top = words.get_charbox(index)
            if letter.strip():
                corner = millimetres(left - trim_left), millimetres(foot - trim_foot)
                yield letter, Area(*corner, millimetres(right - left), millimetres(top - foot))


def inside(inner: Area, outer: Area) -> bool:
    return (
        inner.left >= outer.left - TENTH
        and inner.foot >= outer.foot - TENTH
        and inner.left + inner.width <= outer.left + outer.width + TENTH
        and inner.foot + inner.height <= outer.foot + outer.height + TENTH
    )


def touches(one: Area, other: Area) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.foot < other.foot + other.height
        and other.foot < one.foot + one.height
    )


@pytest.mark.parametrize(
    ("organisation", "layout"),
    [
        (ORGANISATION, "annual"),
        (replace(ORGANISATION, address=("Quay House",) * 4), "annual"),
        *((LONG, layout) for layout in LAYOUTS),
    ],
)
def test_the_window_shows_the_address_and_nothing_else(organisation: Organisation, layout: str) -> None:
    full = replace(ORDER, amounts=GIFTS, frequency=("monthly", "quarterly", "yearly", "once"))
    assert_seen(full, organisation, layout)


@pytest.mark.parametrize("form", ["foot", "page", "third"])
@pytest.mark.parametrize("envelope", ["C5/6", "C5", "#10"])
def test_other_windows_show_the_address_and_nothing_else_in_every_form(envelope: str, form: str) -> None:
    schemes = ("reply",) if envelope == "#10" else ("reply", "link")
    full = replace(ORDER, amounts=GIFTS[:4], schemes=schemes, link=ORDER.link if "link" in schemes else "")
    assert_seen(replace(full, ask="", notice="", details={"envelope": envelope, "form": form}), ORGANISATION)


def assert_seen(order: SlipOrder, organisation: Organisation, layout: str = "annual") -> None:
    """Assert that the window of the slip's envelope shows the address, all of it, however the slip lies."""
    printed = issue(order, organisation, layout=layout)
    lying = LYING[order.details.get("envelope", "DL")]
    seen = [(letter, area) for letter, area in letters(printed.content) if touches(area, lying.ever_seen)]
    expected = "".join(printed.slip.values["reply"]["address"]).replace(" ", "")
    assert printed.pages == 1
    assert printed.reader.pages[0].rotation == 0
    assert "".join(letter for letter, _ in seen) == expected
    assert [letter for letter, area in seen if not inside(area, lying.address)] == []
    assert [letter for letter, area in seen if not inside(area, lying.always_seen)] == []


@pytest.mark.parametrize(
    ("edition", "layout"),
    [
        (replace(PRESS, bleed=0), "annual"),
        (replace(PRESS, trim=TRIMS["A5"]), "annual"),
        *((PRESS, layout) for layout in LAYOUTS if layout != "field"),  # whose slip has a ground up to its edge
    ],
)
def test_the_slip_is_torn_off_99_mm_from_the_foot(edition: Edition, layout: str) -> None:
    printed = issue(edition=edition, layout=layout)
    with pypdfium2.PdfDocument(printed.content) as document:
        _, media_foot, _, media_top = document[0].get_mediabox()
        _, trim_foot, _, _ = document[0].get_trimbox()
    dpi = 600
    image = printed.picture(dpi)
    edge = image.crop((0, 0, round((edition.bleed + 7) / MM_PER_INCH * dpi), image.height))  # left of the scissors
    rows = [row for row in range(edge.height) if darkness(edge, row) > 0.3]
    height = millimetres(media_top - media_foot) * (1 - (sum(rows) / len(rows) + 0.5) / image.height)
    assert len(rows) < 10
    assert height - millimetres(trim_foot - media_foot) == pytest.approx(SLIP.height, abs=TENTH)


def darkness(image: Image.Image, row: int) -> float:
    """The share of dark pixels among those of one row."""
    return sum(image.crop((0, row, image.width, row + 1)).histogram()[:128]) / image.width


@pytest.mark.parametrize(
    ("schemes", "layout"),
    # not on folio, where all of the slip is as white as the code's margin
    [(("link",), "annual"), *((("reply", "link"), layout) for layout in ("annual", "field", "ledger"))],
)
def test_the_code_has_its_true_size_and_its_white_margin(schemes: tuple[str, ...], layout: str) -> None:
    printed = issue(replace(ORDER, schemes=schemes), layout=layout)
    dpi = 600
    mm = dpi / MM_PER_INCH
    image = printed.picture(dpi)
    left, right = (0.79, 1) if "reply" in schemes else (0.05, 0.4)
    foot = image.crop(
        (int(image.width * left), image.height - int(100 * mm), int(image.width * right), image.height - int(30 * mm))
    )
    code = printed.slip.codes[0]
    white = foot.point(lambda level: 255 if level > 253 else 0).getbbox()
    assert white is not None
    card = foot.crop(white)
    assert card.width / mm == pytest.approx(code.side, abs=TENTH)
    modules = int(code.svg.split('viewBox="0 0 ')[1].split()[0])
    dark = card.point(lambda level: 255 if level < 128 else 0).getbbox()
    assert dark is not None
    assert dark[0] / mm == pytest.approx(QUIET_ZONE * code.side / modules, abs=TENTH)
    assert (dark[2] - dark[0]) / mm == pytest.approx((modules - 2 * QUIET_ZONE) * code.side / modules, abs=TENTH)


@pytest.mark.parametrize("dpi", [300, 150])
@pytest.mark.parametrize("noise", [0, 0.1])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_code_is_read_back_from_the_printed_page(layout: str, dpi: int, noise: float) -> None:
    printed = issue(layout=layout)
    image = printed.picture(dpi)
    if noise:
        image = Image.blend(image, Image.effect_noise(image.size, 90), noise)
    assert read_back([image], [printed.slip]) == ()


def test_a_code_as_dense_as_allowed_is_still_read_back() -> None:
    printed = issue(replace(ORDER, link="https://give.lantern.example/".ljust(239, "a")))
    assert len(printed.slip.codes[0].payload) == 251
    assert read_back([printed.picture()], [printed.slip]) == ()


@pytest.mark.parametrize(
    ("language", "count", "layout"),
    [
        *((language, count, "annual") for language, count in (("en", 0), ("en", 3), ("fr", 4), ("de", 2), ("es", 5))),
        ("it", 1, "annual"),
        *((language, 6, layout) for layout in LAYOUTS for language in ("fr", "de")),
    ],
)
def test_it_stays_on_one_page_and_nothing_runs_over(language: str, count: int, layout: str) -> None:
    order = replace(
        ORDER,
        amounts=GIFTS[:count],
        frequency=("monthly", "quarterly", "yearly", "once") if count > 1 else ("monthly", "once"),
        purpose="Nachtdienste der Beratungstelefone in vierundzwanzig Ländern weltweit" if count else "",
    )
    printed = issue(order, LONG, language, layout=layout)
    assert printed.pages == 1
    assert printed.oversets == ()


@pytest.mark.parametrize(("trim", "layout"), [("Letter", "annual"), ("A4", "annual"), ("A4", "ledger")])
@pytest.mark.parametrize(
    ("count", "room", "details"),
    [
        (4, ROOM, {}),
        (6, CROWDED_ROOM, {}),
        (4, TIGHT_ROOM, {"envelope": "C5"}),
        (6, TIGHT_CROWDED_ROOM, {"envelope": "C5"}),
        (6, TIGHT_ROOM, {"form": "page"}),
    ],
)
def test_words_as_long_as_allowed_do_not_run_into_each_other(
    count: int, room: Mapping[str, int], details: dict[str, str], trim: str, layout: str
) -> None:
    full = {key: ("Ein wenig davon jeden Monat. " * 12)[:most].strip() for key, most in room.items()}
    order = replace(
        ORDER,
        amounts=tuple((amount, full["amounts"]) for amount, _ in GIFTS[:count]),
        heading=full["heading"],
        ask=full["ask"],
        notice=full["notice"],
        purpose=full["purpose"],
        details=details,
    )
    printed = issue(order, ORGANISATION if details else LONG, "de", replace(SCREEN, trim=TRIMS[trim]), layout)
    lines = printed.lines
    assert len(lines) > 40
    assert (printed.pages, printed.oversets) == (1, ())
    assert [
        (one.text, other.text) for place, one in enumerate(lines) for other in lines[:place] if meet(one, other)
    ] == []


def meet(one: Line, other: Line) -> bool:
    """Whether the letters of two lines meet, not only their leading."""
    return touches(middle(one), middle(other))


def middle(line: Line) -> Area:
    """The part of a line that its small letters fill."""
    height = millimetres(line.size) / 2
    return Area(line.area.x, line.area.y + (line.area.height - height) / 2, line.area.width, height)


@pytest.mark.parametrize(
    "order",
    [
        replace(ORDER, schemes=("reply",), link="", appeal="", purpose=""),
        replace(ORDER, schemes=("link",)),
        replace(ORDER, dedication=False, ask="", notice="", frequency=("monthly",)),
    ],
)
@pytest.mark.parametrize("edition", [PRESS, SCREEN])
def test_what_is_left_out_is_left_out(order: SlipOrder, edition: Edition) -> None:
    printed = issue(order, replace(ORGANISATION, address=()), edition=edition)
    assert printed.pages == 1
    assert printed.oversets == ()
    assert read_back([printed.picture()], [printed.slip]) == ()


def test_a_slip_on_paper_has_no_fields(press: Printed) -> None:
    assert "/AcroForm" not in press.reader.root_object


def test_every_field_has_a_name_that_says_enough(screen: Printed) -> None:
    fields = screen.reader.get_fields() or {}
    assert {name: field["/TU"] for name, field in fields.items()} == {
        "give-often": "How often",
        "give-amount": "Amount",
        "give-sum": "Sum in EUR",
        "give-name": "Name",
        "give-street": "Street and number",
        "give-town": "Postcode and town",
        "give-country": "Country",
        "give-email": "Email",
        "give-honour": "Dedication: in honour of",
        "give-memory": "Dedication: in memory of",
        "give-honoured": "Their name",
        "give-notify": "Please tell (name and email)",
        "give-news": "Send me news by email",
        "give-donor": "Donor number",
    }
    assert [name for name, field in fields.items() if field.get("/Ff", 0) & 2] == ["give-name"]


def test_no_more_is_written_than_has_room(screen: Printed) -> None:
    assert {widget["/T"]: widget["/MaxLen"] for widget in fields_on_page(screen) if widget.get("/FT") == "/Tx"}[
        "give-name"
    ] == 80


def fields_on_page(printed: Printed) -> list[dict[str, Any]]:
    notes = printed.reader.pages[0].annotations or ()
    return [dict(note.get_object()) for note in notes if note.get_object()["/Subtype"] == "/Widget"]


def test_each_choice_says_what_it_chooses(screen: Printed) -> None:
    widgets = fields_on_page(screen)
    choices = [widget["/TU"] for widget in widgets if "/Parent" in widget]
    assert choices[:3] == ["every month: How often", "once: How often", f"€10: {GIFTS[0][1]}"]
    assert not [widget for widget in widgets if "/Parent" in widget and "/T" in widget]


@pytest.mark.grumbles  # pypdf cannot read faces that stand in a file as bare CFF, and fills all the same
def test_a_form_that_was_filled_and_saved_keeps_what_was_written(screen: Printed) -> None:
    answers = {
        "give-name": "Ada Löwe",
        "give-sum": "33,50",
        "give-often": "/0",
        "give-amount": "/3",
        "give-news": "/on",
    }
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(screen.content))
    writer.update_page_form_field_values(writer.pages[0], dict(answers))
    saved = io.BytesIO()
    writer.write(saved)

    fields = pypdf.PdfReader(saved).get_fields() or {}
    assert {name: fields[name]["/V"] for name in answers} == answers
    assert fields["give-street"]["/V"] == ""
    assert fields["give-memory"]["/V"] == "/Off"
    before, after = raster(screen.content, 1, POINTS_PER_INCH), raster(saved.getvalue(), 1, POINTS_PER_INCH)
    assert ImageChops.difference(before, after).getbbox() is not None  # what was written can be seen
