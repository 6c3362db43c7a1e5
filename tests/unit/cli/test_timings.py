from __future__ import annotations

import pytest

from printreport.cli.timings import changes


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (None, "no earlier build is kept"),
        (("data/finance.csv",), "changed since the last build: data/finance.csv"),
        (tuple("abcdefg"), "changed since the last build: a, b, c, d, e and 2 more"),
        (("a\x1b[31m.md",), "changed since the last build: a\\x1b[31m.md"),
        ((), "no file changed since the last build, but that build is not kept, or a password is another"),
    ],
)
def test_what_has_changed_is_named(changed: tuple[str, ...] | None, words: str) -> None:
    assert changes(changed) == words
