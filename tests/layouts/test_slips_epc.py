"""The SEPA transfer as it is printed: its code read back, and beside it what can be copied by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PIL import Image

from printreport.checks.codes import read_back
from printreport.model.report import Edition, Organisation, SlipOrder
from printreport.units import TRIMS
from tests.layouts.slip_press import AT, LAYOUTS, PRESS, SCREEN, Printed, print_slip

ORGANISATION = Organisation("Laternenverein e. V.", address=("Am Kai 4", "20457 Hamburg"))
LONG = Organisation("Internationales Netzwerk gegen Ausbeutung und für Rechte der Kinder", address=("Postfach",))
ACCOUNT = {"account": "DE89 3704 0044 0532 0130 00"}
ORDER = SlipOrder(
    name="give",
    schemes=("epc",),
    at=AT,
    amounts=((Decimal(25), "eine Stunde am Telefon"), (Decimal(60), "ein Besuch")),
    ask="Mit 50 Euro im Monat ist die Nummer auch nachts besetzt.",
    purpose="Nachtdienst",
    details=ACCOUNT,
)
REFERENCED = replace(ORDER, amount=Decimal("25.50"), details={**ACCOUNT, "reference": "RF18539007547034"})
FULL = replace(
    ORDER,
    amount=Decimal("999999999.99"),
    details={**ACCOUNT, "bic": "COBADEFFXXX", "message": "Für Nächte, in denen niemand anders da ist. " * 3},
)


def issue(
    order: SlipOrder = ORDER,
    organisation: Organisation = ORGANISATION,
    language: str = "de",
    edition: Edition = PRESS,
    layout: str = "annual",
) -> Printed:
    return print_slip(order, organisation, language, edition, layout)


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0), (150, 0), (150, 0.1)])
@pytest.mark.parametrize("order", [ORDER, FULL, replace(FULL, details={**FULL.details, "character-set": "iso-8859-1"})])
def test_the_code_is_read_back_from_the_printed_page(order: SlipOrder, dpi: int, noise: float) -> None:
    printed = issue(order)
    image = printed.picture(dpi)
    if noise:
        image = Image.blend(image, Image.effect_noise(image.size, 90), noise)
    assert read_back([image], [printed.slip]) == ()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("order", [ORDER, REFERENCED])
def test_all_that_the_code_says_stands_beside_it(order: SlipOrder, layout: str) -> None:
    words = issue(order, layout=layout).words
    assert "Empfänger Laternenverein e. V." in words
    assert "IBAN DE89 3704 0044 0532 0130 00" in words
    assert ("Referenz RF18 5390 0754 7034" if order is REFERENCED else "Verwendungszweck Nachtdienst") in words
    assert ("Betrag 25,50 €" in words.replace("\xa0", " ")) == (order is REFERENCED)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("edition", [PRESS, replace(SCREEN, trim=TRIMS["A5"]), replace(SCREEN, trim=TRIMS["Letter"])])
def test_as_much_as_the_code_holds_stays_on_the_slip(edition: Edition, layout: str) -> None:
    printed = issue(FULL, LONG, edition=edition, layout=layout)
    foot = max(line.area.y + line.area.height for line in printed.lines)
    assert printed.pages == 1
    assert printed.oversets == ()
    assert foot < 297 - 5


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "it"])
def test_it_speaks_the_languages_of_slips(language: str) -> None:
    printed = issue(language=language)
    assert printed.slip.language == language
    assert printed.pages == 1


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "order", [REFERENCED, replace(FULL, details={**ACCOUNT, "message": "Für Nächte allein. " * 3})]
)
def test_beside_a_form_it_has_its_panel(order: SlipOrder, layout: str) -> None:
    printed = issue(replace(order, schemes=("reply", "epc")), layout=layout)
    assert printed.pages == 1
    assert printed.oversets == ()
    assert "DE89 3704 0044 0532 0130 00" in printed.words
    assert read_back([printed.picture()], [printed.slip]) == ()


def test_a_page_to_give_on_stands_beside_it_and_both_codes_are_read() -> None:
    order = replace(FULL, schemes=("epc", "link"), link="https://give.lantern.example/now")
    printed = issue(order, LONG)
    assert printed.pages == 1
    assert read_back([printed.picture()], [printed.slip]) == ()
