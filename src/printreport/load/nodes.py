"""Takes the text of a YAML file, returns its nodes, each with the place at which it is written.

The parser's events are read one by one and never recursively, so that depth, number and the growth by aliases are
bounded before they cost anything. Faults are gathered; a fault of syntax ends the reading, since YAML knows no way on.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from printreport.diagnostics import Diagnostic, Location, Refused, error, warning
from printreport.load.faults import Stumble, explain
from printreport.load.scalars import resolve
from printreport.model.source import Mapping, Node, Scalar, Sequence

MAX_CHARACTERS = 2_000_000
MAX_DEPTH = 40
MAX_NODES = 100_000  # aliases counted with all they stand for
MAX_ALIASES = 1_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "seq", "map"))
_TEXT_TAG = "tag:yaml.org,2002:str"
# YAML 1.2.2, 5.1: the characters that may not stand in a stream
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SWALLOWED = re.compile(r"[ \t]+(#\S[^\n]*)")


class _Open:
    """A list or mapping whose end has not been read yet."""

    def __init__(self, at: Location, anchor: str | None, *, mapping: bool) -> None:
        self.at = at
        self.anchor = anchor
        self.mapping = mapping
        self.items: list[Node] = []
        self.pairs: dict[str, tuple[Scalar, Node]] = {}
        self.key: Node | None = None
        self.size = 1


def read(text: str, file: str) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Turn YAML into nodes; `file` names it in every place.

    The node is None when the file is empty or its syntax cannot be followed to the end.
    """
    control = _CONTROL.search(text)
    if len(text) > MAX_CHARACTERS:
        message = f"`{file}` has {len(text):,} characters; {MAX_CHARACTERS:,} are read."
        return None, (error("yaml-too-large", message, Location(file), "keep long lists in a CSV file"),)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        at = Location(file, line, control.start() - text.rfind("\n", 0, control.start()))
        message = f"A character that cannot be printed stands here (U+{ord(control[0]):04X})."
        return None, (error("control-character", message, at, "delete it and type the word again"),)
    return _Reader(text, file).read()


