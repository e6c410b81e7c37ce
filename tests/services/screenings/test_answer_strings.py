"""Answers as they are typed: one sign an item."""

import pytest

from services.scales import library
from services.scales.batch import BLANK
from services.screenings.answer_strings import SignTrouble, is_whole, read_typed, shown
from services.screenings.fitting import Unfit, keys_of, unfit

PHQ9 = keys_of(library.definition("phq9"), {})
SCL90 = keys_of(library.definition("scl90"), {})


def test_ninety_digits_as_one_block_and_in_blocks_of_ten() -> None:
    digits = "1234512345" * 9
    blocks = " ".join(["1234512345"] * 9)
    for text in (
        digits,
        blocks,
        blocks.replace(" ", "\n"),
        "　".join([digits]),
    ):
        typed = read_typed(text, SCL90)
        assert is_whole(typed, SCL90)
        assert shown(typed.answers, SCL90) == digits


def test_a_wrong_sign_is_found_at_its_place() -> None:
    typed = read_typed("0123401", PHQ9)

    assert (typed.trouble, typed.trouble_at) == (SignTrouble.NOT_AN_ANSWER, 4)
    assert typed.answers == bytes([0, 1, 2, 3])


def test_too_many_signs_are_found() -> None:
    typed = read_typed("0" * 11, PHQ9)

    assert (typed.trouble, typed.trouble_at) == (SignTrouble.TOO_MANY, 10)


def test_too_few_signs_are_not_whole() -> None:
    assert not is_whole(read_typed("012301230", PHQ9), PHQ9)


@pytest.mark.parametrize("sign", [" ", "-", "9"])
def test_a_blank_is_what_is_no_answer(sign: str) -> None:
    typed = read_typed(f"01{sign}3012301", PHQ9)

    assert typed.trouble is None
    assert typed.answers[2] == BLANK


def test_a_zero_is_a_blank_only_where_it_is_no_answer() -> None:
    assert read_typed("0", SCL90).answers == bytes([BLANK])
    assert read_typed("0", PHQ9).answers == bytes([0])


def test_full_width_digits_are_digits() -> None:
    assert read_typed("０１２３０１２３０１", PHQ9).answers == bytes([0, 1, 2, 3, 0, 1, 2, 3, 0, 1])


def test_a_word_is_typed_by_its_first_letter() -> None:
    asq = keys_of(library.definition("asq"), {})
    typed = read_typed("0R10-", asq)

    assert typed.trouble is None
    assert shown(typed.answers, asq) == "0r10-"


@pytest.mark.parametrize(
    ("scale", "reason"),
    [("psqi", Unfit.INPUT), ("ssrs", Unfit.INPUT), ("scl90", None), ("mht", None), ("sdq", None)],
)
def test_which_scales_a_class_can_fill_in(scale: str, reason: Unfit | None) -> None:
    assert unfit(library.definition(scale)) is reason
