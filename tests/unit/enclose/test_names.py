from __future__ import annotations

from printreport.enclose.names import told_apart
from printreport.model.enclosure import Enclosure


def names(*paths: str) -> list[str]:
    return [file.name for file in told_apart(Enclosure(path, b"", "Data", "") for path in paths)]


def test_folders_become_parts_of_the_name() -> None:
    assert names("report.yaml", "content/letter.md") == ["report.yaml", "content-letter.md"]


def test_no_two_files_have_one_name_whatever_its_capitals() -> None:
    assert names("a/b.csv", "a-b.csv", "A-B.csv") == ["a-b.csv", "a-b-2.csv", "A-B-3.csv"]


def test_no_name_leads_anywhere() -> None:
    assert names("../../etc/passwd", ".hidden", "a\\b:c.csv", "") == ["etc-passwd", "hidden", "a-b-c.csv", "file"]


def test_names_in_other_scripts_stay_and_long_ones_are_cut() -> None:
    assert names("данные/отчёт.csv") == ["данные-отчёт.csv"]
    assert len(names("x" * 300 + ".csv")[0]) == 104
