"""``printreport completion``: the script that lets a shell complete our words."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

VARIABLE = "_PRINTREPORT_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what makes a shell complete our words.

    bash: printreport completion bash > ~/.local/share/bash-completion/completions/printreport

    zsh: printreport completion zsh > a file named _printreport in a folder of your $fpath

    fish: printreport completion fish > ~/.config/fish/completions/printreport.fish
    """
    made_by = get_completion_class(shell)
    if made_by is None:
        message = f"there is no completion for {shell}"
        raise click.UsageError(message)
    script = made_by(context.find_root().command, {}, "printreport", VARIABLE)
    click.echo(script.source_template % script.source_vars())
