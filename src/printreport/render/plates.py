"""What plates need of the press: the profile that is embedded, and the pictures that were placed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from printreport.diagnostics import Diagnostic, Refused, error
from printreport.model.condition import Condition
from printreport.model.plates import Plates
from printreport.model.section import Section
from printreport.project import colour_profile
from printreport.render.fetch import Files
from printreport.render.laid import Body

FOLDER = "profiles"


def filled_in(plates: Plates, project: Files, sections: Iterable[Section]) -> tuple[Plates, tuple[Diagnostic, ...]]:
    """Add the profile of the condition and the pictures that were placed.

    Finds `no-colour-profile` when the condition's profile neither comes with the program nor is in the project.
    """
    pictures = {name: picture for section in sections for name, picture in section.pictures.items()}
    profile = _profile(plates.condition, project)
    found = () if profile else (_missing(plates.condition),)
    return replace(plates, profile=profile or b"", pictures=pictures), found


def gathered(bodies: Sequence[Body]) -> Plates | None:
    """Join what the documents of a book have placed; None where the file is for a screen."""
    plates = [body.plates for body in bodies if body.plates]
    if not plates:
        return None
    pictures = {name: picture for each in plates for name, picture in each.pictures.items()}
    return replace(plates[0], pictures=pictures)


def _profile(condition: Condition, project: Files) -> bytes | None:
    if condition.included:
        return colour_profile(condition.profile)
    try:
        return project.content(_file(condition))
    except Refused:
        return None


def _missing(condition: Condition) -> Diagnostic:
    message = f"the colour profile of `{condition.name}`, `{_file(condition)}`, is not in the project"
    hint = f"take `{condition.profile}.icc` from the European Color Initiative (eci.org) and put it there"
    return error("no-colour-profile", message, None, hint)


def _file(condition: Condition) -> str:
    return f"{FOLDER}/{condition.profile}.icc"
