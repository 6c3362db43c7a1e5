"""What a printer's file needs of the layout: takes it and the edition, returns the inks of the report's colours."""

from __future__ import annotations

import re

from printreport.compose.charts.inks import inks_of
from printreport.model.brand import Ink
from printreport.model.layout import Layout
from printreport.model.plates import Plates
from printreport.model.report import Edition

_SHARE = re.compile(r"\d*\.?\d+%?")
_INKS = 4
_PER_CENT = 100


def plates_of(layout: Layout, edition: Edition) -> Plates | None:
    """Return the inks, with the builds that the layout, its brand and the project give; None for a screen's file."""
    if not edition.profile.exchange or edition.condition is None:
        return None
    builds = {colour: _ink(build) for colour, build in inks_of(layout).builds.items()}
    return Plates(edition.condition, {colour: ink for colour, ink in builds.items() if ink})


def _ink(build: str) -> Ink | None:
    """Read ``device-cmyk(0 .38 95% 0)``; None when its shares are named by other properties."""
    shares = _SHARE.findall(build)
    if len(shares) != _INKS:
        return None
    cyan, magenta, yellow, black = (
        float(share[:-1]) if share.endswith("%") else float(share) * _PER_CENT for share in shares
    )
    return cyan, magenta, yellow, black
