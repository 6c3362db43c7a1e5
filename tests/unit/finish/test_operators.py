from __future__ import annotations

from printreport.finish.inks import Inks
from printreport.finish.operators import Brush, greyed
from printreport.model.brand import Ink
from printreport.model.condition import FOGRA39
from printreport.model.plates import Plates
from printreport.project import colour_profile

OVER, KNOCK = b"/Over gs", b"/Knock gs"
ALPHA = {b"half": False, b"whole": True}


def painted(*operators: bytes) -> list[bytes]:
    used: set[Ink] = set()
    brush = Brush(Inks(Plates(FOGRA39, {}, colour_profile(FOGRA39.profile))), ALPHA.get, used)
    return list(brush.painted(list(operators)))


def test_colours_of_all_spaces_are_written_as_shares_of_ink() -> None:
    assert painted(b"/DeviceCMYK cs", b"0 .38 .95 0 scn", b"1 g", b"0 0 0 RG", b"/DeviceCMYK CS", b"0 0 0 1 SCN") == [
        b"0 0.38 0.95 0 k",
        b"0 0 0 0 k",
        b"0 0 0 1 K",
        b"0 0 0 1 K",
    ]


def test_a_pattern_and_a_colour_of_its_own_space_stay() -> None:
    operators = [b"/Pattern cs", b"/p0 scn", b"/Registration CS", b"1 SCN"]
    assert painted(*operators) == operators


def test_black_text_overprints_and_what_follows_knocks_out_again() -> None:
    assert painted(b"0 0 0 1 k", b"BT", b"[<00>] TJ", b"[<01>] TJ", b"1 0 0 0 k", b"[<02>] TJ", b"ET", b"f") == [
        b"0 0 0 1 k",
        b"BT",
        OVER,
        b"[<00>] TJ",
        b"[<01>] TJ",
        b"1 0 0 0 k",
        KNOCK,
        b"[<02>] TJ",
        b"ET",
        b"f",
    ]


def test_black_areas_do_not_overprint_and_nothing_stands_between_a_path_and_its_paint() -> None:
    area = [b"0 0 9 9 re", b"f"]
    assert painted(b"0 0 0 1 k", *area) == [b"0 0 0 1 k", *area]
    assert painted(b"0 0 0 1 k", b"[<00>] TJ", b"ET", *area) == [b"0 0 0 1 k", OVER, b"[<00>] TJ", KNOCK, b"ET", *area]


def test_small_text_in_a_dark_grey_of_many_inks_is_black_alone() -> None:
    mixed = b"0.6 0.75 0.4 0.7 k"
    small = painted(mixed, b"BT", b"/F 8 Tf", b"[<00>] TJ", b"ET")
    assert small == [mixed, b"BT", b"/F 8 Tf", b"0 0 0 1 k", OVER, b"[<00>] TJ", mixed, KNOCK, b"ET"]


def test_large_text_keeps_its_mixture_however_its_size_is_made() -> None:
    mixed = b"0.6 0.75 0.4 0.7 k"
    for size in ([b"/F 30 Tf"], [b"3 0 0 3 0 0 cm", b"/F 10 Tf"], [b"/F 10 Tf", b"0 -3 3 0 7 7 Tm"]):
        assert painted(mixed, *size, b"[<00>] TJ") == [mixed, *size, b"[<00>] TJ"]
    assert painted(mixed, b"0.5 0 0 0.5 0 0 cm", b"/F 20 Tf", b"[<00>] TJ")[-1:] == [b"[<00>] TJ"]
    assert b"0 0 0 1 k" in painted(mixed, b"0.5 0 0 0.5 0 0 cm", b"/F 20 Tf", b"[<00>] TJ")


def test_white_text_and_black_that_lets_something_through_do_not_overprint() -> None:
    assert OVER not in painted(b"0 0 0 0 k", b"[<00>] TJ")
    assert OVER not in painted(b"0 0 0 1 k", b"/half gs", b"[<00>] TJ")
    assert OVER in painted(b"0 0 0 1 k", b"/half gs", b"/whole gs", b"[<00>] TJ")


def test_what_was_kept_holds_again() -> None:
    assert painted(b"1 0 0 0 k", b"q", b"0 0 0 1 k", b"[<00>] TJ", b"Q", b"[<01>] TJ").count(KNOCK) == 0


def test_operands_of_marks_are_left_alone() -> None:
    mark = {"MCID": 1}
    brush = Brush(Inks(Plates(FOGRA39, {}, colour_profile(FOGRA39.profile))), ALPHA.get, set())
    assert list(brush.painted([b"/Span", mark, b"BDC"])) == [b"/Span", mark, b"BDC"]


def test_a_soft_mask_stays_in_light_as_grey() -> None:
    assert list(greyed([b"1 1 1 rg", b"0 0 0 RG", b"f"])) == [b"1 g", b"0 G", b"f"]
