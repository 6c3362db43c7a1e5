"""Characters for which the layout's fonts have no drawing: takes the engine's words, names them with their places."""

from __future__ import annotations

from collections.abc import Iterable

from printreport.diagnostics import Diagnostic, error
from printreport.render.laid import Laid
from printreport.render.listen import Said
from printreport.render.origins import nearest, parents


def missing(said: Iterable[Said], laid: Laid) -> tuple[Diagnostic, ...]:
    """Name each character that was printed as an empty frame, once, where it first stands."""
    signs = dict.fromkeys(str(record.values[0]) for record in said if record.form.startswith(".notdef glyph"))
    return tuple(_finding(sign, laid) for sign in signs)


def _finding(sign: str, laid: Laid) -> Diagnostic:
    message = f"No font of the layout can print “{sign}” (U+{ord(sign):04X})."
    hint = "write it another way, or add a font that has it to the layout"
    for body in laid.bodies:
        up = parents(body.root)
        for element in body.root.iter():
            words = f"{element.text or ''}{''.join(child.tail or '' for child in element)}"
            if sign in words:
                return error("missing-glyph", message, nearest(element, up, body.places), hint)
    return error("missing-glyph", message, None, hint)
