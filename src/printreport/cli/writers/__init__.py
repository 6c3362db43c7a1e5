"""Takes findings, returns nothing and writes them: for people, for editors, for programs and for GitHub.

Each writer is a function in a module of its own and a row of `WRITERS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from printreport.cli.writers.batch import Batch, Summary, Writer
from printreport.cli.writers.github import write_github
from printreport.cli.writers.human import write_human
from printreport.cli.writers.json_lines import write_json
from printreport.cli.writers.short import write_short

__all__ = ["WRITERS", "Batch", "Summary", "Writer"]

WRITERS: Mapping[str, Writer] = {
    "human": write_human,
    "short": write_short,
    "json": write_json,
    "github": write_github,
}
