"""Takes the manuscript's sections and the layout, returns every text and table they name, read.

The layout's declared fields say what is a text, a line or a table; nothing is read that no field asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from printreport.diagnostics import Diagnostic, Refused, error
from printreport.load import document, faults, prose, table
from printreport.load.prose import Origin
from printreport.model.insert import Document
from printreport.model.layout import Field, Layout
from printreport.model.prose import Paragraph, Prose
from printreport.model.source import Mapping, Node, Scalar, Sequence
from printreport.model.table import Table
from printreport.project import Project

_FILE_NAME = re.compile(
    r"\S*[^\s.]\.(?:md|markdown|mdown|mdx|txt|text|rtf|docx?|odt|pages|pdf|html?|rst|tex|csv|xlsx?|ya?ml|json|xml)"
    r"|\S+/",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gathering:
    """What has been read so far, and what is needed to read more; `lines` are those of the manuscript."""

    project: Project
    layout: Layout
    language: str
    lines: tuple[str, ...]
    proses: dict[str, Prose] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)

    def components(self, node: Node | None) -> None:
        """Read what the components of a list name; unknown ones are left to `validate`."""
        for item in node.items if isinstance(node, Sequence) else ():
            for name, fields in item if isinstance(item, Mapping) else ():
                component = self.layout.components.get(name.text)
                if component and isinstance(fields, Mapping):
                    self._speaking(fields)._fields(component.fields, fields)

    def _speaking(self, fields: Mapping) -> Gathering:
        """Go on in the section's own language when it names one."""
        language = fields.get("language")
        return replace(self, language=language.text) if isinstance(language, Scalar) else self

    def _fields(self, declared: Iterable[Field], given: Mapping) -> None:
        for known in declared:
            node = given.get(known.name)
            if node is not None:
                self._field(known, node)

    def _field(self, known: Field, node: Node) -> None:
        match known.kind:
            case "parts":
                self.components(node)
            case "list":
                for item in node.items if isinstance(node, Sequence) else ():
                    if isinstance(item, Mapping):
                        self._fields(known.fields, item)
            case "chart":
                self._table(node.get("table") if isinstance(node, Mapping) else None)
            case "table":
                self._table(node)
            case "document":
                self._document(node)
            case "prose" | "line":
                self._words(known, node)
            case _:
                pass

    def _words(self, known: Field, node: Node) -> None:
        match node:
            case Sequence(items=(Sequence(),)):
                message = "A text that begins with [[ is read as a list."
                self.found.append(error(faults.NAME, message, node.at, "put it between quotation marks"))
            case Scalar() if node.value is not None:
                if known.kind == "line":
                    self._line(node)
                elif self._names_other_file(node):
                    message = f"`{node.text.strip()}` is the name of a file that is not read as a text."
                    hint = "texts are files whose names end in .md: rename it, or save it as plain text so"
                    self.found.append(error("text-file", message, node.at, hint))
                else:
                    self._prose(known, node)
            case _:
                pass

    def _table(self, node: Node | None) -> None:
        ref = node.text.strip() if isinstance(node, Scalar) else ""
        if not node or not ref or ref in self.tables:
            return
        read, found = table.read(self.project, ref, self.language, node.at)
        self.found.extend(found)
        if read:
            self.tables[ref] = read

    def _document(self, node: Node) -> None:
        ref = node.text.strip() if isinstance(node, Scalar) else ""
        if ref and ref not in self.documents:
            read, found = document.read(self.project, ref, node.at)
            self.found.extend(found)
            if read:
                self.documents[ref] = read

    def _prose(self, known: Field, node: Scalar) -> None:
        ref = node.text.strip()
        named = ref.endswith(".md") and "\n" not in ref
        key = ref if named else str(node.at)
        if key in self.proses:
            return
        try:
            text = self.project.text(ref, node.at) if named else node.text
            origin = Origin(self.project.name_of(self.project.locate(ref))) if named else origin_of(node, self.lines)
        except Refused as refused:
            self.found.extend(refused.diagnostics)
            return
        self.proses[key], found = prose.read(text, self.language, origin)
        self.found.extend(found)
        if not self.proses[key].blocks and not found and (named or known.required):
            message = f"`{ref}` holds no text." if named else f"`{known.name}` holds no text."
            hint = "write it, or leave the field out" if not known.required else "write it, at least one sentence"
            self.found.append(error("empty-text", message, node.at, hint))

    def _names_other_file(self, node: Scalar) -> bool:
        """Tell the name of a file that is no Markdown from a text of one word."""
        ref = node.text.strip()
        if "\n" in ref or not ref or ref.endswith(".md"):
            return False
        return bool(_FILE_NAME.fullmatch(ref)) or self.project.exists(ref)

    def _line(self, node: Scalar) -> None:
        key = str(node.at)
        if key not in self.proses:
            words, found = prose.line(node.text, self.language, origin_of(node, self.lines))
            self.proses[key] = Prose((Paragraph(words, node.at),), at=node.at)
            self.found.extend(found)


def origin_of(node: Scalar, lines: tuple[str, ...]) -> Origin:
    """Find where the first character of a text stands, past the marks that YAML puts around it."""
    at = node.at
    head = lines[at.line - 1][at.column - 1 :] if 0 < at.line <= len(lines) else ""
    if node.block and head.startswith("|"):
        first = next((line for line in lines[at.line :] if line.strip()), "")
        return Origin(at.file, at.line + 1, len(first) - len(first.lstrip()) + 1)
    quoted = 1 if head[:1] in {"'", '"'} else 0
    if head[quoted:].startswith(node.text):
        return Origin(at.file, at.line, at.column + quoted)
    return Origin(at.file, at.line, at.column, exact=False)
