"""What templates use of what they are given: fields, the standard names, options, words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from printreport.checks.layouts.subject import Drawn
from printreport.diagnostics import Diagnostic, Location, did_you_mean, error
from printreport.model.contract import Paper, Use
from printreport.model.layout import Component, Field

# What every template is given, and what those of one kind are given besides; as `compose.book` hands it in.
COMMON = ("edition", "language", "logo", "options", "org", "pattern", "report", "token", "words")
OF_COMPONENTS = ("entries", "level", "number", "root", "section")
OF_THE_BOOK = ("sections",)
OF_SLIPS = ("root", "slip")


def unused_field(drawn: Drawn) -> Iterator[Diagnostic]:
    """A component declares a field that its template never uses.

    Editors are offered the field, fill it in, and nothing of it is printed. Use it in the template, or take its
    declaration out. The fields of a list's items count as used when a template that takes the list names them. A
    field that a layout takes over from the one it extends may be left unused: the manuscript stays the same.
    """
    for component in drawn.papers.layout.components.values():
        path = f"components/{component.name}/{component.name}.yaml"
        declaration, *farther = (paper for paper in drawn.papers.papers if paper.path == path)
        if declaration.own:
            names, parts = _reached(component.template, drawn.uses)
            for name, is_used in _fields(component.fields, names, parts):
                if not is_used and not any(_declares(paper, name) for paper in farther):
                    message = f"The field `{name}` of `{component.name}` is used by no template."
                    hint = "use it in the template, or take its declaration out"
                    yield error("unused-field", message, _declared(name, declaration), hint)


def unknown_name(drawn: Drawn) -> Iterator[Diagnostic]:
    """A template uses a name that is no field of its component and nothing that every template is given.

    It cannot be filled then. Fields are named as they are declared, a hyphen as an underscore (`see-also` is
    `see_also`). Besides them a component's template is given `root`, `section`, `level`, `number` and `entries`, and
    like all others `report`, `org`, `edition`, `options`, `words`, `language`, `logo`, `token` and `pattern`. A macro
    in `shared/` is given its arguments alone.
    """
    for path, use in drawn.uses.items():
        paper = drawn.papers.nearest(path)
        if paper and paper.own:
            known = _known(path, drawn)
            for word in use.names:
                if word.text not in known | use.makes:
                    message = f"`{word.text}` is no field and no name that this template is given."
                    yield error("unknown-name", message, word.at, _near(word.text, known, "declare it as a field"))


def unknown_layout_key(drawn: Drawn) -> Iterator[Diagnostic]:
    """A template asks for an option or a word that the layout does not have.

    Options are declared in `layout.yaml` under `options`, words in `words/en.yaml` and its neighbours. Mend the name,
    or declare it there. Where a template of a layout that others extend may do without, it asks with `options.get`.
    """
    layout = drawn.papers.layout
    spoken = {word for words in layout.words.values() for word in words}
    for path, use in drawn.uses.items():
        paper = drawn.papers.nearest(path)
        if paper and paper.own:
            spoken_here = use.words if not path.startswith("slips/") else ()  # a slip's words are its own
            for asked, known, kind in ((use.options, set(layout.options), "option"), (spoken_here, spoken, "word")):
                for word in asked:
                    if word.text not in known:
                        message = f"The layout has no {kind} `{word.text}`."
                        hint = _near(word.text, known, f"declare it with the layout's other {kind}s")
                        yield error("unknown-layout-key", message, word.at, hint)


def unused_option(drawn: Drawn) -> Iterator[Diagnostic]:
    """A layout declares an option that none of its templates asks for.

    Reports may set it, and nothing changes. Use it in a template (`options.cover`), or take its declaration out.
    """
    asked = {word.text for use in drawn.uses.values() for word in use.options}
    quoted = {part for use in drawn.uses.values() for part in use.parts}  # options.get("cover", "pattern")
    for name, at in drawn.papers.options.items():
        if name not in asked | quoted:
            message = f"The option `{name}` is asked for by no template."
            yield error("unused-option", message, at, "use it in a template, or take its declaration out")


def _near(word: str, known: set[str], otherwise: str) -> str:
    hint = did_you_mean(word, known)
    return hint if hint.startswith("did") else otherwise


def _fields(fields: tuple[Field, ...], names: set[str], parts: set[str]) -> Iterator[tuple[str, bool]]:
    """Yield every field, those of items after a point, and whether a template names it."""
    for field in fields:
        called = field.name.replace("-", "_")
        yield field.name, called in names or (called == "title" and {"section", "title"} <= names | parts)
        for name, is_used in _fields(field.fields, parts, parts):
            yield f"{field.name}.{name}", is_used


def _reached(path: str, uses: Mapping[str, Use]) -> tuple[set[str], set[str]]:
    """Return the names that a template takes, and those it includes; and the parts that it or what it loads takes."""
    names, parts, waiting, seen = set[str](), set[str](), [path], set[str]()
    sees = {path}
    while waiting:
        here = waiting.pop()
        use = uses.get(here)
        if use and here not in seen:
            seen.add(here)
            sees |= set(use.shared) if here in sees else set()
            names |= {word.text for word in use.names} if here in sees else set()
            parts |= use.parts
            waiting += use.loads
    return names, parts


def _known(path: str, drawn: Drawn) -> set[str]:
    """Return the names that a template is given: its own kind's, and what those make that share their names with it."""
    sharing = [other for other, use in drawn.uses.items() if path in use.shared and other != path]
    made = set().union(*(drawn.uses[other].makes for other in sharing))
    first, *rest = path.split("/")
    if path == drawn.papers.layout.skeleton:
        return {*COMMON, *OF_THE_BOOK}
    if first == "slips":
        return {*COMMON, *OF_SLIPS, *made}
    if first == "components":
        return {*COMMON, *OF_COMPONENTS, *_called(drawn.papers.layout.components.get(rest[0])), *made}
    return made.union(*(_known(other, drawn) for other in sharing if not other.startswith("shared/")))


def _called(component: Component | None) -> Iterator[str]:
    return (field.name.replace("-", "_") for field in (component.fields if component else ()))


def _declares(declaration: Paper, name: str) -> bool:
    return all(_key(word, declaration.text) for word in name.split("."))


def _key(word: str, text: str, begin: int = 0) -> re.Match[str] | None:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?=\s*:)").search(text, begin)


def _declared(name: str, declaration: Paper) -> Location:
    """Find the line on which a field is declared: the last word of `items.label` after the first."""
    begin = 0
    for word in name.split("."):
        found = _key(word, declaration.text, begin)
        begin = found.start() if found else begin
    return declaration.at(begin, len(name.rpartition(".")[2]))
