"""Reading the code of a SEPA credit transfer: its elements first, then check digits and what must fit together.

EPC069-12, version 3.1, section 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from printreport.slips.epc.countries import EEA
from printreport.slips.epc.payload import CHARACTER_SETS, IDENTIFICATION, MOST_BYTES, TAG
from printreport.slips.identifiers import bic as bics, iban
from printreport.slips.letters import named, strange
from printreport.slips.references import iso11649

_SETS = {digit: encoding for encoding, digit in CHARACTER_SETS.items()}

# The name of each element, by which `decode` gives what it says, and how it is written
_ELEMENTS: tuple[tuple[str, str], ...] = (
    ("tag", TAG),
    ("code-version", "001|002"),
    ("character-set", "[1-8]"),
    ("identification", IDENTIFICATION),
    ("bic", r"([A-Z0-9]{8}([A-Z0-9]{3})?)?"),
    ("name", r".{1,70}"),
    ("account", r"[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}"),
    ("amount", r"(EUR(0|[1-9][0-9]{0,8})(\.[0-9]{1,2})?)?"),
    ("purpose-code", r"[A-Z0-9]{0,4}"),
    ("reference", r".{0,35}"),
    ("message", r".{0,140}"),
    ("note", r".{0,70}"),
)
_LEAST = 7  # up to the account


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name, without what is empty and without its frame; ValueError in words."""
    said = _by_name(_elements(text))
    for fault in (_bytes(text, said), _account(said), _amount(said), _remittance(said)):
        if fault:
            raise ValueError(fault)
    said["character-set"] = _SETS[said["character-set"]]
    said["amount"] = said.get("amount", "").removeprefix("EUR")
    frame = {"tag", "identification"}
    return MappingProxyType({key: element for key, element in said.items() if element and key not in frame})


def _elements(text: str) -> list[str]:
    """Part a text into elements, between which stand CR and LF or LF, all of them alike; none stands at the end."""
    elements = text.split("\r\n") if "\r\n" in text else text.split("\n")
    if odd := strange("".join(elements), lambda sign: sign.isprintable() or sign == "\xa0"):
        raise ValueError(f"it holds {named(odd)}")
    if not _LEAST <= len(elements) <= len(_ELEMENTS):
        raise ValueError(f"it has {len(elements)} elements; a SEPA code has {_LEAST} to {len(_ELEMENTS)}")
    if not elements[-1]:
        raise ValueError("an empty line stands behind its last element")
    return elements


def _by_name(elements: list[str]) -> dict[str, str]:
    """Give each element its name; ValueError where one is not written as it must be."""
    for number, (element, (name, form)) in enumerate(zip(elements, _ELEMENTS, strict=False), 1):
        if not re.fullmatch(form, element):
            raise ValueError(f"element {number}, {name.replace('-', ' ')}, says `{element}`")
    return {name: element for element, (name, _) in zip(elements, _ELEMENTS, strict=False)}


def _bytes(text: str, said: Mapping[str, str]) -> str:
    encoding = _SETS[said["character-set"]]
    try:
        length = len(text.encode(encoding))
    except UnicodeEncodeError as odd:
        return f"it holds {named((odd.object[odd.start],))}, which {encoding} does not have"
    return f"it has {length} bytes; {MOST_BYTES} are allowed" if length > MOST_BYTES else ""


def _account(said: Mapping[str, str]) -> str:
    """Say what is wrong with account or BIC, or that a BIC is missing."""
    account, bic = said["account"], said["bic"]
    if why := iban.fault(account):
        return f"the account `{account}` {why}"
    if bic and (why := bics.fault(bic)):
        return f"the BIC `{bic}` {why}"
    if not bic and (said["code-version"] == "001" or iban.country(account) not in EEA):
        return "it has no BIC, which version 001 and accounts outside the EEA need"
    return ""


def _amount(said: Mapping[str, str]) -> str:
    written = said.get("amount", "")
    return "the amount is nothing" if written and not Decimal(written.removeprefix("EUR")) else ""


def _remittance(said: Mapping[str, str]) -> str:
    """Say what is wrong with the reference, or that a text stands beside it."""
    reference = said.get("reference", "")
    if reference and said.get("message"):
        return "it has a reference and a text, of which it may have one"
    why = iso11649.check(reference) if reference.startswith("RF") else ""
    return f"the reference `{reference}` {why}" if why else ""
