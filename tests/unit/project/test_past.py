from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from printreport.project import past as module
from printreport.project.installed import Part
from printreport.project.kept_run import KeptEdition, KeptRun
from printreport.project.past import Order, Past
from printreport.project.storeroom import Storeroom

RUN = KeptRun((KeptEdition("screen", "a-year-screen.pdf", 2, (), b"%PDF-1.7"),))


@pytest.fixture
def order(tmp_path: Path) -> Order:
    root = tmp_path / "report"
    (root / "data").mkdir(parents=True)
    (root / "report.yaml").write_text("title: A year")
    (root / "data" / "finance.csv").write_text("1;2")
    return Order(root, options=("screen",))


def past(order: Order) -> Past:
    found = Past.of(order)
    assert found
    return found


def kept(order: Order, *passwords: str) -> None:
    assert past(order).keep(RUN, passwords)


def test_a_build_is_found_again_when_nothing_has_changed(order: Order) -> None:
    first = past(order)
    assert (first.run, first.changed) == (None, None)
    kept(order)
    again = past(order)
    assert (again.run, again.changed) == (RUN, ())


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a file is another": (lambda root: (root / "data" / "finance.csv").write_text("1;3"), "data/finance.csv"),
    "a file is gone": (lambda root: (root / "data" / "finance.csv").unlink(), "data/finance.csv"),
    "a file is new": (lambda root: (root / "overrides.css").write_text(""), "overrides.css"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_nothing_is_found_and_the_file_is_named(order: Order, change: str) -> None:
    act, name = CHANGES[change]
    kept(order)
    act(order.root)
    after = past(order)
    assert (after.run, after.changed) == (None, (name,))


def test_what_was_taken_back_is_found_again(order: Order) -> None:
    kept(order)
    table = order.root / "data" / "finance.csv"
    table.write_text("1;3")
    kept(order)
    table.write_text("1;2")
    back = past(order)
    assert (back.run, back.changed) == (RUN, ("data/finance.csv",))


def test_other_options_and_other_folders_are_other_builds(order: Order, tmp_path: Path) -> None:
    kept(order)
    assert past(replace(order, options=("press",))).run is None
    (tmp_path / "report").rename(tmp_path / "moved")
    assert past(replace(order, root=tmp_path / "moved")).run is None


def test_where_the_files_go_is_no_matter(order: Order, tmp_path: Path) -> None:
    kept(order)
    assert past(replace(order, output=tmp_path / "elsewhere")).run == RUN
    (order.root / "mine.pdf").write_bytes(b"%PDF-1.7")
    assert past(replace(order, output=order.root / "mine.pdf")).run == RUN


def test_another_environment_makes_another_build(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(order)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    after = past(order)
    assert (after.run, after.changed) == (None, ("$SOURCE_DATE_EPOCH",))


def test_another_program_makes_another_build(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(order)
    monkeypatch.setattr(module, "installed", lambda _known: iter([Part("printreport", "another", ())]))
    after = past(order)
    assert (after.run, after.changed) == (None, ("printreport",))


def test_another_password_makes_another_build_and_stands_nowhere(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENS", "hunter2hunter2")
    kept(order, "OPENS")
    assert past(order).run == RUN
    folder = past(order).room.folder
    assert folder
    assert [path for path in folder.iterdir() if b"hunter2" in path.read_bytes() or "hunter2" in path.name] == []

    monkeypatch.setenv("OPENS", "another one")
    after = past(order)
    assert (after.run, after.changed) == (None, ())
    monkeypatch.delenv("OPENS")
    assert past(order).run is None


def test_a_file_that_was_written_while_we_built_and_taken_back_keeps_nothing(order: Order) -> None:
    """What was built may be of the words in between."""
    before = past(order)
    table = order.root / "data" / "finance.csv"
    facts = table.stat()
    table.write_text("1;3")
    table.write_text("1;2")
    os.utime(table, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert not before.keep(RUN, ())
    assert past(order).run is None


def test_a_run_that_would_take_most_of_the_room_is_not_kept(order: Order) -> None:
    small = replace(past(order), room=replace(past(order).room, most=4 * RUN.size - 1))
    assert not small.keep(RUN, ())


def test_what_is_damaged_or_lost_is_made_anew(order: Order) -> None:
    kept(order)
    folder = past(order).room.folder
    assert folder
    found: set[KeptRun | None] = set()
    for path in sorted(folder.iterdir()):
        whole = path.read_bytes()
        for content in (b"", whole[:-1], whole + b"1", b"foreign"):
            path.write_bytes(content)
            found.add(past(order).run)
        path.unlink()
        found.add(past(order).run)
        path.write_bytes(whole)
    assert past(order).run == RUN
    assert found <= {None, RUN}  # what says that files are at rest may be lost: they are read then
    assert None in found


def test_things_of_another_shape_under_our_keys_are_not_there(order: Order) -> None:
    kept(order)
    now = past(order)
    keys = [
        module._key(order, "passwords", now.ingredients.digest),
        module._key_of_run(order, now.ingredients, []),
        module._key(order, "ingredients"),
    ]
    for key in keys:
        before = now.room.get(key)
        assert before is not None
        now.room.put({key: b"5"})
        found = past(order)
        assert found.run is None or found.changed is None
        now.room.put({key: before})


def test_without_a_cache_folder_nothing_is_looked_for(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Storeroom, "of_the_user", lambda: Storeroom(None))
    assert Past.of(order) is None


def test_a_project_that_is_not_there_is_somebody_elses_to_say(tmp_path: Path) -> None:
    found = past(Order(tmp_path / "nowhere"))
    assert found.run is None
