"""What is written beside the code: it fits the code, and it names no machine of ours."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

AUDIENCES = ("Editors", "Designers", "Printers", "Developers")
STAGES = ("load", "validate", "compose", "render", "finish")
LARGEST_PICTURE = 400_000

# Folders of somebody's machine, and the hosts that package clients download from.
LEAKS = re.compile(
    r"(?<![\w.])/(?:home|Users|root|work|tmp)/[a-z]|C:\\Users|localhost:\d"
    r"|\b(?:files|registry|proxy|mirror|deb|repo1?)\.[a-z-]+\.(?:org|com|io|net)\b"
)
UNFINISHED = re.compile(r"(#|/\*).*\b(TODO|FIXME|XXX)\b")  # in a comment: a check may look for the word itself


def tracked(checkout: Path) -> list[Path]:
    """The files that git keeps, or all files where there is no git (an unpacked archive)."""
    git = shutil.which("git")
    listed = git and subprocess.run([git, "ls-files", "-z"], cwd=checkout, capture_output=True, text=True, check=False)
    if not listed or listed.returncode:
        made = re.compile(r"/(\.(?!ci|editorconfig|gitignore)|build/|dist/|__pycache__)")
        paths = [path for path in checkout.rglob("*") if path.is_file()]
        return [path for path in paths if not made.search(f"/{path.relative_to(checkout).as_posix()}")]
    return [path for name in listed.stdout.split("\0") if name and (path := checkout / name).is_file()]


def texts(checkout: Path) -> list[tuple[str, str]]:
    """Every text but this one, which has to spell what it looks for."""
    found = []
    for path in tracked(checkout):
        if path == Path(__file__):
            continue
        try:
            found.append((path.relative_to(checkout).as_posix(), path.read_text("utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def test_no_file_names_a_machine_or_a_download_host(checkout: Path) -> None:
    leaks = [f"{name}: {found[0]}" for name, text in texts(checkout) if (found := LEAKS.search(text))]

    assert leaks == []


def test_no_work_is_left_as_a_bare_note(checkout: Path) -> None:
    code = [(name, text) for name, text in texts(checkout) if name.endswith((".py", ".css", ".j2", ".sh"))]

    assert [f"{name}: {found[0]}" for name, text in code if (found := UNFINISHED.search(text))] == []


def test_the_locks_name_no_address(checkout: Path) -> None:
    locks = sorted((checkout / "requirements").glob("*.txt"))

    assert locks
    assert [
        lock.name for lock in locks if re.search(r"://|--index|--find-links|--extra", lock.read_text("utf-8"))
    ] == []


def test_every_locked_package_has_its_hashes(checkout: Path) -> None:
    blocks = [
        (lock.name, block)
        for lock in sorted((checkout / "requirements").glob("*.txt"))
        for block in re.split(r"\n(?=[a-z0-9])", lock.read_text("utf-8"))
        if "==" in block
    ]

    assert [(name, block) for name, block in blocks if "--hash=sha256:" not in block] == []


def test_each_release_in_the_changelog_speaks_to_each_audience(checkout: Path) -> None:
    releases = re.split(r"^## ", (checkout / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1:]

    assert releases
    for release in releases:
        groups = re.findall(r"^### (.+)$", release, flags=re.MULTILINE)
        assert groups == [audience for audience in AUDIENCES if audience in groups], release.splitlines()[0]
    assert set(re.findall(r"^### (.+)$", releases[0], flags=re.MULTILINE)) == set(AUDIENCES)


def test_pictures_in_the_docs_are_small(checkout: Path) -> None:
    pictures = [path for path in tracked(checkout) if path.suffix == ".png" and "docs" in path.parts]

    assert [path.name for path in pictures if path.stat().st_size > LARGEST_PICTURE] == []


def test_each_decision_record_has_a_number_of_its_own(checkout: Path) -> None:
    numbers = [path.name[:4] for path in (checkout / "docs" / "decisions").glob("*.md")]

    assert numbers
    assert len(set(numbers)) == len(numbers)
    assert all(number.isdecimal() for number in numbers)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "tests/README.md"])
def test_links_inside_the_checkout_lead_somewhere(checkout: Path, page: str) -> None:
    words = (checkout / page).read_text("utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", words) if "://" not in target]

    assert [target for target in targets if not (checkout / page).parent.joinpath(target).exists()] == []
