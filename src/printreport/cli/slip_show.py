"""``printreport slip show``: what the text of a code says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

PDF = b"%PDF-"


@click.command()
@click.argument("file", metavar="FILE", default="-")
@click.option("--scheme", metavar="NAME", default="", help="By this scheme alone, and say what is wrong if it is none.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")
def show(*, file: str, scheme: str, as_json: bool) -> int:
    """Take the codes of a PDF apart, or a code's text from a file or from standard input: what each field says.

    A PDF's pages are drawn and its codes are read as a telephone would read them.
    """
    from printreport.cli.options import Place
    from printreport.cli.reporting import Reporting
    from printreport.diagnostics import Refused

    try:
        readings = [(text, _read(text, scheme)) for text in _texts(file)]
    except Refused as refusal:
        reporting = Reporting(Place.of("."), "human")
        reporting.say(refusal.diagnostics)
        return reporting.close()
    _write_json(readings) if as_json else _write(readings)
    return 0


def _texts(file: str) -> tuple[str, ...]:
    """Return the texts of all codes in a file, or the file's own."""
    from printreport.cli.given import content_of, name_of, text_in

    content = content_of(file)
    return _of_pages(content, file) if content.startswith(PDF) else (text_in(content, name_of(file)),)


def _of_pages(content: bytes, file: str) -> tuple[str, ...]:
    from printreport.checks.codes import texts_of
    from printreport.diagnostics import Refused, error
    from printreport.finish.raster import rasters

    found = tuple(text for picture in rasters(content) for text in texts_of(picture))
    if not found:
        hint = "codes are read at 300 dpi; is the page with the slip in this file?"
        raise Refused([error("code-unreadable", f"no code can be read from the pages of `{file}`", None, hint)])
    return found


def _read(text: str, scheme: str) -> tuple[tuple[str, Mapping[str, str]], ...]:
    from printreport.diagnostics import Refused, error
    from printreport.slips import decode, recognise

    if scheme:
        return ((scheme, decode(scheme, text.removesuffix("\n"))),)
    found = recognise(text) or recognise(text.removesuffix("\n"))
    if not found:
        first = text.splitlines()[0][:40] if text.strip() else ""
        hint = "name the scheme with --scheme to hear what is wrong"
        raise Refused([error("code-not-understood", f"no scheme knows this text: “{first}…”", None, hint)])
    return found


def _write(readings: list[tuple[str, tuple[tuple[str, Mapping[str, str]], ...]]]) -> None:
    from printreport.cli.writers.batch import visible

    for _, found in readings:
        for name, said in found:
            click.echo(name)
            width = max(map(len, said), default=0)
            for key, value in said.items():
                click.echo(f"  {key:<{width}}  {visible(value)}")


def _write_json(readings: list[tuple[str, tuple[tuple[str, Mapping[str, str]], ...]]]) -> None:
    import json

    for text, found in readings:
        for name, said in found:
            click.echo(json.dumps({"scheme": name, "says": dict(said), "text": text}, ensure_ascii=False))
