"""What the code of the house looks like everywhere: names, values, parameters, imports, doors.

Each test gathers all places that break its rule, so that one run shows the whole work.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

import sizes

SOURCE = Path(sizes.SOURCE)
STAGES = ("load", "validate", "compose", "render", "finish")
VAGUE_ROOMS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler", "service", "coordinator"}
VAGUE_ENDINGS = ("Manager", "Handler", "Service", "Coordinator", "Helper", "Util", "Utils")

# Imports inside functions keep `--help` quick. The command line may defer any; elsewhere these, each with its reason.
LAZY_DOORS = {
    "__init__.py": {"printreport"},  # `import printreport` costs nothing; its three functions load what they need
    "finish/lock.py": {"pikepdf"},  # 50 ms that only an edition with a password pays
    "finish/raster.py": {"pypdfium2"},  # pages are drawn only to read the codes of slips
    "checks/codes.py": {"zxingcpp"},  # the same
    "slips/code.py": {"segno"},  # a report without a slip does not wait for it
    "foreign/picture.py": {"pypdfium2"},  # most reports have no page of another PDF that has to be drawn
}

# Methods of pathlib that touch the disk: the linter's banned names cannot see them, because it does not know types.
TOUCHES_THE_DISK = re.compile(
    r"chmod|r?glob|is_dir|is_file|iterdir|lstat|mkdir|(read|write)_(bytes|text)|rmdir|samefile|(sym|hard)link_to|touch|unlink"
)
MAY_TOUCH_THE_DISK = {
    "project/__init__.py",  # the door itself
    "project/installed.py",  # the same
    "project/inventory.py",  # the same
    "project/shelves.py",  # the same
    "project/unfolding.py",  # the same
    "project/storeroom.py",  # the same
    "project/writing.py",  # the same
    "compose/sheets.py",  # lists style sheets in the folders of a layout that the door has found
    "render/fonts.py",  # empties a folder of the engine's own
}

# Cleaning up and raising again swallows nothing; one broad `except` says what a fault of ours looks like.
THE_BROAD_EXCEPT = "cli/"


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the package by its path."""
    paths = sorted(SOURCE.rglob("*.py"))
    return {path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths}


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every node of every module, with its module's path."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            yield name, node


def place(name: str, node: ast.AST) -> str:
    return f"{name}:{getattr(node, 'lineno', 1)}"


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for name, node in nodes():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield name, node


def classes() -> Iterator[tuple[str, ast.ClassDef]]:
    for name, node in nodes():
        if isinstance(node, ast.ClassDef):
            yield name, node


def imported(node: ast.AST) -> set[str]:
    """The top-level packages that an import statement names."""
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module:
        return {node.module.partition(".")[0]}
    return set()


def docstrings(tree: ast.Module) -> set[int]:
    """The identities of the constants that are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, owners) and node.body]
    return {id(body[0].value) for body in bodies if isinstance(body[0], ast.Expr)}


def test_rooms_and_modules_are_named_after_what_they_do() -> None:
    assert [name for name in trees() if VAGUE_ROOMS & set(Path(name).with_suffix("").parts)] == []


def test_classes_are_named_after_what_they_are() -> None:
    assert [place(name, node) for name, node in classes() if node.name.endswith(VAGUE_ENDINGS)] == []


def test_every_dataclass_is_frozen() -> None:
    thawed = []
    for name, node in classes():
        for decorator in node.decorator_list:
            words = ast.unparse(decorator)
            if re.match(r"(dataclasses\.)?dataclass\b", words) and "frozen=True" not in words:
                thawed.append(place(name, node))
    assert thawed == []


def test_no_function_takes_whatever_keywords_it_is_given() -> None:
    assert [place(name, node) for name, node in functions() if node.args.kwarg] == []


def test_no_function_takes_more_than_six_parameters() -> None:
    crowded = []
    for name, node in functions():
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        taken = [argument for argument in arguments if argument.arg not in {"self", "cls"}]
        if len(taken) > sizes.MOST_PARAMETERS and not is_command(name, node):
            crowded.append(place(name, node))
    assert crowded == []


def is_command(name: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether click calls this function: its parameters are the options that a person may type."""
    return name.startswith("cli/") and any(".option" in ast.unparse(each) for each in node.decorator_list)


def test_imports_stand_at_the_head_of_the_module_but_for_the_command_line_and_the_lazy_doors() -> None:
    hidden = []
    for name, function in functions():
        for node in ast.walk(function):
            packages = imported(node)
            if packages and not name.startswith("cli/") and not packages <= LAZY_DOORS.get(name, set()):
                hidden.append(place(name, node))
    assert sorted(set(hidden)) == []


