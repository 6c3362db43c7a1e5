"""Values as templates see them."""

from __future__ import annotations

import pytest

from printreport.compose.views import ImageView, view
from printreport.diagnostics import Location
from printreport.model.layout import Field
from printreport.model.report import Image
from tests.unit.compose.test_prose import writer


@pytest.mark.parametrize(
    ("file", "src"),
    [
        ("images/a b.png", "images/a%20b.png"),
        ("a#b?c.png", "a%23b%3Fc.png"),
        ("a%20b.png", "a%2520b.png"),
        ("a:b.png", "a%3Ab.png"),
        ("é.png", "%C3%A9.png"),
    ],
)
def test_the_name_of_a_picture_stands_in_the_page_as_a_url(file: str, src: str) -> None:
    image = Image("garden", file, "A garden", "", decorative=False, at=Location("report.yaml", 1, 1))
    seen = view(image, Field("image", "image", ""), writer())
    assert isinstance(seen, ImageView)
    assert seen.src == src
