"""Takes values that the stages made, returns what is wrong with them as diagnostics.

1. `content` before composing, 2. `pages` when it is known what landed where, 3. `printed` and `read_back` when there is
a file; then `apply_policies` weighs everything as the report asks. Each check is a row of `CHECKS`; a new one is a
function in a module of its own and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

from PIL import Image

from printreport import registry
from printreport.checks.agreement import disagreements
from printreport.checks.alternatives import missing_alternatives
from printreport.checks.asked import not_in_edition, unfit
from printreport.checks.balance import unbalanced_columns
from printreport.checks.brand import colours_without_ink
from printreport.checks.check import Check, Content, Laid, Printed, Stage
from printreport.checks.codes import read_back
from printreport.checks.consent import people_without_consent
from printreport.checks.contrast import low_contrasts
from printreport.checks.dead_links import dead_links
from printreport.checks.doubled_quotes import doubled_quotes
from printreport.checks.doubled_words import doubled_words
from printreport.checks.headings import headings_at_foot
from printreport.checks.hyphens import hyphens_in_a_row
from printreport.checks.long_fields import long_fields
from printreport.checks.off_grid import lines_off_the_grid
from printreport.checks.overlap import overlapping_texts
from printreport.checks.overset import overset_texts
from printreport.checks.page_ends import short_pages
from printreport.checks.pairs import colours_too_close
from printreport.checks.parted import orphans, widows
from printreport.checks.placeholders import placeholders
from printreport.checks.places import section_of
from printreport.checks.policy import apply_policies, in_order, unknown_names
from printreport.checks.safe_zone import texts_near_the_edge
from printreport.checks.small_text import small_texts
from printreport.checks.stray_markup import stray_markup
from printreport.checks.unused import facts_without_source, unused_facts, unused_images, unused_people
from printreport.diagnostics import Diagnostic
from printreport.model.pages import Pages
from printreport.model.report import Edition, Report
from printreport.model.source import Source
from printreport.registry import Table, gather

__all__ = [
    "CHECKS",
    "WEIGHABLE",
    "Check",
    "apply_policies",
    "content",
    "disagreements",
    "in_order",
    "installed",
    "pages",
    "printed",
    "read_back",
]

CHECKS: Mapping[str, Check[Any]] = {
    check.name: check
    for check in (
        Check("placeholder", "content", placeholders),
        Check("stray-markup", "content", stray_markup),
        Check("doubled-word", "content", doubled_words),
        Check("too-long", "content", long_fields),
        Check("missing-alt", "content", missing_alternatives, "error"),
        Check("dead-link", "content", dead_links, "error"),
        Check("no-consent", "content", people_without_consent, "error"),
        Check("unused-person", "content", unused_people, "ignore"),
        Check("unused-fact", "content", unused_facts),
        Check("unused-image", "content", unused_images),
        Check("no-ink-build", "content", colours_without_ink),
        Check("colours-too-close", "content", colours_too_close),
        Check("fact-without-source", "content", facts_without_source, "ignore"),
        Check("overset-text", "pages", overset_texts, "error"),
        Check("short-page", "pages", short_pages),
        Check("heading-at-foot", "pages", headings_at_foot),
        Check("text-too-small", "pages", small_texts),
        Check("outside-safe-zone", "pages", texts_near_the_edge),
        Check("overlapping-text", "pages", overlapping_texts),
        Check("off-grid", "pages", lines_off_the_grid),
        Check("unbalanced-columns", "pages", unbalanced_columns),
        Check("widow", "pages", widows),
        Check("orphan", "pages", orphans),
        Check("hyphens-in-a-row", "pages", hyphens_in_a_row),
        Check("doubled-quotes", "pages", doubled_quotes),
        Check("low-contrast", "pdf", low_contrasts),
    )
}
# What the stages warn of, and what is a matter of judgement: a report may weigh these as it weighs a check's findings.
WEIGHABLE = frozenset(
    {
        "anchor-unused",
        "bic-country",
        "column-without-name",
        "css-ignored",
        "editions-differ",
        "engine",
        "html-in-prose",
        "hub3-model",
        "link-encoded-host",
        "made-otherwise",
        "missing-glyph",
        "not-enclosed",
        "number-format",
        "page-breaks-differ",
        "page-count",
        "page-drawn",
        "plugin-not-loaded",
        "remark-in-text",
        "reply-without-address",
        "slip-language",
        "too-much-ink",
        "unfit-chart",
        "unknown-audience",
        "unknown-layer",
        "words-without-place",
    }
)


def installed() -> Table[Check[Any]]:
    """Return the checks by name: those above, and those that installed packages add (`printreport.checks`)."""
    return gather(registry.CHECKS, Check, CHECKS)


def content(report: Report, source: Source, edition: Edition, only: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    """Check what the edition says, and that the report's own policies and allowances name what exists.

    Where `only` some sections are made, findings in the others are left out, and so are those on the report as a whole.
    """
    table = installed()
    found = _run(table, "content", Content(report, source, edition))
    names = unknown_names(report, source, {*table.rows, *WEIGHABLE})
    return (
        *table.diagnostics,
        *names,
        *not_in_edition(report, edition, only),
        *unfit(report, source, edition),
        *(each for each in found if not only or _section_id(report, each) in only),
    )


def pages(report: Report, laid: Pages) -> tuple[Diagnostic, ...]:
    """Check what landed where; `report` is the whole one, so that each place is known to its section."""
    return _run(installed(), "pages", Laid(report, laid.survey))


def printed(report: Report, laid: Pages, ground: Callable[[int], Image.Image]) -> tuple[Diagnostic, ...]:
    """Check the finished file; `ground` draws one of its pages, by number, without the letters on it."""
    return _run(installed(), "pdf", Printed(report, laid.survey, ground))


def _run(table: Table[Check[Any]], stage: Stage, subject: Content | Laid | Printed) -> tuple[Diagnostic, ...]:
    """Run the checks of one stage, those apart that the report ignores."""
    policies = subject.report.policies
    asked = (check for name, check in table.rows.items() if policies.get(name, check.policy) != "ignore")
    return tuple(chain.from_iterable(check.find(subject) for check in asked if check.stage == stage))


def _section_id(report: Report, finding: Diagnostic) -> str:
    section = section_of(report, finding.at)
    return section.id if section else ""
