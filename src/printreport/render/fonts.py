"""The fonts of the layout and no others: takes the engine's `@font-face` rules, hands them to its text library.

The engine would add whatever the machine has. Then the same report would break its lines elsewhere on another machine,
and a missing character would be printed in a stranger's letters unseen. So its configuration starts out empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from weasyprint.text.ffi import ffi, fontconfig, gobject, pango, pangoft2
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from printreport.diagnostics import Refused, error

# The engine declares only those functions of Fontconfig that it calls itself; declaring one twice is harmless.
ffi.cdef("FcConfig *FcConfigCreate(void);")


def engine() -> Mapping[str, str]:
    """Return the version of the library that breaks lines, which comes with the machine and not with the program."""
    number = pango.pango_version()
    return {"pango": f"{number // 10_000}.{number // 100 % 100}.{number % 100}"}


class LayoutFonts(FontConfiguration):  # type: ignore[misc]  # the engine ships no types
    """A font configuration that knows the fonts named in style sheets alone; `families` names those that loaded."""

    def __init__(self) -> None:
        """Start empty; the parent's own start would read the machine's fonts, so it is not called."""
        self.families: dict[str, None] = {}
        self.font_features: dict[Any, Any] = {}
        self.strut_layouts: dict[Any, Any] = {}
        self._folder: Path | None = None
        self._config = fontconfig.FcConfigCreate()
        self._font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
        pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self._font_map), self._config)
        fontconfig.FcConfigDestroy(self._config)  # the font map keeps its own reference

    @property
    def font_map(self) -> Any:
        """The text library's font map.

        Raises:
            Refused: `no-font` when text is to be set and no style sheet brought a font: the library would fail.
        """
        if not self.families:
            hint = "name at least one font under `fonts` in layout.yaml and in an @font-face rule"
            raise Refused([error("no-font", "The layout brings no font that can be read.", None, hint)])
        return self._font_map

    def add_font_face(self, rule_descriptors: dict[str, Any], url_fetcher: URLFetcher) -> None:
        """Take one `@font-face` rule; the engine logs a warning when none of its sources can be read."""
        known = dict(self.families)
        self.families[rule_descriptors["font_family"]] = None
        before = self._files()
        super().add_font_face(rule_descriptors, url_fetcher)
        if self._files() == before:
            self.families = known

    def _files(self) -> int:
        return sum(1 for _ in self._folder.iterdir()) if self._folder else 0
