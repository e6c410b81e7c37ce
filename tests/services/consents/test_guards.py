"""What a withdrawal blocks, and whose word counts."""

from datetime import date

import pytest

from models.vocabulary import ConsentPurpose
from services.consents import guards
from services.desk import Desk
from services.errors import Conflict
from tests.services.consents.people import add_client, add_word

SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 7, 1), date(2026, 10, 1)
ADULT, GUARDIAN = ConsentPurpose.SERVICE_ADULT, ConsentPurpose.SERVICE_GUARDIAN


def is_blocked(desk: Desk, client_id: int | None, purpose: ConsentPurpose = ADULT) -> bool:
    with desk.read() as session:
        return guards.is_withdrawn(session, client_id, purpose)


def test_what_was_never_asked_for_blocks_nothing(desk: Desk) -> None:
    client_id = add_client(desk)
    assert not is_blocked(desk, client_id)
    assert not is_blocked(desk, None)
    with desk.read() as session:
        guards.require_not_withdrawn(session, client_id, *guards.SERVICE)


def test_a_withdrawal_blocks_until_somebody_signs_again(desk: Desk) -> None:
    client_id = add_client(desk)
    add_word(desk, client_id, ADULT, SPRING, withdrawn_day=SUMMER)
    assert is_blocked(desk, client_id)
    with desk.read() as session, pytest.raises(Conflict, match="consent_withdrawn"):
        guards.require_not_withdrawn(session, client_id, *guards.SERVICE)
    add_word(desk, client_id, ADULT, AUTUMN)
    assert not is_blocked(desk, client_id)


def test_a_refusal_is_a_no_of_the_same_day(desk: Desk) -> None:
    client_id = add_client(desk)
    add_word(desk, client_id, ADULT, SPRING)
    add_word(desk, client_id, ADULT, SPRING, is_given=False)
    assert is_blocked(desk, client_id)


def test_whoever_comes_of_age_is_not_bound_by_the_guardians_no(desk: Desk) -> None:
    client_id = add_client(desk, birth=date(2008, 9, 1))
    add_word(desk, client_id, GUARDIAN, SPRING, withdrawn_day=SUMMER)
    add_word(desk, client_id, ConsentPurpose.ASSENT, SPRING, withdrawn_day=SUMMER)
    assert is_blocked(desk, client_id)
    add_word(desk, client_id, ADULT, AUTUMN)
    with desk.read() as session:
        guards.require_not_withdrawn(session, client_id, *guards.SERVICE)


@pytest.mark.parametrize(
    ("birth", "counts"), [(date(2012, 7, 2), False), (date(2012, 7, 1), True), (None, True)]
)
def test_a_minors_own_no_counts_from_fourteen(desk: Desk, birth: date | None, counts: bool) -> None:
    client_id = add_client(desk, birth=birth)
    add_word(desk, client_id, ConsentPurpose.ASSENT, SUMMER, is_given=False)
    with desk.read() as session:
        blocked = guards.withdrawn_among(session, (client_id,))
    assert blocked == (frozenset({client_id}) if counts else frozenset())


def test_a_withdrawn_service_blocks_referrals_but_not_the_other_way_round(desk: Desk) -> None:
    first, second = add_client(desk), add_client(desk, "王小明")
    add_word(desk, first, ConsentPurpose.SENSITIVE, SPRING, withdrawn_day=SUMMER)
    add_word(desk, second, ConsentPurpose.REFERRAL, SPRING, withdrawn_day=SUMMER)
    assert is_blocked(desk, first, ConsentPurpose.REFERRAL)
    assert is_blocked(desk, second, ConsentPurpose.REFERRAL)
    with desk.read() as session:
        assert guards.withdrawn_among(session, (first, second)) == {first}
