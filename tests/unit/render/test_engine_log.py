"""What the engine complains of becomes findings with places; the engine's own words are met here, not imitated."""

from __future__ import annotations

import threading

import pytest

from printreport.diagnostics import Diagnostic, Location, Refused
from printreport.model.markup import ENTRY_SHEET, Markup
from printreport.project import Project
from printreport.render import bind, paginate, write
from printreport.render.listen import ENGINE, listening
from tests.unit.render.press import CHECKOUT, FONT, SCREEN, SHEET, markup, pages

AT = Location("report.yaml", 7, 3)


def found(body: str, css: str = "") -> list[Diagnostic]:
    made = markup(body, css)
    laid = paginate(Markup(made.html, made.base, made.sheets, {"here": AT}), Project.open(CHECKOUT))
    return [*bind(laid).diagnostics, *write(laid, SCREEN).diagnostics]


def test_a_declaration_without_effect_is_named_with_sheet_line_and_column() -> None:
    [one] = found("<p>x", "p {\n  colour: red }")
    line = SHEET.count("\n") + 2
    assert (one.name, one.is_error, str(one.at)) == ("css-ignored", False, f"{ENTRY_SHEET}:{line}:3")
    assert one.message == "`colour: red` has no effect: the press does not know this property."


def test_a_value_that_only_shows_once_properties_are_filled_in_is_found_in_its_sheet() -> None:
    [one] = found("<p>x", ":root { --wide: red } p { width: var(--wide) }")
    assert one.name == "css-ignored"
    assert one.at is not None


def test_a_rule_that_cannot_be_read_is_named() -> None:
    [one] = found("<p>x", "@unheard-of;\n")
    assert (one.name, one.is_error) == ("css-ignored", False)


def test_dead_links_missing_pictures_and_double_ids_are_errors_where_they_stand() -> None:
    body = "<section data-at=here><a href='#nobody'>x</a><img src=none.png alt=x><p id=a>1<p id=a>2</section>"
    assert sorted((one.name, one.at, one.is_error) for one in found(body)) == [
        ("dead-link", AT, True),
        ("duplicate-id", AT, True),
        ("missing-image", AT, True),
    ]


def test_a_dead_link_that_also_asks_for_a_page_number_is_one_finding() -> None:
    css = "a::after { content: target-counter(attr(href), page) }"
    assert [one.name for one in found("<a href='#nobody'>x</a>", css)] == ["dead-link"]


def test_a_missing_character_is_named_once_with_its_place() -> None:
    [one] = found("<p data-at=here>x 漢 and 漢")
    assert (one.name, one.at) == ("missing-glyph", AT)
    assert "“漢” (U+6F22)" in one.message


def test_all_missing_characters_of_a_place_are_one_finding() -> None:
    [one] = found("<p data-at=here>日本 and 本日")
    assert one.message == "No font of the layout can print “日” (U+65E5) and “本” (U+672C)."


def test_a_text_in_a_script_without_a_font_is_not_spelt_out() -> None:
    [one] = found(f"<p data-at=here>{''.join(map(chr, range(0x4E00, 0x4E50)))}")
    assert one.message.endswith("(U+4E0B) and 68 more.")


def test_a_missing_character_is_looked_for_where_it_is_written_and_not_in_the_contents() -> None:
    contents = "<nav role=doc-toc><ol><li><a href='#a'>日</a></ol></nav>"
    [one] = found(f"{contents}<section data-at=here><h1 id=a>日</h1></section>")
    assert one.at == AT


def test_a_control_character_is_called_one() -> None:
    [one] = found("<p data-at=here>a\x07b")
    assert (one.name, one.at) == ("control-character", AT)
    assert "U+0007" in one.message


def test_a_font_that_cannot_be_read_or_is_not_there_is_an_error() -> None:
    broken = "@font-face { font-family: Gone; src: url(gone.otf) } p { font-family: Gone }"
    assert [one.name for one in found("<p>x", broken)] == ["missing-font", "font-not-used"]


def test_without_any_font_there_is_no_printing() -> None:
    made = markup("<p>x")
    with pytest.raises(Refused, match="brings no font"):
        paginate(Markup(made.html, made.base, {ENTRY_SHEET: "p { color: red }"}), Project.open(CHECKOUT))


def test_a_good_report_gives_no_findings() -> None:
    assert found("<h1 id=a>One</h1><p><a href='#a'>x</a>") == []
    assert FONT in SHEET


@pytest.mark.grumbles
def test_what_is_heard_is_kept_from_all_others_but_only_in_its_own_thread(caplog: pytest.LogCaptureFixture) -> None:
    with listening() as said:
        ENGINE.warning("mine %s", 1)
        other = threading.Thread(target=lambda: ENGINE.warning("not mine"))
        other.start()
        other.join()

    assert [(one.form, one.values, one.words) for one in said] == [("mine %s", (1,), "mine 1")]
    assert [record.getMessage() for record in caplog.records] == ["not mine"]


def test_nothing_is_left_listening() -> None:
    before = list(ENGINE.filters)
    pages("<p>x")
    assert ENGINE.filters == before
