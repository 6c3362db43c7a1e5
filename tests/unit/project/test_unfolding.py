from __future__ import annotations

import stat

import pytest

from printreport.diagnostics import Refused
from printreport.project.unfolding import is_plain, unfolded

LEADS_ELSEWHERE = [
    "", "/etc/passwd", "../a.md", "a/../../b.md", "a/./b.md", "a//b.md", "a/", "C:\\a.md", "c:a.md", "a\\b.md",
    "\\\\host\\share", ".bashrc", "a/.git/config", "a\x00.md", "a\n.md", "con", "NUL.txt", "com1.csv", "a.", "a ",
    "a" * 201, "/".join("abcdefghijkl"), "a|b", "a?b", "a*b",
]  # fmt: skip


@pytest.mark.parametrize("path", LEADS_ELSEWHERE)
def test_a_path_that_leads_elsewhere_is_refused_before_anything_is_written(path: str) -> None:
    assert not is_plain(path)
    with pytest.raises(Refused) as caught, unfolded({"report.yaml": b"", path: b""}):
        pytest.fail("it was written")
    assert [found.name for found in caught.value.diagnostics] == ["unsafe-name"]


@pytest.mark.parametrize("path", ["report.yaml", "content/letter.md", "données/été 2025.csv", "a-b_c.d.svg"])
def test_a_plain_path_may_be_written(path: str) -> None:
    with unfolded({path: b"content"}) as folder:
        assert (folder / path).read_bytes() == b"content"


@pytest.mark.parametrize("pair", [("a.md", "A.md"), ("a", "a/b.md")])
def test_two_files_in_one_place_are_refused(pair: tuple[str, str]) -> None:
    with pytest.raises(Refused), unfolded(dict.fromkeys(pair, b"")):
        pytest.fail("both were written")


def test_the_folder_is_ours_alone_and_gone_afterwards() -> None:
    with unfolded({"a.md": b""}) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not folder.exists()
