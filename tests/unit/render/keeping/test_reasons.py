from __future__ import annotations

from dataclasses import replace

import pytest

from printreport.render.keeping.keys import Parts
from printreport.render.keeping.reasons import Remembered

BEFORE = Parts("html", {"images/a.png": "1"}, "around", {"layouts/x/page.css": "1", "printreport:/entry.css": "1"}, "p")
FILES = {"content/a.md": "1", "data/a.csv": "1", "report.yaml": "1"}
LAST = Remembered({"a": BEFORE}, FILES)


@pytest.mark.parametrize(
    ("now", "files", "said"),
    [
        (replace(BEFORE, program="other"), FILES, "the program or a library is another one"),
        (replace(BEFORE, sheets={**BEFORE.sheets, "layouts/x/page.css": "2"}), FILES, "layouts/x/page.css changed"),
        (replace(BEFORE, sheets={**BEFORE.sheets, "printreport:/entry.css": "2"}), FILES, "a style sheet changed"),
        (replace(BEFORE, files={"images/a.png": "2"}), FILES, "images/a.png changed"),
        (replace(BEFORE, files={}), FILES, "images/a.png changed"),
        (replace(BEFORE, html="other"), {**FILES, "data/a.csv": "2", "report.yaml": "2"}, "data/a.csv changed"),
        (replace(BEFORE, html="other"), {**FILES, "report.yaml": "2"}, "report.yaml changed"),
        (replace(BEFORE, html="other"), FILES, "what it says changed"),
        (replace(BEFORE, around="other"), FILES, "sections came, went, or changed their places"),
        (BEFORE, FILES, "what stands in front of it, or what it refers to, changed"),
    ],
)
def test_the_reason_is_what_changed_first(now: Parts, files: dict[str, str], said: str) -> None:
    assert LAST.reason("a", now, files, frozenset({"content/a.md", "data/a.csv"})) == said


def test_a_section_that_was_not_there_is_new() -> None:
    assert LAST.reason("b", BEFORE, FILES, frozenset()) == "it is new"
    assert Remembered().reason("b", BEFORE, FILES, frozenset()) == "nothing was kept"


def test_of_many_files_some_are_named() -> None:
    many = {f"data/{name}.csv": "2" for name in "abcde"}
    said = LAST.reason("a", replace(BEFORE, html="other"), many, frozenset(many))
    assert said == "data/a.csv, data/b.csv, data/c.csv and more changed"
