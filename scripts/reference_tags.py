"""The reference page of the tag tree: each rule that makes structure elements of the markup, each step after them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from types import ModuleType

from printreport.finish import (
    appearances,
    destinations,
    fields,
    fonts,
    links,
    marks,
    namespaces,
    notes,
    paragraphs,
    rule_groups,
)
from printreport.finish.element import ROLE_MAP
from printreport.finish.rules import RULES

Table = Callable[[tuple[str, ...], Sequence[tuple[str, ...]]], str]

# What is put right beside the rules, in the order in which it is done.
STEPS: tuple[ModuleType, ...] = (
    paragraphs,
    rule_groups,
    notes,
    links,
    fields,
    appearances,
    namespaces,
    destinations,
    marks,
    fonts,
)
HEAD = """\
# Tags

The engine's own tag tree loses languages, footnotes and captions.
The tree in the file is made anew from the markup by these rules, the first that applies.
Each serves a clause and has its witness, the tree as text, in `tests/unit/finish/test_rules.py`.
What the judges say of the files stands in [Accessibility](../explanation/accessibility.md#what-the-judges-say).
"""
STEPS_HEAD = """\
## What is put right beside them

Whatever no single element of the markup tells is put right afterwards, in this order.
"""
ROLES_HEAD = """\
## Structure types that PDF 1.7 does not know

They are mapped to one that it knows; PDF/UA-2 has them of its own.
"""


def tags(table: Table) -> str:
    """Return the page; `table` writes a table in Markdown."""
    rules = [(f"`{rule.name}`", _first(rule.make), rule.clause) for rule in RULES]
    steps = [(f"`{step.__name__.rpartition('.')[2]}`", _paragraph(step)) for step in STEPS]
    roles = [(f"`{role}`", f"`{known}`") for role, known in sorted(ROLE_MAP.items())]
    return "\n".join(
        (
            HEAD,
            table(("Rule", "What it does", "Clause"), rules),
            f"\n{STEPS_HEAD}",
            table(("Step", "What it does"), steps),
            f"\n{ROLES_HEAD}",
            table(("Type", "Stands for"), roles),
        )
    )


def _first(thing: Callable[..., object]) -> str:
    return (inspect.getdoc(thing) or "").partition("\n")[0]


def _paragraph(module: ModuleType) -> str:
    return (inspect.getdoc(module) or "").partition("\n\n")[0]
