"""The command itself: its subcommands, and what is said when something goes wrong that no command expected."""

from __future__ import annotations

import errno
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

from printreport import __version__
from printreport.cli.build import build
from printreport.cli.cache import cache
from printreport.cli.check import check
from printreport.cli.collector import hold_off, leave
from printreport.cli.completion import completion
from printreport.cli.doctor import doctor
from printreport.cli.engine import gave_up, render_failed
from printreport.cli.exit_codes import ExitCode, exit_code
from printreport.cli.explain import explain
from printreport.cli.fonts import fonts
from printreport.cli.layout import layout
from printreport.cli.new import new
from printreport.cli.output import abandon_stdout, unwritten
from printreport.cli.schema import schema
from printreport.cli.slip import slip
from printreport.cli.verify import verify
from printreport.diagnostics import Refused

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EIO}
BUG = """
This is a bug in printreport, not in your report.
Please send its maintainers the lines above, the command you typed, and what `printreport doctor` prints."""


class Commands(click.Group):
    """The subcommands in the order in which people need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name them in the order in which they were added."""
        del ctx
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever the subcommand returns, as click has it
        """Run a subcommand; a reader that went away is no fault."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return ExitCode.PIPE_CLOSED
        except OSError as fault:
            if fault.errno not in FULL:
                raise
            abandon_stdout()
            raise Refused([unwritten(fault)]) from fault


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="printreport %(version)s")
def commands() -> None:
    """Make an annual report from YAML and Markdown: one manuscript, every edition.

    Begin with `printreport new`, then `printreport build` in the folder it made.
    """


for command in (new, build, check, verify, explain, layout, slip, fonts, schema, cache, doctor, completion):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with `arguments`, or with those typed, and end the process with an `ExitCode`."""
    hold_off()
    code = _flushed(_run(arguments))
    leave()
    sys.exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        outcome = commands.main(arguments, prog_name="printreport", standalone_mode=False)
    except click.ClickException as trouble:
        trouble.show()
        return trouble.exit_code
    except (click.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except Refused as refusal:
        _say(refusal)
        return exit_code(refusal.diagnostics)
    except Exception as fault:  # noqa: BLE001 - the one place that meets our own faults: the traceback is what we need
        traceback.print_exc()
        if gave_up(fault):
            _say(Refused([render_failed(fault)]))
            return ExitCode.RENDER_FAILED
        click.echo(BUG, err=True)
        return ExitCode.BUG
    return int(outcome or ExitCode.GOOD)


def _say(refusal: Refused) -> None:
    """Say findings that no command has taken care of, one line each, with their hints."""
    for finding in refusal.diagnostics:
        place = f"{finding.at}: " if finding.at else ""
        click.echo(f"{place}{finding.severity}: {finding.message} [{finding.name}]", err=True)
        for hint in finding.hints:
            click.echo(f"  → {hint}", err=True)


def _flushed(code: int) -> int:
    """Write out what is still held back; when nobody reads any more, keep Python from complaining at its end."""
    try:
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:
        abandon_stdout()
        return ExitCode.PIPE_CLOSED
    except OSError as fault:
        abandon_stdout()
        _say(Refused([unwritten(fault)]))
        return ExitCode.RENDER_FAILED
    return code
