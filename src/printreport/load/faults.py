"""Takes what the YAML scanner stumbled over and the line it stood on, returns the fault in an editor's words.

The scanner speaks of tokens and block mappings; what helps is the mistake that was made. So each rule looks at the
line as the editor sees it, and only then at the scanner's own words. The first rule that fits, speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from printreport.diagnostics import Diagnostic, Location, error

NAME = "yaml-syntax"
_KEY = re.compile(r"\s*(?:- )*[\w-]+:")
_GLUED = re.compile(r"\s*(?:- )*([\w-]+):([^\s:/][^:]*)$")
_UNQUOTED_FACT = re.compile(r"[^'\"#]*?(?::|-) +(\[\[[\w.-]+(?:\|\w+)?\]\][^,}\]]+)$")
_LEADING = {"@": "an @ sign", "`": "a backtick", "%": "a percent sign", "*": "an asterisk", "&": "an ampersand"}


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where the scanner stopped and in which words; lines and columns count from 1.

    `opened` is the place at which the construct began that it was in, or None.
    """

    file: str
    lines: tuple[str, ...]
    line: int
    column: int
    problem: str
    context: str = ""
    opened: tuple[int, int] | None = None

    @property
    def words(self) -> str:
        """The line it stopped on."""
        return self.lines[self.line - 1] if 0 < self.line <= len(self.lines) else ""

    @property
    def before(self) -> str:
        """The last line above that is not blank."""
        above = (line for line in reversed(self.lines[: max(self.line - 1, 0)]) if line.strip())
        return next(above, "")

    @property
    def here(self) -> Location:
        """The place it stopped at."""
        return Location(self.file, self.line, self.column)

    @property
    def start(self) -> Location:
        """The place at which the construct began."""
        return Location(self.file, *self.opened) if self.opened else self.here


def explain(stumble: Stumble) -> Diagnostic:
    """Say in the editor's words what is wrong with the file, and one thing to do."""
    for rule in _RULES:
        found = rule(stumble)
        if found:
            return found
    message = "This line does not fit what stands above it."
    hint = "check that it begins in the same column as its neighbours, and that each name is followed by a colon"
    return error(NAME, message, stumble.here, hint)


def _tab(at: Stumble) -> Diagnostic | None:
    indent = at.words[: len(at.words) - len(at.words.lstrip())]
    if "\t" not in indent:
        return None
    place = Location(at.file, at.line, indent.index("\t") + 1)
    return error(NAME, "This line is indented with a tab.", place, "indent with blanks, two for each step")


def _quote(at: Stumble) -> Diagnostic | None:
    if "quoted scalar" not in at.context or "end of stream" not in at.problem:
        return None
    return error(NAME, "The quotation mark that opens here is never closed.", at.start, "add the closing mark")


def _escape(at: Stumble) -> Diagnostic | None:
    if "escape" not in at.problem:
        return None
    message = "Between double quotation marks a backslash has a meaning of its own."
    return error(NAME, message, at.here, "write two backslashes, or put the text between single quotation marks")


def _apostrophe(at: Stumble) -> Diagnostic | None:
    quote = at.words[at.column - 2 : at.column - 1] if at.column > 1 else ""
    after = at.words[at.column - 1 :]
    head = at.words[: at.column - 1].rstrip()
    if not after.strip() or not (quote in {"'", '"'} or head[-1:] in {"'", '"'}):
        return None
    message = "The quotation marks end before the text does."
    hint = "double the apostrophe inside ('it''s'), or put marks of the other kind around the whole text"
    return error(NAME, message, at.here, hint)


def _glued(at: Stumble) -> Diagnostic | None:
    for line, number in ((at.before, at.line - 1), (at.words, at.line)):
        found = _GLUED.match(line)
        if found and not _KEY.match(line[found.end(1) + 1 :]):
            message = f"A blank is missing after the colon of `{found[1]}`."
            hint = f"write `{found[1]}: {found[2].strip()}`"
            return error(NAME, message, Location(at.file, number, found.end(1) + 1), hint)
    return None


