from __future__ import annotations

from pathlib import Path

import pytest

from printreport.cli.options import Place


@pytest.mark.parametrize(
    ("typed", "folder", "manuscript"),
    [
        (".", ".", "report.yaml"),
        ("reports/2025", "reports/2025", "report.yaml"),
        ("reports/short.yaml", "reports", "short.yaml"),
        ("short.yml", ".", "short.yml"),
    ],
)
def test_a_place_is_a_folder_or_a_manuscript_in_one(typed: str, folder: str, manuscript: str) -> None:
    assert Place.of(typed) == Place(Path(folder), manuscript)
