"""Examples of the structured communication: those of python-stdnum and of invoices.

Of Febelfin's own paper none was found; the last is that of the bankers of Luxembourg (ABBL), as xmldation quotes it.
"""

from __future__ import annotations

from hypothesis import given, strategies as st
from stdnum.be import ogm_vcs as judge

from printreport.slips.references import ogm


def test_published_examples_are_met() -> None:
    assert ogm.make("0108068171") == "010806817183"
    assert ogm.show("010806817183") == "+++010/8068/17183+++"
    assert ogm.check("***090/9337/55493***") == ""
    assert ogm.check("+++312401398067+++") == ""


def test_a_remainder_of_nought_is_written_97() -> None:
    assert ogm.make("97") == "000000009797"


@given(st.integers(1, 10**10 - 1))
def test_the_judge_agrees(number: int) -> None:
    assert judge.is_valid(ogm.make(str(number)))
