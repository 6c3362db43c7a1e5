"""The walls of pyproject.toml stand: a bad import planted in a copy of the package fails the contract it breaks.

The copy holds only import lines, one per import of the real package, so that the check is quick.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

# One bad import for each contract: the contract's id, the module that gets the line, the line.
PLANTED = (
    ("layers", "units", "import printreport.cli"),
    ("layers", "load", "import printreport.compose"),
    ("layers", "stranger", ""),
    ("no-knots", "load.knot_a", "import printreport.load.knot_b"),
    ("door-words", "load", "import rich"),
    ("door-words", "pipeline", "import click"),
    ("door-yaml", "validate", "import yaml"),
    ("door-markdown", "compose", "import markdown_it"),
    ("door-markdown", "compose", "import mdit_py_plugins"),
    ("door-sheets", "validate", "import python_calamine"),
    ("door-fields", "load", "import pydantic"),
    ("door-selectors", "checks", "import cssselect2"),
    ("door-templates", "render", "import jinja2"),
    ("door-templates", "render", "import markupsafe"),
    ("door-languages", "slips", "import babel"),
    ("door-press", "finish", "import weasyprint"),
    ("door-finish", "compose", "import pydyf"),
    ("door-finish", "render", "import pikepdf"),
    ("door-raster", "finish", "import pypdfium2"),
    ("door-codes", "compose", "import segno"),
    ("door-codes", "compose", "import pdf417gen"),
    ("door-numbers", "validate", "import stdnum"),
    ("door-reading-back", "finish", "import zxingcpp"),
)


def contracts(checkout: Path) -> list[str]:
    settings = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


def check(folder: Path, *ids: str) -> str:
    """Run the contracts named over the package in `folder`; returns what is said."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    chosen = [argument for name in ids for argument in ("--contract", name)]
    surroundings = {**os.environ, "PYTHONPATH": str(folder)}
    outcome = subprocess.run(
        [*command, "--no-logo", "--no-cache", *chosen],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    return outcome.stdout


@pytest.fixture(scope="module")
def skeleton(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package with nothing left of it but its imports, and its settings beside it."""
    folder = tmp_path_factory.mktemp("walls")
    shutil.copy(checkout / "pyproject.toml", folder)
    source = checkout / "src" / "printreport"
    for path in source.rglob("*.py"):
        copy = folder / "printreport" / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        imports = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if is_import(node)]
        copy.write_text("".join(f"{ast.unparse(node)}\n" for node in imports), "utf-8")
    return folder


def is_import(node: ast.AST) -> bool:
    return isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and node.module != "__future__")


def module_file(folder: Path, module: str) -> Path:
    path = folder.joinpath("printreport", *module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def test_every_contract_has_a_bad_import_planted_against_it(checkout: Path) -> None:
    assert {contract for contract, _, _ in PLANTED} == set(contracts(checkout))


@pytest.mark.slow
def test_the_house_as_it_stands_keeps_every_contract(skeleton: Path) -> None:
    assert " 0 broken" in check(skeleton)


@pytest.mark.slow
@pytest.mark.parametrize(("contract", "module", "line"), PLANTED)
def test_a_bad_import_breaks_its_contract(skeleton: Path, contract: str, module: str, line: str) -> None:
    file = module_file(skeleton, module)
    before = file.read_text("utf-8") if file.exists() else None
    opposite = skeleton / "printreport" / "load" / "knot_b.py"
    try:
        file.write_text(f"{before or ''}\n{line}\n", "utf-8")
        if contract == "no-knots":
            opposite.write_text("import printreport.load.knot_a\n", "utf-8")
        said = check(skeleton, contract)
    finally:
        opposite.unlink(missing_ok=True)
        file.unlink() if before is None else file.write_text(before, "utf-8")

    assert " 1 broken" in said
