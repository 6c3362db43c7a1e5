"""Takes a mapping of a layout's YAML, returns plain values; what is not as it should be is said at its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from printreport.diagnostics import Diagnostic, Location, did_you_mean, error
from printreport.model.source import Mapping, Node, Scalar, Sequence

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Declared:
    """A mapping whose keys are known beforehand; `found` gathers what is wrong with it."""

    mapping: Mapping
    found: list[Diagnostic] = field(default_factory=list)

    def only(self, known: Iterable[str]) -> Declared:
        """Say which keys are not among the known ones."""
        names = tuple(known)
        for key, _ in self.mapping:
            if key.text not in names:
                message = f"`{key.text}` is no key of a layout here."
                self.found.append(error("layout-key", message, key.at, did_you_mean(key.text, names)))
        return self

    def text(self, key: str, default: str = "") -> str:
        """Return a text."""
        node = self.mapping.get(key)
        if node is None or (isinstance(node, Scalar) and node.value is None):
            return default
        if isinstance(node, Scalar):
            return node.text.strip()
        return self._wrong(key, "a text", node, default)

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a list of one."""
        node = self.mapping.get(key)
        match node:
            case None:
                return default
            case Scalar():
                return (node.text,)
            case Sequence(items=items):
                return tuple(item.text for item in items if isinstance(item, Scalar))
            case _:
                return self._wrong(key, "a list of words", node, default)

    def whole(self, key: str) -> int | None:
        """Return a whole number, or None when it is left out."""
        node = self.mapping.get(key)
        if node is None:
            return None
        if isinstance(node, Scalar) and isinstance(node.value, int) and not isinstance(node.value, bool):
            return node.value
        return self._wrong(key, "a whole number", node, None)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        node = self.mapping.get(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        return self._wrong(key, "true or false", node, default)

    def entries(self, key: str) -> tuple[tuple[Scalar, Declared], ...]:
        """Return the mappings under a key by their names."""
        node = self.mapping.get(key)
        if node is None or (isinstance(node, Scalar) and node.value is None):
            return ()
        if not isinstance(node, Mapping):
            return self._wrong(key, "a mapping", node, ())
        wrong = (name for name, entry in node if not isinstance(entry, Mapping))
        for name in wrong:
            self._wrong(name.text, "a mapping", name, None)
        return tuple((name, Declared(entry, self.found)) for name, entry in node if isinstance(entry, Mapping))

    def listed(self, key: str) -> tuple[Declared, ...]:
        """Return the mappings of a list."""
        node = self.mapping.get(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            return self._wrong(key, "a list of mappings", node, ())
        return tuple(Declared(item, self.found) for item in node.items if isinstance(item, Mapping))

    def place(self, key: str) -> Location:
        """Return where the value of a key stands, or the mapping when it is left out."""
        node = self.mapping.get(key)
        return node.at if node else self.mapping.at

    def _wrong(self, key: str, wanted: str, node: Node, default: Value) -> Value:
        self.found.append(error("layout-value", f"`{key}` should be {wanted}.", node.at, "see the layout reference"))
        return default
