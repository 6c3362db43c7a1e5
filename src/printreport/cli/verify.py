"""``printreport verify``: make a printed file again, and say whether the pages are the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from printreport.cli.options import Place, format_option

if TYPE_CHECKING:
    from printreport.model.verdict import Verdict


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "--project",
    "-p",
    "place",
    metavar="PATH",
    default="",
    help="Make it again from this project. Default: from what the file carries.",
)
@click.option("--edition", "-e", "edition", metavar="NAME", default="", help="Which edition. Default: the file says.")
@click.option(
    "--trust-layout",
    is_flag=True,
    help="Use templates and style sheets that came in the file. Only if you trust whoever sent it.",
)
@format_option
def verify(*, file: str, place: str, edition: str, trust_layout: bool, style: str) -> int:
    """Make a PDF again and say whether its pages are the same.

    An archive edition carries what it was made of; any other file is held against its project.
    """
    from printreport.cli.reporting import Reporting
    from printreport.cli.writers.batch import visible
    from printreport.diagnostics import Refused
    from printreport.model.verdict import Inquiry
    from printreport.verification import verify as run

    where = Place.of(place) if place else None
    reporting = Reporting(where or Place(Path(file).parent), style)
    path = where.folder if where else None
    inquiry = Inquiry(Path(file), path, where.manuscript if where else "report.yaml", edition, trust_layout)
    try:
        verdict = run(inquiry)
    except Refused as refusal:
        reporting.say(refusal.diagnostics)
        return reporting.close()
    reporting.say(verdict.diagnostics)
    click.echo(_json(file, verdict) if style == "json" else visible(_said(file, verdict, place)))
    return reporting.close()


def _said(file: str, verdict: Verdict, place: str) -> str:
    counted = "1 page" if verdict.pages == 1 else f"{verdict.pages} pages"
    made = f"made again from {place or 'what it carries'}, edition {verdict.edition}"
    outcomes = {
        "same-bytes": f"the same to the byte ({counted})",
        "same-pages": f"the same pages ({counted}), other bytes",
        "other-pages": f"other pages: {', '.join(f'{each.page} ({each.what})' for each in verdict.differences)}",
        "not-made": "could not be made again",
    }
    return f"{file}: {outcomes[verdict.outcome]}; {made}"


def _json(file: str, verdict: Verdict) -> str:
    differences = [{"page": each.page, "label": each.label, "what": each.what} for each in verdict.differences]
    said = {"verdict": verdict.outcome, "file": file, "edition": verdict.edition, "pages": verdict.pages}
    return json.dumps({**said, "differences": differences}, ensure_ascii=True)
