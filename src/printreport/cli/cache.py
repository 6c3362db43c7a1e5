"""``printreport cache``: what is kept from build to build, and how to be rid of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from printreport.project.storeroom import Stock

THOUSAND = 1000


@click.group()
def cache() -> None:
    """Show or throw away what is kept from build to build.

    Nothing in it is needed: the next build makes anew what it lacks.
    """


@cache.command()
def show() -> None:
    """Say where earlier work is kept, how many things there are, and how much room they take."""
    from printreport.project import Storeroom

    room = Storeroom.of_the_user()
    if room.folder is None:
        click.echo("There is no cache folder: neither HOME nor XDG_CACHE_HOME names one.")
        return
    click.echo(f"{room.folder}: {_counted(room.stock())} of at most {_size(room.most)}")


@cache.command()
def clear() -> None:
    """Throw away everything that is kept."""
    from printreport.project import Storeroom

    click.echo(f"Thrown away: {_counted(Storeroom.of_the_user().clear())}")


def _counted(stock: Stock) -> str:
    things = "nothing" if not stock.things else f"{stock.things} thing{'s' * (stock.things != 1)}"
    return f"{things}, {_size(stock.size)}"


def _size(count: float) -> str:
    for unit in ("bytes", "kB", "MB"):
        if count < THOUSAND:
            return f"{count:.0f} {unit}"
        count /= THOUSAND
    return f"{count:.1f} GB"
