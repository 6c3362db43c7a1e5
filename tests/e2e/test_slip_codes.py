"""Every scheme with a code, as the table of schemes names them: its code on a page of a built report says what it must.

Nothing is listed by hand: the slips are asked for with the examples that the schemes give for their own keys, so a
scheme that is added is built here from then on, and its examples are right or the build fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

import printreport
from printreport import slips
from printreport.checks.codes import texts_of
from printreport.finish.raster import rasters
from printreport.slips import BUILT_IN, Scheme
from printreport.slips.payment import payment_of

CODED = {name: scheme for name, scheme in BUILT_IN.items() if scheme.payload}
HEAD = """
title: The Second Call
organisation: {name: Lantern, address: {street: Quay, number: "4", postcode: "8001", town: Northmere, country: CH}}
language: en
layout: annual
sections:
  - cover
editions:
  screen: {slips: [SLIPS]}
slips:
"""
LINK = "https://give.lantern.example/now"
# The one code that nobody but a bank can write; a scheme's example is too short to show a whole one
ISSUED = (
    "00020101021126470014ID.EXAMPLE.WWW01189360000000000000000303UBE51440014ID.CO.QRIS.WWW0215ID1000000000001"
    "0303UBE5204839853033605802ID5913Rumah Bendung6007Jakarta61051034063044332"
)


def asked(name: str, scheme: Scheme) -> str:
    """The entry of a slip, with the keys that its scheme cannot do without, as their examples have them."""
    keys = {detail.name: detail.example for detail in scheme.details if detail.required}
    keys |= {"qris": ISSUED} if "qris" in keys else {}
    keys |= {"link": LINK} if name == "link" else {}
    currency = scheme.currencies[0] if scheme.currencies else "EUR"
    lines = [f"scheme: {name}", f"currency: {currency}", "purpose: Night lamps"]
    lines += [f'{key}: "{value}"' for key, value in keys.items()]
    return "\n    ".join([f"  {name}:", *lines])


@dataclass(frozen=True)
class Read:
    """What the codes on a slip's page say, and what they must say."""

    texts: tuple[str, ...]
    expected: str


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Read]:
    """Build a report with a slip of each scheme, and read every slip's page as a scanner draws it."""
    root = tmp_path_factory.mktemp("report")
    entries = "\n".join(asked(name, scheme) for name, scheme in CODED.items())
    (root / "report.yaml").write_text(HEAD.replace("SLIPS", ", ".join(CODED)) + entries + "\n", "utf-8")
    built = printreport.build(Path(root))
    first = built.pdf.facts.pages - len(CODED) + 1
    pictures = rasters(built.pdf.content, range(first, built.pdf.facts.pages + 1))
    payments = {name: payment_of(built.report.slips[name], built.report.organisation) for name in CODED}
    return {
        name: Read(texts_of(picture), slips.payload(name, payments[name]))
        for name, picture in zip(CODED, pictures, strict=True)
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", CODED)
def test_the_code_on_the_built_page_decodes_to_its_payload(read: dict[str, Read], name: str) -> None:
    assert read[name].texts == (read[name].expected,)
    said = slips.decode(name, read[name].texts[0])
    assert said
    assert name in [known for known, _ in slips.recognise(read[name].texts[0])]
