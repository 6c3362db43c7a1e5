from __future__ import annotations

import os
from pathlib import Path

import pytest

from printreport.project.storeroom import Stock, Storeroom

KEY, OTHER, THIRD = "a" * 64, "b" * 64, "c" * 64


@pytest.fixture
def room(tmp_path: Path) -> Storeroom:
    return Storeroom(tmp_path / "caches" / "printreport", most=1000)


def age(room: Storeroom, key: str, seconds: int) -> None:
    """Let a thing be older."""
    path = place(room, key)
    facts = path.stat()
    os.utime(path, (facts.st_atime - seconds, facts.st_mtime - seconds))


def place(room: Storeroom, key: str) -> Path:
    assert room.folder
    return room.folder / f"{key}.kept"


def test_what_is_kept_is_there_again(room: Storeroom) -> None:
    assert room.get(KEY) is None
    assert room.put({KEY: b"one", OTHER: b""}) == 2
    assert (room.get(KEY), room.get(OTHER), room.get(THIRD)) == (b"one", b"", None)


def test_folder_and_files_are_for_the_user_alone(room: Storeroom) -> None:
    before = os.umask(0)
    room.put({KEY: b"one"})
    os.umask(before)

    assert place(room, KEY).stat().st_mode & 0o777 == 0o600
    assert place(room, KEY).parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("harm", [b"", b"printreport", b"x" * 100, None])
def test_a_damaged_thing_is_not_there_and_can_be_kept_anew(harm: bytes | None, room: Storeroom) -> None:
    room.put({KEY: b"one"})
    whole = place(room, KEY).read_bytes()
    place(room, KEY).write_bytes(whole[:-1] + b"E" if harm is None else harm)

    assert room.get(KEY) is None
    room.put({KEY: b"one"})
    assert room.get(KEY) == b"one"


def test_a_thing_under_the_name_of_another_is_not_there(room: Storeroom) -> None:
    room.put({KEY: b"one"})
    place(room, KEY).rename(place(room, OTHER))
    assert room.get(OTHER) is None


def test_links_pipes_and_folders_are_not_read(room: Storeroom, tmp_path: Path) -> None:
    room.put({THIRD: b"three"})
    (tmp_path / "elsewhere").write_bytes(place(room, THIRD).read_bytes())
    place(room, THIRD).unlink()
    place(room, THIRD).symlink_to(tmp_path / "elsewhere")
    place(room, OTHER).mkdir()
    os.mkfifo(place(room, KEY))

    assert [room.get(key) for key in (KEY, OTHER, THIRD)] == [None, None, None]


def test_a_folder_into_which_others_may_write_is_left_alone(room: Storeroom) -> None:
    room.put({KEY: b"one"})
    place(room, KEY).parent.chmod(0o777)

    assert room.get(KEY) is None
    assert room.put({OTHER: b"two"}) == 0
    assert room.stock() == Stock(0, 0)


def test_the_oldest_go_when_the_room_is_full_and_what_was_taken_is_new_again(room: Storeroom) -> None:
    room.put({KEY: b"1" * 300, OTHER: b"2" * 300})
    age(room, KEY, 20)
    age(room, OTHER, 10)
    room.get(KEY)
    room.put({THIRD: b"3" * 300})

    assert room.get(OTHER) is None
    assert room.get(KEY) == b"1" * 300
    assert room.get(THIRD) == b"3" * 300
    assert room.stock().size <= 1000


def test_what_is_larger_than_the_room_is_not_kept(room: Storeroom) -> None:
    assert room.put({KEY: b"1" * 2000}) == 0
    assert room.stock() == Stock(0, 0)


def test_only_what_is_ours_is_thrown_away(room: Storeroom) -> None:
    room.put({KEY: b"one"})
    letter = place(room, KEY).with_name("letter.txt")
    letter.write_text("mine")

    assert room.clear().things == 1
    assert letter.read_text() == "mine"
    assert room.get(KEY) is None


@pytest.mark.parametrize("key", ["", "../letter", "A" * 64, "a" * 63])
def test_what_is_no_key_names_no_file(key: str, room: Storeroom) -> None:
    assert room.put({key: b"one"}) == 0
    assert room.get(key) is None


def test_the_room_is_in_the_cache_folder_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert Storeroom.of_the_user().folder == tmp_path / "caches" / "printreport"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert Storeroom.of_the_user().folder == tmp_path / ".cache" / "printreport"
    monkeypatch.setattr("sys.platform", "darwin")
    assert Storeroom.of_the_user().folder == tmp_path / "Library" / "Caches" / "printreport"
    monkeypatch.delenv("HOME")
    assert Storeroom.of_the_user() == Storeroom(None)


def test_without_a_folder_nothing_is_kept() -> None:
    nowhere = Storeroom(None)
    assert nowhere.put({KEY: b"one"}) == 0
    assert nowhere.get(KEY) is None
    assert nowhere.clear() == Stock(0, 0)
