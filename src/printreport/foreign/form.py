"""A foreign page on its way into a file: a form XObject (ISO 32000-1, 8.10), which is painted once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pydyf

Known = dict[tuple[int, int, int], bytes]
Settle = Callable[[pydyf.PDF, Known], pydyf.Dictionary]


class ForeignForm(pydyf.Stream):  # type: ignore[misc]  # pydyf ships no types
    """The operators of a page, with its marks where these say something; `page` tells it from others."""

    def __init__(self, page: object, operators: list[Any], extra: dict[str, Any], settle: Settle) -> None:
        """Begin with all but the resources, which `settle` copies into a file."""
        super().__init__(operators, {"Type": "/XObject", "Subtype": "/Form", **extra}, compress=True)
        self.page = page
        self.first = 0
        self._settle = settle

    def count_from(self, first: int) -> int:
        """Count its marks from `first` on, as those of a page must differ; returns the number behind the last."""
        own = [item for item in self.stream if isinstance(item, dict) and "MCID" in item]
        last = max((item["MCID"] for item in own), default=-1)
        for item in own:
            item["MCID"] += first
        self.first = first
        return int(first + last + 1)

    def settle(self, file: pydyf.PDF, known: Known) -> None:
        """Copy into a file what the page is painted with; `known` is what was copied for others."""
        self.extra["Resources"] = self._settle(file, known)
