"""The engine's log turned into findings: takes what it said and where things came from, returns `Diagnostic` values.

The engine says everything in its log and carries on. A missing picture would be a white patch in ten thousand copies,
so each record becomes a finding; what is missing is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from printreport.diagnostics import Diagnostic, Location, error, warning
from printreport.model.said import Said

# The engine's words about a declaration, and ours. A reason that is not here is quoted.
REASONS: Mapping[str, str] = {
    "invalid value": "its value is not one the press knows",
    "unknown property": "the press does not know this property",
    "no value": "it has no value",
}
# Said about the machine, not about the report; `printreport doctor` says it.
OF_THE_MACHINE = ("Using fontTools instead of HarfBuzz-Subset", "Please install HarfBuzz")


@dataclass(frozen=True, slots=True)
class Origins:
    """Where things came from: style sheets by name, refused URLs, the place of what names a URL or id."""

    sheets: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    names: Callable[[str], str] = str
    place: Callable[[str], Location | None] = lambda _: None


def findings(said: Iterable[Said], origins: Origins) -> tuple[Diagnostic, ...]:
    """Turn records into findings, each once."""
    found = (_finding(record, origins) for record in said if not record.words.startswith(OF_THE_MACHINE))
    return tuple(dict.fromkeys(finding for finding in found if finding is not None))


def _finding(said: Said, origins: Origins) -> Diagnostic | None:
    reader = next((reader for start, reader in READERS.items() if said.form.startswith(start)), None)
    if reader:
        return reader(said, origins)
    if "%d:%d" in said.form:
        return _css(said, origins)
    if said.grave:
        return error("engine", f"The press reports: {said.words}.", None, "leave out what it names, or report this")
    return warning("engine", f"The press reports: {said.words}.")


def _missing(name: str, what: str) -> Callable[[Said, Origins], Diagnostic]:
    """Make the reader of a record whose first value is a URL that gave nothing."""

    def read(said: Said, origins: Origins) -> Diagnostic:
        url = str(said.values[0]) if said.values else ""
        at = origins.place(url) or _start(said.sheet, origins)
        refused = origins.refused.get(url)
        if refused:
            mine = name if refused[0].name in {"missing-file", "cannot-read"} else refused[0].name
            return replace(refused[0], name=mine, at=refused[0].at or at)
        return error(name, f"{what} `{origins.names(url)}` cannot be read.", at, "open it to see whether it is whole")

    return read


def _start(sheet: str, origins: Origins) -> Location | None:
    return Location(sheet) if sheet in origins.sheets else None


def _css(said: Said, origins: Origins) -> Diagnostic:
    """Name the declaration or rule that has no effect, and its place in its style sheet."""
    numbers = [value for value in said.values if isinstance(value, int)][:2]
    line, column = (*numbers, 0, 0)[:2]
    if not said.form.startswith("Ignored"):
        words = re.sub(r" at \d+:\d+", "", said.words).rstrip(".")
        at = _in_sheet(origins, said.sheet, (line, column), "")
        return warning("css-ignored", f"The press leaves out a rule: {words}.", at, "correct the rule, or delete it")
    name, value = str(said.values[0]), " ".join(str(said.values[1]).split())
    reason = REASONS.get(str(said.values[-1]), str(said.values[-1]))
    message = f"`{name}: {value[:60]}` has no effect: {reason}."
    at = _in_sheet(origins, said.sheet, (line, column), name)
    return warning("css-ignored", message, at, "correct the declaration, or delete it")


def _in_sheet(origins: Origins, sheet: str, place: tuple[int, int], word: str) -> Location | None:
    """Find the sheet: the one being read if `word` stands at the place there, else the only one where it does.

    The engine names line and column but no sheet, and looks at values with `var()` only once all sheets are read.
    """
    named = [name for name in origins.sheets if _stands(origins.sheets[name], place, word)]
    found = sheet if sheet in named else named[0] if len(named) == 1 and word else ""
    return Location(found, place[0], place[1], max(len(word), 1)) if found else None


def _stands(text: str, place: tuple[int, int], word: str) -> bool:
    lines = text.splitlines()
    line, column = place
    if not 0 < line <= len(lines):
        return False
    # A value's place is its own, not its property's: the property then stands before it on the line.
    return word in lines[line - 1][: max(column - 1, 0) + len(word)]


def _font(said: Said, origins: Origins) -> Diagnostic:
    at = _start(said.sheet, origins)
    message = f"The font `{said.values[0]}` cannot be read."
    return error("missing-font", message, at, "check the file named in its @font-face rule")


def _nothing(said: Said, origins: Origins) -> None:
    """Missing characters, dead links and ids given twice are found with their places elsewhere: `glyphs`, `names`."""
    del said, origins


# How the engine begins to say something, and who understands it; a drift test holds the engine to these words.
READERS: Mapping[str, Callable[[Said, Origins], Diagnostic | None]] = {
    "Failed to load image": _missing("missing-image", "The picture"),
    "Failed to render SVG image": _missing("unreadable-image", "The drawing"),
    "Failed to load stylesheet": _missing("missing-resource", "The style sheet"),
    "Content discarded: target points to undefined anchor": _nothing,
    "Anchor defined twice": _nothing,
    "Font-face": _font,
    ".notdef glyph": _nothing,
}
