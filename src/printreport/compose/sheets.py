"""The one entry style sheet: layers in their order, every file of the layout imported into its own.

The engine ignores the order of layers between several sheets, and names the sheet of a warning exactly only when the
entry sheet has no rules of its own; so there is one ``<link>``, and it leads to imports alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from printreport.model.brand import Ink
from printreport.model.layout import FontFace, Layout
from printreport.model.markup import ENTRY_SHEET
from printreport.model.report import Edition

LAYERS = ("tokens", "reset", "page", "type", "arrange", "components", "utilities", "edition", "brand", "project")
EDITION_SHEET = "printreport:/edition.css"
FONT_SHEET = "printreport:/fonts.css"
BRAND_SHEET = "printreport:/brand.css"
_PER_CENT = 100


def sheets_of(layout: Layout, edition: Edition, folder: str = "components") -> Mapping[str, str]:
    """Make the entry sheet and the two it needs: the edition's measures and the layout's faces.

    `folder` is where the document's templates stand: style sheets of slips are imported for slips alone.
    """
    imports = [f'@import url("{FONT_SHEET}");', *_imports(layout, edition, folder)]
    brand = {BRAND_SHEET: _brand(layout, edition)} if layout.brand else {}
    return {
        **brand,
        ENTRY_SHEET: "\n".join([f"@layer {', '.join(LAYERS)};", *imports, ""]),
        EDITION_SHEET: _measures(edition),
        FONT_SHEET: "\n".join(_face(font) for font in layout.fonts),
    }


def _imports(layout: Layout, edition: Edition, folder: str) -> Iterator[str]:
    for layer in LAYERS:
        for sheet in layout.sheets.get(layer, ()):
            yield _import(sheet.as_uri(), layer)
        if layer == "components" and folder != "components":
            yield from (_import(sheet.as_uri(), layer) for sheet in _found(layout, f"{folder}/*.css"))
        if layer == "edition":
            yield _import(EDITION_SHEET, layer)
            yield from (_import(sheet.as_uri(), layer) for sheet in edition_sheets(layout, edition.base))
        if layer == "brand" and layout.brand:
            yield _import(BRAND_SHEET, layer)


def edition_sheets(layout: Layout, base: str) -> list[Path]:
    """Return the style sheets of the editions that are made like `base`, the nearest last."""
    return _found(layout, f"css/editions/{base}.css")


def _found(layout: Layout, pattern: str) -> list[Path]:
    """Find a layout's files by pattern, the farthest folder first, so that the nearest has the last word."""
    return [file for folder in reversed(layout.folders) for file in sorted(folder.glob(pattern))]


def _import(url: str, layer: str) -> str:
    return f'@import url("{url}") layer({layer});'


def _face(font: FontFace) -> str:
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; font-style: {font.style}; '
        f'src: url("{font.file.as_uri()}") }}'
    )


def _brand(layout: Layout, edition: Edition) -> str:
    """Write a brand's colours, for the press as shares of ink where they are known, and its faces."""
    brand = layout.brand
    if brand is None:
        return ""
    press = edition.base == "press"
    colours = {
        name: written_ink(swatch.ink) if press and swatch.ink else swatch.screen.hex
        for name, swatch in brand.swatches.items()
    }
    families = tuple(f'"{family}"' for family in brand.faces.values())
    faces = {name: value for name, value in layout.tokens.items() if families and value.startswith(families)}
    return (
        ":root {\n" + "".join(f"  --{name}: {value};\n" for name, value in (*colours.items(), *faces.items())) + "}\n"
    )


def written_ink(ink: Ink) -> str:
    """Write shares of ink as CSS Color 5, 4 has them."""
    return f"device-cmyk({' '.join(f'{part / _PER_CENT:.3g}' for part in ink)})"


def _measures(edition: Edition) -> str:
    """Write an edition's measures as custom properties; a watermark is a CSS string."""
    one_line = " ".join(edition.watermark.split())  # any end of a line would end the string, and with it the watermark
    watermark = one_line.replace("\\", "\\\\").replace('"', '\\"')
    return (
        ":root { "
        f"--trim-width: {edition.trim.width:g}mm; --trim-height: {edition.trim.height:g}mm; "
        f"--bleed: {edition.bleed:g}mm; --slug: {edition.slug:g}mm; "
        f'--watermark: "{watermark}"; '
        "}\n"
    )
