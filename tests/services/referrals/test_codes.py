"""A short code that was typed with a slip: said where it looks wrong, never what it should be."""

import pytest

from models.vocabulary import ReferralState
from services import check_codes
from services.desk import Desk
from services.errors import Problem
from services.referrals import ReferralService
from services.referrals.codes import WrongCode
from tests.services.referrals.issued import add_client, add_hospital, book, new_referral


@pytest.fixture
def referrals(desk: Desk) -> ReferralService:
    return ReferralService(desk)


@pytest.fixture
def code(desk: Desk, referrals: ReferralService) -> str:
    issued = referrals.issue(new_referral(add_client(desk), add_hospital(desk)))
    return referrals.get(issued.id).check_code


def wrong(referrals: ReferralService, typed: str) -> WrongCode:
    with pytest.raises(WrongCode) as caught:
        referrals.find_by_code(typed)
    assert caught.value.problems == {"code": Problem.MALFORMED}
    return caught.value


def changed(code: str, place: int) -> str:
    """The code with another character at ``place``, counted from 1."""
    here = code[place - 1]
    other = next(c for c in check_codes.ALPHABET if c != here)
    return code[: place - 1] + other + code[place:]


@pytest.mark.parametrize("place", range(1, 9))
def test_one_wrong_character_is_found_at_its_place(
    referrals: ReferralService, code: str, place: int
) -> None:
    assert wrong(referrals, changed(code, place)).places == (place,)


def test_two_exchanged_characters_are_both_named(referrals: ReferralService, code: str) -> None:
    place = next(n for n in range(7) if code[n] != code[n + 1])
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert wrong(referrals, swapped).places == (place + 1, place + 2)


def test_a_character_that_no_code_has_is_known_without_looking(
    referrals: ReferralService, code: str
) -> None:
    assert wrong(referrals, code[:2] + "0" + code[3:]).places == (3,)
    assert wrong(referrals, "1O" + code[2:]).places == (1, 2)


def test_what_cannot_be_known_is_not_said(referrals: ReferralService, code: str) -> None:
    assert wrong(referrals, code[:-1]).places == ()
    assert wrong(referrals, code[:-1]).length == 7
    assert wrong(referrals, changed(changed(code, 1), 5)).places == ()


def test_a_slip_that_is_not_waited_for_gives_no_hint(
    desk: Desk, referrals: ReferralService, code: str
) -> None:
    (issued,) = referrals.list_page().rows
    book(desk, issued, ReferralState.DECLINED, reason="other")
    assert wrong(referrals, changed(code, 4)).places == ()


def test_the_error_holds_no_code(referrals: ReferralService, code: str) -> None:
    error = wrong(referrals, changed(code, 4))
    assert code not in f"{error!r} {error} {vars(error)}"
