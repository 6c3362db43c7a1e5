from __future__ import annotations

from printreport.finish.intents import intent_of
from printreport.model.condition import CONDITIONS, GRACOL
from printreport.model.plates import Plates
from printreport.model.profile import A_3A, UA_1, UA_2, X_4


def test_a_file_for_the_printer_intends_its_condition_by_the_registered_name() -> None:
    intent = intent_of(X_4, Plates(GRACOL, profile=b"profile"))
    assert intent is not None
    assert (intent.norm, intent.identifier, intent.registry) == ("/GTS_PDFX", "CGATS TR 006", "http://www.color.org")
    assert (intent.profile, intent.channels) == (b"profile", 4)


def test_an_archive_intends_a_screen_and_the_others_need_not_say() -> None:
    intent = intent_of(A_3A, None)
    assert intent is not None
    assert (intent.norm, intent.identifier, intent.channels) == ("/GTS_PDFA1", "sRGB", 3)
    assert intent_of(UA_1, None) is intent_of(UA_2, None) is None


def test_conditions_are_registered_by_names_of_their_own() -> None:
    assert len({condition.identifier for condition in CONDITIONS.values()}) == len(CONDITIONS)
    assert [name for name, condition in CONDITIONS.items() if name != condition.name] == []
