"""Make the reference pages from what the program says of itself: its codes, findings, commands, components and tokens.

`make reference` writes ``docs/reference/*.md``; `make docs` compares them with those committed and says what differs.
"""

from __future__ import annotations

import difflib
import inspect
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from printreport.cli.catalogue import Explanation, explanations
from printreport.cli.exit_codes import ExitCode
from printreport.cli.main import commands
from printreport.compose.charts import TOKENS as CHARTS
from printreport.load import load
from printreport.model.layout import FIELD_KINDS, Component, Field, Layout
from printreport.project import Project
from printreport.slips import BUILT_IN, REFERENCES, Scheme
from printreport.slips.together import guests
from printreport.validate.editions import EditionFields
from printreport.validate.fields import Fields, component_model
from printreport.validate.manuscript import AllowanceFields, LayoutFields, Manuscript
from printreport.validate.organisation import OrganisationFields
from printreport.validate.records import FactFields, ImageFields, PersonFields
from printreport.validate.slips import DETAILS, SlipFields
from reference_tags import tags

# What the manuscript's keys hold, in the order of the manuscript.
SHAPES: Mapping[str, type[Fields]] = {
    "organisation": OrganisationFields,
    "layout": LayoutFields,
    "people": PersonFields,
    "facts": FactFields,
    "images": ImageFields,
    "slips": SlipFields,
    "editions": EditionFields,
    "allow": AllowanceFields,
}

CHECKOUT = Path(__file__).resolve().parent.parent
PAGES = CHECKOUT / "docs" / "reference"
MADE = "<!-- Made by `make reference` from the program itself; change it there. -->"


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Write a Markdown table; a bar inside a cell is escaped, line ends become spaces."""
    lines = [head, tuple(":--" for _ in head), *rows]
    cells = [[re.sub(r"\s+", " ", cell).replace("|", "\\|").strip() for cell in line] for line in lines]
    return "\n".join(f"| {' | '.join(line)} |".replace("  |", " |") for line in cells)


def exit_codes() -> str:
    """What each number means that the command ends with."""
    rows = [(str(int(code)), f"`{code.name.lower().replace('_', '-')}`", code.about) for code in ExitCode]
    return f"# Exit codes\n\n{table(('Code', 'Name', 'What it means'), rows)}\n"


def findings() -> str:
    """What each finding means, as `printreport explain` says it."""
    parts = ["# Findings\n\nThe same text as `printreport explain NAME`.\n"]
    parts += [finding(name, known) for name, known in explanations().items()]
    return "\n".join(parts)


def finding(name: str, known: Explanation) -> str:
    """One finding with its stage and what it counts as."""
    counts = f", {known.weight} unless the report says otherwise" if known.weight else ""
    return f"## {name}\n\nFound by {known.stage}{counts}.\n\n{inspect.cleandoc(known.text).strip()}\n"


def command_line() -> str:
    """Every command with its arguments and options."""
    parts = ["# Commands\n", prose(commands.help)]
    with click.Context(commands, info_name="printreport") as context:
        for name in commands.list_commands(context):
            known = commands.get_command(context, name)
            if known is not None:
                parts += list(command(f"printreport {name}", known, context))
    return "\n".join(parts)


def command(name: str, known: click.Command, above: click.Context) -> Iterator[str]:
    """One command, and those below it."""
    with click.Context(known, info_name=name.rpartition(" ")[2], parent=above) as context:
        options = [each for each in known.params if isinstance(each, click.Option) and not each.hidden]
        usage = " ".join([name, *known.collect_usage_pieces(context)])
        rows = [(f"`{', '.join(each.opts + each.secondary_opts)}`", option(each)) for each in options]
        yield f"## `{name}`\n\n```text\n{usage}\n```\n\n{prose(known.help)}"
        if rows:
            yield table(("Option", "What it does"), rows) + "\n"
        if isinstance(known, click.Group):
            for below in known.list_commands(context):
                found = known.get_command(context, below)
                if found is not None:
                    yield from command(f"{name} {below}", found, context)


def option(known: click.Option) -> str:
    """What an option does, and the words it takes where they are few."""
    choices = f" One of {', '.join(map(str, known.type.choices))}." if isinstance(known.type, click.Choice) else ""
    return f"{known.help or ''}{choices}"


def prose(text: str | None) -> str:
    """A help text with its line ends taken out, paragraph by paragraph; click's own marks are dropped."""
    paragraphs = inspect.cleandoc(text or "").replace("\b\n", "").split("\n\n")
    return (
        "\n\n".join(paragraph if paragraph.startswith(" ") else " ".join(paragraph.split()) for paragraph in paragraphs)
        + "\n"
    )


