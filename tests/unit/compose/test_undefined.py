"""What a template is told of names that there are not."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

import pytest
from jinja2 import Environment, UndefinedError

from printreport.compose.templates import _filters
from printreport.compose.undefined import Absent, present
from printreport.compose.views import PageView

ENVIRONMENT = Environment(undefined=Absent, autoescape=True)
ENVIRONMENT.filters.update(_filters("en"))
PAGE = PageView("audit.pdf", spoken=True, drawn=False)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ pages }}", "`pages` is no field of the component, and no name that a template is given"),
        ("{{ page.number }}", "a page has no `number`; it has `src`, `spoken`, `drawn`"),
        ("{{ page.number | number }}", "a page has no `number`; it has `src`, `spoken`, `drawn`"),
        ("{{ words.colour }}", "a list's item has no `colour`"),
        ("{{ title.first }}", "a text has no `first`"),
        ("{{ left_out.name }}", "a field that is left out has no `name`"),
    ],
)
def test_it_says_what_is_asked_for_and_what_there_is(template: str, said: str) -> None:
    with pytest.raises(UndefinedError) as trouble:
        ENVIRONMENT.from_string(template).render(page=PAGE, title="Title", words={"a": 1}, left_out=None)
    assert trouble.value.message == said


def test_what_is_there_passes() -> None:
    present(Decimal(3))
    present(MappingProxyType({}))
    assert ENVIRONMENT.from_string("{{ 1234 | number }}").render() == "1,234"
