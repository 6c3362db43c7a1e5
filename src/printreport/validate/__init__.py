"""Takes a `Source`, returns a `Report`: every key known, every type right, every id its record.

1. the manuscript's own keys (`manuscript`), 2. shared records (`records`), 3. slips and editions (`editions`),
4. sections by the fields their components declare (`sections`, `fields`), 5. what the prose names (`references`).
Faults are gathered in `Report.diagnostics`; whatever could be understood is there, so that later checks run too.
"""

from __future__ import annotations

from printreport.model.report import Report
from printreport.model.source import Source
from printreport.validate.faults import Findings
from printreport.validate.manuscript import assemble, read_manuscript
from printreport.validate.payment import read_payment
from printreport.validate.records import read_records
from printreport.validate.references import check_references
from printreport.validate.schema import json_schema
from printreport.validate.sections import read_sections
from printreport.validate.selection import choose_edition, choose_sections, choose_slips

__all__ = ["choose_edition", "choose_sections", "choose_slips", "json_schema", "read_payment", "validate"]


def validate(source: Source) -> Report:
    """Judge the manuscript and resolve all it names.

    Never raises for a user's fault: the report holds what was understood, and its diagnostics say all that was not.
    """
    findings = Findings()
    manuscript = read_manuscript(source, findings)
    resolution = read_records(source, manuscript, findings)
    sections = read_sections(source.root.get("sections"), resolution, findings)
    report = assemble(manuscript, resolution, sections)
    check_references(report, source, findings)
    return findings.attach(report)
