"""Forms of a whole page as they are printed: measured on the finished file, and filled in by another program."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pypdf
import pypdfium2
import pytest

from printreport.model.pages import Line
from printreport.model.report import Edition, Organisation, SlipOrder
from printreport.slips.us_reply.geometry import LYING, SHEET
from printreport.units import TRIMS, millimetres
from tests.layouts.slip_press import AT, PRESS, SCREEN, Printed, print_slip

ORGANISATION = Organisation(
    "Lantern Network", address=("4 Tallow Lane", "Northmere NM1 1AA"), email="a@lantern.example"
)
LONG = Organisation("The International Network of Lantern Keepers and Friends", address=("Postfach 12 34 56",) * 3)
ORDERS = {
    "gift-aid": SlipOrder(
        "give", ("gift-aid",), AT, currency="GBP", details={"charity-number": "1034567"}, appeal="LAMPS-26"
    ),
    "sepa-mandate": SlipOrder(
        "give",
        ("sepa-mandate",),
        AT,
        frequency=("monthly", "quarterly", "once"),
        details={"creditor-id": "DE98ZZZ09999999999"},
    ),
    "uk-standing-order": SlipOrder(
        "give",
        ("uk-standing-order",),
        AT,
        currency="GBP",
        details={
            "sort-code": "00-00-00",
            "account-number": "12345678",
            "bank": "Example Bank plc, The Old Exchange, 1 Quay, Northmere NM1 1AA",
            "reference": "LAMPS 26",
        },
    ),
    "us-reply": SlipOrder(
        "give",
        ("us-reply",),
        AT,
        currency="USD",
        frequency=("monthly", "once"),
        details={"ein": "91-1144442", "card": "on-paper"},
        appeal="LAMPS-26",
    ),
}
AMOUNTS = tuple(
    (Decimal(amount), "one night at the gate for a keeper, and oil for its lamps") for amount in (10, 40, 120)
)


def issue(
    order: SlipOrder,
    organisation: Organisation = ORGANISATION,
    language: str = "en",
    edition: Edition = PRESS,
    layout: str = "annual",
) -> Printed:
    return print_slip(order, organisation, language, edition, layout)


def collisions(lines: tuple[Line, ...]) -> list[tuple[str, str]]:
    """Every two lines of which one stands upon the other by more than the leading leaves."""
    found = []
    for one, other in combinations(lines, 2):
        a, b = one.area, other.area
        across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
        down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
        if across > 0.5 and down > 1:
            found.append((one.text, other.text))
    return found


def letters(content: bytes) -> Iterator[tuple[str, float, float]]:
    """Each visible letter with its middle, in mm from the lower left corner of the trimmed page."""
    with pypdfium2.PdfDocument(content) as document:
        left, foot, _, _ = document[0].get_trimbox()
        words = document[0].get_textpage()
        for index in range(words.count_chars()):
            letter = words.get_text_range(index, 1)
            box = words.get_charbox(index)
            if letter.strip():
                yield letter, millimetres((box[0] + box[2]) / 2 - left), millimetres((box[1] + box[3]) / 2 - foot)


@pytest.fixture(params=ORDERS)
def order(request: pytest.FixtureRequest) -> SlipOrder:
    return ORDERS[request.param]


@pytest.mark.parametrize(
    ("edition", "layout"),
    [(PRESS, "annual"), (PRESS, "field"), (PRESS, "folio"), (PRESS, "ledger"), (SCREEN, "folio")],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_a_form_full_of_words_keeps_to_its_page_and_its_lines_apart(
    order: SlipOrder, edition: Edition, layout: str
) -> None:
    full = replace(
        order,
        amounts=AMOUNTS,
        heading="A heading that is as long as the sheet of a slip may hold!!",
        ask="A keeper who is there at night is paid from gifts like yours. " * 5,
        notice="Your details stay with us; we pass them on to nobody. " * 4,
        purpose="Night lamps on the weirs of the north",
    )
    printed = issue(full, LONG, edition=edition, layout=layout)
    assert (printed.pages, printed.oversets) == (1, ())
    assert collisions(printed.lines) == []


def test_a_form_is_filled_in_saved_and_read_again(order: SlipOrder) -> None:
    writer = pypdf.PdfWriter(clone_from=issue(replace(order, amounts=AMOUNTS), edition=SCREEN).reader)
    texts = [name for name, field in (writer.get_fields() or {}).items() if field.get("/FT") == "/Tx"]
    assert texts
    answers = dict.fromkeys(texts, "777")
    writer.update_page_form_field_values(writer.pages[0], answers, auto_regenerate=False)
    saved = io.BytesIO()
    writer.write(saved)
    read = pypdf.PdfReader(saved).get_fields() or {}
    assert {name: read[name].get("/V") for name in answers} == answers


def test_each_field_has_a_tooltip_and_a_length_and_what_must_be_filled_in_says_so(order: SlipOrder) -> None:
    (page,) = issue(order, edition=SCREEN).reader.pages
    notes = [note.get_object() for note in page.annotations or ()]
    fields = [note for note in notes if note["/Subtype"] == "/Widget"]
    tooltips = [str(field.get("/TU", field.get("/Parent", {}).get("/TU", ""))) for field in fields]
    assert all(tooltip.strip() for tooltip in tooltips)
    assert all(int(field["/MaxLen"]) > 0 for field in fields if field.get("/FT") == "/Tx")
    assert any(int(field.get("/Ff", 0)) & 2 for field in fields)


def test_in_press_a_form_is_flat(order: SlipOrder) -> None:
    assert not issue(order).reader.get_fields()


@pytest.mark.parametrize(
    ("trim", "layout"), [("A5", "annual"), ("Letter", "annual"), ("A5", "field"), ("A5", "folio"), ("A5", "ledger")]
)
def test_the_window_of_a_coupon_shows_its_address_and_nothing_else(trim: str, layout: str) -> None:
    """However the coupon lies in its #10 envelope; a card's number least of all."""
    order = replace(ORDERS["us-reply"], amounts=AMOUNTS, purpose="Night lamps on the weirs")
    printed = issue(order, LONG, edition=replace(PRESS, trim=TRIMS[trim]), layout=layout)
    ever, always = LYING.ever_seen, LYING.always_seen
    seen = [
        (letter, x, y)
        for letter, x, y in letters(printed.content)
        if ever.left < x < ever.left + ever.width and ever.foot < y < ever.foot + ever.height
    ]
    assert "".join(letter for letter, _, _ in seen) == "".join("".join((LONG.name, *LONG.address)).split())
    assert all(always.left < x < always.left + always.width for _, x, _ in seen)
    assert all(always.foot < y < always.foot + always.height for _, _, y in seen)
    left, foot, right, top = (float(side) for side in printed.reader.pages[0].trimbox)
    assert (millimetres(right - left), millimetres(top - foot)) == pytest.approx(SHEET, abs=0.1)


def test_a_card_is_asked_for_on_paper_alone_and_its_security_code_nowhere() -> None:
    order = ORDERS["us-reply"]
    on_paper, on_screen = issue(order), issue(order, edition=SCREEN)
    said = {
        name: printed.reader.pages[0].extract_text() for name, printed in (("paper", on_paper), ("screen", on_screen))
    }
    assert "card" in said["paper"]
    assert "card" not in said["screen"]
    assert not any("card" in name or "expir" in name for name in on_screen.reader.get_fields() or {})
    assert not any(word in said["paper"] for word in ("CVV", "CVC", "security code"))


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "it"])
def test_a_mandate_is_signed_in_the_donors_language(language: str) -> None:
    order = replace(ORDERS["sepa-mandate"], amounts=AMOUNTS)
    printed = issue(order, language=language)
    assert printed.slip.language == language
    assert collisions(printed.lines) == []
