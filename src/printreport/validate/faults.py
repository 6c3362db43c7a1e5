"""Turns what the field types refuse into diagnostics: in the user's words, at the user's line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from printreport.diagnostics import Diagnostic, Location, did_you_mean, error
from printreport.model.report import Report
from printreport.model.source import Mapping, Node, Scalar, Sequence

SAID = ""  # the name of a fault that is not said, since another says it: what names a record that has faults itself
MANUSCRIPT = "report.yaml"  # the owner of keys that stand in nothing else
LONGEST_ECHO = 40  # characters of what was written that a message repeats


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of one validation, gathered in the order in which they are met."""

    found: list[Diagnostic] = field(default_factory=list)

    def add(self, *diagnostics: Diagnostic) -> None:
        """Keep findings."""
        self.found.extend(diagnostics)

    def attach(self, report: Report) -> Report:
        """Return the report with all findings."""
        return replace(report, diagnostics=tuple(self.found))


def fault(name: str, message: str, at: Location | None = None, hint: str = "") -> PydanticCustomError:
    """Make what a field type raises: it carries name, sentence, place and hint through the validation."""
    return PydanticCustomError("printreport", "{message}", {"name": name, "message": message, "at": at, "hint": hint})


def describe(value: object) -> str:
    """Say in the user's words what stands where something else was expected."""
    match value:
        case dict() | Mapping():
            return "a mapping with keys of its own"
        case list() | Sequence():
            return "a list"
        case Scalar(value=None):
            return "nothing"
        case Scalar(text=text):
            return f"`{text if len(text) <= LONGEST_ECHO else text[: LONGEST_ECHO - 1] + '…'}`"
    return "something else"


def plain(node: Node | None) -> Any:  # noqa: ANN401 - a tree of dicts and lists with `Scalar` leaves
    """Turn nodes into dicts and lists, as the field types take them; scalars stay as they are, places and all."""
    match node:
        case Mapping(items=items):
            return {key.text: plain(value) for key, value in items}
        case Sequence(items=items):
            return [plain(item) for item in items]
    return node


def diagnostics(trouble: ValidationError, node: Node, model: type[BaseModel], owner: str) -> Iterable[Diagnostic]:
    """Say each fault of a validation where it stands; `owner` names what the fields belong to (`slips.give`)."""
    for details in trouble.errors(include_url=False):
        if details.get("ctx", {}).get("name") != SAID:
            yield _diagnostic(details, node, model, owner)


def _diagnostic(details: ErrorDetails, node: Node, model: type[BaseModel], owner: str) -> Diagnostic:
    path = details["loc"]
    at = place(node, path)
    name = _name(path)
    context = details.get("ctx", {})
    match details["type"]:
        case "printreport":
            return error(context["name"], context["message"], context["at"] or at, context["hint"])
        case "extra_forbidden":
            known = model_at(model, path[:-1])
            return error(
                "unknown-key", f"`{name}` is no field of {_owner(owner, path)}", at, did_you_mean(name, aliases(known))
            )
        case "missing":
            return error("missing-key", f"{_owner(owner, path)} needs `{name}`", at, f"add `{name}:` here")
        case "model_type" | "model_attributes_type" | "dict_type":
            message = f"`{name or owner}` needs keys of its own, not {describe(details['input'])}"
            return error("wrong-type", message, at, "write its fields on lines below it, two blanks deeper")
        case "list_type" | "tuple_type":
            return error(
                "wrong-type",
                f"`{name}` needs a list, not {describe(details['input'])}",
                at,
                "write one item a line after `- `",
            )
    return error("wrong-type", f"`{name}` is not understood: {describe(details['input'])}", at)


def _name(path: tuple[int | str, ...]) -> str:
    """Name what stands at a path: its key, or which item of a list it is."""
    last = path[-1] if path else ""
    return last if isinstance(last, str) else f"{_name(path[:-1])}, item {last + 1}"


def _owner(owner: str, path: tuple[int | str, ...]) -> str:
    steps = [step for step in path[:-1] if isinstance(step, str)]
    return ".".join(steps if steps and owner == MANUSCRIPT else [owner, *steps]).strip(".")


def aliases(model: type[BaseModel]) -> list[str]:
    """List the keys that an editor may write in this model."""
    return [info.alias or name for name, info in model.model_fields.items()]


def model_at(model: type[BaseModel], path: tuple[int | str, ...]) -> type[BaseModel]:
    """Find the model whose fields stand at a path below `model`."""
    found = model
    for step in path:
        by_key = {info.alias or name: info for name, info in found.model_fields.items()}
        if isinstance(step, str) and step in by_key:
            found = next(_models(by_key[step].annotation), found)
    return found


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def place(node: Node, path: tuple[int | str, ...]) -> Location:
    """Find the place of the deepest node that a path reaches; for a key, the key's own place."""
    at = node.at
    here: Node | None = node
    for step in path:
        if isinstance(here, Mapping) and isinstance(step, str) and (key := here.key(step)):
            at, here = key.at, here.get(step)
        elif isinstance(here, Sequence) and isinstance(step, int) and step < len(here.items):
            here = here.items[step]
            at = here.at
    return at
