"""Takes a layout as it was written, returns where it breaks the contract of layouts; nothing is set for it.

Each check is a function of `CHECKS`, named after its finding and explained by its docstring. The findings are about the
layout's own files: what a layout that it extends does wrong is said of that one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from printreport.checks.layouts.material import font_without_licence, missing_sample
from printreport.checks.layouts.palette import ink_of_another_colour, low_contrast_pair
from printreport.checks.layouts.rules import foreign_selector, long_sheet, shouting_rule
from printreport.checks.layouts.subject import Drawn, Find
from printreport.checks.layouts.templates import unknown_layout_key, unknown_name, unused_field, unused_option
from printreport.checks.layouts.values import literal_colour, literal_size, unknown_token
from printreport.diagnostics import Diagnostic, Severity
from printreport.model.contract import Papers, Use

__all__ = ["CHECKS", "judge"]

CHECKS: tuple[Find, ...] = (
    literal_colour,
    literal_size,
    unknown_token,
    foreign_selector,
    shouting_rule,
    long_sheet,
    unused_field,
    unknown_name,
    unknown_layout_key,
    unused_option,
    missing_sample,
    font_without_licence,
    low_contrast_pair,
    ink_of_another_colour,
)
WARN = frozenset({"literal-size"})  # it looks right until somebody changes the scale


def judge(papers: Papers, uses: Mapping[str, Use]) -> tuple[Diagnostic, ...]:
    """Hold a layout to its contract, in the order of its files."""
    drawn = Drawn(papers, uses)
    found = (_weighed(finding) for check in CHECKS for finding in check(drawn))
    return tuple(sorted(found, key=_place))


def _weighed(finding: Diagnostic) -> Diagnostic:
    return replace(finding, severity=Severity.WARNING) if finding.name in WARN else finding


def _place(finding: Diagnostic) -> tuple[str, int, int]:
    at = finding.at
    return (at.file, at.line, at.column) if at else ("", 0, 0)
