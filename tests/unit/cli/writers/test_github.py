from __future__ import annotations

from collections.abc import Callable

from printreport.cli.writers.github import write_github
from printreport.diagnostics import Location, error, warning

Written = Callable[..., str]


def test_a_finding_is_an_annotation_with_its_place(written: Written) -> None:
    found = error("dead-link", "100 % gone: a, b", Location("a,b.md", 3, 7, 4), "look")
    assert written(write_github, found) == (
        "::error file=a%2Cb.md,line=3,col=7,endColumn=11,title=dead-link::100 %25 gone: a, b – look\n"
    )


def test_a_finding_cannot_begin_a_command_of_its_own(written: Written) -> None:
    assert written(write_github, warning("x", "one\n::error::two")) == "::warning title=x::one\\n::error::two\n"
