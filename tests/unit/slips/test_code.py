from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from printreport.model.slip import Code
from printreport.slips.code import LEAST_MODULE, QUIET_ZONE, Symbol, qr

SVG = "{http://www.w3.org/2000/svg}"


def drawn(code: Code) -> ET.Element:
    return ET.fromstring(code.svg)  # noqa: S314 - our own drawing, made a line before


def test_the_drawing_says_its_size_in_mm_and_its_name() -> None:
    code = qr("https://a.example/", 30, "QR code: https://a.example/?a=1&b=<2>")
    drawing = drawn(code)
    assert (drawing.get("width"), drawing.get("height")) == ("30mm", "30mm")
    assert drawing.get("role") == "img"
    assert drawing.findtext(f"{SVG}title") == "QR code: https://a.example/?a=1&b=<2>"


def test_it_is_black_on_white() -> None:
    drawing = drawn(qr("https://a.example/", 30, ""))
    assert [path.get("fill") for path in drawing.iter(f"{SVG}path")] == ["#fff", "#000"]


def test_four_modules_on_each_side_stay_white() -> None:
    drawing = drawn(qr("https://a.example/", 30, ""))
    modules = int(drawing.get("viewBox", "").split()[-1])
    path = list(drawing.iter(f"{SVG}path"))[1].get("d", "")
    runs = [tuple(map(int, run)) for run in re.findall(r"M(\d+) (\d+)h(\d+)v1", path)]
    assert min(x for x, _, _ in runs) == min(y for _, y, _ in runs) == QUIET_ZONE
    assert max(x + length for x, _, length in runs) == max(y for _, y, _ in runs) + 1 == modules - QUIET_ZONE


@pytest.mark.parametrize("length", [20, 60, 120, 251])
def test_modules_never_come_out_finer_than_the_least(length: int) -> None:
    code = qr("https://a.example/".ljust(length, "a"), 30, "")
    modules = int(code.svg.split('viewBox="0 0 ')[1].split()[0])
    assert code.side / modules >= LEAST_MODULE
    assert code.side >= 30


def test_a_payload_that_no_symbol_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr("a" * 3000, 30, "")


def test_a_norm_may_have_its_own_white_and_its_own_smallest_module() -> None:
    code = qr("a" * 200, 20, "", Symbol(quiet=0, least=0.4))
    modules = int(code.svg.split('viewBox="0 0 ')[1].split()[0])
    assert modules == 57
    assert code.side == pytest.approx(57 * 0.4)
    assert 'd="M0 0h7v1' in code.svg


def test_a_symbol_larger_than_a_norm_allows_is_refused() -> None:
    with pytest.raises(ValueError, match="13 is the largest"):
        qr("a" * 332, 30, "", Symbol(largest=13))


def test_a_symbol_has_the_version_that_a_norm_names() -> None:
    assert 'viewBox="0 0 77 77"' in qr("a", 30, "", Symbol(quiet=0, version=15)).svg


def test_letters_beyond_ascii_are_written_in_the_encoding_that_was_asked_for() -> None:
    first, second = qr("Zürich", 30, ""), qr("Zürich", 30, "", Symbol(encoding="iso-8859-2"))
    assert (first.encoding, second.encoding) == ("utf-8", "iso-8859-2")
    assert first.svg != second.svg


def test_a_mark_is_drawn_over_the_middle_in_mm() -> None:
    drawing = drawn(qr("a", 29, "", Symbol(quiet=4, mark='<path d="M0 0h1v1z"/>')))
    group = drawing.find(f"{SVG}g")
    assert group is not None
    assert group.get("transform") == "translate(14.5 14.5) scale(1)"
