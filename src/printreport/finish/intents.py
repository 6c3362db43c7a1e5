"""Output intents: which colours the numbers in a file mean (ISO 32000-1, 14.11.5), with the profile embedded.

PDF/A asks for one where colours are not said by a profile of their own (ISO 19005-3, 6.2.4.3), and screens show sRGB
(IEC 61966-2-1); PDF/X-4 always (ISO 15930-7, 6.2), with the printing condition by the name that the ICC registered.
"""

from __future__ import annotations

from dataclasses import dataclass

import pydyf

from printreport.finish.inks import SCREEN
from printreport.model.condition import REGISTRY
from printreport.model.plates import Plates
from printreport.model.profile import Profile
from printreport.project import colour_profile


@dataclass(frozen=True, slots=True)
class Intent:
    """One row: for which norm, the condition as it is registered and in words, and the profile with its channels."""

    norm: str
    identifier: str
    words: str
    profile: bytes
    channels: int
    registry: str = ""


def add_intent(pdf: pydyf.PDF, profile: Profile, plates: Plates | None = None) -> None:
    """Embed the profile of the colours that an archived file is shown in, or a printed one is made for."""
    intent = intent_of(profile, plates)
    if intent is None:
        return
    stream = pydyf.Stream([intent.profile], {"N": intent.channels}, compress=True)
    pdf.add_object(stream)
    said = {
        "OutputConditionIdentifier": intent.identifier,
        "OutputCondition": intent.words if intent.registry else "",
        "RegistryName": intent.registry,
        "Info": intent.words,
    }
    written = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": intent.norm,
            **{key: pydyf.String(text) for key, text in said.items() if text},
            "DestOutputProfile": stream.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([written])


def intent_of(profile: Profile, plates: Plates | None) -> Intent | None:
    """Return what a file of this profile intends; None where it need not say it."""
    if profile.exchange and plates:
        condition = plates.condition
        return Intent("/GTS_PDFX", condition.identifier, condition.paper, plates.profile, 4, REGISTRY)
    if profile.archival:
        return Intent("/GTS_PDFA1", "sRGB", "sRGB IEC61966-2.1", colour_profile(SCREEN), 3)
    return None
