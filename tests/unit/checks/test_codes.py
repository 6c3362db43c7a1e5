from __future__ import annotations

import pytest
import segno
from PIL import Image

from printreport.checks.codes import read_back, texts_of
from printreport.diagnostics import Location
from printreport.model.slip import Code, Slip

URL = "https://give.lantern.example/now?appeal=AR25"
AT = Location("report.yaml", 30, 3)


def slip(*payloads: str) -> Slip:
    codes = tuple(Code("qr", payload, "", 30) for payload in payloads)
    return Slip("give", ("link",), "slips/link.html.j2", "en", {}, codes, AT)


def page(*payloads: str, scale: int = 8, noise: float = 0) -> Image.Image:
    """Draw codes on a sheet, one below the other; `noise` is the share of grey mixed in, the same at every run."""
    sheet = Image.new("L", (900, 500 * len(payloads) + 100), 255)
    for place, payload in enumerate(payloads):
        matrix = segno.make(payload, error="m").matrix
        code = Image.new("L", (len(matrix), len(matrix)), 255)
        code.putdata([0 if dark else 255 for row in matrix for dark in row])
        sheet.paste(code.resize((len(matrix) * scale, len(matrix) * scale)), (100, 100 + 500 * place))
    return Image.blend(sheet, Image.effect_noise(sheet.size, 90), noise) if noise else sheet


def test_a_code_that_says_its_payload_is_passed_in_silence() -> None:
    assert read_back([page(URL)], [slip(URL)]) == ()


@pytest.mark.parametrize("scale", [4, 3, 2])
def test_coarse_pictures_are_read_too(scale: int) -> None:
    assert read_back([page(URL, scale=scale)], [slip(URL)]) == ()


def test_grey_noise_of_ten_per_cent_does_no_harm() -> None:
    assert read_back([page(URL, noise=0.1)], [slip(URL)]) == ()


def test_an_empty_page_is_unreadable() -> None:
    (found,) = read_back([Image.new("L", (800, 800), 255)], [slip(URL)])
    assert found.name == "code-unreadable"
    assert found.at == AT
    assert URL in found.message


def test_a_code_that_is_covered_is_unreadable() -> None:
    sheet = page(URL)
    sheet.paste(255, (100, 100, 300, 200))
    (found,) = read_back([sheet], [slip(URL)])
    assert found.name == "code-unreadable"


def test_a_code_that_says_something_else_says_what() -> None:
    (found,) = read_back([page(URL + "6")], [slip(URL)])
    assert found.name == "code-differs"
    assert found.message == f"the code of the slip `give` should say {URL} but says {URL}6"


def test_one_letter_of_another_case_differs() -> None:
    (found,) = read_back([page(URL.replace("now", "Now"))], [slip(URL)])
    assert found.name == "code-differs"


def test_each_slip_is_held_against_its_own_page() -> None:
    other = "https://other.example/"
    assert read_back([page(URL), page(other)], [slip(URL), slip(other)]) == ()
    assert [found.name for found in read_back([page(other), page(URL)], [slip(URL), slip(other)])] == [
        "code-differs",
        "code-differs",
    ]


def test_a_page_may_hold_two_codes() -> None:
    other = "https://other.example/"
    assert read_back([page(other, URL)], [slip(URL, other)]) == ()


def test_a_slip_whose_page_is_missing_is_unreadable() -> None:
    assert [found.name for found in read_back([], [slip(URL)])] == ["code-unreadable"]


def test_a_slip_without_codes_is_not_looked_at() -> None:
    assert read_back([], [slip()]) == ()


@pytest.mark.parametrize("encoding", ["utf-8", "iso8859-2"])
def test_the_text_of_a_code_is_read_in_the_character_set_that_it_names(encoding: str) -> None:
    matrix = segno.make("UPNQR\nLoški Potok\n", error="m", micro=False, encoding=encoding, eci=True).matrix
    code = Image.new("L", (len(matrix), len(matrix)), 255)
    code.putdata([0 if dark else 255 for row in matrix for dark in row])
    sheet = Image.new("L", (900, 600), 255)
    sheet.paste(code.resize((len(matrix) * 8, len(matrix) * 8)), (100, 100))
    assert texts_of(sheet) == ("UPNQR\nLoški Potok\n",)
