from __future__ import annotations

import pydyf
import pytest

from printreport.finish.element import Element
from printreport.finish.fields import completed
from printreport.model.tags import Annotation


@pytest.fixture
def pdf() -> pydyf.PDF:
    made = pydyf.PDF()
    made.catalog["AcroForm"] = pydyf.Dictionary({"Fields": pydyf.Array()})
    return made


def widget(pdf: pydyf.PDF, **entries: object) -> pydyf.Dictionary:
    made = pydyf.Dictionary(entries)
    pdf.add_object(made)
    pdf.catalog["AcroForm"]["Fields"].append(made.reference)
    return made


def form(made: pydyf.Dictionary, **markup: str) -> Element:
    origin = {name.replace("_", "-"): value for name, value in markup.items()}
    return Element("P", (Element("Form", (Annotation(0, made),), source="input", origin=origin),))


def test_a_field_is_named_as_the_markup_names_it(pdf: pydyf.PDF) -> None:
    made = widget(pdf, T=pydyf.String("give-sum"), TU=pydyf.String("another sum"))
    completed(form(made, aria_label="Sum in EUR"), pdf)
    assert made["TU"].data == pydyf.String("Sum in EUR").data


def test_without_a_name_of_its_own_the_engines_stays(pdf: pydyf.PDF) -> None:
    made = widget(pdf, TU=pydyf.String("Name"))
    completed(form(made), pdf)
    assert made["TU"].data == pydyf.String("Name").data
    assert "Ff" not in made


def test_required_adds_its_flag_to_those_that_are_set(pdf: pydyf.PDF) -> None:
    made = widget(pdf, Ff=1 << 12)
    completed(form(made, required=""), pdf)
    assert made["Ff"] == (1 << 12) + 2


def test_choices_of_one_group_are_one_field(pdf: pydyf.PDF) -> None:
    group = widget(pdf, T=pydyf.String("often"), TU=pydyf.String("monthly"))
    kids = [widget(pdf, T=pydyf.String("often"), Parent=group.reference) for _ in range(2)]
    for kid in kids:
        completed(form(kid, aria_label="monthly: How often", data_group="How often", required=""), pdf)

    assert pdf.catalog["AcroForm"]["Fields"] == [group.reference]
    assert [("T" in kid, "Ff" in kid) for kid in kids] == [(False, False)] * 2
    assert group["TU"].data == pydyf.String("How often").data
    assert group["Ff"] == 2
