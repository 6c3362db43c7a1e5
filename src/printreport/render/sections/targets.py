"""Targets in other sections: a collector for the engine that knows them by value, and says which were asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from weasyprint.css.targets import TargetCollector, TargetLookupItem

from printreport.model.crossing import Numbers, Target
from printreport.render.sections.units import InseparableError

KNOWN, UNKNOWN = "up-to-date", "pending"


class _Far:
    """Stands for the box of a target in another section."""

    def __init__(self, numbers: Numbers) -> None:
        self.cached_counter_values = {name: list(values) for name, values in numbers.items()}

    def extract_text(self, style: str) -> str:
        """Refuse: the words of another section are no value that is handed over."""
        raise InseparableError(f"`target-text()` asks for the {style} of a target in another section")


class Collector(TargetCollector):  # type: ignore[misc]  # the engine ships no types
    """Collects the targets of one unit; those of the others are given."""

    def __init__(self, names: Iterable[str], given: Mapping[str, Target]) -> None:
        """Begin with the `names` of all targets in the report, and what is known of those in other units."""
        super().__init__()
        self.target_lookup_items = {name: TargetLookupItem() for name in names}
        self.asked: dict[str, None] = {}
        self._given = given
        self._names = {id(item): name for name, item in self.target_lookup_items.items()}

    def lookup_target(self, anchor_token: Any, source_box: Any, css_token: str, parse_again: Any) -> Any:
        """Find a target as the engine does, and note that it was asked for."""
        item = super().lookup_target(anchor_token, source_box, css_token, parse_again)
        if id(item) in self._names:
            self.asked[self._names[id(item)]] = None
        return item

    def check_pending_targets(self) -> None:
        """Take those that are not in this unit from what was given, before the engine writes down what refers to them.

        One of which nothing is known stays out of the text, as in the whole document.
        """
        for name, target in self._given.items():
            item = self.target_lookup_items[name]
            if item.state == UNKNOWN:
                item.state = KNOWN
                item.target_box = _Far(target.elements)
                item.cached_page_counter_values = {key: list(values) for key, values in target.pages.items()}
                item.page_maker_index = -1
        super().check_pending_targets()

    def own(self) -> dict[str, Target]:
        """Return the targets that stand in this unit."""
        return {
            name: Target(_frozen(item.target_box.cached_counter_values), _frozen(item.cached_page_counter_values))
            for name, item in self.target_lookup_items.items()
            if item.state == KNOWN and not isinstance(item.target_box, _Far)
        }

    def placed(self) -> tuple[TargetLookupItem, ...]:
        """Return what the engine knows of the targets in this unit that stand on a page."""
        own = (item for item in self.target_lookup_items.values() if not isinstance(item.target_box, _Far))
        return tuple(item for item in own if item.state == KNOWN and item.page_maker_index is not None)


def _frozen(values: Mapping[str, list[int]]) -> Numbers:
    return {name: tuple(stacked) for name, stacked in values.items()}
