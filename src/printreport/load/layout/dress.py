"""Takes a layout, a brand and the project's own tokens, returns the layout with the values that all three make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping as MappingOf
from dataclasses import replace

from printreport.diagnostics import did_you_mean, error
from printreport.load.layout.brand import read_brand
from printreport.load.layout.declared import Declared
from printreport.load.layout.palette import palette
from printreport.load.layout.tokens import resolved
from printreport.model.brand import Brand, Recipe
from printreport.model.layout import Layout
from printreport.model.source import Mapping
from printreport.project import Project


def dressed(layout: Layout, own: MappingOf[str, str]) -> Layout:
    """Put literal values in the place of references; `own` are the project's tokens, which have the last word."""
    return replace(layout, tokens=resolved({**layout.tokens, **own}))


def branded(layout: Layout, declared: Declared, recipes: MappingOf[str, Recipe], project: Project) -> Layout:
    """Give a layout, whose tokens are as written, the colours, faces and logo of a brand."""
    values = resolved(layout.tokens)
    brand = read_brand(declared, project, values)
    _know_faces(brand, layout, declared)
    brand = replace(brand, swatches=palette(brand.swatches, recipes, values), faces=_all_roles(brand.faces))
    colours = {name: swatch.screen.hex for name, swatch in brand.swatches.items()}
    return replace(layout, tokens={**layout.tokens, **colours, **dict(_faces(brand, layout.tokens))}, brand=brand)


def _all_roles(faces: MappingOf[str, str]) -> MappingOf[str, str]:
    """Let notes and leads follow the text where the brand gives them no face of their own: cuts of one family do."""
    text = faces.get("text")
    return {**dict.fromkeys(("lead", "note"), text), **faces} if text else faces


def _know_faces(brand: Brand, layout: Layout, declared: Declared) -> None:
    known = tuple(dict.fromkeys(font.family for font in layout.fonts))
    faces = declared.mapping.get("faces")
    for role, family in brand.faces.items():
        if family not in known:
            at = Declared(faces).place(role) if isinstance(faces, Mapping) else declared.mapping.at
            message = f"The brand names the face `{family}`, and no font of that family is there."
            near = did_you_mean(family, known)
            listed = "list its files under `fonts`, as a layout does"
            declared.found.append(error("unknown-face", message, at, near if near.startswith("did") else listed))


def _faces(brand: Brand, tokens: MappingOf[str, str]) -> Iterator[tuple[str, str]]:
    """Put the brand's family before the others wherever the layout's family for the role came first."""
    for role, family in brand.faces.items():
        first = _first(tokens.get(f"face-{role}", ""))
        for name, value in tokens.items():
            if name == f"face-{role}" or (first and "face" in name and _first(value) == first):
                others = value.split(",")[1:]
                yield name, ",".join([f'"{family}"', *others])


def _first(families: str) -> str:
    return families.split(",", maxsplit=1)[0].strip().strip("\"'")
