"""Finish: the order of the steps."""

from __future__ import annotations

from printreport.finish import (
    appearances,
    boundaries,
    destinations,
    exchange,
    fields,
    fonts,
    intents,
    labels,
    links,
    marks,
    metadata,
    namespaces,
    notes,
    pictures,
    printers_marks,
    slug_line,
    structure,
    tree,
)
from printreport.finish.alternatives import wordless
from printreport.finish.associated import Cabinet
from printreport.finish.facts import facts
from printreport.finish.lock import locked
from printreport.finish.painted import painted
from printreport.finish.serialise import serialised
from printreport.model.draft import Draft
from printreport.model.enclosure import Enclosed
from printreport.model.pdf import Pdf, PdfFacts
from printreport.model.report import Edition, Report

NOTHING = Enclosed()


def finish(draft: Draft, report: Report, edition: Edition, enclosed: Enclosed = NOTHING) -> Pdf:
    """Complete a draft and write it out, with the files that go into it; the draft is used up by it."""
    said = exchange.dated(facts(report), report, edition)
    cabinet = Cabinet(draft.pdf, said.date)
    cabinet.take(enclosed.files)
    root = cabinet.tied(notes.tied(tree.grown(draft.roots, said.language), draft.pdf))
    root, found = exchange.ready(root, draft)
    links.described(root)
    fields.completed(root, draft.pdf)
    appearances.drawn(draft.pdf, draft.form_font)
    spaced = namespaces.is_spoken(edition.profile)
    tags = structure.written(namespaces.put(root, edition.profile), draft.pdf, spaced=spaced)
    if spaced:
        destinations.led(tags, draft.pdf)
    marks.put_right(draft, root, tags.content)
    fonts.made_plain(draft.pdf)
    pictures.made_plain(draft.pdf, edition.profile)
    boundaries.set_boundaries(draft, edition)
    printers_marks.add_marks(draft, edition)
    slug_line.add_line(draft, edition, said)
    labels.set_labels(draft)
    intents.add_intent(draft.pdf, edition.profile, draft.plates)
    metadata.describe(draft.pdf, said, edition.profile)
    if enclosed.manifest:
        cabinet.take([enclosed.manifest(tuple(painted(draft.pdf, len(draft.leaves))))])
    cabinet.close()
    counted = PdfFacts(len(draft.leaves), tuple(leaf.folio for leaf in draft.leaves), edition.profile.name, draft.fonts)
    content = serialised(draft.pdf, edition.profile.version)
    if edition.password:
        content = locked(content, edition.password)
    found += wordless(root, draft.places)
    return Pdf(content, counted, draft.diagnostics + found, edition.password)
