"""From issued to closed: which way is open, what each booking leaves behind, what undo takes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.appointment import Appointment
from models.consent import Disclosure
from models.referral import Referral
from models.vocabulary import (
    AppointmentKind,
    AppointmentState,
    ClientState,
    ConsentPurpose,
    ReferralConsent,
    ReferralState,
    Role,
)
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotFound, Problem
from services.referrals import Ending, ReferralId, ReferralService, ReferralSummary
from services.referrals.states import ENDINGS, NEXT, RECEIPTS, receipts_from
from tests.fakes import FixedClock
from tests.services.consents.people import add_word
from tests.services.referrals.issued import (
    TODAY,
    add_client,
    add_hospital,
    book,
    new_referral,
)

NO = {"reason": "no_capacity"}


@pytest.fixture
def referrals(desk: Desk) -> ReferralService:
    return ReferralService(desk)


@pytest.fixture
def issued(desk: Desk, referrals: ReferralService) -> ReferralSummary:
    return referrals.issue(new_referral(add_client(desk), add_hospital(desk)))


def go(desk: Desk, referral: ReferralSummary, to: ReferralState) -> None:
    """Book the next state whichever way it is booked."""
    if to in RECEIPTS:
        book(desk, referral, to, **(NO if to is ReferralState.DECLINED else {}))
    else:
        ReferralService(desk).end(referral.id, Ending(to, "打了三次电话，没有问到"))


def test_every_state_has_its_ways_and_closed_has_none() -> None:
    assert set(NEXT) == set(ReferralState)
    assert NEXT[ReferralState.CLOSED] == frozenset()
    assert RECEIPTS | ENDINGS | {ReferralState.ISSUED} == set(ReferralState)
    assert receipts_from(ReferralState.ARRIVED) == (ReferralState.RETURNED,)


@pytest.mark.parametrize("to", [state for state in ReferralState if state != "issued"])
@pytest.mark.parametrize("start", ReferralState)
def test_only_the_ways_of_the_table_are_open(
    desk: Desk, issued: ReferralSummary, start: ReferralState, to: ReferralState
) -> None:
    if start is not ReferralState.ISSUED:
        go(desk, issued, start)
    if to in NEXT[start]:
        go(desk, issued, to)
        assert ReferralService(desk).get(issued.id).summary.state is to
    else:
        with pytest.raises(Conflict, match=r"receipt_booked|referral_closed"):
            go(desk, issued, to)
        assert ReferralService(desk).get(issued.id).summary.state is start


def test_the_history_says_what_was_booked_when_by_whom(
    desk: Desk, referrals: ReferralService, issued: ReferralSummary, clock: FixedClock
) -> None:
    clock.move(days=3)
    book(desk, issued, ReferralState.ARRIVED, day=TODAY + timedelta(days=1), advice="复诊")
    clock.move(days=30)
    book(desk, issued, ReferralState.RETURNED, advice="由室里跟进", contact="刘医生")
    clock.move(days=1)
    referrals.end(issued.id, Ending(ReferralState.CLOSED))
    details = referrals.get(issued.id)
    told = [(step.state, step.day, step.booked_by) for step in details.steps]
    assert told == [
        (ReferralState.ARRIVED, date(2026, 11, 23), "何晓岚"),
        (ReferralState.RETURNED, date(2026, 12, 25), "何晓岚"),
        (ReferralState.CLOSED, date(2026, 12, 26), "何晓岚"),
    ]
    assert (details.advice, details.contact) == ("由室里跟进", "刘医生")


def test_undo_takes_back_the_last_booking_of_today_only(
    desk: Desk, referrals: ReferralService, issued: ReferralSummary, clock: FixedClock
) -> None:
    book(desk, issued, ReferralState.DECLINED, **NO)
    clock.move(days=1)
    referrals.end(issued.id, Ending(ReferralState.CLOSED, "另找单位"))
    assert referrals.get(issued.id).can_undo
    assert referrals.undo_receipt(issued.id).state is ReferralState.DECLINED
    assert not referrals.get(issued.id).can_undo
    with desk.read() as session:
        row = session.get_one(Referral, issued.id)
        assert (row.decline_reason, row.closing) == ("no_capacity", "")
    with pytest.raises(Conflict, match="receipt_not_today"):
        referrals.undo_receipt(issued.id)


def test_a_lost_one_is_found_again_by_a_late_slip(
    desk: Desk, referrals: ReferralService, issued: ReferralSummary, clock: FixedClock
) -> None:
    clock.move(days=60)
    lost = referrals.end(issued.id, Ending(ReferralState.LOST, "对方说没有登记"))
    assert (lost.state, lost.is_overdue) == (ReferralState.LOST, False)
    assert book(desk, issued, ReferralState.ARRIVED).state is ReferralState.ARRIVED
    with desk.read() as session:
        assert session.get_one(Referral, issued.id).closing == ""


@pytest.mark.parametrize(
    ("ending", "problems"),
    [
        (Ending(ReferralState.LOST), {"text": Problem.REQUIRED}),
        (Ending(ReferralState.CLOSED, "  "), {"text": Problem.REQUIRED}),
        (Ending(ReferralState.CLOSED, "长" * 2001), {"text": Problem.TOO_LONG}),
        (Ending(ReferralState.ARRIVED, "x"), {"state": Problem.REQUIRED}),
    ],
)
def test_what_ends_without_a_slip_says_why(
    referrals: ReferralService,
    issued: ReferralSummary,
    ending: Ending,
    problems: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as caught:
        referrals.end(issued.id, ending)
    assert caught.value.problems == problems
    with pytest.raises(NotFound):
        referrals.end(ReferralId(99), Ending(ReferralState.LOST, "x"))


def test_whoever_comes_back_gets_a_follow_up_and_undo_takes_it_away(
    desk: Desk, referrals: ReferralService, issued: ReferralSummary
) -> None:
    book(desk, issued, ReferralState.RETURNED, next_day=date(2026, 11, 29))
    with desk.read() as session:
        (made,) = session.scalars(select(Appointment))
        assert (made.kind, made.day, made.client_id) == (
            AppointmentKind.FOLLOW_UP,
            date(2026, 11, 29),
            issued.client_id,
        )
        assert issued.number in made.purpose
    assert referrals.get(issued.id).steps[0].follow_up == date(2026, 11, 29)
    referrals.undo_receipt(issued.id)
    with desk.read() as session:
        assert session.scalars(select(Appointment)).all() == []


def test_undo_leaves_a_follow_up_that_was_there_or_was_dealt_with(
    desk: Desk, referrals: ReferralService, issued: ReferralSummary
) -> None:
    for _ in range(2):
        book(desk, issued, ReferralState.RETURNED, next_day=TODAY, next_minute=540)
        with desk.write() as session:
            (made,) = session.scalars(select(Appointment))
            made.state = AppointmentState.PLANNED if made.version > 1 else made.state
            made.version += 1
        referrals.undo_receipt(issued.id)
    with desk.read() as session:
        assert len(session.scalars(select(Appointment)).all()) == 1


def test_issuing_is_a_disclosure_with_its_ground(desk: Desk, referrals: ReferralService) -> None:
    client, hospital = add_client(desk), add_hospital(desk)
    referrals.issue(new_referral(client, hospital))
    crisis = ReferralConsent.CRISIS
    referrals.issue(new_referral(client, hospital, consent=crisis, consent_day=None))
    with desk.read() as session:
        rows = session.scalars(select(Disclosure).order_by(Disclosure.id)).all()
        told = [(row.ground, row.recipient, row.source) for row in rows]
        assert told == [
            ("consent", "县人民医院 心理科", "referral"),
            ("crisis_life", "县人民医院 心理科", "referral"),
        ]
        assert all("周玉梅" not in row.what for row in rows)


def test_a_withdrawn_consent_blocks_issue_and_print_but_no_emergency(
    desk: Desk, referrals: ReferralService
) -> None:
    client, hospital = add_client(desk), add_hospital(desk)
    before = referrals.issue(new_referral(client, hospital))
    add_word(desk, client, ConsentPurpose.REFERRAL, TODAY, withdrawn_day=TODAY)
    with pytest.raises(Conflict, match="consent_withdrawn"):
        referrals.issue(new_referral(client, hospital))
    with pytest.raises(Conflict, match="consent_withdrawn"):
        referrals.form(before.id)
    crisis = new_referral(client, hospital, consent=ReferralConsent.CRISIS, consent_day=None)
    assert referrals.form(referrals.issue(crisis).id).consent is ReferralConsent.CRISIS


def test_a_restricted_file_is_shut_and_a_locked_one_takes_nothing_new(desk: Desk) -> None:
    hospital = add_hospital(desk)
    theirs = add_client(desk, is_restricted=True)
    issued = ReferralService(desk).issue(new_referral(theirs, hospital))
    code = ReferralService(desk).get(issued.id).check_code
    colleague = ReferralService(replace(desk, actor=replace(desk.actor, role=Role.COUNSELLOR)))
    for look in (
        lambda: colleague.get(issued.id),
        lambda: colleague.form(issued.id),
        lambda: colleague.find_by_code(code),
        lambda: colleague.end(issued.id, Ending(ReferralState.LOST, "x")),
        lambda: colleague.issue(new_referral(theirs, hospital)),
    ):
        with pytest.raises(FileRestricted):
            look()
    locked = add_client(desk, "马志伟", state=ClientState.LOCKED)
    with pytest.raises(Conflict, match="file_locked"):
        ReferralService(desk).issue(new_referral(locked, hospital))


def test_the_call_list_names_institutions_and_nobody(
    desk: Desk, referrals: ReferralService, clock: FixedClock
) -> None:
    client, hospital = add_client(desk), add_hospital(desk)
    late = referrals.issue(new_referral(client, hospital))
    booked = referrals.issue(new_referral(client, hospital))
    book(desk, booked, ReferralState.ARRIVED)
    clock.move(days=10)
    referrals.issue(new_referral(client, hospital))
    assert referrals.calls().calls == ()
    clock.move(days=6)
    (call,) = referrals.calls().calls
    assert (call.id, call.days_late, call.phone) == (late.id, 2, "0752-6660000")
    assert "周玉梅" not in repr(referrals.calls())