class _Reader:
    """One reading of one file."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = tuple(text.split("\n"))
        self.events = _Loader(text)
        self.found: list[Diagnostic] = []
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.anchors: dict[str, tuple[Node | None, int]] = {}
        self.unused: dict[str, Location] = {}
        self.nodes = 0
        self.aliases = 0

    def read(self) -> tuple[Node | None, tuple[Diagnostic, ...]]:
        """Read all events; what was found so far goes along even when the reading ends early."""
        try:
            while self.events.check_event():
                self._take(self.events.get_event())
        except yaml.MarkedYAMLError as fault:
            self.found.append(explain(self._stumble(fault)))
            return None, tuple(self.found)
        except Refused as refused:
            return None, (*self.found, *refused.diagnostics)
        finally:
            self.events.dispose()
        for name, at in self.unused.items():
            message = f"`&{name}` is read as a name for this value and will not be printed."
            self.found.append(warning("anchor-unused", message, at, "put the text between quotation marks"))
        return self.root, tuple(self.found)

    def _take(self, event: Any) -> None:  # noqa: ANN401 PyYAML's stubs leave the marks of events untyped
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                raise Refused([self._second_document(event)])
            case yaml.ScalarEvent():
                self._add(self._scalar(event), event.anchor)
            case yaml.AliasEvent():
                self._add(*self._alias(event))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._end()
            case _:
                pass

    def _scalar(self, event: Any) -> Scalar:  # noqa: ANN401 as above
        at = self._place(event)
        self._count(1, at)
        plain = not event.style
        if event.tag is not None:
            self._tag(event.tag, at)
        swallowed = _SWALLOWED.match(self._rest(event)) if plain else None
        if swallowed and event.value:
            message = f"`{swallowed[1].strip()}` is read as a remark and will not be printed."
            hint = "put the whole text between quotation marks, or write a blank after the #"
            self.found.append(warning("remark-in-text", message, at, hint))
        as_text = not plain or event.tag in {_TEXT_TAG, "!"}
        return Scalar(
            value=event.value if as_text else resolve(event.value),
            text=event.value,
            at=at,
            block=event.style in {"|", ">"},
        )

    def _alias(self, event: Any) -> tuple[Node, None, int]:  # noqa: ANN401 as above
        at, name = self._place(event), event.anchor
        self.aliases += 1
        if self.aliases > MAX_ALIASES:
            message = f"More than {MAX_ALIASES} values are taken from elsewhere with `*`."
            raise Refused([error("yaml-too-large", message, at, "write the values out")])
        self.unused.pop(name, None)
        node, size = self.anchors.get(name, (None, 0))
        if node is None:
            message = f"`*{name}` names a value that holds it, or no value above."
            hint = f"if this is text, put it between quotation marks: '*{name}'"
            self.found.append(error("unknown-alias", message, at, hint))
            return Scalar(None, "", at), None, 1
        self._count(size, at)
        return node, None, size

    def _begin(self, event: Any) -> None:  # noqa: ANN401 as above
        at = self._place(event)
        self._count(1, at)
        if len(self.open) >= MAX_DEPTH:
            message = f"Lists and mappings stand more than {MAX_DEPTH} deep in each other here."
            raise Refused([error("yaml-too-deep", message, at, "write the part flatter")])
        if event.tag is not None:
            self._tag(event.tag, at)
        if event.anchor:
            self.anchors[event.anchor] = (None, 0)  # known but open: an alias inside would hold itself
            self.unused[event.anchor] = at
        self.open.append(_Open(at, event.anchor, mapping=isinstance(event, yaml.MappingStartEvent)))

    def _end(self) -> None:
        done = self.open.pop()
        node: Node = (
            Mapping(tuple(done.pairs.values()), done.at) if done.mapping else Sequence(tuple(done.items), done.at)
        )
        self._add(node, done.anchor, done.size)

    def _add(self, node: Node, anchor: str | None, size: int = 1) -> None:
        """Put a finished node where it belongs: under its key, into its list, or at the root."""
        if anchor:
            self.anchors[anchor] = (node, size)
            if isinstance(node, Scalar):
                self.unused[anchor] = node.at
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        parent.size += size
        if not parent.mapping:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = node
        else:
            self._pair(parent, parent.key, node)
            parent.key = None

    def _count(self, nodes: int, at: Location) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            message = f"The file holds more than {MAX_NODES:,} values, those repeated with `*` counted."
            raise Refused([error("yaml-too-large", message, at, "keep long lists in a CSV file")])

    def _pair(self, parent: _Open, key: Node, node: Node) -> None:
        if not isinstance(key, Scalar) or key.text == "":
            message = "A name is expected before the colon."
            self.found.append(error("key-not-text", message, key.at, "write `name: value`"))
        elif key.text == "<<":
            message = "`<<` does not take over keys here."
            self.found.append(error("merge-key", message, key.at, "write the keys out"))
        elif key.text in parent.pairs:
            first = parent.pairs[key.text][0].at
            message = f"`{key.text}` stands twice: here and on line {first.line}."
            self.found.append(error("duplicate-key", message, key.at, f"keep one of them (the other: {first})"))
        else:
            parent.pairs[key.text] = (key, node)

    def _tag(self, tag: str, at: Location) -> None:
        if tag in _CORE_TAGS:
            return
        shown = tag if tag.startswith("!") else f"!<{tag}>"
        message = f"`{shown}` is read as a type, and no types are known here."
        hint = "if it is part of the text, put the text between quotation marks"
        self.found.append(error("unknown-tag", message, at, hint))

    def _second_document(self, event: Any) -> Diagnostic:  # noqa: ANN401 as above
        message = "`---` begins a second document here; only one is read."
        return error("several-documents", message, self._place(event), "delete the line, or move what follows it")

    def _place(self, event: Any) -> Location:  # noqa: ANN401 as above
        start, end = event.start_mark, event.end_mark
        same = start.line == end.line
        until = end.column if same else len(self._line(start.line))
        return Location(self.file, start.line + 1, start.column + 1, max(until - start.column, 1))

    def _rest(self, event: Any) -> str:  # noqa: ANN401 as above
        return self._line(event.end_mark.line)[event.end_mark.column :]

    def _line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def _stumble(self, fault: yaml.MarkedYAMLError) -> Stumble:
        mark, opened = fault.problem_mark or fault.context_mark, fault.context_mark
        return Stumble(
            file=self.file,
            lines=self.lines,
            line=mark.line + 1 if mark else 1,
            column=mark.column + 1 if mark else 1,
            problem=fault.problem or "",
            context=fault.context or "",
            opened=(opened.line + 1, opened.column + 1) if opened else None,
        )
