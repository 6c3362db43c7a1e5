from __future__ import annotations

import pydyf

from printreport.finish.element import Element
from printreport.finish.flat import flattened
from printreport.model.tags import Annotation, Mark


def opened() -> tuple[pydyf.PDF, pydyf.Dictionary]:
    pdf = pydyf.PDF()
    link = pydyf.Dictionary({"Type": "/Annot", "Subtype": "/Link"})
    pdf.add_object(link)
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Annots": pydyf.Array([link.reference])}))
    pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": pydyf.Array()})
    return pdf, link


def test_no_annotation_and_no_form_is_left_in_the_file() -> None:
    pdf, link = opened()
    flattened(Element("Document", ()), pdf)
    assert link not in pdf.objects
    assert len(pdf.objects) == 5  # the numbers of all others still hold
    assert "AcroForm" not in pdf.catalog
    assert "Annots" not in pdf.objects[-1]


def test_a_link_becomes_its_words_and_a_field_without_words_is_gone() -> None:
    pdf, link = opened()
    field = Element("Form", (Annotation(0, link),))
    root = Element("Document", (Element("P", (Mark(0, 1), Element("Link", (Mark(0, 2), Annotation(0, link))), field)),))
    assert flattened(root, pdf) == Element("Document", (Element("P", (Mark(0, 1), Element("Span", (Mark(0, 2),)))),))
