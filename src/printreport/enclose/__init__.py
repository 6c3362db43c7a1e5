"""Takes what was read and what is printed, returns the files that go with it inside the PDF.

`material` gathers what a rebuild needs, as far as the edition shows it: the manuscript written anew (`choice`,
`manuscript`, `yaml_text`), tables as far as they are seen (`seen`, `csv_text`, `workbook_text`), pictures. `enclose`
adds the figures of each table and chart, the trace of every figure, and the manifest of it all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from printreport.diagnostics import Diagnostic, warning
from printreport.enclose import csv_text
from printreport.enclose.manifest import canonical, described, manifest, said_of
from printreport.enclose.material import material
from printreport.enclose.names import told_apart
from printreport.enclose.seen import seen
from printreport.enclose.trace import traced
from printreport.model.draft import Draft
from printreport.model.enclosure import Enclosed, Enclosure, Material, Shown
from printreport.model.pages import Pages
from printreport.model.report import Edition, Report

__all__ = ["enclose", "left_out", "material", "seen"]


def enclose(
    report: Report, edition: Edition, made_of: Material, shown: Sequence[Shown], pages: Pages, draft: Draft
) -> Enclosed:
    """Put together all that goes into the file; nothing where the edition wants nothing."""
    files = [*made_of.files] if edition.manuscript else []
    if edition.data:
        files += _figures(shown)
    if not edition.manuscript:
        return Enclosed(told_apart(files))
    trace = canonical(traced(report, shown, draft, made_of.formulas))
    files.append(Enclosure("trace.json", trace, "Supplement", "where each printed figure comes from"))
    named = told_apart(files)
    made_by = {**made_of.made_by, **draft.engine}
    record = {**made_of.record, "made_by": made_by, "edition": said_of(report, edition)}

    def last(painted: Sequence[str]) -> Enclosure:
        return manifest(record, named, described(pages, draft, painted))

    return Enclosed(named, last)


def left_out(made_of: Material) -> Iterator[Diagnostic]:
    """Name what a rebuild needs and what cannot go along."""
    for file in made_of.left_out:
        message = f"`{file}` may hold more than it shows, and does not go into the file"
        kind = "" if file.lower().endswith(".pdf") else "save it as PNG, JPEG or a plain SVG; "
        hint = f"{kind}without it, `printreport verify` needs the project"
        yield warning("not-enclosed", message, None, hint)


def _figures(shown: Sequence[Shown]) -> Iterator[Enclosure]:
    for table in (each for each in shown if each.columns):
        about = f"the figures of the {'table' if table.kind == 'table' else 'chart'} {table.name}"
        yield Enclosure(f"{table.name}.csv", csv_text.shown(table), "Data", about, shows=table.name)
