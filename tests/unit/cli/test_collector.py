"""The cycle collector is kept away from a build, and comes back where the process goes on."""

from __future__ import annotations

import gc
import weakref

import pytest

from printreport.cli import main
from printreport.cli.collector import hold_off, uncollected


class Ring:
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


def test_it_comes_back_after_an_edition() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_in_a_process_of_one_command_it_stays_away_and_an_edition_takes_what_the_one_before_left() -> None:
    hold_off()
    with uncollected():
        left = weakref.ref(Ring())
    assert not gc.isenabled()
    assert left() is not None
    with uncollected():
        assert left() is None
    gc.enable()


def test_it_comes_back_when_the_command_ends() -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert gc.isenabled()
    gc.unfreeze()
