from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from printreport.model.slip import Code, Payment
from printreport.slips.upn_qr import UPN_QR, codes, fill
from printreport.slips.upn_qr.geometry import CODE, MODULE
from printreport.slips.upn_qr.payload import ENCODING, MOST_BYTES
from printreport.slips.upn_qr.printed import lines, values
from printreport.slips.upn_qr.words import WORDS


def drawn(payment: Payment) -> Code:
    (code,) = codes(payment, WORDS["en"], "foot")
    return code


@pytest.mark.parametrize(("dpi", "noise"), [(300, 0.0), (150, 0.0), (150, 0.1)])
def test_the_code_is_read_from_paper(
    scan: Callable[[Code, int, float], list[bytes]],
    donation: Payment,
    order: Payment,
    examples: Mapping[str, str],
    dpi: int,
    noise: float,
) -> None:
    assert scan(drawn(donation), dpi, noise) == [examples["D"].encode(ENCODING)]
    assert scan(drawn(order), dpi, noise) == [examples["A"].encode(ENCODING)]


def test_a_reader_is_told_the_character_set_and_finds_version_15_of_level_m(donation: Payment) -> None:
    """Standard, 5.1: the mark of ISO 8859-2 (ECI), without which a reader would guess another set."""
    svg = drawn(donation).svg
    image = Image.new("L", (340, 340), 255)
    for x, y, length in (map(int, run) for run in re.findall(r"M(\d+) (\d+)h(\d+)v1h", svg)):
        ImageDraw.Draw(image).rectangle((x * 4, y * 4, (x + length) * 4 - 1, y * 4 + 3), 0)
    (read,) = zxingcpp.read_barcodes(image)
    assert "3698 Loški Potok" in read.text
    assert read.ec_level == "M"
    assert 'viewBox="0 0 85 85"' in svg  # 77 modules, and 4 of white on each side


def test_the_code_is_36_mm_wide_whatever_it_says(donation: Payment) -> None:
    """Standard, 5.1 e and g."""
    much = replace(donation, details={**donation.details, "message": "č" * 42, "holder": "Š" * 33})
    assert [drawn(each).side for each in (donation, much)] == [CODE, CODE]
    assert pytest.approx(MODULE, abs=1e-5) == CODE / 85
    assert len(drawn(much).payload) < MOST_BYTES


def test_a_screen_reader_says_whose_code_it_is(donation: Payment) -> None:
    assert "Koda QR: IBAN prejemnika SI56 0510 0801 0486 080, Novo podjetje d.o.o." in drawn(donation).svg


def test_what_is_printed_is_formatted_as_the_instructions_have_it(order: Payment) -> None:
    """Navodilo 1.1, 3.2."""
    said = values(replace(order, amount=Decimal("1234567.5")))
    assert said["amount"] == ("***1.234.567,50",)
    assert said["account"] == ("SI56 0510 0801 0486 080",)
    assert (said["reference_model"], said["reference_rest"]) == (("SI05",), ("98765432100",))
    assert said["payer"] == ("Janez Novak", "Dunajska 1", "1000 Ljubljana")
    creditor = {**order.details, "reference": "RF45SBO2010"}
    assert values(replace(order, details=creditor))["account_and_reference"][2] == "RF45 SBO2 010"


def test_a_donor_finds_room_for_a_pen(donation: Payment) -> None:
    said = values(donation)
    assert (said["payer"], said["amount"]) == ((), ())
    assert values(replace(donation, details={**donation.details, "reference": "SI99"}))["reference_rest"] == ()


@pytest.mark.parametrize("message", ["č" * 42, "Donacija v dobrodelne namene in za luči", "kratko"])
def test_the_receipt_has_two_lines_for_what_it_is_for(donation: Payment, message: str) -> None:
    broken = values(replace(donation, details={**donation.details, "message": message}))["message"]
    assert max(map(len, broken)) <= 33
    assert len(broken) <= 2
    assert "".join(broken).replace(" ", "") == message.replace(" ", "")


def test_every_label_has_its_word_and_every_box_its_cells(donation: Payment) -> None:
    filled = fill(donation)
    assert {field["word"] for field in (*filled["receipt"], *filled["order"])} == set(WORDS["en"])
    assert [line for line in lines() if line.foot <= line.top] == []


def test_the_form_is_printed_in_slovene_whatever_the_slip_speaks() -> None:
    assert len(set(map(id, UPN_QR.words.values()))) == 1
    assert UPN_QR.words["en"]["upn_payer_name"] == "Ime plačnika"