def _colon(at: Stumble) -> Diagnostic | None:
    if "mapping values are not allowed" not in at.problem:
        return None
    if _KEY.match(at.words) and at.words[: at.column].count(":") > 1:
        message = "A text with a colon in it must stand between quotation marks."
        name, _, text = at.words.strip().partition(": ")
        return error(NAME, message, at.here, f'write `{name}: "{text.strip()}"`')
    indent = len(at.words) - len(at.words.lstrip())
    if indent > len(at.before) - len(at.before.lstrip()) and _KEY.match(at.before):
        message = "This line is indented under a key that already has a value."
        return error(NAME, message, at.here, "begin it in the same column as the line above, or take that value away")
    message = "The line above has no colon after its name."
    return error(NAME, message, Location(at.file, max(at.line - 1, 1), 1), "write `name: value`")


def _fact(at: Stumble) -> Diagnostic | None:
    for line, number in ((at.words, at.line), (at.before, at.line - 1)):
        found = _UNQUOTED_FACT.match(line)
        if found:
            message = "A text that begins with [[ must stand between quotation marks."
            return error(NAME, message, Location(at.file, number, found.start(1) + 1), f"write `'{found[1].strip()}'`")
    return None


def _bracket(at: Stumble) -> Diagnostic | None:
    if "flow" not in at.context:
        return None
    mark, close = ("[", "]") if "sequence" in at.context else ("{", "}")
    message = f"The bracket `{mark}` that opens here is never closed, or a comma is missing in it."
    return error(NAME, message, at.start, f"add `{close}` where the list ends, and a comma between its items")


def _stray_bracket(at: Stumble) -> Diagnostic | None:
    mark = at.words[at.column - 1 : at.column]
    if mark not in {"]", "}", ","}:
        return None
    message = f"Nothing was opened that this `{mark}` could close."
    return error(NAME, message, at.here, "take it away, or put the text between quotation marks")


def _first_character(at: Stumble) -> Diagnostic | None:
    place = at.start if at.context.startswith(("while scanning an alias", "while scanning an anchor")) else at.here
    mark = at.words[place.column - 1 : place.column]
    if mark not in _LEADING or place.line != at.line:
        return None
    message = f"A text that begins with {_LEADING[mark]} must stand between quotation marks."
    text = at.words[place.column - 1 :].strip()
    return error(NAME, message, place, f"write `'{text}'`")


def _dash(at: Stumble) -> Diagnostic | None:
    if "sequence entries are not allowed" in at.problem:
        return error(
            NAME, "A list cannot begin on the line of its key.", at.here, "begin the list on a line of its own"
        )
    if at.words.lstrip().startswith("- ") and _KEY.match(at.before):
        message = "This item of a list stands among keys."
        return error(NAME, message, at.here, "put the list under a key: `sections:`, then its items below")
    if "'-' indicator" in at.problem or "block collection" in at.context:
        message = "This line stands in the column of a list but does not begin with a dash."
        return error(NAME, message, at.here, "begin it with `- `, or move it to the column of the key it belongs to")
    return None


def _block_mark(at: Stumble) -> Diagnostic | None:
    if "block scalar" not in at.context:
        return None
    message = "After `|` or `>` the text begins on the next line."
    return error(NAME, message, at.here, "move the words to the next line, two blanks further in")


def _indent(at: Stumble) -> Diagnostic | None:
    if "expected key" not in at.problem and "block end" not in at.problem:
        return None
    message = "This line begins in a column in which nothing above it begins."
    return error(NAME, message, at.here, "give it as many blanks as the keys it belongs to")


_RULES: tuple[Callable[[Stumble], Diagnostic | None], ...] = (
    _tab,
    _quote,
    _escape,
    _block_mark,
    _fact,
    _bracket,
    _first_character,
    _glued,
    _colon,
    _dash,
    _stray_bracket,
    _apostrophe,
    _indent,
)
