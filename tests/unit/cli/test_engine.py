from __future__ import annotations

from collections.abc import Callable

import pytest

from printreport.cli.engine import gave_up, render_failed

FAULT = "raise ZeroDivisionError('division by zero')"
CALL = "action()"


def through(*files: str) -> Callable[[], None]:
    """Make a call that runs through a line of each file in turn; in the last one it fails."""
    action: Callable[[], None] = lambda: None  # noqa: E731 - replaced at once by a line of the last file
    for file, line in zip(reversed(files), (FAULT, *[CALL] * len(files)), strict=False):
        code = compile(line, file, "exec")
        action = lambda code=code, inner=action: exec(code, {"action": inner})  # type: ignore[misc] # noqa: E731, S102 - only so can a frame be in a file that is not there
    return action


@pytest.mark.parametrize(
    ("files", "engine"),
    [
        (("lib/weasyprint/layout/blocks.py",), True),
        (("lib/weasyprint/draw/image.py", "lib/PIL/Image.py"), True),
        (("lib/weasyprint/urls.py", "src/printreport/render/fetch.py"), False),
        (("src/printreport/finish/cff.py", "lib/fontTools/cffLib.py"), False),
    ],
)
def test_who_ran_last_is_at_fault(files: tuple[str, ...], *, engine: bool) -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        through("src/printreport/render/pagination.py", *files)()

    assert gave_up(raised.value) is engine


def test_the_engine_is_quoted_and_the_hint_says_what_to_do() -> None:
    found = render_failed(ZeroDivisionError("division by zero"))

    assert found.message == "the engine gave up while it laid out the pages: division by zero"
    assert "overrides.css" in found.hints[0]
