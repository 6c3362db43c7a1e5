"""``printreport slip reference``: references made and checked."""

from __future__ import annotations

import click

KINDS = ("rf", "qrr", "kid", "kid-11", "ocr", "ocr-length", "ogm", "si12", "si00", "viitenumero", "hr01")


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("numbers", metavar="NUMBER...", nargs=-1, required=True)
@click.option("--check", "checked", is_flag=True, help="Check references instead of making them.")
@click.option("--bare", is_flag=True, help="Write them as banks exchange them, without spaces and signs.")
def reference(*, kind: str, numbers: tuple[str, ...], checked: bool, bare: bool) -> int:
    """Make a reference of each number of yours, or check references.

    One line for each, as it is printed. The kinds: rf (ISO 11649, everywhere), qrr (Switzerland), kid and kid-11
    (Norway), ocr and ocr-length (Sweden), ogm (Belgium), si12 and si00 (Slovenia),
    viitenumero (Finland), hr01 (Croatia).
    """
    from printreport.cli.options import Place
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Diagnostic, Refused
    from printreport.slips import REFERENCES

    known = REFERENCES[kind]
    found: list[Diagnostic] = []
    for number in numbers:
        try:
            made = _checked(kind, number) if checked else _made(kind, number)
        except Refused as refusal:
            found += refusal.diagnostics
        else:
            click.echo(known.normal(made) if bare else known.show(made))
    if not found:
        return 0
    reporting = Reporting(Place.of("."), "human")
    reporting.say(tuple(found))
    return reporting.close()


def _made(kind: str, number: str) -> str:
    from printreport.diagnostics import Refused, error
    from printreport.slips import REFERENCES

    try:
        return REFERENCES[kind].make(number)
    except ValueError as fault:
        raise Refused([error("reference-not-made", str(fault), None, "take another number, such as 1042")]) from fault


def _checked(kind: str, number: str) -> str:
    from printreport.diagnostics import Refused, error
    from printreport.slips import REFERENCES

    known = REFERENCES[kind]
    if why := known.check(number):
        raise Refused([error("reference-wrong", f"the reference `{number}` {why}", None, known.hint(number))])
    return number
