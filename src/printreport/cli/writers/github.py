"""Annotations for GitHub Actions: ``::error file=…,line=…,title=…::message``.

The escapes are those of the workflow commands: ``%``, line ends; in properties also ``:`` and ``,``.
"""

from __future__ import annotations

from typing import TextIO

from printreport.cli.writers.batch import Batch, visible
from printreport.diagnostics import Diagnostic


def write_github(batch: Batch, stream: TextIO) -> None:
    """Write each finding as one annotation, hints after the message."""
    for finding in batch.diagnostics:
        words = visible(" – ".join((finding.message, *finding.hints)))
        stream.write(f"::{finding.severity} {_properties(finding, batch)}::{_data(words)}\n")


def _properties(finding: Diagnostic, batch: Batch) -> str:
    at = finding.at
    pairs: list[tuple[str, str | int]] = []
    if at and at.file:
        pairs.append(("file", batch.path(at.file)))
    if at and at.line:
        pairs += [("line", at.line), ("col", at.column), ("endColumn", at.column + at.length)]
    pairs.append(("title", finding.name))
    return ",".join(f"{key}={_property(visible(str(value)))}" for key, value in pairs)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
