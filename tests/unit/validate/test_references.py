"""What texts name: parts that are faulty are written all the same."""

from __future__ import annotations

from dataclasses import replace

from printreport.diagnostics import Location
from printreport.model.prose import Placement, Prose
from printreport.validate import validate
from tests.unit.validate.manuscripts import SMALL, source_of

LETTER = SMALL + "  - letter:\n      text: Words\n      parts:\n        - pull-quote: {id: hers, %s}\n"
AT = Location("content/letter.md", 3, 1)


def names(manuscript: str, placed: str) -> list[str]:
    source = source_of(manuscript)
    text = next(key for key, prose in source.proses.items() if "Words" in str(prose))
    placing = Prose((Placement(placed, AT),), at=source.proses[text].at)
    return [found.name for found in validate(replace(source, proses={**source.proses, text: placing})).diagnostics]


def test_a_part_that_is_placed_is_written() -> None:
    assert names(LETTER % "text: She rang", "hers") == []
    assert names(LETTER % "text: She rang", "his") == ["unknown-part"]


def test_of_a_part_with_a_fault_the_fault_alone_is_said() -> None:
    assert names(LETTER % "tone: shrill, text: She rang", "hers") == ["unknown-choice"]
    assert names(LETTER % "tone: shrill, text: She rang", "his") == ["unknown-choice", "unknown-part"]
