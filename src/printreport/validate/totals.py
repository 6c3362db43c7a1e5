"""The rows that a section sets as sums: `totals` names them by their words, so that those words must stand there."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.diagnostics import Diagnostic, did_you_mean, error
from printreport.model.prose import Text
from printreport.model.report import Section
from printreport.model.table import Table


def unknown_totals(section: Section) -> Iterator[Diagnostic]:
    """Say each name in the field `totals` that no row of the section's tables begins with."""
    tables = [value for value in section.fields.values() if isinstance(value, Table) and value.rows]
    words = section.fields.get("totals") or ()
    if not tables or not all(isinstance(word, Text) for word in words):
        return
    rows = {row[0].text.strip() for table in tables for row in table.rows if row}
    for name in "".join(word.text for word in words).split(";"):
        if name.strip() and name.strip() not in rows:
            message = f"`totals` names the row `{name.strip()}`, which {tables[0].at.file} has not"
            yield error("unknown-row", message, section.at, did_you_mean(name.strip(), rows))
