from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from printreport.diagnostics import Diagnostic, Location, Severity
from printreport.project.kept_run import KeptEdition, KeptRun

FOUND = (
    Diagnostic("short-page", "page 9 holds 8 lines", Location("a.md", 59, 1, 3), ("shorten it",), Severity.WARNING),
    Diagnostic("no-date", "the report has no date"),
)
SCREEN = KeptEdition("screen", "a-year-screen.pdf", 36, FOUND, b"%PDF-1.7 screen")
PRESS = KeptEdition("press", "a-year-press.pdf", 40, (), b"%PDF-1.6 press, longer")


def test_a_run_is_kept_and_opened_again() -> None:
    for run in (KeptRun((SCREEN, PRESS)), KeptRun((PRESS,)), KeptRun(()), KeptRun((replace(SCREEN, content=b""),))):
        assert KeptRun.opened(run.packed()) == run
    assert KeptRun((SCREEN, PRESS)).size == len(SCREEN.content) + len(PRESS.content)


def test_no_word_of_a_finding_is_lost() -> None:
    strange = Diagnostic("placeholder", "“TODO” \udcff\n\u202e", Location("content/\udcff.md"), ("…",))
    (again,) = (KeptRun.opened(KeptRun((replace(SCREEN, found=(strange,)),)).packed()) or KeptRun(())).editions
    assert again.found == (strange,)


@given(st.binary(max_size=200))
def test_what_is_something_else_is_not_opened(content: bytes) -> None:
    opened = KeptRun.opened(content)
    assert opened is None or opened.packed() == content


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_run_with_a_byte_that_is_another_is_opened_as_some_run_or_not_at_all(at: int, byte: int) -> None:
    content = bytearray(KeptRun((SCREEN, PRESS)).packed())
    content[at % len(content)] = byte
    KeptRun.opened(bytes(content))


@pytest.mark.parametrize("cut", [0, 4, 8, 20, -1])
def test_a_run_that_is_cut_short_is_not_opened(cut: int) -> None:
    assert KeptRun.opened(KeptRun((SCREEN, PRESS)).packed()[:cut]) is None
