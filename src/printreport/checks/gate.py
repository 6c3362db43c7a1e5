"""The gate between stages: findings weighed as the report asks, and a refusal when one of them is an error."""

from __future__ import annotations

from collections.abc import Iterable

from printreport.checks.policy import apply_policies
from printreport.diagnostics import Diagnostic, Refused
from printreport.model.report import Report


def gate(found: Iterable[Diagnostic], report: Report, *, strict: bool) -> tuple[Diagnostic, ...]:
    """Weigh findings and let them pass; raises `Refused` with all of them when one is an error."""
    weighed = apply_policies(found, report, strict=strict)
    if any(finding.is_error for finding in weighed):
        raise Refused(weighed)
    return weighed


def refuse(blocking: Iterable[Diagnostic], found: Iterable[Diagnostic], report: Report) -> None:
    """Stop where an error among `blocking` leaves nothing to lay out; the refusal says all that was `found`."""
    if any(finding.is_error for finding in blocking):
        raise Refused(apply_policies(found, report, strict=False))
