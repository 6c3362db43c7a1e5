"""The wheel holds all it needs: installed in a clean place, far from the checkout, it makes a report."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command to its good end and return its words; no path leads back into the checkout."""
    surroundings = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    outcome = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=surroundings, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, checkout, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a clean environment that has the locked packages and the wheel."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True, symlinks=True)
    commands = folder / "bin"
    pip = (commands / "python", "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "install", "--require-hashes", "--requirement", checkout / "requirements" / "lock.txt", cwd=folder)
    run(*pip, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    return commands


def test_the_wheel_carries_layouts_fonts_and_licences(wheel: Path, checkout: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    kept = [path for shelf in ("layouts", "fonts") for path in (checkout / shelf).rglob("*") if path.is_file()]

    lacking = [
        name
        for path in kept
        if (name := path.relative_to(checkout).as_posix()) and f"printreport/_data/{name}" not in packed
    ]
    assert lacking == []
    assert any(name.endswith("licenses/LICENSE") for name in packed)
    assert "printreport/py.typed" in packed


def test_the_wheel_carries_nothing_that_only_the_checkout_needs(wheel: Path) -> None:
    rooms = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert rooms == {"printreport", f"printreport-{wheel.name.split('-')[1]}.dist-info"}


def test_what_is_installed_from_the_wheel_makes_a_new_report(installed: Path, tmp_path: Path) -> None:
    run(installed / "printreport", "new", "my-report", cwd=tmp_path)
    run(installed / "printreport", "build", cwd=tmp_path / "my-report")

    made = [path.read_bytes() for path in sorted((tmp_path / "my-report" / "build").glob("*.pdf"))]
    assert made
    assert all(content.startswith(b"%PDF-") for content in made)


def test_the_installed_packages_agree_with_each_other(installed: Path, tmp_path: Path) -> None:
    assert "No broken requirements" in run(installed / "python", "-m", "pip", "check", cwd=tmp_path)
