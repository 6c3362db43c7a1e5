"""Output intents: which colours the numbers in a file mean (ISO 32000-1, 14.11.5), with the profile embedded.

PDF/A asks for one where colours are not said by a profile of their own (ISO 19005-3, 6.2.4.3); PDF/X-4 always
(ISO 15930-7, 6.2). Screens show sRGB (IEC 61966-2-1).
"""

from __future__ import annotations

import pydyf

from printreport.model.profile import Profile
from printreport.project import colour_profile

SRGB = "sRGB2014"


def add_intent(pdf: pydyf.PDF, profile: Profile) -> None:
    """Embed the profile of the colours that an archived file is shown in."""
    if not profile.archival:
        return
    stream = pydyf.Stream([colour_profile(SRGB)], {"N": 3}, compress=True)
    pdf.add_object(stream)
    intent = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pydyf.String("sRGB"),
            "Info": pydyf.String("sRGB IEC61966-2.1"),
            "DestOutputProfile": stream.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([intent])
