"""``printreport slip list``: the schemes, where their banks take them, and the norm each is held against."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from printreport.slips import Scheme


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")
def list_schemes(*, as_json: bool) -> None:
    """List the schemes of slips: what each is, in which countries, by which norm, and the keys that it takes."""
    from printreport.slips import installed

    rows = installed().rows.values()
    if as_json:
        import json

        click.echo(json.dumps([_record(scheme) for scheme in rows], indent=2, ensure_ascii=False))
        return
    for scheme in rows:
        for line in _lines(scheme):
            click.echo(line)


def _lines(scheme: Scheme) -> Iterator[str]:
    yield f"{scheme.name:<20}{scheme.about}"
    if scheme.countries:
        yield f"{'':<20}  in {', '.join(scheme.countries)}"
    if scheme.norm:
        clause = f", {scheme.norm.clause}" if scheme.norm.clause else ""
        yield f"{'':<20}  by {scheme.norm.title}, {scheme.norm.version}{clause}"
    for detail in scheme.details:
        needed = " (needed)" if detail.required else ""
        yield f"{'':<20}  {detail.name}: {', '.join(detail.choices) or detail.example}{needed}"


def _record(scheme: Scheme) -> dict[str, object]:
    norm = scheme.norm
    return {
        "name": scheme.name,
        "about": scheme.about,
        "countries": list(scheme.countries),
        "norm": {"title": norm.title, "version": norm.version, "clause": norm.clause} if norm else None,
        "code": scheme.payload is not None,
        "languages": sorted(scheme.words),
        "details": [
            {
                "name": detail.name,
                "about": detail.about,
                "example": detail.example,
                "required": detail.required,
                "choices": list(detail.choices),
            }
            for detail in scheme.details
        ],
    }
