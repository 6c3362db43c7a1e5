"""Takes the name of a layout, returns a `Layout`: all that it and the layouts it extends declare, nearest first.

The steps: the chain of layouts is followed, their folders are put in order, then manifest, components (`components`),
style sheets, tokens (`tokens`), fonts and words are read from them; it is dressed in the brand (`brand`, `palette`,
`dress`), and the project's own tokens have the last word. What is wrong in a layout is a finding like others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from printreport.diagnostics import Diagnostic, Location, Refused, did_you_mean, error, warning
from printreport.load.layout.brand import declared_brand
from printreport.load.layout.components import Shelf, read_components
from printreport.load.layout.declared import Declared
from printreport.load.layout.dress import branded, dressed
from printreport.load.layout.palette import read_recipes
from printreport.load.layout.tokens import read_tokens
from printreport.model.brand import Recipe
from printreport.model.layout import FontFace, Layout, Option
from printreport.model.source import Node, Scalar
from printreport.project import Project

__all__ = ["folders_of", "read"]

SKELETON = "skeleton.html.j2"
LAYERS = ("tokens", "reset", "page", "type", "arrange", "utilities")  # those of one file each, css/<layer>.css
_KEYS = ("name", "title", "about", "extends", "trims", "fonts", "options", "tokens", "derive")
_TOKENS = "css/tokens.css"
OVERRIDES = "overrides.css"
_WEIGHTS = range(1, 1001)  # CSS Fonts 4, 2.2


def read(
    project: Project, name: str, at: Location | None, brand: Node | None = None
) -> tuple[Layout, tuple[Diagnostic, ...]]:
    """Read the layout called `name`; `at` is where the manuscript names it, `brand` what it says of the brand.

    Raises:
        Refused: `unknown-layout`, or its layout.yaml cannot be read.
    """
    found: list[Diagnostic] = []
    manifests = _chain(project, name, at, found)
    shelf = Shelf(project, _folders(project, manifests))
    if not shelf.nearest(SKELETON):
        message = f"The layout `{name}` has no {SKELETON}."
        found.append(error("missing-template", message, at, f"write {SKELETON}, or extend a layout that has one"))
    own, chain = manifests[name], tuple(manifests.values())
    declared = declared_brand(project, brand, found)
    layout = Layout(
        name=name,
        title=own.text("title", name),
        about=own.text("about"),
        folders=shelf.folders,
        skeleton=SKELETON,
        components=read_components(shelf, found),
        options=_options(chain),
        sheets=_sheets(shelf, found),
        fonts=_fonts(shelf, (declared, *chain) if declared else chain),
        trims=next((trims for each in chain if (trims := each.texts("trims"))), ("A4",)),
        tokens=_tokens(shelf, own.text("tokens", _TOKENS), found),
        words=_words(shelf, found),
    )
    if declared:
        layout = branded(layout, declared, _recipes(chain), project)
    return dressed(layout, _own_tokens(project)), tuple(found)


def folders_of(project: Project, name: str) -> tuple[Path, ...]:
    """Return the folders of a layout and of those it extends, nearest first; what is wrong with them, `read` says.

    Raises:
        Refused: as `read`.
    """
    return _folders(project, _chain(project, name, None, []))


def _folders(project: Project, names: Iterable[str]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(folder for known in names for folder in project.layout_folders(known)))


def _chain(project: Project, name: str, at: Location | None, found: list[Diagnostic]) -> dict[str, Declared]:
    """Follow `extends` from the layout to the last; a circle or a gap ends the chain and is said."""
    chain: dict[str, Declared] = {}
    while name:
        folder = project.layout_folder(name)
        if name in chain:
            message = f"The layout `{name}` extends itself by way of {' and '.join(f'`{each}`' for each in chain)}."
            found.append(error("layout-circle", message, at, "take one `extends` out"))
            break
        manifest = Shelf(project, ()).read(folder / "layout.yaml", found) if folder else None
        if not manifest:
            hint = did_you_mean(name, project.layout_names())
            missing = error("unknown-layout", f"There is no layout called `{name}`.", at, hint)
            if not chain:
                raise Refused(found if folder else [missing])
            found.extend([] if folder else [missing])
            break
        chain[name] = manifest.only(_KEYS)
        at, name = manifest.place("extends"), manifest.text("extends")
    return chain


def _options(manifests: Sequence[Declared]) -> Mapping[str, Option]:
    options: dict[str, Option] = {}
    for manifest in reversed(manifests):
        for name, entry in manifest.entries("options"):
            choices = entry.only(("about", "choices")).texts("choices")
            if not choices:
                message = f"The option `{name.text}` has no choices."
                manifest.found.append(error("layout-value", message, name.at, "list them; the first is the default"))
            options[name.text] = Option(name.text, entry.text("about"), choices)
    return options


def _sheets(shelf: Shelf, found: list[Diagnostic]) -> Mapping[str, tuple[Path, ...]]:
    """Gather the style sheets of each layer, farthest folder first, so that the nearest has the last word.

    The sheets of editions and of slips are not among them: `compose` takes those that a document needs.
    """
    project, far_first = shelf.project, tuple(reversed(shelf.folders))
    for sheet in (sheet for folder in far_first for sheet in project.files(folder, "css/*.css")):
        if sheet.stem not in LAYERS:
            message = f"`{project.name_of(sheet)}` belongs to no layer and is left out."
            hint = f"name it after one: {', '.join(LAYERS)}"
            found.append(warning("unknown-layer", message, Location(project.name_of(sheet)), hint))
    layers = {
        layer: tuple(folder / f"css/{layer}.css" for folder in far_first if project.exists(folder / f"css/{layer}.css"))
        for layer in LAYERS
    }
    parts = (sheet for folder in far_first for sheet in project.files(folder, "components/*/*.css"))
    return {**layers, "components": tuple(parts), "project": _own(project, found)}


def _own(project: Project, found: list[Diagnostic]) -> tuple[Path, ...]:
    """Take the project's own sheet, if it has one; one that may not be read is named, not passed over."""
    try:
        project.content(OVERRIDES, Location(OVERRIDES))
    except Refused as refused:
        found.extend(doubt for doubt in refused.diagnostics if doubt.name != "missing-file")
        return ()
    return (project.root / OVERRIDES,)


