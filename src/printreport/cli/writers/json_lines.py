"""JSON lines for programs: one record a finding, and a closing one that says how it ended.

`SCHEMA` grows by one when a key changes its meaning or goes; new keys may come at any time.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from printreport.cli.writers.batch import Batch, Summary
from printreport.diagnostics import Diagnostic

SCHEMA = 1


def write_json(batch: Batch, stream: TextIO) -> None:
    """Write a record for each finding and, when the command has ended, the closing record."""
    for finding in batch.diagnostics:
        _write(_finding(finding, batch), stream)
    if batch.summary:
        _write(_closing(batch, batch.summary), stream)


def _finding(finding: Diagnostic, batch: Batch) -> dict[str, Any]:
    at = finding.at
    return {
        "schema": SCHEMA,
        "kind": "finding",
        "severity": finding.severity.value,
        "name": finding.name,
        "message": finding.message,
        "file": batch.path(at.file) if at and at.file else None,
        "line": at.line if at else 0,
        "column": at.column if at else 0,
        "length": at.length if at else 0,
        "hints": list(finding.hints),
    }


def _closing(batch: Batch, summary: Summary) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "kind": "summary",
        "errors": batch.errors,
        "warnings": len(batch.said) - batch.errors,
        "exit": summary.code,
        "files": [
            {"edition": edition, "file": file, "pages": pages, "bytes": size}
            for edition, file, pages, size in summary.files
        ],
    }


def _write(record: dict[str, Any], stream: TextIO) -> None:
    # ASCII alone: control characters and those that turn a line's direction are escaped with the rest
    stream.write(json.dumps(record) + "\n")