def components(layout: Layout) -> str:
    """Every component of the sample's layout, with its fields."""
    kinds = table(("Kind", "What the editor writes"), [(f"`{kind}`", about) for kind, about in FIELD_KINDS.items()])
    parts = [
        f"# Components\n\nOf the layout `{layout.name}` and those that it extends.\n",
        f"## What every component takes\n\n{keys(component_model(Component('every', '', (), '')))}\n",
        f"## Kinds of field\n\n{kinds}\n",
    ]
    parts += [component(known) for _, known in sorted(layout.components.items())]
    return "\n".join(parts)


def component(known: Component) -> str:
    """One component: what it is for, where it may stand, its fields."""
    rows = [row for field in known.fields for row in field_rows(field)]
    where = " or ".join(
        {"section": "a section of the book", "part": "a part inside one"}[place] for place in known.within
    )
    fields = f"\n{table(('Field', 'Kind', 'What it is'), rows)}\n" if rows else ""
    return f"## {known.name}\n\n{known.about}\nIt stands as {where}.\n{fields}"


def manuscript() -> str:
    """The keys of report.yaml and of what stands in it."""
    parts = ["# The manuscript\n", f"{Manuscript.__doc__}\n", keys(Manuscript)]
    for heading, model in SHAPES.items():
        parts += [f"\n## {heading}\n", f"{model.__doc__}\n", keys(model)]
    return "\n".join(parts)


SLIPS = "The schemes, each with the keys that it takes beside [those of every slip](manuscript.md#slips).\n"


def slips() -> str:
    """Every scheme of slips with its norm and its keys, and every kind of reference."""
    kinds = [(f"`{kind}`", known.about, known.country or "everywhere") for kind, known in REFERENCES.items()]
    parts = [
        f"# Slips\n\n{SLIPS}",
        *(scheme(known) for known in BUILT_IN.values()),
        "## References\n\nThe kinds that `printreport slip reference` makes and checks.\n",
        table(("Kind", "What it is", "Where"), kinds) + "\n",
    ]
    return "\n".join(parts)


def scheme(known: Scheme) -> str:
    """One scheme: what it is, where its banks are, what it is held against, what it reads."""
    norm = known.norm and ", ".join(filter(None, (known.norm.title, known.norm.version, known.norm.clause)))
    facts = [
        f"{known.about[0].upper()}{known.about[1:]}.\n",
        f"In {', '.join(known.countries)}.\n" if known.countries else "",
        f"Paid in {' and '.join(known.currencies)}.\n" if known.currencies else "",
        f"On one page with {' or '.join(f'`{name}`' for name in guests(known, BUILT_IN.values()))}.\n"
        if guests(known, BUILT_IN.values())
        else "",
        f"By {norm}.\n" if norm else "",
        f"Its words are there in {', '.join(sorted(known.words))}.\n",
    ]
    rows = [
        (
            f"`{each.name}`",
            f"{each.about}{' Required.' if each.required else ''}{_choices(each.choices)}",
            f"`{each.example}`",
        )
        for each in known.details
    ]
    keyed = f"\n{table(('Key', 'What it is', 'Such as'), rows)}\n" if rows else ""
    return f"## {known.name}\n\n{''.join(facts)}{keyed}"


def _choices(choices: tuple[str, ...]) -> str:
    return f" One of {', '.join(f'`{choice}`' for choice in choices)}." if choices else ""


def keys(model: type[Fields]) -> str:
    """The keys of one mapping, those that are needed first said so."""
    schema = model.model_json_schema()
    required = schema.get("required", ())
    rows = [
        (f"`{key}`", f"{told.get('description', '')}{' Required.' if key in required else ''}{takes(told)}")
        for key, told in schema["properties"].items()
        if key != DETAILS
    ]
    return table(("Key", "What it is"), rows)


