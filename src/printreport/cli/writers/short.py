"""One line a finding, as compilers write it and editors read it: ``file:line:column: severity: message [name]``."""

from __future__ import annotations

from typing import TextIO

from printreport.cli.writers.batch import Batch, sentence, visible
from printreport.diagnostics import Diagnostic


def write_short(batch: Batch, stream: TextIO) -> None:
    """Write each finding as one line; hints and the excerpt are left out."""
    stream.writelines(
        f"{place(finding, batch)}{finding.severity}: {sentence(finding)} [{finding.name}]\n"
        for finding in batch.diagnostics
    )


def place(finding: Diagnostic, batch: Batch) -> str:
    """Write ``file:line:column: `` as seen from where the command was typed; nothing when there is no place."""
    if finding.at is None or not finding.at.file:
        return ""
    file = visible(batch.path(finding.at.file))
    return f"{file}:{finding.at.line}:{finding.at.column}: " if finding.at.line else f"{file}: "
