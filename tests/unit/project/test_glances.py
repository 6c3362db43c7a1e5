from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from printreport.project import glances
from printreport.project.glances import opened, packed, settled
from printreport.project.installed import Part
from printreport.project.inventory import Item, inventory

MINUTE = 60_000_000_000


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "images" / "harbour.jpg"
    path.parent.mkdir()
    path.write_bytes(b"1" * glances.LARGE)
    return path


def look(path: Path, known: Mapping[str, str]) -> Item:
    (item,) = inventory(path.parent, known=known)
    return item


def after_a_minute(item: Item) -> Mapping[str, str]:
    return settled([item], [], time.time_ns() + 2 * MINUTE)


def test_a_large_file_at_rest_is_not_read_again(photograph: Path) -> None:
    first = look(photograph, {})
    known = after_a_minute(first)
    assert known == {first.mark: first.digest}
    assert look(photograph, {first.mark: "remembered"}).digest == "remembered"
    assert look(photograph, known) == first


def test_a_file_that_was_touched_within_the_minute_is_read_again(photograph: Path) -> None:
    first = look(photograph, {})
    assert settled([first], [], time.time_ns()) == {}
    os.utime(photograph, (1, 1))  # its own time is long ago, the system's is not
    assert settled([look(photograph, {})], [], time.time_ns()) == {}


def test_small_files_and_those_that_cannot_be_read_are_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"1" * (glances.LARGE - 1))
    (tmp_path / "b.md").symlink_to("nothing")
    for item in inventory(tmp_path):
        assert after_a_minute(item) == {}


def test_whatever_is_written_shows_even_with_the_old_size_and_date(photograph: Path) -> None:
    first = look(photograph, {})
    facts = photograph.stat()
    known = after_a_minute(first)
    time.sleep(0.02)  # longer than a tick of the clock
    photograph.write_bytes(b"2" * glances.LARGE)
    os.utime(photograph, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert look(photograph, known).digest != first.digest


def test_where_a_file_has_no_time_of_the_systems_own_nothing_is_remembered(
    photograph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = look(photograph, {})
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        found = after_a_minute(first)
    assert found == {}


def test_what_is_installed_is_remembered_when_all_of_it_is_at_rest() -> None:
    part = Part("printreport", "its hash", ("a.py", "1 5 7 1 1", "b.py", f"1 5 {MINUTE} 1 2"))
    assert settled([], [part], 2 * MINUTE + 1) == {part.mark: "its hash"}
    assert settled([], [part], 2 * MINUTE) == {}
    assert settled([], [Part("printreport", "its hash", ("a.py", ""))], 2 * MINUTE) == {}


def test_they_are_kept_and_opened_again() -> None:
    known = {"1 2 3 4 5": "a", "6 7 8 9 0": "b"}
    assert opened(packed(known)) == known
    for content in (b"", b"[]", b"1", b"{", b"\xff"):
        assert opened(content) == {}
