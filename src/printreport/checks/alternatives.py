"""Pictures that say nothing to those who do not see them; a chart says its data."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Content
from printreport.checks.walk import sections, values
from printreport.diagnostics import Diagnostic, error
from printreport.model.insert import Document
from printreport.model.report import Image, Section


def missing_alternatives(content: Content) -> Iterator[Diagnostic]:
    """A picture has no words for those who do not see it.

    A screen reader says these words in place of the picture (PDF/UA-1, ISO 14289-1, 7.3). Write under `alt:` what it
    shows, in a sentence; for a picture that only decorates, write `decorative: true`. Pages of another PDF that have no
    tags need the same: under `alternative:`, in a few sentences, what they say.
    """
    told: set[str] = set()
    for section in sections(content.report, content.edition):
        for _, value in values(section):
            if isinstance(value, Image) and not value.alt.strip() and not value.decorative and value.id not in told:
                told.add(value.id)
                yield error(
                    "missing-alt",
                    f"the picture `{value.id}` has no words for those who do not see it",
                    value.at,
                    "say under `alt:` what it shows; or `decorative: true` when it has nothing to tell",
                )
            if isinstance(value, Document) and value.pages and not value.is_spoken and not _alternative(section):
                yield error(
                    "missing-alt",
                    f"`{value.file}` has pages without tags, and no words for those who do not see them",
                    value.at,
                    "say under `alternative:` what these pages say",
                )


def _alternative(section: Section) -> bool:
    return bool(section.fields.get("alternative"))
