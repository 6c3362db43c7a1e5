"""Pictures in the file (ISO 32000-1, 8.9.5): takes the open file and its profile, makes of them what that allows."""

from __future__ import annotations

import pydyf

from printreport.model.profile import Profile


def made_plain(pdf: pydyf.PDF, profile: Profile) -> None:
    """In a file for the archive no picture is smoothed when it is shown larger (ISO 19005-3, 6.2.8)."""
    for thing in pdf.objects if profile.archival else ():
        if isinstance(thing, pydyf.Stream) and "Interpolate" in thing.extra:
            thing.extra["Interpolate"] = "false"
