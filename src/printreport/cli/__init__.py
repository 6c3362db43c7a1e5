"""Words in, words out: takes what somebody typed, calls the pipeline, says what came of it.

One module a command. Findings, progress and good news go to standard error; standard output is for data alone.
"""

from __future__ import annotations

from printreport.cli.main import main

__all__ = ["main"]
