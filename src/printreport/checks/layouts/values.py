"""Values of a layout's rules: colours and sizes are tokens, and every token that is named is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from printreport.checks.layouts.colour_names import COLOUR_NAMES
from printreport.checks.layouts.sheet import bare, declarations
from printreport.checks.layouts.subject import Drawn
from printreport.diagnostics import Diagnostic, Location, did_you_mean, error
from printreport.model.contract import Papers

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|device-cmyk|color)\(")
WORD = re.compile(r"(?<![\w-])[a-z]+(?![\w(-])", re.IGNORECASE)
TINTED = re.compile(r"color|background|border|outline|fill|stroke|decoration|shadow|rule", re.IGNORECASE)
LENGTH = re.compile(r"(?<![\w.#-])\d*\.?\d+(?:pt|mm|cm|in|px|pc|q)\b", re.IGNORECASE)
REFERENCE = re.compile(r"var\(\s*--([\w-]+)\s*(,)?")
DEFINED = re.compile(r"--([\w-]+)\s*:")
OF_EDITIONS = ("trim-width", "trim-height", "bleed", "slug", "watermark")  # the edition gives these


def literal_colour(drawn: Drawn) -> Iterator[Diagnostic]:
    """A rule names a colour instead of a token.

    A brand, an edition for the press or a layout that extends this one cannot change such a colour. Write the colour
    once, in `css/tokens.css`, and name it with `var(--…)` where it is used. Colours are written as such in the tokens
    and in the sheets of editions alone.
    """
    for paper, declared in drawn.ruled():
        for found in (*COLOUR.finditer(declared.value), *_named(declared.name, declared.value)):
            written = found[0] if found[0][-1] != "(" else f"{found[0]}…)"
            at = paper.at(declared.value_start + found.start(), len(found[0]))
            message = f"`{written}` is a colour that no token can change."
            yield error("literal-colour", message, at, "put it into css/tokens.css and write var(--…) here")


def literal_size(drawn: Drawn) -> Iterator[Diagnostic]:
    """A size of type stands in a rule instead of in a token.

    A layout has six or seven sizes, and all of them stand in `css/tokens.css` with their leading: `--body` and
    `--body-l`. A size that is written into a rule stays when the scale changes, on a narrow page or in an edition in
    large print. Name the step with `var(--…)`, or make a token for it.
    """
    for paper, declared in drawn.ruled():
        if declared.name in {"font", "font-size"}:
            found = LENGTH.search(_outside_functions(declared.value))
            if found:
                at = paper.at(declared.value_start + found.start(), len(found[0]))
                message = f"`{found[0]}` is a size of type that stands in no scale."
                yield error("literal-size", message, at, "name a step of css/tokens.css: var(--body), var(--quote)")


def unknown_token(drawn: Drawn) -> Iterator[Diagnostic]:
    """A rule or a template names a token that is set nowhere.

    The declaration that names it does not count then, and what it should have set keeps another value; a template that
    asks for it cannot be filled. Mend the name, or set the token in `css/tokens.css`. The measures of the edition
    (`--trim-width`, `--trim-height`, `--bleed`, `--slug`, `--watermark`) are always there.
    """
    known = defined(drawn.papers)
    for paper in drawn.sheets():
        for found in REFERENCE.finditer(bare(paper)):
            if found[1] not in known and not found[2]:
                at = paper.at(found.start(1) - len("--"), len(found[1]) + len("--"))
                yield _unknown(found[1], known, at)
    for path, use in drawn.uses.items():
        paper_of_use = drawn.papers.nearest(path)
        for word in use.tokens if paper_of_use and paper_of_use.own else ():
            if word.text not in drawn.papers.layout.tokens:
                yield _unknown(word.text, set(drawn.papers.layout.tokens), word.at)


def defined(papers: Papers) -> set[str]:
    """Return every token that a sheet or a template of the layout sets, or the edition."""
    sheets = (
        declared.name[2:] for paper in papers.papers if paper.path.endswith(".css") for declared in declarations(paper)
    )
    written = (name for paper in papers.papers if paper.path.endswith(".j2") for name in DEFINED.findall(paper.text))
    return {*OF_EDITIONS, *sheets, *written}


def _unknown(name: str, known: set[str], at: Location) -> Diagnostic:
    near = did_you_mean(name, known)
    hint = near if near.startswith("did") else "set it in css/tokens.css, or name one that is there"
    return error("unknown-token", f"The token `--{name}` is set nowhere.", at, hint)


def _named(name: str, value: str) -> Iterator[re.Match[str]]:
    """Find the names of colours where a colour may stand."""
    if TINTED.search(name):
        yield from (word for word in WORD.finditer(value) if word[0].lower() in COLOUR_NAMES)


def _outside_functions(value: str) -> str:
    """Blank what stands inside parentheses: a size that is reckoned from others is one of theirs."""
    before = ""
    while before != value:
        before = value
        value = re.sub(r"[\w-]*\([^()]*\)", lambda found: " " * len(found[0]), value)
    return value
