from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from babel.core import get_global
from babel.languages import get_official_languages
from fontTools.ttLib import TTFont

from printreport.compose.filters import money
from printreport.diagnostics import Location
from printreport.load import layout as layouts
from printreport.model.layout import Layout
from printreport.project import Project
from printreport.slips import BUILT_IN
from printreport.slips.gift import FREQUENCIES
from printreport.slips.scheme import Scheme, Words
from printreport.slips.words import WORDS

CHECKOUT = Path(__file__).resolve().parents[3]
LAYOUTS = ("base", "annual", "field", "ledger", "folio")
FACES = ("face-text", "face-lead", "face-display", "face-note")

# Languages of schemes whose norm prints its words itself and lets nobody change them, or whose offices read one alone
NORMS = {
    "swiss-qr": {"de", "fr", "it", "en"},
    "gift-aid": {"en"},
    "uk-standing-order": {"en"},
    "us-reply": {"en"},
}
EVERYWHERE = {"en", "fr", "de", "es", "it"}

# Official languages that a scheme leaves out: banks of Singapore speak English to all, and the words of a mandate are
# the rulebook's, in those languages that it was read in
LEFT_OUT = {"paynow": {"zh", "ms", "ta"}, "sepa-mandate": set(WORDS) - EVERYWHERE}

TABLES = {"every slip": WORDS} | {name: scheme.words for name, scheme in BUILT_IN.items()}
NATIONAL = [name for name, scheme in BUILT_IN.items() if 0 < len(scheme.countries) <= 2]
INTERNATIONAL = [name for name, scheme in BUILT_IN.items() if len(scheme.countries) > 2]


def official(scheme: Scheme) -> AbstractSet[str]:
    """The official languages of a scheme's countries, by the CLDR, without those that it leaves out."""
    spoken = {tag for country in scheme.countries for tag in get_official_languages(country)}
    return spoken - LEFT_OUT.get(scheme.name, set())


@pytest.mark.parametrize("table", TABLES)
def test_every_language_has_the_same_words_and_none_is_empty(table: str) -> None:
    words = TABLES[table]
    assert (set(words) == NORMS[table]) if table in NORMS else (set(words) >= EVERYWHERE)
    assert {frozenset(spoken) for spoken in words.values()} == {frozenset(words["en"])}
    assert [key for spoken in words.values() for key, said in spoken.items() if said != said.strip() or not said] == []


@pytest.mark.parametrize("name", NATIONAL)
def test_a_way_of_one_country_is_told_in_its_languages(name: str) -> None:
    scheme = BUILT_IN[name]
    assert official(scheme) - set(scheme.words) == set()
    assert official(scheme) - set(WORDS) == set()


@pytest.mark.parametrize("name", INTERNATIONAL)
def test_a_way_of_many_countries_is_told_in_each_of_their_languages_that_slips_speak(name: str) -> None:
    scheme = BUILT_IN[name]
    assert (official(scheme) & set(WORDS)) - set(scheme.words) == set()


def test_a_donation_page_may_stand_beside_a_code_in_every_language() -> None:
    assert set(BUILT_IN["link"].words) == set(WORDS)


def test_no_scheme_speaks_a_language_in_which_slips_have_no_heading() -> None:
    assert [(name, tag) for name, scheme in BUILT_IN.items() for tag in scheme.words if tag not in WORDS] == []


def test_every_rhythm_has_its_word() -> None:
    assert [often for often in FREQUENCIES if often not in WORDS["en"]] == []


def test_no_word_of_a_scheme_hides_one_of_every_slip() -> None:
    hidden = [key for scheme in BUILT_IN.values() for key in scheme.words["en"] if key in WORDS["en"]]
    assert hidden == []


@pytest.mark.parametrize("language", sorted(BUILT_IN["reply"].words))
def test_labels_are_short_enough_for_their_line(language: str) -> None:
    spoken: Words = BUILT_IN["reply"].words[language]
    assert [said for key, said in spoken.items() if len(said) > 36] == []
    assert len(spoken["honour"]) + len(spoken["memory"]) <= 30


@pytest.mark.parametrize("language", sorted(set(BUILT_IN["reply"].words) & set(BUILT_IN["epc"].words)))
def test_the_panel_of_a_transfer_has_its_name_on_one_line(language: str) -> None:
    assert len(BUILT_IN["epc"].words[language]["or_transfer"]) <= 21


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("name", LAYOUTS)
def test_every_letter_of_every_word_and_sum_is_in_the_faces_of_the_slip(name: str, language: str) -> None:
    layout = read(name)
    needed = letters(language)
    for face in FACES:
        families = [*re.findall(r'"([^"]+)"', layout.tokens[face]), *scripts().get(language, ())]
        for weight in weights(layout, families[0]):
            drawn = set().union(*(covered(layout, family, weight) for family in families))
            assert "".join(sorted(needed - drawn)) == "", f"{face} {weight}"


@pytest.mark.parametrize("language", sorted(set(WORDS) - {"th", "hi"}))
@pytest.mark.parametrize("name", LAYOUTS)
def test_words_in_latin_letters_never_change_their_face(name: str, language: str) -> None:
    layout = read(name)
    for face in FACES:
        family = re.findall(r'"([^"]+)"', layout.tokens[face])[0]
        for weight in weights(layout, family):
            assert "".join(sorted(letters(language) - covered(layout, family, weight))) == "", f"{face} {weight}"


def letters(language: str) -> set[str]:
    """Every letter that slips print of themselves in a language, with sums in the money of the scheme's countries."""
    said = [word for words in TABLES.values() for word in words.get(language, {}).values()]
    sums = [money(Decimal(1234567), code, language, 2) for code in currencies(language)]
    return set("".join(said + sums)) - {" ", "\n"}


def currencies(language: str) -> set[str]:
    """The money of those countries of national schemes in which a language is official."""
    countries = {
        country for name in NATIONAL for country in BUILT_IN[name].countries if language in official(BUILT_IN[name])
    }
    money_of = get_global("territory_currencies")
    return {code for country in countries for code, _since, until, tender in money_of[country] if tender and not until}


@cache
def read(name: str) -> Layout:
    return layouts.read(Project.open(CHECKOUT), name, Location("report.yaml", 1, 1))[0]


@cache
def scripts() -> dict[str, list[str]]:
    """The faces that the slips' style sheet puts behind those of the layout, by language."""
    sheet = (CHECKOUT / "layouts/base/slips/scripts.css").read_text(encoding="utf-8")
    return {tag: [family] for tag, family in re.findall(r':root:lang\((\w+)\) \{ --slip-script: "([^"]+)" \}', sheet)}


def weights(layout: Layout, family: str) -> set[int]:
    return {font.weight for font in layout.fonts if font.family == family and font.style == "normal"}


def covered(layout: Layout, family: str, weight: int) -> AbstractSet[str]:
    """The characters of a family's cut that is nearest to a weight."""
    cuts = [font for font in layout.fonts if font.family == family and font.style == "normal"]
    return cmap(min(cuts, key=lambda font: abs(font.weight - weight)).file)


@cache
def cmap(file: Path) -> AbstractSet[str]:
    with TTFont(file, lazy=True) as font:
        return {chr(code) for code in font.getBestCmap()}
