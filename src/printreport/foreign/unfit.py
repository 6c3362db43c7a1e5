"""What is said of a foreign PDF of which nothing can be taken."""

from __future__ import annotations


class UnfitError(Exception):
    """Why nothing can be taken: `locked`, `empty`, `long` or `damaged`."""
