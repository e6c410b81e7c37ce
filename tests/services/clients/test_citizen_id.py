"""Citizen identity numbers (GB 11643-1999)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import Sex
from services.clients import citizen_id
from services.clients.citizen_id import Doubt


@pytest.mark.parametrize(
    ("number", "birth_date", "sex"),
    [  # the standard's own examples, practice.md 3.7
        ("11010519491231002X", date(1949, 12, 31), Sex.FEMALE),
        ("440524188001010014", date(1880, 1, 1), Sex.MALE),
        ("１１０１０５ １９４９１２３１ ００２ｘ", date(1949, 12, 31), Sex.FEMALE),
    ],
)
def test_the_standards_examples_are_sound(number: str, birth_date: date, sex: Sex) -> None:
    assert citizen_id.read(number) == citizen_id.Reading(birth_date, sex, None)


@pytest.mark.parametrize(
    ("number", "doubt"),
    [
        ("", Doubt.LENGTH),
        ("110105491231002", Doubt.LENGTH),
        ("1101051949123100X2", Doubt.CHARACTERS),
        ("1101051949123100٢X", Doubt.CHARACTERS),
        ("11010519491331002X", Doubt.BIRTH),
        ("110105194912310021", Doubt.CHECK),
    ],
)
def test_what_looks_wrong_is_named(number: str, doubt: Doubt) -> None:
    assert citizen_id.read(number).doubt is doubt


@given(
    st.from_regex(r"[1-6]\d{5}19[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}", fullmatch=True)
)
def test_one_wrong_digit_is_always_noticed(digits: str) -> None:
    if not digits.isascii():
        return
    number = digits + citizen_id.check_character(digits)
    assert citizen_id.read(number).doubt is None
    wrong = str((int(number[0]) + 1) % 10) + number[1:]
    assert citizen_id.read(wrong).doubt is Doubt.CHECK
