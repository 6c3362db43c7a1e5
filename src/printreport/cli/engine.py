"""A fault that the engine raised while it laid out pages, told from one of ours."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from printreport.diagnostics import Diagnostic, error

ENGINE = "weasyprint"
OURS = "printreport"


def gave_up(fault: BaseException) -> bool:
    """Say whether the engine, or a library it called, raised the fault: no code of ours ran after the engine's."""
    frames = traceback.extract_tb(fault.__traceback__)
    ran = [name for frame in frames if (name := _package(frame.filename))]
    return ran[-1:] == [ENGINE]


def render_failed(fault: BaseException) -> Diagnostic:
    """Say that the engine gave up, and in which words."""
    words = " ".join(str(fault).split())
    message = f"the engine gave up while it laid out the pages: {words}" if words else "the engine gave up"
    hint = "take back the last change to a layout or overrides.css; if there was none, send the lines above"
    return error("render-failed", message, None, f"{hint} to printreport's maintainers")


def _package(file: str) -> str:
    """Name the package that a file is in, as far as it matters: the innermost folder of either name."""
    folders = PurePath(file).parts[:-1]
    return next((folder for folder in reversed(folders) if folder in {ENGINE, OURS}), "")
