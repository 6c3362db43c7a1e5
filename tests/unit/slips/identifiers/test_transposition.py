from __future__ import annotations

from printreport.slips.identifiers import or_transposed, transposed


def test_all_texts_with_two_neighbours_exchanged_are_tried() -> None:
    assert transposed("1223", {"2123", "1232", "1223"}.__contains__) == ("2123", "1232")


def test_a_hint_is_given_only_where_one_or_two_exchanges_are_right() -> None:
    assert or_transposed("12", "21".__eq__, str, "look") == "did you mean `21`?"
    assert or_transposed("123", {"213", "132"}.__contains__, str, "look") == "did you mean `213` or `132`?"
    assert or_transposed("1234", {"2134", "1324", "1243"}.__contains__, str, "look") == "look"
    assert or_transposed("12", "33".__eq__, str, "look") == "look"
