"""Printing one slip: takes what an editor asks for, returns the finished file and what landed where on its pages."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pypdf
import pypdfium2
from PIL import Image

from printreport import slips
from printreport.compose import compose_slip
from printreport.diagnostics import Location
from printreport.finish import finish
from printreport.finish.raster import raster
from printreport.load import layout as layouts
from printreport.model.layout import Layout
from printreport.model.pages import Line, Overset
from printreport.model.report import Edition, Organisation, Report, SlipOrder
from printreport.model.slip import Slip
from printreport.project import Project
from printreport.render import paginate, write
from printreport.units import TRIMS

CHECKOUT = Path(__file__).resolve().parents[2]
AT = Location("report.yaml", 1, 1)
PRESS = Edition("press", "press", TRIMS["A4"], bleed=3)
SCREEN = Edition("screen", "screen", TRIMS["A4"], fillable=True)
LAYOUTS = ("annual", "field", "folio", "ledger")


@dataclass(frozen=True)
class Printed:
    """A slip, the file it was printed to, its pages, what does not fit on them, and the lines on the first."""

    slip: Slip
    content: bytes
    pages: int
    oversets: tuple[Overset, ...]
    lines: tuple[Line, ...]

    @property
    def reader(self) -> pypdf.PdfReader:
        """The file as pypdf reads it."""
        return pypdf.PdfReader(io.BytesIO(self.content))

    @property
    def words(self) -> str:
        """The words of the first page as PDFium reads them."""
        with pypdfium2.PdfDocument(self.content) as document:
            return " ".join(document[0].get_textpage().get_text_range().split())

    def picture(self, dpi: float = 300) -> Image.Image:
        """The first page in grey."""
        return raster(self.content, 1, dpi)


@cache
def drawn(name: str) -> tuple[Project, Layout]:
    """The checkout as a project, and one of its layouts."""
    project = Project.open(CHECKOUT)
    return project, layouts.read(project, name, AT)[0]


_PRINTED: dict[str, Printed] = {}


def print_slip(
    order: SlipOrder, organisation: Organisation, language: str, edition: Edition = PRESS, layout: str = "annual"
) -> Printed:
    """Take a slip through the stages that print it, once for each way it is asked for."""
    asked = repr((order, organisation, language, edition, layout))
    if asked not in _PRINTED:
        _PRINTED[asked] = _print(order, organisation, language, edition, layout)
    return _PRINTED[asked]


def _print(order: SlipOrder, organisation: Organisation, language: str, edition: Edition, layout: str) -> Printed:
    project, look = drawn(layout)
    slip, found = slips.make(order, organisation, language)
    assert slip is not None, found
    report = Report("The Second Call", organisation, language, (), slips={order.name: order})
    pages = paginate(compose_slip(slip, report, look, edition, project.base), project)
    pdf = finish(write(pages, edition), report, edition)
    survey = pages.survey
    return Printed(slip, pdf.content, len(pages), survey.oversets, survey.sheets[0].lines)
