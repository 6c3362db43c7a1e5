"""The tests keep house rules too: they stand where their module stands, and each name is a sentence of behaviour."""

from __future__ import annotations

import ast
from pathlib import Path


def test_the_unit_tests_mirror_the_source(checkout: Path) -> None:
    source = checkout / "src" / "printreport"
    astray = []
    for path in sorted((checkout / "tests" / "unit").rglob("test_*.py")):
        room = source / path.parent.relative_to(checkout / "tests" / "unit")
        subject = path.stem.removeprefix("test_")
        # A room's own verb is tested in the file named after the room.
        is_there = (room / f"{subject}.py").is_file() or (room / subject / "__init__.py").is_file()
        if not is_there and subject != room.name:
            astray.append(path.relative_to(checkout).as_posix())
    assert astray == []


def test_each_test_name_is_a_sentence(checkout: Path) -> None:
    short = []
    for path in sorted((checkout / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                words = node.name.removeprefix("test_").split("_")
                if len(words) < 3 and not ast.get_docstring(node):
                    short.append(f"{path.relative_to(checkout).as_posix()}:{node.lineno} {node.name}")
    assert short == []
