"""``printreport layout check``: hold a layout to its contract, as it is written and as it is set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, format_option, project_option, strict_option
from printreport.units import TRIMS

if TYPE_CHECKING:
    from pathlib import Path

    from printreport.diagnostics import Diagnostic

EDITIONS = ("screen", "press", "board")


@click.command("check")
@click.argument("name")
@click.option(
    "--edition",
    "-e",
    "editions",
    metavar="NAME",
    multiple=True,
    help="Set the samples in this edition; may be given several times. Default: screen, press and board.",
)
@click.option(
    "--trim",
    "trims",
    type=click.Choice(tuple(TRIMS)),
    multiple=True,
    help="Set the samples on this size; may be given several times. Default: all that the layout was drawn for.",
)
@click.option("--quick", is_flag=True, help="Read the layout's files alone, set no samples.")
@strict_option
@project_option
@format_option
def check_layout(  # noqa: PLR0913 - these are the options that somebody may type
    *,
    name: str,
    editions: tuple[str, ...],
    trims: tuple[str, ...],
    quick: bool,
    strict: bool,
    place: str,
    style: str,
) -> int:
    """Say where a layout breaks the contract of layouts.

    First its files are read: fields declared and used, names and tokens known, colours only as tokens, selectors about
    their component, samples, fonts with licences, pairs of colours that can be read. Then every sample is set in
    every edition and on every size of page that the layout names: nothing is overset, and the pages pass the look
    check. That takes some minutes; `--quick` leaves it out. Nothing is written.
    """
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused
    from printreport.proofs import contract

    where = Place.of(place)
    reporting = Reporting(where, style)
    try:
        written = contract(where.folder, name)
        reporting.say(_weighed(written, strict=strict))
        if not quick:
            settings = _settings(where, name, editions or EDITIONS, trims)
            reporting.say(_weighed(_set(where.folder, name, settings, written), strict=strict))
    except Refused as refusal:
        reporting.say(refusal.diagnostics)
    if style == "human" and not reporting.said:
        click.echo(f"nothing to mend in {name}", err=True)
    return reporting.close()


def _settings(
    where: Place, name: str, editions: tuple[str, ...], trims: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Pair every edition with every size of page."""
    from printreport.cli.layouts import layout_of

    sizes = trims or layout_of(where, name).trims
    return tuple((edition, trim) for edition in editions for trim in sizes)


def _set(
    root: Path, name: str, settings: Iterable[tuple[str, str]], written: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Set the samples in each setting; a finding that comes several times is said once, with all its settings."""
    first: dict[tuple[str, str], Diagnostic] = {}
    seen: dict[tuple[str, str], list[str]] = {}
    for edition, trim in settings:
        for finding in _in_one(root, name, edition, trim):
            if finding not in written:
                key = (finding.name, str(finding.at or finding.message))
                first.setdefault(key, finding)
                seen.setdefault(key, []).append(f"{edition} on {trim}")
    return tuple(_told(finding, seen[key]) for key, finding in first.items())


def _told(finding: Diagnostic, places: list[str]) -> Diagnostic:
    return replace(finding, hints=(*finding.hints, f"seen in {', '.join(dict.fromkeys(places))}"))


def _in_one(root: Path, name: str, edition: str, trim: str) -> tuple[Diagnostic, ...]:
    from printreport.cli.collector import uncollected
    from printreport.cli.progress import progress
    from printreport.diagnostics import Refused
    from printreport.model.run import Request, Specimen
    from printreport.proofs import specimen

    with uncollected(), progress(f"{edition} on {trim}") as watch:
        try:
            return specimen(Request(root, edition=edition, watch=watch), Specimen(name, trim=trim)).diagnostics
        except Refused as refusal:
            return refusal.diagnostics


def _weighed(found: tuple[Diagnostic, ...], *, strict: bool) -> tuple[Diagnostic, ...]:
    from printreport.diagnostics import Severity

    return tuple(replace(finding, severity=Severity.ERROR) if strict else finding for finding in found)
