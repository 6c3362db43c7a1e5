"""Reading a Swiss QR Code's text: its grammar first, line by line, then check digits and what must fit together.

SIX Implementation Guidelines 2.4: 4.2.2 for the lines, 7.1 for what a reader has to look at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from printreport.slips.identifiers import iban
from printreport.slips.letters import named, strange
from printreport.slips.references import iso11649, qrr
from printreport.slips.swiss_qr.geometry import MOST_SIGNS
from printreport.slips.swiss_qr.payload import HEADER, NON, QRR, SCOR, STRUCTURED, TRAILER, is_qr_iban, known

# The name of each line, by which `decode` gives what it says, and how it is written (IG 4.2.2, table 8)
_ADDRESS = (("name", r".{1,70}"), ("street", r".{0,70}"), ("number", r".{0,16}"), ("postcode", r".{1,16}"))
_PLACE = (("town", r".{1,35}"), ("country", r"[A-Z]{2}"))
_LINES: tuple[tuple[str, str], ...] = (
    *zip(("qr-type", "version", "coding"), HEADER, strict=True),
    ("account", r"(CH|LI)[0-9A-Z]{19}"),
    ("address-type", STRUCTURED),
    *_ADDRESS,
    *_PLACE,
    *((f"ultimate-creditor-{line}", "") for line in range(1, 8)),
    ("amount", r"((0|[1-9][0-9]{0,8})\.[0-9]{2})?"),
    ("currency", r"CHF|EUR"),
    *((f"debtor-{name}", rf"({form})?") for name, form in (("address-type", STRUCTURED), *_ADDRESS, *_PLACE)),
    ("reference-type", f"{QRR}|{SCOR}|{NON}"),
    ("reference", r"[0-9A-Za-z]{0,27}"),
    ("message", r".{0,140}"),
    ("trailer", TRAILER),
    ("billing-information", r".{0,140}"),
    ("procedure", r".{1,100}"),
    ("second-procedure", r".{1,100}"),
)
_LEAST = 31
_UNSAID = frozenset({"qr-type", "version", "coding", "address-type", "debtor-address-type", "trailer"})
_OF_A_DEBTOR = tuple(f"debtor-{name}" for name in ("address-type", "name", "postcode", "town", "country"))


def decode(text: str) -> Mapping[str, str]:
    """Return what the code says, by name, without what is empty and without its frame; ValueError in words."""
    said = _by_name(_lines(text))
    for fault in (_account(said), _reference(said), _debtor(said), _amount(said), _length(said)):
        if fault:
            raise ValueError(fault)
    return MappingProxyType({name: line for name, line in said.items() if line and name not in _UNSAID})


def _lines(text: str) -> list[str]:
    """Part a text into lines, which end with CR and LF or with LF, all of them alike; one may stand at the end."""
    if len(text) > MOST_SIGNS:
        raise ValueError(f"it has {len(text)} characters; at most {MOST_SIGNS} are allowed")
    lines = text.split("\r\n") if "\r\n" in text else text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if odd := strange("".join(lines), known):
        raise ValueError(f"it holds {named(odd)}")
    if not _LEAST <= len(lines) <= len(_LINES):
        raise ValueError(f"it has {len(lines)} lines; a Swiss QR Code has {_LEAST} to {len(_LINES)}")
    return lines


def _by_name(lines: list[str]) -> dict[str, str]:
    """Give each line its name; ValueError where one is not written as it must be."""
    for number, (line, (name, form)) in enumerate(zip(lines, _LINES, strict=False), 1):
        if not re.fullmatch(form, line):
            raise ValueError(f"line {number}, {name.replace('-', ' ')}, says `{line}`")
    return {name: line for line, (name, _) in zip(lines, _LINES, strict=False)}


def _account(said: Mapping[str, str]) -> str:
    why = iban.fault(said["account"])
    return f"the account `{said['account']}` {why}" if why else ""


def _reference(said: Mapping[str, str]) -> str:
    """Say what is wrong with the reference, or with its kind beside this account and currency."""
    kind, reference = said["reference-type"], said["reference"]
    if (kind == QRR) != is_qr_iban(said["account"]):
        return "a QR reference goes with a QR-IBAN, and no other reference does"
    if kind == QRR and said["currency"] != "CHF":
        return "a QR reference goes with Swiss francs alone"
    if kind == NON:
        why = "stands there, though its kind says that there is none" if reference else ""
    else:
        why = (qrr.check if kind == QRR else iso11649.check)(reference)
    return f"the reference `{reference}` {why}" if why else ""


def _debtor(said: Mapping[str, str]) -> str:
    """Say whether a debtor is there by half: all that depends on the group must stand there, or nothing of it."""
    anything = any(line for name, line in said.items() if name.startswith("debtor-"))
    missing = [name for name in _OF_A_DEBTOR if not said[name]] if anything else []
    return f"it says who pays, but not {missing[0].replace('-', ' ')}" if missing else ""


def _amount(said: Mapping[str, str]) -> str:
    return "the amount is nothing" if said["amount"] == "0.00" else ""


def _length(said: Mapping[str, str]) -> str:
    both = len(said["message"]) + len(said.get("billing-information", ""))
    return f"message and billing information have {both} characters; 140 are allowed" if both > 140 else ""  # noqa: PLR2004 - IG 4.2.2