def _tokens(shelf: Shelf, path: str, found: list[Diagnostic]) -> Mapping[str, str]:
    tokens: dict[str, str] = {}
    for folder in reversed(shelf.folders):
        if shelf.project.exists(folder / path):
            try:
                tokens.update(read_tokens(shelf.project.text(folder / path)))
            except Refused as refused:
                found.extend(refused.diagnostics)
    return tokens


def _own_tokens(project: Project) -> Mapping[str, str]:
    """Read the tokens that the project's own sheet sets; one that may not be read has been named by `_own`."""
    try:
        return read_tokens(project.text(OVERRIDES)) if project.exists(OVERRIDES) else {}
    except Refused:
        return {}


def _recipes(manifests: Sequence[Declared]) -> Mapping[str, Recipe]:
    recipes: dict[str, Recipe] = {}
    for manifest in reversed(manifests):
        recipes.update(read_recipes(manifest))
    return recipes


def _fonts(shelf: Shelf, manifests: Sequence[Declared]) -> tuple[FontFace, ...]:
    """Gather the faces of all layouts in the chain; the nearest with the same family, weight and style counts."""
    faces: dict[tuple[str, int, str], FontFace] = {}
    for manifest in reversed(manifests):
        for entry in manifest.listed("fonts"):
            face = _face(entry.only(("family", "weight", "style", "file", "licence")), shelf)
            if face:
                faces[face.family, face.weight, face.style] = face
    return tuple(faces.values())


def _face(entry: Declared, shelf: Shelf) -> FontFace | None:
    family, file, weight = entry.text("family"), entry.text("file"), entry.whole("weight") or 400
    if not family or not file or weight not in _WEIGHTS:
        message = "A font needs a family, a weight from 1 to 1000 and a file."
        entry.found.append(error("layout-value", message, entry.mapping.at, "see the layout reference"))
        return None
    homes = (
        shelf.project.home / "fonts",
        *(folder / "fonts" for folder in shelf.folders),
        shelf.project.fonts_folder(),
    )
    place = next((home / file for home in homes if shelf.project.exists(home / file)), None)
    if not place:
        message = f"The font file `{file}` is not there."
        entry.found.append(error("missing-font", message, entry.place("file"), "put it into the folder fonts/"))
        return None
    return FontFace(family, weight, entry.text("style", "normal"), place, entry.text("licence"))


def _words(shelf: Shelf, found: list[Diagnostic]) -> Mapping[str, Mapping[str, str]]:
    """Gather the layout's own words by language, the nearest folder having the last word."""
    words: dict[str, dict[str, str]] = {}
    for file in (file for folder in reversed(shelf.folders) for file in shelf.project.files(folder, "words/*.yaml")):
        declared = shelf.read(file, found)
        pairs = declared.mapping if declared else ()
        spoken = {key.text: node.text for key, node in pairs if isinstance(node, Scalar)}
        words[file.stem] = {**words.get(file.stem, {}), **spoken}
    return words
