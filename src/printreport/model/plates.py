"""What printing plates are made from: how the colours of one report become ink, from `compose` to `finish`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from printreport.model.brand import Ink
from printreport.model.condition import Condition


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was placed: what people call it, and the ICC profile that came with it (empty: sRGB is meant)."""

    name: str
    profile: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Plates:
    """What turns a report's colours into ink: the condition and its profile, and the builds that the layout gives.

    `builds` holds the shares of ink, in per cent, by the screen's colour as ``#rrggbb``; `pictures` is filled as the
    press fetches them, by the name that it gives each.
    """

    condition: Condition
    builds: Mapping[str, Ink] = field(default_factory=dict)
    profile: bytes = field(default=b"", repr=False)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
