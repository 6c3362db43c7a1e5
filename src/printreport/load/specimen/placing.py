"""Takes samples, returns the items of `sections`: each sample as a section, and inside a text where it may be a part.

Front matter comes first and back matter last, as the ground's own `sections` say; the word `others` there stands for
all that it does not name. What the samples themselves do not say (their ids) stands at the beginning of their files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from printreport.load import nodes
from printreport.load.specimen.samples import Sample, word
from printreport.model.layout import Layout
from printreport.model.source import Mapping, Node, Scalar, Sequence as List
from printreport.project import Project

OTHERS = "others"
AROUND = "around.yaml"
PLACE = "(#sample)"
MOST_LISTED = 14  # as many entries as the contents of a report have
MOST_FIELDS = 999  # the fields of a sample stand farther to the right than any word that is made up


@dataclass(frozen=True, slots=True)
class Placed:
    """An item of `sections`, and the lines of the file in which its sample is written."""

    item: Mapping
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """The text into which parts are set: its component, its fields, the field that takes parts, where they stand."""

    component: str
    fields: Mapping
    parts: str


def read_around(project: Project, layout: Layout) -> Around | None:
    """Read the text around parts from the specimen's folder; None where there is none."""
    if not project.exists(AROUND):
        return None
    root, _ = nodes.read(project.text(AROUND), AROUND)
    match root:
        case Mapping(items=((name, Mapping() as fields),)) if name.text in layout.components:
            parts = (known.name for known in layout.components[name.text].fields if known.kind == "parts")
            return next((Around(name.text, fields, field) for field in parts), None)
    return None


@dataclass(frozen=True, slots=True)
class Placing:
    """How samples become sections: the text around parts, and the order of the book."""

    around: Around | None
    order: Node | None

    def all(self, samples: Sequence[Sample]) -> Iterator[Placed]:
        """Place every sample, in the order of the book; the first of some components are listed in the contents."""
        listed: set[str] = set()
        for sample in sorted(samples, key=self._rank):
            component = sample.component
            if "section" in component.within:
                shown = component.listed and component.name not in listed and len(listed) < MOST_LISTED
                yield Placed(_item(sample, f"{component.name}-{sample.name}", listed=shown), sample.lines)
                listed.update({component.name} if shown else ())
            if "part" in component.within and self.around:
                yield Placed(_in_text(sample, self.around), sample.lines)

    def _rank(self, sample: Sample) -> tuple[int, str]:
        nodes_ = self.order.items if isinstance(self.order, List) else ()
        names = [node.text for node in nodes_ if isinstance(node, Scalar)]
        name = sample.component.name if sample.component.name in names else OTHERS
        return (names.index(name) if name in names else len(names), sample.component.name)


def _item(sample: Sample, identity: str, *, listed: bool = True) -> Mapping:
    at = sample.fields.at
    made = {"id": word(identity, 1, at.file)}
    if not listed and sample.fields.get("listed") is None:
        made["listed"] = Scalar(value=False, text="false", at=at)
    fields = (pair for pair in sample.fields if pair[0].text not in made)
    own = tuple((word(name, 1, at.file), node) for name, node in made.items())
    name = word(sample.component.name, 1, at.file)
    return Mapping(((name, Mapping((*own, *fields), at)),), at)


def _in_text(sample: Sample, around: Around) -> Mapping:
    """Set a sample into the text around; the words there stand at the beginning of the sample's file."""
    identity, file = f"{sample.component.name}-{sample.name}", sample.fields.at.file
    filled = [
        (replace(key, at=word("", 1, file).at), _named(node, f"{identity}-part", number, file))
        for number, (key, node) in enumerate(around.fields, 1)
    ]
    made = (
        (word("id", 1, file), word(f"{identity}-in-text", 1, file)),
        (word("listed", 1, file), Scalar(value=False, text="false", at=word("", 1, file).at)),
        (word(around.parts, 1, file), List((_item(sample, f"{identity}-part"),), sample.fields.at)),
    )
    at = sample.fields.at
    return Mapping(((word(around.component, 1, file), Mapping((*made, *filled), at)),), at)


def _named(node: Node, identity: str, number: int, file: str) -> Node:
    """Let a text name the part, and give each text a place of its own, by which it is known."""
    if not isinstance(node, Scalar):
        return node
    text = node.text.replace(PLACE, f"(#{identity})")
    return Scalar(text, text, word("", MOST_FIELDS + number, file).at)
