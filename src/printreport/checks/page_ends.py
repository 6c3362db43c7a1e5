"""Pages that end badly: nearly empty ones."""

from __future__ import annotations

from collections.abc import Iterator

from printreport.checks.check import Laid
from printreport.checks.landed import owner, page, read
from printreport.diagnostics import Diagnostic, warning
from printreport.model.pages import Line

NAME = "short-page"
LEAST_FILLED = 1 / 3


def short_pages(laid: Laid) -> Iterator[Diagnostic]:
    """A page is less than a third full.

    A few lines on a page of their own look like an accident. Shorten the section so that its last page falls away, give
    it more, or accept the white space with its reason under `allow:`. Pages with a coloured or drawn ground, and those
    on which the layout writes `data-meant="short-page"`, are taken as meant.
    """
    for sheet in laid.survey.sheets:
        lines = list(read(sheet.lines, NAME))
        if lines and sheet.plain and sheet.extent < LEAST_FILLED and NAME not in sheet.meant:
            section = owner(laid.report, sheet)
            where = f" of `{section}`" if section else ""
            yield warning(
                NAME,
                f"{page(sheet)}{where} holds {_count(lines)}, less than a third of what it could",
                next((line.at for line in lines if line.at), None),
                "shorten the section by as much, add to it, or allow the page with a reason",
            )


def _count(lines: list[Line]) -> str:
    count = len({round(line.area.y, 1) for line in lines})
    return "one line" if count == 1 else f"{count} lines"
