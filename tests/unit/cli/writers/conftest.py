"""Findings as a batch, with the lines they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import StringIO

import pytest

from printreport.cli.writers import Batch, Summary, Writer
from printreport.diagnostics import Diagnostic

Written = Callable[..., str]


@pytest.fixture
def written() -> Written:
    """Give findings to a writer and return what it wrote; `files` holds the texts of files by their names."""

    def write(
        writer: Writer,
        *found: Diagnostic,
        files: Mapping[str, str] | None = None,
        end: Summary | None = None,
        folder: str = "",
    ) -> str:
        def line(file: str, number: int) -> str | None:
            lines = (files or {}).get(file, "").split("\n")
            return lines[number - 1] if 0 < number <= len(lines) else None

        stream = StringIO()
        writer(Batch(found, line, lambda file: f"{folder}{file}", found, end), stream)
        return stream.getvalue()

    return write
