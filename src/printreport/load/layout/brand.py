"""Takes the manuscript's `brand`, returns a `Brand`: a file or a mapping with a logo, colours, fonts and faces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping as MappingOf

from printreport.colour import parse
from printreport.diagnostics import Diagnostic, Location, Refused, did_you_mean, error, warning
from printreport.load import nodes
from printreport.load.layout.declared import Declared
from printreport.load.layout.palette import MOST_INK
from printreport.model.brand import Brand, Ink, Swatch
from printreport.model.report import Image
from printreport.model.source import Mapping, Node, Scalar, Sequence
from printreport.project import Project

ROLES = ("text", "lead", "display", "note")
_KEYS = ("logo", "colours", "fonts", "faces")
_FULL = 100.0


def declared_brand(project: Project, node: Node | None, found: list[Diagnostic]) -> Declared | None:
    """Read the mapping, or the file that is named; None where there is no brand, or none that can be read."""
    match node:
        case Mapping():
            return Declared(node, found).only(_KEYS)
        case Scalar() if node.value is not None:
            try:
                read, doubts = nodes.read(project.text(node.text.strip(), node.at), node.text.strip())
            except Refused as refused:
                found.extend(refused.diagnostics)
                return None
            found.extend(doubts)
            return declared_brand(project, read, found) if isinstance(read, Mapping) else None
        case Sequence():
            message = "`brand` is a file, or keys of its own: logo, colours, fonts, faces."
            found.append(error("wrong-type", message, node.at, "write for example `brand: brand.yaml`"))
    return None


def read_brand(brand: Declared, project: Project, tokens: MappingOf[str, str]) -> Brand:
    """Read what the brand sets; `tokens` are the layout's, whose colours may be set."""
    known = tuple(name for name, value in tokens.items() if parse(value))
    return Brand(
        brand.mapping.at,
        dict(_swatches(brand, known)),
        dict(_faces(brand)),
        _logo(brand, project),
    )


def _faces(brand: Declared) -> Iterator[tuple[str, str]]:
    node = brand.mapping.get("faces")
    for key, family in node if isinstance(node, Mapping) else ():
        if key.text not in ROLES:
            hint = did_you_mean(key.text, ROLES)
            brand.found.append(error("unknown-face", f"A layout has no face called `{key.text}`.", key.at, hint))
        elif isinstance(family, Scalar) and family.text.strip():
            yield key.text, family.text.strip()


def _logo(brand: Declared, project: Project) -> Image | None:
    node = brand.mapping.get("logo")
    entry = Declared(node, brand.found).only(("file", "alt")) if isinstance(node, Mapping) else None
    file = entry.text("file") if entry else brand.text("logo")
    at = entry.place("file") if entry else brand.place("logo")
    if not file:
        return None
    try:
        if not project.exists(file):
            brand.found.append(project.missing(file, at))
            return None
    except Refused as refused:
        brand.found.extend(refused.diagnostics)
        return None
    return Image("logo", file, entry.text("alt") if entry else "", "", decorative=False, at=at)


def _swatches(brand: Declared, known: tuple[str, ...]) -> Iterator[tuple[str, Swatch]]:
    node = brand.mapping.get("colours")
    for key, value in node if isinstance(node, Mapping) else ():
        if key.text not in known:
            message = f"The layout has no colour called `{key.text}`."
            brand.found.append(error("unknown-colour", message, key.at, did_you_mean(key.text, known)))
            continue
        swatch = _swatch(key, value, brand.found)
        if swatch:
            yield key.text, swatch


def _swatch(key: Scalar, value: Node, found: list[Diagnostic]) -> Swatch | None:
    entry = Declared(value, found).only(("screen", "cmyk")) if isinstance(value, Mapping) else None
    screen = entry.mapping.get("screen") if entry else value
    ink = _ink(entry.mapping.get("cmyk"), key, found) if entry else None
    written = screen.text.strip() if isinstance(screen, Scalar) and screen.value is not None else ""
    colour = parse(written if written.startswith(("#", "rgb")) else f"#{written}")
    if colour:
        return Swatch(colour, ink, key.at)
    message = f"`{key.text}` is no colour: `{written}`." if written else f"The colour `{key.text}` is empty."
    hint = 'write it between quotation marks, since # begins a remark: "#8a4b00"'
    found.append(error("not-a-colour", message, key.at, hint))
    return None


def _ink(node: Node | None, key: Scalar, found: list[Diagnostic]) -> Ink | None:
    if node is None:
        return None
    match node:
        case Sequence(items=items):
            words = [item.text for item in items if isinstance(item, Scalar)]
        case Scalar():
            words = node.text.replace(",", " ").split()
        case _:
            words = []
    try:
        cyan, magenta, yellow, black = (float(word.rstrip("%")) for word in words)
    except ValueError:
        found.append(_no_ink(key, node.at))
        return None
    if not all(0 <= part <= _FULL for part in (cyan, magenta, yellow, black)):
        found.append(_no_ink(key, node.at))
        return None
    if cyan + magenta + yellow + black > MOST_INK:
        message = f"`{key.text}` asks for {cyan + magenta + yellow + black:g} % of ink."
        found.append(warning("too-much-ink", message, node.at, "stay within 300 % in all, or it will not dry"))
    return (cyan, magenta, yellow, black)


def _no_ink(key: Scalar, at: Location) -> Diagnostic:
    message = f"The build of `{key.text}` needs four shares of ink from 0 to 100."
    return error("not-a-colour", message, at, "write cyan, magenta, yellow, black: [20, 70, 100, 35]")
