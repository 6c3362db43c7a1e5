"""Takes a layout, returns the samples of its components: those of the nearest folder where two have one name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from printreport.diagnostics import Diagnostic, Location, Refused, did_you_mean, error
from printreport.load import nodes
from printreport.model.layout import Component, Layout
from printreport.model.run import Specimen
from printreport.model.source import Mapping, Scalar
from printreport.project import Project

SAMPLES = ("min", "typical", "max", "rtl")  # those that every component has, in the order in which they are shown


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample of a component: the fields that it gives, and the lines of its file."""

    component: Component
    name: str
    fields: Mapping
    lines: tuple[str, ...]


def word(text: str, column: int, file: str = "") -> Scalar:
    """Make a word that nobody wrote; it stands at the beginning of a file."""
    return Scalar(text, text, Location(file, 1, column))


def read_samples(
    project: Project, layout: Layout, asked: Specimen
) -> tuple[tuple[Sample, ...], tuple[Diagnostic, ...]]:
    """Read the samples that were asked for, all of them when none is named.

    Raises:
        Refused: a component or a sample that was asked for is not there, or nothing is.
    """
    _known(layout, asked)
    found: list[Diagnostic] = []
    samples = tuple(
        _sample(component, file, project, found)
        for component in layout.components.values()
        if not asked.components or component.name in asked.components
        for file in files_of(project, layout, component.name)
        if not asked.samples or file.stem in asked.samples
    )
    if not samples:
        names = {file.stem for name in layout.components for file in files_of(project, layout, name)}
        which = f" `{asked.samples[0]}`" if asked.samples else ""
        message = f"No component of the layout `{layout.name}` that was asked for has a sample{which}."
        raise Refused([error("unknown-sample", message, None, did_you_mean("".join(asked.samples[:1]), names))])
    return samples, tuple(found)


def files_of(project: Project, layout: Layout, component: str) -> Iterator[Path]:
    """Yield the sample files of a component, those that every component has first."""
    files = {
        file.stem: file
        for folder in reversed(layout.folders)
        for file in project.files(folder, f"components/{component}/samples/*.yaml")
    }
    yield from (files[name] for name in SAMPLES if name in files)
    yield from (file for name, file in sorted(files.items()) if name not in SAMPLES)


def _known(layout: Layout, asked: Specimen) -> None:
    strange = [name for name in asked.components if name not in layout.components]
    if strange:
        raise Refused(
            error(
                "unknown-component",
                f"the layout `{layout.name}` has no component `{name}`",
                None,
                did_you_mean(name, layout.components),
            )
            for name in strange
        )


def _sample(component: Component, file: Path, project: Project, found: list[Diagnostic]) -> Sample:
    text, name = project.text(file), project.name_of(file)
    root, faults = nodes.read(text, name)
    found.extend(faults)
    fields = root if isinstance(root, Mapping) else Mapping((), Location(name, 1, 1))
    if root is not None and root is not fields:
        message = f"`{name}` holds no fields with values."
        found.append(error("layout-value", message, Location(name, 1, 1), "write one field a line, as in report.yaml"))
    return Sample(component, file.stem, fields, tuple(text.split("\n")))
