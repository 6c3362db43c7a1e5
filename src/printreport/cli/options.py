"""Options that several commands share, and the project they mean."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

MANUSCRIPT = "report.yaml"
FORMATS = ("human", "short", "json", "github")

project_option = click.option(
    "--project",
    "-p",
    "place",
    metavar="PATH",
    default=".",
    help="The folder that holds report.yaml, or a manuscript of another name. Default: here.",
)
edition_option = click.option(
    "--edition",
    "-e",
    "names",
    metavar="NAME",
    multiple=True,
    help="Which edition; may be given several times. Default: screen.",
)
all_option = click.option("--all", "every", is_flag=True, help="Every edition of the report.")
only_option = click.option(
    "--only", metavar="SECTION", multiple=True, help="Only this section, by its id; may be given several times."
)
strict_option = click.option("--strict", is_flag=True, help="Let warnings fail too.")
format_option = click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    default="human",
    show_default=True,
    help="How findings are written.",
)

jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1),
    metavar="N",
    default=None,
    help="How many processes lay out sections at once. Default: as many as the machine has processors.",
)
cache_option = click.option(
    "--no-cache", "anew", is_flag=True, help="Make everything anew: take nothing from earlier builds, keep nothing."
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the report is: its folder as it was typed, and the manuscript's name in it."""

    folder: Path
    manuscript: str = MANUSCRIPT

    @classmethod
    def of(cls, typed: str) -> Place:
        """Take a folder, or a manuscript when a file ending in .yaml or .yml is named."""
        path = Path(typed)
        return cls(path.parent, path.name) if path.suffix in {".yaml", ".yml"} else cls(path)
