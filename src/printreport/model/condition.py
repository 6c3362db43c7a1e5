"""Printing conditions: what a file for the printer can be made for.

A printing condition is what a printer says of paper, press and ink in one word; the ICC keeps the register of those
words, and a PDF/X file names one of them as its output intent (ISO 15930-7, 6.2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

REGISTRY = "http://www.color.org"


@dataclass(frozen=True, slots=True)
class Condition:
    """One printing condition: `name` as the editor writes it, `identifier` as it is registered, and for which paper.

    `profile` names the ICC file; one that is not `included` in the program stands in the project's folder ``profiles``.
    `limit` is how much ink may lie in one place, in per cent of all four.
    """

    name: str
    identifier: str
    paper: str
    profile: str
    included: bool = True
    limit: int = 300


FOGRA39 = Condition("fogra39", "FOGRA39", "coated paper, ISO 12647-2:2004/Amd 1", "ISOcoated_v2_300_bas")
GRACOL = Condition("gracol", "CGATS TR 006", "coated paper, grade 1, GRACoL 2006", "GRACoL_TR006_coated")
SWOP = Condition("swop", "CGATS TR 003", "coated paper, grade 3, web offset, SWOP 2006", "SWOP_TR003_coated")
FOGRA51 = Condition("fogra51", "FOGRA51", "coated paper, ISO 12647-2:2013", "PSOcoated_v3", included=False)
FOGRA52 = Condition("fogra52", "FOGRA52", "uncoated paper, ISO 12647-2:2013", "PSOuncoated_v3_FOGRA52", included=False)
CONDITIONS: Mapping[str, Condition] = MappingProxyType(
    {condition.name: condition for condition in (FOGRA39, FOGRA51, FOGRA52, GRACOL, SWOP)}
)


def usual(trim: str) -> Condition:
    """Return the condition that printers of a paper size work to unless they say another."""
    return GRACOL if trim == "Letter" else FOGRA39
