"""Taking a consent back: what is named, what is blocked, and what may be undone."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from models.appointment import Appointment
from models.group import CounsellingGroup, GroupMember
from models.plan import Plan
from models.referral import Institution, Referral
from models.vocabulary import (
    AppointmentKind,
    AppointmentState,
    ConsentPurpose,
    PlanState,
    ReferralState,
)
from services.consents import guards
from services.consents.records import ConsentId, Withdrawal
from services.consents.service import ConsentService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from tests.fakes import FixedClock
from tests.services.consents.people import add_client, add_word
from tests.services.consents.test_signing import TODAY, signed

ADULT, ASSENT = ConsentPurpose.SERVICE_ADULT, ConsentPurpose.ASSENT


def agreed(desk: Desk, client_id: int, purpose: ConsentPurpose = ADULT) -> ConsentId:
    """A signature of today."""
    return ConsentService(desk).record(signed(client_id, purpose)).words[0].id


def taken_back(consent_id: int, **changes: object) -> Withdrawal:
    return replace(Withdrawal(consent_id, TODAY, "本人"), **changes)  # type: ignore[arg-type]


def is_blocked(desk: Desk, client_id: int, purpose: ConsentPurpose = ADULT) -> bool:
    with desk.read() as session:
        return guards.is_withdrawn(session, client_id, purpose)


def put_much_under_way(desk: Desk, client_id: int) -> None:
    """Two open referrals and a closed one, a plan, appointments of yesterday and tomorrow, a
    group."""
    now = desk.clock.now()
    with desk.write() as session:
        institution = Institution(name="县人民医院", destination="general_hospital", is_active=True)
        group = CounsellingGroup(
            name="和睦小组", topic="family", leader_id=1, since=TODAY, created_at=now
        )
        session.add_all([institution, group])
        session.flush()
        session.add(GroupMember(group_id=group.id, client_id=client_id, since=TODAY))
        states = (ReferralState.ISSUED, ReferralState.ARRIVED, ReferralState.RETURNED)
        for number, state in enumerate(states):
            session.add(
                Referral(
                    number=f"Z-2026-{number}",
                    check_code=f"CODE{number}",
                    client_id=client_id,
                    institution_id=institution.id,
                    destination="general_hospital",
                    referred_by=1,
                    day=TODAY,
                    reasons="[]",
                    risk="low",
                    urgency="routine",
                    consent="client",
                    state=state,
                    reply_by=TODAY,
                    created_at=now,
                )
            )
        session.add(
            Plan(
                number="F-2026-001",
                client_id=client_id,
                population="none",
                since=TODAY,
                planned_sessions=6,
                responsible_id=1,
                state=PlanState.ACTIVE,
                created_by=1,
                created_at=now,
            )
        )
        for day in (date(2026, 11, 21), date(2026, 11, 23)):
            session.add(
                Appointment(
                    client_id=client_id,
                    counsellor_id=1,
                    kind=AppointmentKind.MEETING,
                    mode="face_to_face",
                    day=day,
                    start_minute=600,
                    state=AppointmentState.PLANNED,
                    created_by=1,
                    created_at=now,
                )
            )


def test_a_withdrawal_with_open_referrals_names_each_and_blocks_the_service(desk: Desk) -> None:
    client_id = add_client(desk)
    put_much_under_way(desk, client_id)
    consent_id = agreed(desk, client_id)
    before = ConsentService(desk).consequences(consent_id)
    assert [(one.number, one.institution) for one in before.referrals] == [
        ("Z-2026-0", "县人民医院"),
        ("Z-2026-1", "县人民医院"),
    ]
    assert [one.number for one in before.plans] == ["F-2026-001"]
    assert [one.day for one in before.appointments] == [date(2026, 11, 21), date(2026, 11, 23)]
    assert (before.groups, before.blocks_service) == (("和睦小组",), True)
    assert not is_blocked(desk, client_id)

    asked = taken_back(consent_id, reason="不想谈了")
    assert ConsentService(desk).withdraw(asked) == before
    assert is_blocked(desk, client_id)
    assert is_blocked(desk, client_id, ConsentPurpose.REFERRAL)
    (word,) = ConsentService(desk).overview(client_id).words
    assert (word.withdrawn_day, word.withdrawn_by, word.withdrawal_reason) == (
        TODAY,
        "本人",
        "不想谈了",
    )


def test_planned_appointments_are_cancelled_if_wished(desk: Desk) -> None:
    """That of yesterday too: nobody is to be called about it any more."""
    client_id = add_client(desk)
    put_much_under_way(desk, client_id)
    consent_id = agreed(desk, client_id)
    left = ConsentService(desk).withdraw(taken_back(consent_id, cancels_appointments=True))
    assert left.appointments == ()
    with desk.read() as session:
        states = session.scalars(select(Appointment.state).order_by(Appointment.day)).all()
    assert states == [AppointmentState.CANCELLED] * 2


def test_a_withdrawn_referral_consent_leaves_the_service_as_it_is(desk: Desk) -> None:
    client_id = add_client(desk)
    put_much_under_way(desk, client_id)
    agreed(desk, client_id)
    consent_id = agreed(desk, client_id, ConsentPurpose.REFERRAL)
    found = ConsentService(desk).withdraw(taken_back(consent_id))
    assert (len(found.referrals), found.plans, found.blocks_service) == (2, (), False)
    assert not is_blocked(desk, client_id)
    assert is_blocked(desk, client_id, ConsentPurpose.REFERRAL)


def test_a_childs_own_no_blocks_nothing_but_is_on_record(desk: Desk) -> None:
    child, youth = (
        add_client(desk, "小明", date(2016, 5, 1)),
        add_client(desk, "大明", date(2011, 5, 1)),
    )
    for client_id, blocks in ((child, False), (youth, True)):
        put = ConsentService(desk).withdraw(taken_back(agreed(desk, client_id, ASSENT)))
        assert put.blocks_service is blocks
        assert is_blocked(desk, client_id, ASSENT) is blocks


def test_only_a_signature_that_counts_is_withdrawn(desk: Desk) -> None:
    client_id = add_client(desk)
    old = agreed(desk, client_id)
    newer = agreed(desk, client_id)
    consents = ConsentService(desk)
    with pytest.raises(Conflict, match="not_in_force"):
        consents.withdraw(taken_back(old))
    consents.withdraw(taken_back(newer))
    with pytest.raises(Conflict, match="not_in_force"):
        consents.withdraw(taken_back(newer))


def test_bad_input_is_named_and_nothing_is_withdrawn(desk: Desk) -> None:
    client_id = add_client(desk)
    consent_id = agreed(desk, client_id)
    bad = taken_back(consent_id, day=date(2026, 11, 23), by=" ", reason="话" * 501)
    with pytest.raises(InvalidInput) as raised:
        ConsentService(desk).withdraw(bad)
    assert raised.value.problems == {
        "day": Problem.IN_FUTURE,
        "by": Problem.REQUIRED,
        "reason": Problem.TOO_LONG,
    }
    with pytest.raises(InvalidInput) as raised:
        ConsentService(desk).withdraw(taken_back(consent_id, day=date(2026, 11, 1)))
    assert raised.value.problems == {"day": Problem.OUT_OF_RANGE}
    assert not is_blocked(desk, client_id)


def test_a_withdrawal_of_today_is_undone_and_the_signature_counts_again(
    desk: Desk, clock: FixedClock
) -> None:
    client_id = add_client(desk)
    consent_id = agreed(desk, client_id)
    clock.move(days=3)
    consents = ConsentService(desk)
    consents.withdraw(taken_back(consent_id, day=clock.today()))
    consents.undo(consent_id)
    assert not is_blocked(desk, client_id)
    (word,) = consents.overview(client_id).words
    assert (word.withdrawn_day, word.withdrawn_by, word.is_of_today) == (None, "", False)


def test_an_older_paper_does_not_lift_a_withdrawal(desk: Desk) -> None:
    client_id = add_client(desk)
    add_word(desk, client_id, ADULT, date(2026, 10, 1), withdrawn_day=date(2026, 11, 10))
    consents = ConsentService(desk)
    with pytest.raises(InvalidInput) as raised:
        consents.record(signed(client_id, signed_day=date(2026, 11, 9)))
    assert raised.value.problems == {"signed_day": Problem.OUT_OF_RANGE}
    assert consents.record(signed(client_id)).is_blocked is False
