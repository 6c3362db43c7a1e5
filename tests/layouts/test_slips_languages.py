"""Slips in the languages of their countries: they keep to their page, and are read as they are written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from printreport import slips
from printreport.compose import compose_slip
from printreport.diagnostics import Location
from printreport.finish import finish
from printreport.load import layout as layouts
from printreport.model.layout import Layout
from printreport.model.pages import Survey
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.model.slip import Slip
from printreport.project import Project
from printreport.render import paginate, write
from printreport.units import TRIMS
from tests.tagtree import tagtree

CHECKOUT = Path(__file__).resolve().parents[2]
AT = Location("report.yaml", 1, 1)
SCREEN = Edition("screen", "screen", TRIMS["A4"], fillable=True)
ORGANISATION = Organisation("Lantern Network", address=("Quay House", "4 Tallow Lane", "Galway"))
PANEL = 171  # mm from the left edge, where the code beside a form begins
LINK = "https://give.lantern.example/now"
QRIS = (
    "00020101021126470014ID.EXAMPLE.WWW01189360000000000000000303UBE51440014ID.CO.QRIS.WWW0215ID1000000000001"
    "0303UBE5204839853033605802ID5907Lentera6007Jakarta61051034062070703A0163048A26"
)
FINLAND = {"account": "FI7944052020036082", "reference": "868516259619897"}
EURO = {"account": "DE89370400440532013000", "reference": "RF18539007547034"}

# For each language the scheme of its country, its money, and what the code needs
COUNTRIES: dict[str, tuple[str, str, dict[str, str]]] = {
    "th": ("promptpay", "THB", {"promptpay": "0994000000014", "holder": "มูลนิธิโคมไฟ"}),
    "pt": ("pix", "BRL", {"pix": "12.345.678/0001-95", "city": "Recife", "message": "Relatorio"}),
    "cs": ("spd", "CZK", {"account": "CZ6508000000192000145399", "message": "Vyrocni zprava"}),
    "sk": ("pay-by-square", "EUR", {"account": "SK3112000000198742637541", "message": "Vyrocna sprava"}),
    "pl": ("zbp", "PLN", {"account": "PL61109010140000071219812874", "nip": "1234563218", "message": "Raport roczny"}),
    "fi": ("viitenumero", "EUR", FINLAND),
    "sv": ("viitenumero", "EUR", FINLAND),
    "hi": ("upi", "INR", {"upi": "lantern@examplebank", "holder": "लालटेन नेटवर्क", "message": "AR25"}),
    "nl": ("epc", "EUR", EURO),
    "sl": ("epc", "EUR", EURO),
    "hr": ("epc", "EUR", EURO),
}
BUYS = {"th": "หนึ่งสายที่มีผู้ให้คำปรึกษารับ", "hi": "एक शिक्षक का दो दिन का प्रशिक्षण"}


@dataclass(frozen=True)
class Printed:
    """A slip, the file it was printed to, and what was measured on its pages."""

    slip: Slip
    content: bytes
    pages: int
    survey: Survey


@cache
def drawn(name: str) -> tuple[Project, Layout]:
    project = Project.open(CHECKOUT)
    return project, layouts.read(project, name, AT)[0]


def issue(language: str, layout: str) -> Printed:
    """Print the slip of a country, with a donation page beside its code and sums of four sizes."""
    scheme, currency, details = COUNTRIES[language]
    sums = tuple((Decimal(sum_), BUYS.get(language, "")) for sum_ in ("25", "1500", "3500"))
    order = SlipOrder(
        "give",
        (scheme, "link"),
        AT,
        link=LINK,
        currency=currency,
        amounts=sums,
        ask=BUYS.get(language, ""),
        details=details,
    )
    return printed_of(order, language, layout)


def printed_of(order: SlipOrder, language: str, layout: str) -> Printed:
    """Take a slip through the stages that print it."""
    project, look = drawn(layout)
    slip, found = slips.make(order, ORGANISATION, language)
    assert slip is not None, found
    report = Report("The Second Call", ORGANISATION, language, (), slips={order.name: order})
    pages = paginate(compose_slip(slip, report, look, SCREEN, project.base), project)
    pdf = finish(write(pages, SCREEN), report, SCREEN)
    return Printed(slip, pdf.content, len(pages), pages.survey)


@pytest.mark.parametrize("layout", ["annual", "field", "folio", "ledger"])
@pytest.mark.parametrize("language", COUNTRIES)
def test_the_slip_of_a_country_keeps_to_its_page_and_is_read_as_it_is_written(language: str, layout: str) -> None:
    printed = issue(language, layout)
    words = printed.slip.values["words"]
    said = tagtree(printed.content).replace("\xa0", " ")  # both blanks are one glyph
    assert printed.slip.language == language
    assert (printed.pages, printed.survey.oversets) == (1, ())
    assert max(line.area.y + line.area.height for line in printed.survey.sheets[0].lines) < 297 - 5
    assert [
        words[key] for key in ("heading", "transfer", "transfer_scan", "transfer_payee") if words[key] not in said
    ] == []
    assert BUYS.get(language, "") in said


@pytest.mark.parametrize("layout", ["annual", "field"])
def test_sums_in_baht_stand_side_by_side_without_touching(layout: str) -> None:
    lines = issue("th", layout).survey.sheets[0].lines
    sums = sorted((line.area.x, line.area.width) for line in lines if line.text.startswith("฿"))
    assert len(sums) == 3
    assert [left for (left, width), (right, _) in pairwise(sums) if left + width > right - 3] == []


@pytest.mark.parametrize("layout", ["annual", "field", "folio", "ledger"])
@pytest.mark.parametrize("language", ["nl", "sv", "fi", "pt", "cs", "sk", "pl", "sl", "hr"])
def test_a_form_beside_a_transfer_keeps_its_labels_clear_of_the_panel(language: str, layout: str) -> None:
    rhythms = ("monthly", "quarterly", "yearly", "once")
    order = SlipOrder("give", ("reply", "epc"), AT, currency="EUR", details=EURO, frequency=rhythms, dedication=True)
    printed = printed_of(order, language, layout)
    words = printed.slip.values["words"]
    labels = {words[key] for key in ("name", "street", "town", "honour", "memory", "honoured", "notify", "news")}
    lines = [line for line in printed.survey.sheets[0].lines if line.text.strip() in labels]
    assert (printed.slip.language, printed.pages, printed.survey.oversets) == (language, 1, ())
    assert {line.text.strip() for line in lines} >= labels - {words["name"]}
    assert [line.text for line in lines if line.area.x + line.area.width > PANEL] == []
