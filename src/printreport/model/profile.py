"""PDF variants: what a file may claim to be. An edition names one; `finish` sees to it that the claim is true."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """One variant: its norms, the PDF version it is written in, and what the metadata say of it.

    `accessible` is the part of PDF/UA that is claimed (0: none); `archival` part and level of PDF/A, ``3A``;
    `exchange` the version of PDF/X. The last two need an output intent.
    """

    name: str
    norms: tuple[str, ...]
    version: str = "1.7"
    accessible: int = 0
    archival: str = ""
    exchange: str = ""


UA_1 = Profile("pdf/ua-1", ("ISO 14289-1:2014",), accessible=1)
UA_2 = Profile("pdf/ua-2", ("ISO 14289-2:2024",), version="2.0", accessible=2)
A_3A = Profile("pdf/a-3a", ("ISO 19005-3:2012", "ISO 14289-1:2014"), accessible=1, archival="3A")
X_4 = Profile("pdf/x-4", ("ISO 15930-7:2010",), version="1.6", exchange="PDF/X-4")
PROFILES = {profile.name: profile for profile in (UA_1, UA_2, A_3A, X_4)}
