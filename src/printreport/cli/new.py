"""``printreport new``: a small report that builds at once."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from string import Template
from typing import TYPE_CHECKING

import click

from printreport.diagnostics import Refused, did_you_mean, error

if TYPE_CHECKING:
    from printreport.project import Project

STARTER = Path(__file__).parent / "starter"
RENAMED = {"gitignore": ".gitignore"}  # a real one here would hide the starter's own files
TITLE, ORGANISATION, LANGUAGE, LAYOUT = "Annual report", "Our organisation", "en", "annual"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the new report is called, who issues it, for which period, in which language and layout."""

    title: str
    organisation: str
    period: str
    language: str
    layout: str

    def fill(self, text: str) -> str:
        """Put the answers into a starter file, quoted so that any words are safe in YAML."""
        words = {
            "title": _quoted(self.title),
            "organisation": _quoted(self.organisation),
            "period": _quoted(self.period),
            "language": _quoted(self.language),
            "layout": self.layout,
            "currency": "EUR",
        }
        return Template(text).safe_substitute(words)


def _quoted(words: str) -> str:
    """Quote for YAML 1.2, of which JSON's strings are a part; plain words stay plain."""
    plain = words.replace(" ", "").isalpha() and words.lower() not in {
        "yes",
        "no",
        "true",
        "false",
        "null",
        "on",
        "off",
    }
    return words if plain else json.dumps(words, ensure_ascii=False)


@click.command()
@click.argument("folder", required=False)
@click.option("--title", metavar="WORDS", help="The report's title.")
@click.option("--organisation", metavar="NAME", help="Who issues it.")
@click.option("--period", metavar="WORDS", help="The year or years it is about.")
@click.option("--language", metavar="CODE", help="The language it is written in: en, fr, th.")
@click.option("--layout", metavar="NAME", help="The layout it is set in; see `printreport layout list`.")
def new(
    folder: str | None,
    title: str | None,
    organisation: str | None,
    period: str | None,
    language: str | None,
    layout: str | None,
) -> None:
    """Write a small report to begin from.

    It builds at once. On a terminal, what no option says is asked for. Without FOLDER, one is made that is called
    after the title. Files that are there already are never overwritten.
    """
    from printreport.cli.output import slug
    from printreport.project import Project, now

    answers = Answers(
        title or _ask("Title of the report", TITLE),
        organisation or _ask("Who issues it", ORGANISATION),
        period or _ask("Which year", str(now().year - 1)),
        language or _ask("Language", LANGUAGE),
        layout or _ask("Layout", LAYOUT),
    )
    where = folder or slug(answers.title)
    here = Project.open(".")
    if answers.layout not in here.layout_names():
        hint = did_you_mean(answers.layout, here.layout_names())
        raise Refused([error("unknown-layout", f"no layout is called `{answers.layout}`", None, hint)])
    _write(Project.open(here.make_folder(Path(where).absolute())), answers)
    click.echo(f"Wrote {where}/report.yaml and the files it names. Next:", err=True)
    click.echo(f"  cd {quote(where)}\n  printreport build" if where != "." else "  printreport build", err=True)


def _ask(question: str, usual: str) -> str:
    """Ask on a terminal; elsewhere take the usual answer."""
    if not (sys.stdin and sys.stdin.isatty()):
        return usual
    return str(click.prompt(question, default=usual, err=True)).strip() or usual


def _write(project: Project, answers: Answers) -> None:
    """Write the starter's files, or none when one of them is there already."""
    from printreport.cli.layouts import layout_of
    from printreport.cli.options import Place
    from printreport.cli.schema import SCHEMA_FILE, schema_text
    from printreport.project import Project

    shelf = Project.open(STARTER)
    texts = {
        Path(RENAMED.get(name, name)): answers.fill(shelf.text(name))
        for name in (shelf.name_of(file) for file in shelf.files(STARTER, "**/*"))
    }
    there = [path.as_posix() for path in texts if project.exists(path)]
    if there:
        message = f"`{there[0]}` is there already, and nothing is overwritten"
        raise Refused([error("already-there", message, None, "choose another folder, or move the file away")])
    texts[Path(SCHEMA_FILE)] = schema_text(layout_of(Place(project.root), answers.layout))
    for path, text in texts.items():
        project.make_folder(path.parent)
        project.write(path, text.encode())
