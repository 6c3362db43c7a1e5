"""The cache is shared, killed, full, closed or foreign: a build writes and says what it would without one."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

Run = Callable[..., subprocess.CompletedProcess[bytes]]
FILE = Path("build") / "a-year-screen.pdf"
# The build dies between the first byte of what it keeps of itself and the last.
KILLED = """
import os, signal
from pathlib import Path
from printreport.project.past import Past
keep = Past.keep
def dying(self, *words):
    Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    return keep(self, *words)
Past.keep = dying
from printreport.cli import main
main(["build"])
"""
FULL = """
import errno, os
fdopen = os.fdopen
class Full:
    def __init__(self, file): self.file = file
    def __enter__(self): return self
    def __exit__(self, *_): self.file.close()
    def write(self, content):
        self.file.write(content[:5])
        raise OSError(errno.ENOSPC, "No space left on device")
def opened(descriptor, mode="r", *words, **more):
    file = fdopen(descriptor, mode, *words, **more)
    place = os.readlink(f"/proc/self/fd/{descriptor}")
    return Full(file) if mode == "wb" and os.environ["XDG_CACHE_HOME"] in place else file
os.fdopen = opened
from printreport.cli import main
main(["build"])
"""


@pytest.fixture
def cache(tmp_path: Path, surroundings: dict[str, str]) -> Path:
    """The folder in which the command keeps things; it is not there yet."""
    surroundings["XDG_CACHE_HOME"] = str(tmp_path / "caches")
    return tmp_path / "caches" / "printreport"


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """What was built once for all tests here: the same report gives the same bytes in each of their folders."""
    return {}


@pytest.fixture
def whole(run: Run, project: Path, cache: Path, made: dict[str, bytes]) -> bytes:
    """The file as it is without a cache."""
    if not made:
        assert run("build", "--no-cache").returncode == 0
        assert not cache.exists()
        made["file"] = (project / FILE).read_bytes()
        (project / FILE).unlink()
    return made["file"]


def scripted(script: str, command: list[str], project: Path, surroundings: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run(
        [command[0], "-c", script], cwd=project, env=surroundings, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


def test_two_builds_at_once_both_end_well_and_keep_something_whole(
    whole: bytes, run: Run, project: Path, command: list[str], surroundings: dict[str, str]
) -> None:
    both = [subprocess.Popen([*command, "build"], cwd=project, env=surroundings) for _ in range(2)]
    assert [each.wait() for each in both] == [0, 0]
    assert (project / FILE).read_bytes() == whole

    again = run("build")
    assert b"as before" in again.stderr
    assert (project / FILE).read_bytes() == whole


def test_a_build_that_changes_its_mind_beside_another_prints_no_page_of_before(
    whole: bytes, run: Run, project: Path, command: list[str], surroundings: dict[str, str]
) -> None:
    """The words change while a build reads them and are changed back: nothing of that is found under either."""
    words = project / "content" / "work.md"
    before = words.read_bytes()
    building = subprocess.Popen([*command, "build"], cwd=project, env=surroundings)
    words.write_text("Other words, which stay for as long as they are read. " * 60, "utf-8")
    assert building.wait() == 0
    words.write_bytes(before)

    assert run("build").returncode == 0
    assert (project / FILE).read_bytes() == whole


@pytest.mark.usefixtures("cache")
def test_a_build_killed_while_it_keeps_itself_has_written_its_file_and_keeps_nothing(
    whole: bytes, run: Run, project: Path, command: list[str], surroundings: dict[str, str]
) -> None:
    code, words = scripted(KILLED, command, project, surroundings)
    assert (code, "a-year-screen.pdf: " in words) == (-signal.SIGKILL, True), words
    assert (project / FILE).read_bytes() == whole

    again = run("build")
    assert again.returncode == 0
    assert b"as before" not in again.stderr
    assert (project / FILE).read_bytes() == whole


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only where open files can be named")
def test_a_full_cache_disk_is_no_matter(
    whole: bytes, run: Run, project: Path, command: list[str], surroundings: dict[str, str], cache: Path
) -> None:
    for _ in range(2):
        code, words = scripted(FULL, command, project, surroundings)
        assert (code, "as before" in words, "disk" in words) == (0, False, False), words
    assert list(cache.iterdir()) == []
    assert (project / FILE).read_bytes() == whole
    assert run("cache", "show").stdout.endswith(b": nothing, 0 bytes of at most 512 MB\n")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=16k,mode=0700", "tmpfs", str(place)]
    if os.geteuid() or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("only who may mount a disk can fill one")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_is_really_full_is_no_matter(
    whole: bytes, run: Run, project: Path, surroundings: dict[str, str], small_disk: Path
) -> None:
    surroundings["XDG_CACHE_HOME"] = str(small_disk)
    for _ in range(2):
        done = run("build")
        assert (done.returncode, b"as before" in done.stderr) == (0, False)
        assert (project / FILE).read_bytes() == whole
    assert list(small_disk.rglob("*.part")) == []


def closed(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o500)


def open_to_all(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o777)


def somebody_elses(folder: Path) -> None:
    folder.mkdir(parents=True)
    if os.geteuid():
        pytest.skip("only root can give a folder away")
    os.chown(folder, 4711, 4711)


def a_file(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("a file")


def below_a_device(folder: Path) -> None:
    folder.parent.symlink_to("/dev/full")


@pytest.mark.parametrize("spoil", [closed, open_to_all, somebody_elses, a_file, below_a_device])
def test_a_cache_folder_that_is_not_ours_to_write_is_left_alone(
    spoil: Callable[[Path], None], whole: bytes, run: Run, project: Path, cache: Path
) -> None:
    spoil(cache)
    for _ in range(2):
        done = run("build")
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr
        assert (project / FILE).read_bytes() == whole
        if spoil is not closed or os.geteuid():  # root may write everywhere
            assert b"as before" not in done.stderr
    if cache.is_dir() and (spoil is not closed or os.geteuid()):
        assert list(cache.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"foreign", None])
def test_damaged_and_foreign_files_are_made_anew(
    damage: bytes | None, whole: bytes, run: Run, project: Path, cache: Path
) -> None:
    assert run("build").returncode == 0
    for path in cache.iterdir():
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(bytes(content) if damage is None else damage)
    again = run("build")
    assert (again.returncode, b"as before" in again.stderr) == (0, False)
    assert (project / FILE).read_bytes() == whole
    assert b"as before" in run("build").stderr


def test_two_kept_builds_that_were_exchanged_are_not_taken_for_each_other(
    whole: bytes, run: Run, project: Path, cache: Path
) -> None:
    """Each thing knows its own key: another name makes a stranger of it."""
    assert run("build").returncode == 0
    kept = sorted(cache.iterdir())
    contents = [path.read_bytes() for path in kept]
    for path, content in zip(kept, contents[1:] + contents[:1], strict=True):
        path.write_bytes(content)
    again = run("build")
    assert (again.returncode, b"as before" in again.stderr) == (0, False)
    assert (project / FILE).read_bytes() == whole
