"""Takes the folders of a layout, returns its components as their YAML declares them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from printreport.diagnostics import Diagnostic, Location, Refused, did_you_mean, error
from printreport.load import nodes
from printreport.load.layout.declared import Declared
from printreport.model.layout import FIELD_KINDS, Component, Field
from printreport.model.source import Mapping as MappingNode, Scalar
from printreport.project import Project

_COMPONENT_KEYS = ("about", "within", "numbered", "listed", "fields")
_FIELD_KEYS = ("kind", "about", "required", "words", "choices", "default", "fields")
_PLACES = ("section", "part")
_NUMBERED = ("", "figure", "table")
Default = str | int | float | bool | date | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folders of a layout, nearest first, and the way to read them."""

    project: Project
    folders: tuple[Path, ...]

    def nearest(self, path: str) -> Path | None:
        """Return the nearest file at a path relative to the layout's folders."""
        return next((folder / path for folder in self.folders if self.project.exists(folder / path)), None)

    def read(self, file: Path, found: list[Diagnostic]) -> Declared | None:
        """Read a YAML file that holds a mapping; None, and said, when it does not."""
        name = self.project.name_of(file)
        try:
            root, faults = nodes.read(self.project.text(file), name)
        except Refused as refused:
            found.extend(refused.diagnostics)
            return None
        found.extend(faults)
        if isinstance(root, MappingNode):
            return Declared(root, found)
        if not faults:
            message = f"`{name}` holds no keys with values."
            found.append(error("layout-value", message, Location(name), "see the layout reference"))
        return None


def read_components(shelf: Shelf, found: list[Diagnostic]) -> Mapping[str, Component]:
    """Read the nearest declaration of every component, in alphabetical order."""
    paths = (path for folder in shelf.folders for path in shelf.project.files(folder, "components/*/*.*"))
    names = sorted({path.parent.name for path in paths})
    read = (_component(name, shelf, found) for name in names)
    return {component.name: component for component in read if component}


def _component(name: str, shelf: Shelf, found: list[Diagnostic]) -> Component | None:
    file = shelf.nearest(f"components/{name}/{name}.yaml")
    if not file:
        message = f"The component `{name}` has no {name}.yaml."
        found.append(error("missing-declaration", message, None, "declare what it is about and its fields"))
        return None
    declared = shelf.read(file, found)
    if not declared:
        return None
    declared.only(_COMPONENT_KEYS)
    template = f"components/{name}/{name}.html.j2"
    if not shelf.nearest(template):
        message = f"The component `{name}` has no template."
        at = Location(shelf.project.name_of(file))
        found.append(error("missing-template", message, at, f"write {template}"))
    within = declared.texts("within", ("section",))
    numbered = declared.text("numbered")
    for word in within:
        _known(word, _PLACES, declared.place("within"), found)
    _known(numbered, _NUMBERED, declared.place("numbered"), found)
    return Component(
        name=name,
        about=declared.text("about"),
        fields=_fields(declared),
        template=template,
        within=tuple(word for word in within if word in _PLACES),
        numbered=numbered if numbered in _NUMBERED else "",
        listed=declared.flag("listed", default=True),
    )


def _fields(declared: Declared) -> tuple[Field, ...]:
    return tuple(_field(name, entry) for name, entry in declared.entries("fields"))


def _field(name: Scalar, declared: Declared) -> Field:
    declared.only(_FIELD_KEYS)
    kind = declared.text("kind", "line")
    if kind not in FIELD_KINDS:
        message = f"`{kind}` is no kind of field."
        hint = did_you_mean(kind, FIELD_KINDS)
        declared.found.append(error("unknown-field-kind", message, declared.place("kind"), hint))
        kind = "line"
    for needed, key in (("choice", "choices"), ("list", "fields")):
        if kind == needed and declared.mapping.get(key) is None:
            message = f"The field `{name.text}` is a {kind} but has no `{key}`."
            declared.found.append(error("layout-value", message, name.at, f"add `{key}:`"))
    return Field(
        name=name.text,
        kind=kind,
        about=declared.text("about"),
        required=declared.flag("required", default=False),
        words=declared.whole("words"),
        choices=declared.texts("choices"),
        default=_default(declared),
        fields=_fields(declared),
    )


def _default(declared: Declared) -> Default:
    node = declared.mapping.get("default")
    return node.value if isinstance(node, Scalar) else None


def _known(word: str, known: tuple[str, ...], at: Location, found: list[Diagnostic]) -> None:
    if word not in known:
        found.append(error("layout-value", f"`{word}` is not known here.", at, did_you_mean(word, known)))
