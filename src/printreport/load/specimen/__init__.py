"""Takes the name of a layout, returns a Source in which its components stand in their samples.

The steps: the ground that the samples stand on is laid from the ``specimen`` folders of the layout and of those it
extends (`ground`: people, facts, pictures, slips), the samples are read (`samples`) and each becomes a section, and a
part of a text where it may be one (`placing`). Whatever a finding is about keeps its place in the sample's own file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from printreport.load import layout as layouts
from printreport.load.gather import Gathering
from printreport.load.records import missing_images
from printreport.load.specimen.ground import LANGUAGE, read_ground
from printreport.load.specimen.placing import Placed, Placing, read_around
from printreport.load.specimen.samples import read_samples, word
from printreport.model.run import Specimen
from printreport.model.source import Mapping, Node, Scalar, Sequence as List, Source
from printreport.project import Project

__all__ = ["specimen"]

FOLDER = "specimen"
MANUSCRIPT = "report.yaml"
EDITIONS = ("screen", "press", "board")  # every report has these


def specimen(project: Project, asked: Specimen) -> tuple[Project, Source]:
    """Read a layout and its samples; returns the project in which the files stand that the samples name.

    Raises:
        Refused: there is no such layout, no such component or no such sample, or a file of them cannot be read.
    """
    folders = layouts.folders_of(project, asked.layout)
    homes = tuple(home for folder in folders if project.exists((home := folder / FOLDER) / MANUSCRIPT))
    stage = project.standing_in(homes or folders[:1])
    layout, found = layouts.read(stage, asked.layout, None)
    ground, ground_found = read_ground(stage, tuple(home / MANUSCRIPT for home in homes))
    samples, sample_found = read_samples(stage, layout, asked)
    placing = Placing(read_around(stage, layout), ground.get("sections"))
    placed = tuple(placing.all(samples))
    root = _with(ground, {"sections": _sections(placed), "editions": _editions(ground.get("editions"), asked)})
    gathering = Gathering(stage, layout, LANGUAGE, ())
    for each in placed:
        replace(gathering, lines=each.lines).components(_sections((each,)))
    doubts = (*found, *ground_found, *sample_found, *missing_images(stage, root, {}), *gathering.found)
    return stage, Source(root, layout, {}, gathering.proses, gathering.tables, gathering.documents, doubts)


def _sections(placed: Sequence[Placed]) -> List:
    return List(tuple(each.item for each in placed), placed[0].item.at if placed else word("", 1).at)


def _editions(node: Node | None, asked: Specimen) -> Mapping:
    """Give every edition the trim that was asked for, and no slip where only some components are set."""
    given = node if isinstance(node, Mapping) else Mapping((), word("", 1).at)
    names = tuple(dict.fromkeys((*EDITIONS, *(key.text for key, _ in given))))
    return Mapping(tuple((word(name, 1), _edition(given.get(name), asked)) for name in names), given.at)


def _edition(node: Node | None, asked: Specimen) -> Mapping:
    changes: dict[str, Node] = {}
    if asked.trim:
        changes["trim"] = word(asked.trim, 1)
    if asked.components:
        changes["slips"] = List((), word("", 1).at)
    return _with(node if isinstance(node, Mapping) else Mapping((), word("", 1).at), changes)


def _with(mapping: Mapping, changes: dict[str, Node]) -> Mapping:
    kept: Iterable[tuple[Scalar, Node]] = (pair for pair in mapping if pair[0].text not in changes)
    return Mapping((*kept, *((word(name, 1), node) for name, node in changes.items())), mapping.at)
