"""``printreport slip payload``: the exact text of one payment's code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from printreport.cli.options import FORMATS, Place

if TYPE_CHECKING:
    from printreport.diagnostics import Diagnostic
    from printreport.model.source import Mapping


@click.command()
@click.argument("file", metavar="FILE", default="-")
@click.option("--scheme", metavar="NAME", default="", help="Which scheme, where the payment names several with a code.")
@click.option(
    "--format", "style", type=click.Choice(FORMATS), default="json", show_default=True, help="How findings are written."
)
def payload(*, file: str, scheme: str, style: str) -> int:
    """Print the exact text of the code for one payment, read from a file in YAML or JSON, or from standard input.

    The payment has the keys of a slip in report.yaml, with `organisation` and perhaps `debtor` and `donor` beside
    them. Nothing is added to the text, no line end either. Where something is wrong nothing is printed, and the
    findings go to standard error.
    """
    from printreport.cli.given import folder_of
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused

    reporting = Reporting(Place(folder_of(file)), style)
    try:
        text, found = _text(_root(file), scheme)
    except Refused as refusal:
        reporting.say(refusal.diagnostics)
        return reporting.close()
    reporting.say(found)
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
    return reporting.close() if found else 0


def _root(file: str) -> Mapping:
    """Read the payment's keys, each with its place."""
    from printreport.cli.given import name_of, text_of
    from printreport.diagnostics import Location, Refused, error
    from printreport.load.nodes import read
    from printreport.model.source import Mapping

    name = name_of(file)
    root, found = read(text_of(file), name)
    if any(fault.is_error for fault in found):
        raise Refused(found)
    if not isinstance(root, Mapping):
        message = "a payment has keys of its own, such as `scheme`, `organisation` and `amount`"
        raise Refused([error("wrong-type", message, Location(name), "write `key: value` on lines of its own")])
    return root


def _text(root: Mapping, wanted: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text, with the warnings that let it pass."""
    from printreport.diagnostics import Refused
    from printreport.slips import judge, payload as text_of
    from printreport.validate import read_payment

    order, payment, found = read_payment(root)
    if order is None or payment is None:
        raise Refused(found)
    name = _scheme(order.schemes, wanted)
    doubts = judge(order, payment)
    if any(fault.is_error for fault in doubts):
        raise Refused(doubts)
    return text_of(name, payment), doubts


def _scheme(asked: tuple[str, ...], wanted: str) -> str:
    """Return the one scheme whose code is meant."""
    from printreport.slips import installed

    rows = installed().rows
    coded = [name for name in asked if name in rows and rows[name].payload]
    if wanted and wanted not in asked:
        raise click.UsageError(f"the payment names {', '.join(asked)}, not {wanted}")
    if not wanted and len(coded) > 1:
        raise click.UsageError(f"several schemes of the payment have a code; choose with --scheme: {', '.join(coded)}")
    return wanted or next(iter(coded or asked), "")
