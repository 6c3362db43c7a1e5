"""Reports drawn at random from what the layouts declare: whatever an editor writes can be set.

`make hundred` builds a hundred of them in every layout; here are a few, others for each layout.
"""

from __future__ import annotations

import pytest

from hundred import layout_of, outcome
from tests.layouts.test_look import LAYOUTS

EACH = 5

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("number", range(EACH))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_drawn_report_fits_its_pages(layout: str, number: int) -> None:
    drawn = outcome(layout_of(layout), 1000 + EACH * LAYOUTS.index(layout) + number)

    assert drawn.pages
    assert drawn.failed == ()
