"""Other presses, in the exact versions that `peers/` names, installed into .peers/ and nowhere else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent
PINNED = HERE / "peers"
PEERS = HERE.parent / ".peers"
FONTS = HERE.parent / "fonts" / "source-serif-4"
PYTHON = PEERS / "python" / "bin" / "python"
MODULES = PEERS / "node_modules"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = "no Chromium on the path: on Debian, apt-get install chromium"


@dataclass(frozen=True, slots=True)
class Given:
    """The same report in each of the forms that presses read."""

    html: Path
    typst: Path
    emboss: Path


@dataclass(frozen=True, slots=True)
class Press:
    """A press: what it reads, its version, its command for a report and a file to write; or why it cannot run here."""

    name: str
    reads: str
    version: str
    command: Callable[[Given, Path], list[str]]
    missing: str = ""


def install() -> Mapping[str, str]:
    """Install what is pinned and not there yet; return, for each package that could not be, the reason."""
    PEERS.mkdir(exist_ok=True)
    return {**_install_for_node(), **_install_for_python()}


def _install_for_node() -> Mapping[str, str]:
    pinned = (PINNED / "package.json").read_text(encoding="utf-8")
    wanted = json.loads(pinned)["dependencies"]
    if all(_node_version(name) == at for name, at in wanted.items()) and (MODULES / "node/bin/node").is_file():
        return {}
    if not shutil.which("npm"):
        return dict.fromkeys(wanted, "no npm on the path")
    (PEERS / "package.json").write_text(pinned, encoding="utf-8")
    quiet = ("--no-audit", "--no-fund", "--loglevel=error")
    # No scripts: one of them would fetch a browser. The newest Node.js comes as a package, and needs its own to run.
    reason = _tried("npm", "install", "--ignore-scripts", "--no-package-lock", *quiet)
    reason = reason or _tried("npm", "rebuild", "node", *quiet)
    return dict.fromkeys(wanted, reason) if reason else {}


def _install_for_python() -> Mapping[str, str]:
    if not PYTHON.is_file() and (reason := _tried(sys.executable, "-m", "venv", str(PEERS / "python"))):
        return dict.fromkeys(_pinned_for_python(), reason)
    reasons = {}
    for name, at in _pinned_for_python().items():
        if _python_version(name) != at:
            install = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install", f"{name}=={at}")
            reasons[name] = _tried(str(PYTHON), *install)
    return {name: reason for name, reason in reasons.items() if reason}


def _pinned_for_python() -> Mapping[str, str]:
    lines = (PINNED / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("==") for line in lines if "==" in line)
    return dict(pairs)


def _tried(*command: str) -> str:
    done = subprocess.run(command, cwd=PEERS, capture_output=True, text=True, check=False)
    if not done.returncode:
        return ""
    return (done.stderr.strip().splitlines() or [f"{command[0]} ended with {done.returncode}"])[-1][:120]


def _node_version(name: str) -> str:
    manifest = MODULES / name / "package.json"
    return str(json.loads(manifest.read_text(encoding="utf-8"))["version"]) if manifest.is_file() else ""


def _python_version(name: str) -> str:
    if not PYTHON.is_file():
        return ""
    ask = f"from importlib.metadata import version; print(version({name!r}))"
    done = subprocess.run([str(PYTHON), "-c", ask], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def browser() -> str:
    """Return where the system's Chromium is, or nothing."""
    return next(filter(None, map(shutil.which, BROWSERS)), "")


def browser_version() -> str:
    """Return what Chromium says of itself."""
    done = subprocess.run([browser(), "--version"], capture_output=True, text=True, check=False)
    return " ".join(done.stdout.split()[:2])


def surroundings(cache: Mapping[str, str]) -> Mapping[str, str]:
    """Add to an environment the Node.js of .peers/ and the browser."""
    node = MODULES / "node" / "bin"
    return {**cache, "PATH": f"{node}:{cache['PATH']}", "PUPPETEER_EXECUTABLE_PATH": browser()}


def presses(reasons: Mapping[str, str]) -> Iterator[Press]:
    """Yield every press beside ours; `reasons` says what could not be installed."""
    yield Press("WeasyPrint", "HTML, CSS", version("weasyprint"), _weasyprint)
    for name, package, command in (
        ("Paged.js CLI", "pagedjs-cli", _pagedjs),
        ("Vivliostyle CLI", "@vivliostyle/cli", _vivliostyle),
    ):
        missing = reasons.get(package, "") or ("" if browser() else NO_BROWSER)
        yield Press(name, "HTML, CSS", _node_version(package), command, missing)
    yield Press("Typst", "its own markup", _python_version("typst"), _typst, reasons.get("typst", ""))
    yield Press("emboss-pdf", "calls in Python", _python_version("emboss-pdf"), _emboss, reasons.get("emboss-pdf", ""))


def _weasyprint(given: Given, out: Path) -> list[str]:
    return [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1", str(given.html), str(out)]


def _pagedjs(given: Given, out: Path) -> list[str]:
    caged = [] if os.geteuid() else ["--browserArgs=--no-sandbox"]  # Chromium does not run as root otherwise
    asked = ["--outline-tags", "h1,h2", "--timeout", "800000", "--output", str(out)]
    return [str(MODULES / ".bin" / "pagedjs-cli"), str(given.html), *asked, *caged]


def _vivliostyle(given: Given, out: Path) -> list[str]:
    asked = ["--single-doc", "--executable-browser", browser(), "--timeout", "800", "--output", str(out)]
    return [str(MODULES / ".bin" / "vivliostyle"), "build", str(given.html), *asked]


def _typst(given: Given, out: Path) -> list[str]:
    return [str(PYTHON), str(PINNED / "print_typst.py"), str(given.typst), str(out), str(FONTS)]


def _emboss(given: Given, out: Path) -> list[str]:
    return [str(PYTHON), str(PINNED / "print_emboss.py"), str(given.emboss), str(out)]
