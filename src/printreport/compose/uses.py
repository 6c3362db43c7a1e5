"""Takes a layout's files, returns what each of its templates uses; nothing is filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jinja2 import Environment, TemplateError, meta, nodes

from printreport.compose.templates import environment_of
from printreport.diagnostics import Diagnostic, Location, error
from printreport.model.contract import Paper, Papers, Use, Word

# What only stands inside a macro, a loop or a block, and is nobody's to hand in.
_INNER = frozenset({"caller", "kwargs", "loop", "self", "super", "varargs"})
_METHODS = frozenset({"get", "items", "keys", "values"})


def uses(papers: Papers) -> tuple[Mapping[str, Use], tuple[Diagnostic, ...]]:
    """Return by path what each template uses, the nearest where two have one path; what cannot be read is said."""
    environment = environment_of(papers.layout, "en")
    found: list[Diagnostic] = []
    used: dict[str, Use] = {}
    for paper in papers.papers:
        if paper.path.endswith(".j2") and paper.path not in used:
            used[paper.path] = _use(paper, environment, found)
    return used, tuple(found)


def _use(paper: Paper, environment: Environment, found: list[Diagnostic]) -> Use:
    try:
        tree = environment.parse(paper.text)
        outside = meta.find_undeclared_variables(tree) - _INNER - set(environment.globals)
    except TemplateError as trouble:
        found.append(_unread(paper, trouble))
        return Use()
    return Use(
        makes=frozenset(_made(tree)),
        names=tuple(dict.fromkeys(_names(paper, tree, outside))),
        options=tuple(dict.fromkeys(_keys(paper, tree, "options"))),
        words=tuple(dict.fromkeys(_keys(paper, tree, "words"))) if "words" in outside else (),
        tokens=tuple(_tokens(paper, tree)),
        parts=frozenset(_parts(tree)),
        loads=tuple(name for name in meta.find_referenced_templates(tree) if name),
        shared=tuple(_shared(tree)),
    )


def _unread(paper: Paper, trouble: TemplateError) -> Diagnostic:
    line = getattr(trouble, "lineno", 1) or 1
    message = f"The template cannot be read: {trouble.message or 'nothing says why'}"
    return error("template-fault", message, Location(paper.file, line, 1), "mend the line that is named")


def _made(tree: nodes.Template) -> Iterator[str]:
    """Yield the names that a template makes itself, if only in one branch, in a loop or in a macro."""
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")
    yield from (macro.name for macro in tree.find_all(nodes.Macro))
    yield from (load.target for load in tree.find_all(nodes.Import))


def _names(paper: Paper, tree: nodes.Template, outside: set[str]) -> Iterator[Word]:
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name in outside:
            yield _word(paper, name.name, name.lineno)


def _keys(paper: Paper, tree: nodes.Template, mapping: str) -> Iterator[Word]:
    """Yield the constant keys that a mapping is asked for: ``words.page``, ``words["page"]``.

    What ``.get`` asks for need not be there.
    """
    asking: list[nodes.Getattr | nodes.Getitem] = [*tree.find_all(nodes.Getattr), *tree.find_all(nodes.Getitem)]
    for asked in asking:
        if isinstance(asked.node, nodes.Name) and asked.node.name == mapping:
            key = _key(asked)
            if key and key not in _METHODS:
                yield _word(paper, key, asked.lineno)


def _tokens(paper: Paper, tree: nodes.Template) -> Iterator[Word]:
    for call in tree.find_all(nodes.Call):
        match call:
            case nodes.Call(node=nodes.Name(name="token"), args=[nodes.Const(value=str(name)), *_]):
                yield _word(paper, name, call.lineno)


def _parts(tree: nodes.Template) -> Iterator[str]:
    """Yield every name or text by which a part of a value may be taken: ``item.label``, ``map(attribute="label")``."""
    for asked in tree.find_all(nodes.Getattr):
        yield asked.attr
    for constant in tree.find_all(nodes.Const):
        if isinstance(constant.value, str):
            yield constant.value


def _shared(tree: nodes.Template) -> Iterator[str]:
    imports: list[nodes.Include | nodes.Import | nodes.FromImport] = [*tree.find_all(nodes.Include)]
    imports += (*tree.find_all(nodes.Import), *tree.find_all(nodes.FromImport))
    seen = (load.template for load in imports if load.with_context)
    for template in (*seen, *(above.template for above in tree.find_all(nodes.Extends))):
        if isinstance(template, nodes.Const):
            yield str(template.value)


def _key(asked: nodes.Getattr | nodes.Getitem) -> str:
    if isinstance(asked, nodes.Getattr):
        return asked.attr
    return asked.arg.value if isinstance(asked.arg, nodes.Const) and isinstance(asked.arg.value, str) else ""


def _word(paper: Paper, name: str, line: int) -> Word:
    """Give a word its column: the parser knows lines alone."""
    written = paper.text.split("\n")[line - 1]
    column = re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", written) or re.search(re.escape(name), written)
    return Word(name, Location(paper.file, line, column.start() + 1 if column else 1, len(name)))
