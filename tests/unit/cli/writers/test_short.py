from __future__ import annotations

from collections.abc import Callable

from printreport.cli.writers.short import write_short
from printreport.diagnostics import Location, error, warning

Written = Callable[..., str]


def test_each_finding_is_one_line_that_editors_read(written: Written) -> None:
    found = (
        error("dead-link", "no part has that id.", Location("a.md", 3, 7), "look"),
        warning("not-utf8", "odd letters", Location("b.csv")),
        error("no-project", "nothing\nthere"),
    )
    assert written(write_short, *found, folder="reports/") == (
        "reports/a.md:3:7: error: no part has that id [dead-link]\n"
        "reports/b.csv: warning: odd letters [not-utf8]\n"
        "error: nothing\\nthere [no-project]\n"
    )
