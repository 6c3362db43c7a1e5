"""``printreport explain``: what the name of a finding means and how to mend it."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", required=False)
def explain(name: str | None) -> None:
    """Say what a finding means and how to mend it.

    NAME stands in brackets at the end of a finding. Without a name, all names are listed.
    """
    from printreport.cli.catalogue import explanations
    from printreport.diagnostics import did_you_mean

    known = explanations()
    if name is None:
        widest = max(len(each) for each in known)
        for each in known.values():
            click.echo(f"{each.name:<{widest}}  {each.summary}")
        return
    asked = name.strip("[]")
    if asked not in known:
        message = f"no finding is called `{asked}`; {did_you_mean(asked, known)}"
        raise click.UsageError(message)
    found = known[asked]
    click.echo(f"{found.name}\n\n{found.text}")
    if found.weight:
        otherwise = "unless `checks:` in report.yaml says error, warn or ignore"
        click.echo(f"\nIt is {found.weight}, {otherwise}.")
