"""Runs the command as ``python -m printreport``."""

from __future__ import annotations

from printreport.cli import main

if __name__ == "__main__":
    main()
