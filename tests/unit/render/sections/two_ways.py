"""A document laid out in two ways, for tests: section by section, and by the engine as a whole."""

from __future__ import annotations

from typing import Any

import pytest
from weasyprint import HTML

from printreport.project import Project
from printreport.render import fonts
from printreport.render.fetch import Door
from printreport.render.sections import lay_out, standstill
from printreport.render.sections.units import InseparableError
from tests.unit.render.press import CHECKOUT, markup

CSS = ".leaf { break-before: page } h1 { font-size: 14pt; margin: 0 } p { margin: 0 } "


def leaf(words: str, name: str = "", more: str = "") -> str:
    """Write a section."""
    return f'<div class="leaf {more}"{f" id={name}" if name else ""}>{words}</div>'


def apart(body: str, css: str = "") -> Any:  # noqa: ANN401 - the engine ships no types
    """Lay a document out section by section; it must be possible."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(standstill, "whole", _impossible)
        return as_it_comes(body, css)


def as_it_comes(body: str, css: str = "") -> Any:  # noqa: ANN401 - the same
    """Lay a document out section by section, or as a whole where it must be."""
    html, faces = _read(body, css)
    return lay_out(html, faces, {})


def whole(body: str, css: str = "") -> Any:  # noqa: ANN401 - the same
    """Lay a document out as the engine does."""
    html, faces = _read(body, css)
    return html.render(font_config=faces, pdf_forms=True)


def same(body: str, css: str = "") -> bool:
    """Say whether both ways give the same file."""
    one, other = apart(body, css), whole(body, css)
    written: bytes = one.write_pdf()
    return len(one.pages) == len(other.pages) and written == other.write_pdf()


def _impossible(*_: object) -> None:
    raise InseparableError("laid out as a whole")


def _read(body: str, css: str) -> tuple[Any, fonts.LayoutFonts]:
    made = markup(body, CSS + css)
    door = Door(made.sheets, Project.open(CHECKOUT))
    return HTML(string=made.html, base_url=made.base, url_fetcher=door), fonts.LayoutFonts()
