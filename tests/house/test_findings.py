"""Every finding has a name that is explained, and every explanation a finding that bears its name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from printreport.checks import CHECKS, WEIGHABLE
from printreport.cli.catalogue import explanations

MAKERS = {"error", "warning", "fault", "Diagnostic"}
# made of two words at run time: f"unknown-{kind}"
COMPOSED = {"unknown-person", "unknown-fact", "unknown-image"}


def modules(checkout: Path) -> Iterator[tuple[str, ast.Module]]:
    source = checkout / "src" / "printreport"
    for path in sorted(source.rglob("*.py")):
        yield path.relative_to(source).as_posix(), ast.parse(path.read_text("utf-8"))


def made(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Every name that a finding is made with in a module, and what makes it."""
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            maker = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            name = constants.get(first.id) if isinstance(first, ast.Name) else getattr(first, "value", None)
            if maker in MAKERS and isinstance(name, str):
                yield name, maker


def test_each_finding_that_is_made_is_explained(checkout: Path) -> None:
    known = explanations()
    silent = [f"{module}: {name}" for module, tree in modules(checkout) for name, _ in made(tree) if name not in known]
    assert silent == []


def test_each_explanation_has_a_finding(checkout: Path) -> None:
    words = {
        node.value
        for _, tree in modules(checkout)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert [name for name in explanations() if name not in words | COMPOSED] == []


def test_each_name_is_in_kebab_case_and_each_text_begins_with_a_sentence() -> None:
    for name, known in explanations().items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
        assert known.summary.endswith((".", "`.", ":", "]`.", '".')), name


def test_a_report_may_weigh_every_warning(checkout: Path) -> None:
    """Whoever reads a warning may write its name under `checks:`."""
    warnings = {name for _, tree in modules(checkout) for name, maker in made(tree) if maker == "warning"}
    assert sorted(warnings - set(CHECKS) - WEIGHABLE) == []
