"""The JSON Schema of report.yaml, made from the manuscript's keys and the layout's declared fields.

For the editor's completion and checks as one types; JSON Schema draft 2020-12.
"""

from __future__ import annotations

from typing import Any

from printreport.model.layout import Component, Layout
from printreport.slips.details import REFERENCE
from printreport.slips.scheme import Detail
from printreport.validate.fields import component_model
from printreport.validate.manuscript import Manuscript
from printreport.validate.slips import DETAILS, declared


def json_schema(layout: Layout) -> dict[str, Any]:
    """Return the schema of a manuscript that is set in `layout`."""
    schema = Manuscript.model_json_schema()
    definitions: dict[str, Any] = schema.setdefault("$defs", {})
    for component in layout.components.values():
        made = component_model(component).model_json_schema(ref_template="#/$defs/{model}")
        definitions.update(made.pop("$defs", {}))
        definitions[f"component-{component.name}"] = {**made, "description": component.about}
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["required"] = [*schema.get("required", []), "layout"]  # without it there is nothing to hold the rest against
    schema["properties"]["sections"] = _items(layout, "section")
    definitions["parts"] = _items(layout, "part")
    for component in layout.components.values():
        for field in component.fields:
            if field.kind == "parts":
                definitions[f"component-{component.name}"]["properties"][field.name] = {"$ref": "#/$defs/parts"}
    schema["properties"]["options"] = _options(layout)
    definitions["SlipFields"]["properties"] |= {name: _detail(detail) for name, detail in declared().items()}
    definitions["SlipFields"]["properties"].pop(DETAILS)
    for records in ("people", "facts", "images"):
        schema["properties"][records] = {"type": ["string", "array", "object"], "description": f"{records}, or a file"}
    return schema


def _items(layout: Layout, role: str) -> dict[str, Any]:
    fitting = [component for component in layout.components.values() if role in component.within]
    bare = {"enum": [component.name for component in fitting]}
    return {"type": "array", "items": {"anyOf": [bare, *(_filled(component) for component in fitting)]}}


def _filled(component: Component) -> dict[str, Any]:
    return {
        "type": "object",
        "description": component.about,
        "properties": {component.name: {"$ref": f"#/$defs/component-{component.name}"}},
        "required": [component.name],
        "additionalProperties": False,
    }


def _detail(detail: Detail) -> dict[str, Any]:
    """Describe a key that a slip scheme declares; whether a slip's own schemes declare it, only a build says."""
    words = ["string", "number", *(["object"] if detail.name == REFERENCE.name else [])]  # a reference can be made
    kind: dict[str, Any] = {"enum": list(detail.choices)} if detail.choices else {"type": words}
    return {**kind, "description": detail.about, "examples": [detail.example]}


def _options(layout: Layout) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            option.name: {"enum": list(option.choices), "description": option.about}
            for option in layout.options.values()
        },
    }
