"""Pictures are what the profile allows."""

from __future__ import annotations

import pydyf
import pytest

from printreport.finish.pictures import made_plain
from printreport.model.profile import A_3A, UA_1, X_4, Profile


@pytest.mark.parametrize(("profile", "smoothed"), [(A_3A, "false"), (UA_1, "true"), (X_4, "true")])
def test_in_the_archive_nothing_is_smoothed(profile: Profile, smoothed: str) -> None:
    file = pydyf.PDF()
    picture = pydyf.Stream([b"0"], {"Subtype": "/Image", "Interpolate": "true"})
    file.add_object(picture)
    file.add_object(pydyf.Stream([b"n"]))
    made_plain(file, profile)
    assert picture.extra["Interpolate"] == smoothed
