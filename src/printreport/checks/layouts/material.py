"""What a layout brings besides rules and templates: samples of every component, fonts that may be passed on."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.layouts.subject import Drawn
from printreport.diagnostics import Diagnostic, Location, error

SAMPLES = ("min", "typical", "max", "rtl")


def missing_sample(drawn: Drawn) -> Iterator[Diagnostic]:
    """A component lacks one of its four samples.

    `samples/min.yaml` gives only what is required, `typical.yaml` what a report would say, `max.yaml` every field at
    its limit of words, `rtl.yaml` a script that runs from right to left. They are the component's documentation, its
    place in the specimen, and its test.
    """
    for name in drawn.papers.layout.components:
        declaration = drawn.papers.nearest(f"components/{name}/{name}.yaml")
        for sample in SAMPLES if declaration and declaration.own else ():
            path = f"components/{name}/samples/{sample}.yaml"
            if declaration and not drawn.papers.nearest(path):
                message = f"The component `{name}` has no sample `{sample}`."
                yield error("missing-sample", message, Location(declaration.file, 1, 1), f"write {path}")


def font_without_licence(drawn: Drawn) -> Iterator[Diagnostic]:
    """A font is listed without its licence, or its folder does not hold the licence's words.

    Whoever passes a layout on passes its fonts on, and most licences ask that their words go with them. Name the
    licence in `layout.yaml` by its SPDX name (`licence: OFL-1.1`), and put its text beside the file: `OFL.txt` or
    `LICENSE.txt`.
    """
    for face in drawn.papers.faces:
        if not face.licence:
            message = f"The font `{face.file}` is listed without a licence."
            yield error("font-without-licence", message, face.at, "name it: licence: OFL-1.1")
        elif not face.beside:
            message = f"The folder of the font `{face.file}` holds no text of its licence."
            yield error("font-without-licence", message, face.at, "put OFL.txt or LICENSE.txt beside the file")
