from __future__ import annotations

from printreport.enclose.placements import unplaced, without_places
from printreport.load import nodes
from printreport.model.source import Mapping, Scalar

TEXT = "First.\n\n![](#risks)\n\n> ![A risk](#risks)\n\nSee ![](#risks) here.\n\n![](#open)\n"


def test_a_part_for_others_is_not_asked_for_any_more() -> None:
    assert without_places(TEXT, {"risks"}) == "First.\n\n\n\n\n\nSee ![](#risks) here.\n\n![](#open)\n"
    assert without_places(TEXT, set()) == TEXT


def test_texts_in_the_manuscript_itself_are_treated_alike() -> None:
    root, _ = nodes.read("text: |\n  One.\n\n  ![](#risks)\nlist: [{text: '![](#risks)'}]\n", "report.yaml")
    assert isinstance(root, Mapping)
    bare = unplaced(root, frozenset({"risks"}))
    assert isinstance(bare, Mapping)
    text = bare.get("text")
    assert isinstance(text, Scalar)
    assert text.value == "One.\n\n\n"
    assert "risks" not in str(bare.get("list"))


def test_definitions_that_no_link_uses_are_remarks() -> None:
    text = "See [ours][site] and [More].\n\n[//]: # (ask Mary)\n[site]: https://a.example\n[more]: https://b.example\n"
    assert without_places(text, frozenset()) == (
        "See [ours][site] and [More].\n\n\n[site]: https://a.example\n[more]: https://b.example\n"
    )
