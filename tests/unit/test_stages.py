"""The course of one run through the stages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from printreport.model.making import Made
from printreport.model.report import Edition
from printreport.model.run import Request
from printreport.stages import Course
from printreport.units import Trim


def test_who_watches_is_told_each_stage_as_it_begins() -> None:
    told: list[tuple[str, str]] = []
    course = Course(lambda stage, far: told.append((stage, far)))
    with course.stage("load"):
        assert told == [("load", "")]
    with course.stage("validate"):
        pass

    assert told == [("load", ""), ("validate", "")]


def test_who_watches_is_told_how_many_sections_are_there() -> None:
    told: list[tuple[str, str]] = []
    course = Course(lambda stage, far: told.append((stage, far)))
    course.told(Made("a", 2))
    course.told(Made("b", 2, kept=True))

    assert told == [("render", "1 of 2 sections"), ("render", "2 of 2 sections")]
    course.told(Made("a", 2))  # made once more, since a process was lost
    assert list(course.made.values()) == [Made("a", 2), Made("b", 2, kept=True)]


def test_a_stage_that_runs_twice_is_counted_once_with_its_time_added_up() -> None:
    course = Course()
    for stage in ("render", "finish", "render"):
        with course.stage(stage):
            pass

    assert [name for name, _ in course.timings] == ["render", "finish"]
    assert all(seconds >= 0 for _, seconds in course.timings)


def test_what_goes_wrong_inside_a_stage_comes_out_of_it() -> None:
    course = Course()
    with pytest.raises(ValueError, match="torn"), course.stage("render"):
        raise ValueError("torn paper")


def test_sections_of_a_locked_edition_are_not_kept_in_the_open() -> None:
    edition = Edition("board", "board", Trim("a4", 210, 297))
    request = Request(Path(), kept=True)
    assert Course().means(request, edition).room is not None
    assert Course().means(request, replace(edition, password="$SECRET")).room is None  # noqa: S106 - the name of a variable
    assert Course().means(replace(request, kept=False), edition).room is None
