"""``printreport slip``: donation slips alone, and the numbers and texts on them."""

from __future__ import annotations

import click

from printreport.cli.slip_check import check_slips
from printreport.cli.slip_list import list_schemes
from printreport.cli.slip_make import make_slips
from printreport.cli.slip_payload import payload
from printreport.cli.slip_reference import reference
from printreport.cli.slip_show import show

MAKE = "make"


class SlipCommands(click.Group):
    """The commands about slips; what is none of them is meant for `make`, so that `printreport slip give` makes it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `make` before arguments that begin with no command, unless help is asked for."""
        known = {*self.commands, *self.get_help_option_names(ctx)}
        return super().parse_args(ctx, args if args and args[0] in known else [MAKE, *args])

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name them in the order in which they were added."""
        del ctx
        return list(self.commands)


@click.group(cls=SlipCommands)
def slip() -> None:
    """Make donation slips alone; check them; make and read what stands in their codes.

    `printreport slip` makes all slips of the report, `printreport slip NAME` one of them.
    """


for command in (make_slips, check_slips, show, payload, reference, list_schemes):
    slip.add_command(command)
