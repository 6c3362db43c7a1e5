from __future__ import annotations

import pytest

from printreport.cli.progress import STEPS, progress
from printreport.stages import STAGES


def test_nothing_is_shown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("screen") as watch:
        watch("load", "")
        watch("render", "1 of 2 sections")

    assert capsys.readouterr() == ("", "")


def test_every_stage_has_words() -> None:
    assert tuple(STEPS) == STAGES
