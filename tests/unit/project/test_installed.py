from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import metadata
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from printreport.project import installed as module
from printreport.project.installed import installed, libraries, mark_of_program, program, surroundings
from printreport.project.inventory import NOTHING_KNOWN


def hashes(known: Mapping[str, str] = NOTHING_KNOWN) -> dict[str, str]:
    return {part.name: part.digest for part in installed(known)}


def test_the_program_is_known_by_its_code_layouts_fonts_and_profiles() -> None:
    (names,) = (part.marks[::2] for part in installed() if part.name == "printreport")
    assert {"project/installed.py", "annual/layout.yaml"} <= set(names)
    assert {".otf", ".icc"} <= {Path(name).suffix for name in names}
    assert len(program()) == 64


def test_a_plug_in_that_is_being_worked_on_is_another_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "our_house_style" / "__init__.py"
    code.parent.mkdir()
    code.write_text("CHECK = 1")
    (tmp_path / "our_single.py").write_text("CHECK = 1")
    monkeypatch.syspath_prepend(str(tmp_path))
    points = {
        "printreport.checks": [
            EntryPoint("style", "our_house_style.style:CHECK", "printreport.checks"),
            EntryPoint("single", "our_single:CHECK", "printreport.checks"),
            EntryPoint("gone", "our_absent.style:CHECK", "printreport.checks"),
        ]
    }
    monkeypatch.setattr(metadata, "entry_points", lambda group: points.get(group, []))
    before = hashes()
    assert set(before) == {
        "printreport",
        "the package our_absent",
        "the package our_house_style",
        "the package our_single",
    }
    assert "our_house_style" not in sys.modules

    code.write_text("CHECK = 2")
    after = hashes()
    assert {name for name in before if before[name] != after[name]} == {"the package our_house_style"}


def test_what_is_known_by_its_marks_is_not_read() -> None:
    (part,) = (each for each in installed() if each.name == "printreport")
    assert hashes({part.mark: "remembered"})["printreport"] == "remembered"


def test_a_library_of_another_version_is_another_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = libraries()
    (tmp_path / "engine-71.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    after = libraries()
    assert {name for name in before if before[name] != after[name]} == {"the libraries"}


def test_a_library_of_the_system_in_another_version_is_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    before = libraries()
    monkeypatch.setattr(module, "_version", lambda function, _names: f"another {function}")
    assert libraries()["the libraries"] != before["the libraries"]


def test_the_librarys_versions_are_really_read() -> None:
    assert [function for function, names in module.SYSTEM.items() if not module._version(function, names)] == []
    assert module._version("pango_version", ("nowhere.so",)) == ""


def test_what_a_build_heeds_of_the_environment_is_told_by_name_and_by_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "sl_SI.UTF-8")
    monkeypatch.setenv("SECRET", "hidden")
    heeded = surroundings()
    assert {"$LC_ALL", "$SOURCE_DATE_EPOCH"} <= set(heeded)
    assert "$SECRET" not in heeded
    assert "sl_SI.UTF-8" not in heeded.values()


def test_the_mark_of_the_program_stays_the_same_while_nobody_writes_it_anew() -> None:
    first = mark_of_program()
    mark_of_program.cache_clear()
    assert mark_of_program() == first != ""
