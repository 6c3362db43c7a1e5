"""What a template asks for and is not there, in the words of those who write templates."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from jinja2 import StrictUndefined
from jinja2.utils import missing

PLAIN = {"str": "text", "markup": "text", "tuple": "list", "dict": "list's item", "nonetype": "field that is left out"}


class Absent(StrictUndefined):
    """A name or an attribute that there is not; whatever a template does with it, it is told so."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_obj is missing:
            return f"`{self._undefined_name}` is no field of the component, and no name that a template is given"
        return f"{_kind(self._undefined_obj)} has no `{self._undefined_name}`{_instead(self._undefined_obj)}"


def present(value: object) -> None:
    """Raise the template's fault where a value is not there: before it is taken for a number, which says less."""
    if isinstance(value, Absent):
        str(value)


def _kind(owner: object) -> str:
    """Name what was asked: a fact, a picture, a list."""
    name = type(owner).__name__.removesuffix("View").lower()
    return f"a {PLAIN.get(name, name)}"


def _instead(owner: object) -> str:
    if not is_dataclass(owner):
        return ""
    return f"; it has {', '.join(f'`{field.name}`' for field in fields(owner))}"