def takes(told: Mapping[str, Any]) -> str:
    """The words that a key takes, where they are few."""
    for shape in (told, told.get("items", {}), *told.get("anyOf", ())):
        if "enum" in shape:
            return f" One of {', '.join(f'`{word}`' for word in shape['enum'] if word)}."
    return ""


def field_rows(field: Field, above: str = "") -> Iterator[tuple[str, ...]]:
    """One line for a field, and one for each field of its items."""
    name = f"{above}{field.name}"
    limits = [
        "required" if field.required else "",
        f"up to {field.words} words" if field.words else "",
        f"one of {', '.join(f'`{choice}`' for choice in field.choices)}" if field.choices else "",
        f"`{field.default}` when left out" if field.default not in (None, "") else "",
    ]
    about = "; ".join([field.about, *(limit for limit in limits if limit)])
    yield f"`{name}`", f"`{field.kind}`", about
    for inner in field.fields:
        yield from field_rows(inner, f"{name}.")


GROUP = re.compile(r"^  /\* (.+?) \*/$", re.MULTILINE | re.DOTALL)
TOKENS = """Named values that the rules of every layout use; a layout, a brand or a project gives them its own.
The edition sets `--trim-width`, `--trim-height`, `--bleed`, `--slug` and `--watermark`.
Layouts add tokens of their own: their `css/tokens.css` names them, each with its reason.
"""
TOKEN = re.compile(r"--([\w-]+):\s*([^;]+);(?:[ \t]*/\* (.+?) \*/)?")


def tokens() -> str:
    """Every token of the base, with the value it has there and the remark beside it, in the groups of the sheet."""
    sheet = (CHECKOUT / "layouts" / "base" / "css" / "tokens.css").read_text("utf-8")
    root = sheet[sheet.index(":root {") : sheet.index("\n}\n")]
    _, *groups = GROUP.split(root)
    parts = [f"# Tokens\n\n{TOKENS}"]
    for heading, lines in zip(groups[::2], groups[1::2], strict=True):
        title, _, about = " ".join(heading.split()).partition(": ")
        rows = [(f"`--{name}`", f"`{value}`", remark) for name, value, remark in TOKEN.findall(lines)]
        parts.append(f"\n## {title.capitalize()}\n")
        parts += [f"{about[0].upper()}{about[1:]}.\n"] if about else []
        parts.append(f"{table(('Token', 'In `base`', 'What it is for'), rows)}\n")
    return "\n".join(parts)


def chart_tokens() -> str:
    """The tokens that a layout may set for charts and maps alone."""
    rows = [(f"`{name}`", value if " " in value else f"`{value}`", about) for name, value, about in CHARTS]
    head = "# Tokens of charts and maps\n\nCharts and maps are drawn from a layout's tokens and from nothing else.\n"
    more = "All may be left out: each falls back on a token that every layout has, or on a value.\n"
    return f"{head}{more}\n{table(('Token', 'Left out', 'What it does'), rows)}\n"


def pages() -> Mapping[str, str]:
    """Every reference page by its file's name."""
    layout = load(Project.open(CHECKOUT)).layout
    made = {
        "chart-tokens.md": chart_tokens(),
        "commands.md": command_line(),
        "components.md": components(layout),
        "exit-codes.md": exit_codes(),
        "findings.md": findings(),
        "manuscript.md": manuscript(),
        "slips.md": slips(),
        "tags.md": tags(table),
        "tokens.md": tokens(),
    }
    return {name: f"{MADE}\n\n{without_gaps(text)}\n" for name, text in made.items()}


def without_gaps(text: str) -> str:
    """One empty line between two blocks, none at the end."""
    return re.sub(r"\n{3,}", "\n\n", text).rstrip()


def compare() -> int:
    """Print what differs between the pages made now and those committed; 1 when anything does."""
    stale = 0
    for name, text in pages().items():
        committed = PAGES / name
        before = committed.read_text("utf-8") if committed.is_file() else ""
        lines = difflib.unified_diff(
            before.splitlines(), text.splitlines(), f"docs/reference/{name}", "as made now", lineterm=""
        )
        for line in lines:
            stale = 1
            print(line)
    if stale:
        print("The reference is behind the program: type `make reference`.")
    return stale


def write() -> int:
    """Write every page anew."""
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (PAGES / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(compare() if "--compare" in sys.argv else write())
