"""All kinds of reference: what is made is right, what is changed is seen, what is printed is read back."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from printreport.slips.references import REFERENCES

KINDS = sorted(REFERENCES)
# SI00 has no check digit; modulo 11 of SI12 and HR01 writes two remainders as 0, and gives one place the weight eleven
BLIND = {"si00", "si12", "hr01"}


@pytest.mark.parametrize("kind", KINDS)
@given(number=st.integers(100, 10**10 - 1))
def test_what_is_made_is_right_and_reads_back_from_print(kind: str, number: int) -> None:
    reference = REFERENCES[kind]
    made = reference.make(str(number))
    assert reference.check(made) == ""
    assert reference.check(reference.show(made)) == ""
    assert reference.normal(reference.show(made)) == made
    assert str(number) in made


@pytest.mark.parametrize("kind", sorted(set(KINDS) - BLIND))
@given(number=st.integers(100, 10**10 - 1), digit=st.integers(1, 9), data=st.data())
def test_one_wrong_digit_is_always_seen(kind: str, number: int, digit: int, data: st.DataObject) -> None:
    reference = REFERENCES[kind]
    made = reference.make(str(number))
    place = data.draw(st.sampled_from([place for place, sign in enumerate(made) if sign.isdigit()]))
    wrong = made[:place] + str((int(made[place]) + digit) % 10) + made[place + 1 :]
    assert reference.check(wrong) != ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", ["", "12\n34567", "1 ×", "٣٤٥٦٧", "1" * 30])
def test_what_no_reference_can_be_made_of_is_said_in_words(kind: str, number: str) -> None:
    with pytest.raises(ValueError, match=r"^(the number|a reference)"):
        REFERENCES[kind].make(number)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("reference", ["", "-", "hello", "1", "RF", "12345\n", "٣٤٥٦٧", "0" * 27])
def test_what_is_no_reference_is_said_in_words(kind: str, reference: str) -> None:
    assert REFERENCES[kind].check(reference) != ""


def test_an_appeal_and_a_donor_make_a_reference_together() -> None:
    assert REFERENCES["viitenumero"].of("123", "456") == "1234561"


def test_exchanged_neighbours_are_put_right() -> None:
    hint = REFERENCES["rf"].hint("RF18539007547304")
    assert hint == "did you mean `RF18 5390 0754 7034`?"
    assert REFERENCES["rf"].hint("RF99539007547034") == "make it anew: printreport slip reference rf NUMBER"
