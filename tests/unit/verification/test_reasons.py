from __future__ import annotations

import pytest

from printreport.finish.embedded import Opened
from printreport.project import versions
from printreport.verification.reading import Kept
from printreport.verification.reasons import reasons


def kept(manifest: dict[str, object]) -> Kept:
    return Kept("a.pdf", b"", Opened({}, (), ()), "archive", manifest)


def test_another_version_of_the_engine_is_named() -> None:
    (found,) = reasons(kept({"made_by": {**versions(), "weasyprint": "69.9"}}), None, files=False)
    assert found.name == "made-otherwise"
    assert found.message.startswith("it was made with weasyprint 69.9, and here is 70.")


@pytest.mark.parametrize(
    "manifest", [{}, {"made_by": 7}, {"made_by": {"weasyprint": 7}}, {"made_by": dict(versions())}]
)
def test_what_is_the_same_or_says_nothing_gives_no_reason(manifest: dict[str, object]) -> None:
    assert list(reasons(kept(manifest), None, files=False)) == []
