"""Paginate: takes `Markup` and the files of the project, returns `Pages`, with all that the engine complained of."""

from __future__ import annotations

from functools import partial

from weasyprint import HTML

from printreport.model.markup import Markup
from printreport.model.pages import Pages
from printreport.render import engine_log, folios, fonts, survey
from printreport.render.continued import show_continued
from printreport.render.fetch import Door, Files, Placed
from printreport.render.laid import Body, Laid
from printreport.render.listen import listening
from printreport.render.origins import place_of
from printreport.render.plates import filled_in
from printreport.render.sections import lay_out
from printreport.render.signature import broken_sheet, on_whole_sheets
from printreport.render.steps import whole_lines


def paginate(markup: Markup, project: Files) -> Pages:
    """Lay a composed document out on pages.

    Raises:
        Refused: `no-font` when no style sheet brings a font that can be read; `no-colour-profile` when the file is for
            a printing condition whose profile is not there.
    """
    door = Door(markup.sheets, project)
    with listening(lambda: door.sheet) as said:
        html = HTML(string=markup.html, base_url=markup.base, url_fetcher=door)
        faces = fonts.LayoutFonts()
        with whole_lines():
            document = lay_out(html, faces, Placed(door))
    document = on_whole_sheets(document, markup.signature)
    show_continued(document)
    plates = filled_in(markup.plates, project, door.pictures) if markup.plates else None
    body = Body(document, html.etree_element, markup.places, plates=plates)
    read = survey.read(body, tuple(faces.families))
    place = partial(place_of, root=body.root, base=markup.base, places=markup.places)
    origins = engine_log.Origins(door.sheets, door.refused, door.name, place)
    found = engine_log.findings(said, origins)
    laid, count = Laid((body,), folios.number(read.starts)), len(read.survey.sheets)
    found += read.diagnostics + broken_sheet(count, markup.signature)
    return Pages(read.survey, laid, found, (count,))
