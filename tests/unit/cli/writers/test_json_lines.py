from __future__ import annotations

import json
from collections.abc import Callable

from printreport.cli.writers import Summary
from printreport.cli.writers.json_lines import write_json
from printreport.diagnostics import Location, error, warning

Written = Callable[..., str]


def test_each_finding_is_a_record_and_the_last_says_how_it_ended(written: Written) -> None:
    end = Summary(1, (("screen", "build/a.pdf", 32, 1234),))
    lines = written(
        write_json, error("dead-link", "gone", Location("a.md", 3, 7, 4), "look"), warning("odd", "odd"), end=end
    )
    assert [json.loads(line) for line in lines.splitlines()] == [
        {
            "schema": 1,
            "kind": "finding",
            "severity": "error",
            "name": "dead-link",
            "message": "gone",
            "file": "a.md",
            "line": 3,
            "column": 7,
            "length": 4,
            "hints": ["look"],
        },
        {
            "schema": 1,
            "kind": "finding",
            "severity": "warning",
            "name": "odd",
            "message": "odd",
            "file": None,
            "line": 0,
            "column": 0,
            "length": 0,
            "hints": [],
        },
        {
            "schema": 1,
            "kind": "summary",
            "errors": 1,
            "warnings": 1,
            "exit": 1,
            "files": [{"edition": "screen", "file": "build/a.pdf", "pages": 32, "bytes": 1234}],
        },
    ]


def test_every_record_is_one_line_of_ascii(written: Written) -> None:
    text = written(write_json, error("x", "línea\nuno\u2028dos\x1b\u202e"))
    assert text.isascii()
    assert text.count("\n") == 1
    assert json.loads(text)["message"] == "línea\nuno\u2028dos\x1b\u202e"