def test_there_is_one_broad_except_and_it_is_in_the_command_line() -> None:
    broad = []
    for name, node in nodes():
        if isinstance(node, ast.ExceptHandler) and is_broad(node) and not raises_again(node):
            broad.append(place(name, node))
    assert len(broad) <= 1, broad
    assert [where for where in broad if not where.startswith(THE_BROAD_EXCEPT)] == []


def is_broad(node: ast.ExceptHandler) -> bool:
    return node.type is None or bool({"Exception", "BaseException"} & set(re.findall(r"\w+", ast.unparse(node.type))))


def raises_again(node: ast.ExceptHandler) -> bool:
    last = node.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_modules_keep_no_state_that_changes() -> None:
    changing = []
    for name, tree in trees().items():
        changing += [place(name, node) for node in ast.walk(tree) if isinstance(node, ast.Global)]
        for statement in tree.body:
            value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
            if value is not None and ast.unparse(value) in {"{}", "[]", "set()", "dict()", "list()"}:
                changing.append(place(name, statement))
    assert changing == []


def test_only_the_door_to_files_touches_the_disk() -> None:
    touching = []
    for name, node in nodes():
        touches = isinstance(node, ast.Attribute) and TOUCHES_THE_DISK.fullmatch(node.attr)
        if touches and name not in MAY_TOUCH_THE_DISK:
            touching.append(f"{place(name, node)} {ast.unparse(node)}")
    assert touching == []


def test_no_words_of_ours_say_invalid() -> None:
    """Docstrings are not said to users, and the keys of a mapping are the words of others that we translate."""
    saying = []
    for name, tree in trees().items():
        keys = {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
        silent = docstrings(tree) | keys
        spoken = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in silent]
        saying += [place(name, node) for node in spoken if re.search(r"\binvalid\b", str(node.value), re.IGNORECASE)]
    assert saying == []


def test_every_library_imported_is_declared_and_every_one_declared_is_imported(checkout: Path) -> None:
    settings = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    declared = {re.split(r"[<>=!~\[; ]", line)[0] for line in settings["project"]["dependencies"]}
    owners = metadata.packages_distributions()
    outside = {
        package
        for _, node in nodes()
        for package in imported(node)
        if package not in sys.stdlib_module_names and package != "printreport"
    }
    outside -= {"pydantic_core"}  # one release with Pydantic, which names its version
    used = {re.sub(r"[-_.]+", "-", owners[package][0]).lower() for package in outside}
    assert used == declared


def test_each_stage_says_what_it_takes_and_what_it_returns() -> None:
    opening = {stage: ast.get_docstring(trees()[f"{stage}/__init__.py"]) or "" for stage in STAGES}
    contract = re.compile(r"\btakes?\b.*\breturns?\b", re.DOTALL | re.IGNORECASE)

    assert [stage for stage, words in opening.items() if not contract.search(words)] == []


def test_the_pipeline_is_one_screen_without_a_branch() -> None:
    parts = ("pipeline.py", "prepress.py", "presswork.py")
    branches = (ast.If, ast.IfExp, ast.Try, ast.While, ast.Match)

    assert [place(part, node) for part in parts for node in ast.walk(trees()[part]) if isinstance(node, branches)] == []
    assert sum(len((SOURCE / part).read_text("utf-8").splitlines()) for part in parts) <= 140


@pytest.mark.slow
def test_help_does_not_wait_for_the_press() -> None:
    script = (
        "import sys\nfrom printreport.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'weasyprint', 'pydantic', 'pydyf', 'pikepdf', 'jinja2'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {sorted(heavy)}' if heavy else 0)"
    )
    outcome = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stderr


def exceptions(checkout: Path) -> Iterator[tuple[str, str]]:
    """Every inline exception of linter and type checker: where, and the whole comment."""
    for folder in ("src", "tests", "scripts"):
        for path in sorted((checkout / folder).rglob("*.py")):
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                found = re.search(r"#\s*(noqa|type:\s*ignore)\b.*", line)
                if found and path != Path(__file__):
                    yield f"{path.relative_to(checkout).as_posix()}:{number}", found[0]


def test_each_inline_exception_names_its_rule_and_its_reason(checkout: Path) -> None:
    rule_and_reason = re.compile(r"# (noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[a-z, -]+\])\W+\w.{7,}")

    assert [where for where, words in exceptions(checkout) if not rule_and_reason.match(words)] == []
