"""Referrals, from the decision to the returned slip."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.client import Client
from models.referral import Referral
from models.vocabulary import (
    ClientKind,
    ClientState,
    DraftKind,
    ReferralConsent,
    ReferralState,
    Role,
    Sex,
    Urgency,
)
from services import check_codes
from services.audit import first_broken_entry
from services.desk import Desk
from services.errors import ClockDoubtful, Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.institutions import InstitutionEdit, InstitutionService
from services.referrals import (
    NewReferral,
    Receipt,
    ReferralFilter,
    ReferralId,
    ReferralService,
    ReferralSummary,
)
from services.visits import DraftService
from tests.fakes import FixedClock

TODAY = date(2026, 11, 22)
ARRIVED = Receipt(ReferralState.ARRIVED, date(2026, 11, 24), " 建议每两周复访一次 ", "刘医生")


@pytest.fixture
def referrals(desk: Desk) -> ReferralService:
    return ReferralService(desk)


@pytest.fixture
def new(desk: Desk) -> NewReferral:
    """An adult and a hospital."""
    institutions = InstitutionService(desk)
    hospital = institutions.add(
        InstitutionEdit("县人民医院", "general_hospital", "心理科", "刘医生", "0752-6660000")
    )
    return NewReferral(
        client_id=add_client(desk),
        institution_id=hospital.id,
        reasons=("medical_assessment", "beyond_scope"),
        risk="medium",
        urgency=Urgency.WITHIN_WEEK,
        consent=ReferralConsent.CLIENT,
        consent_day=TODAY,
        observations=" 近一个月入睡困难，白天没有精神。 ",
        work_done="谈话三次，教放松练习。",
    )


def add_client(desk: Desk, **changes: object) -> int:
    fields: dict[str, object] = {
        "file_no": "S-2026-001",
        "kind": ClientKind.NAMED,
        "state": ClientState.ACTIVE,
        "name": "周玉梅",
        "pinyin": "zhouyumei",
        "initials": "zym",
        "sex": Sex.FEMALE,
        "birth_date": date(1980, 5, 1),
        "created_by": 1,
        "created_at": desk.clock.now(),
    }
    with desk.write() as session:
        client = Client(**(fields | changes))
        session.add(client)
        session.flush()
        return client.id


def code_of(referrals: ReferralService, issued: ReferralSummary) -> str:
    return referrals.get(issued.id).check_code


def test_an_issued_referral_has_number_code_and_day_of_reply(
    referrals: ReferralService, new: NewReferral, desk: Desk
) -> None:
    issued = referrals.issue(new)
    assert issued.number == "Z-2026-001"
    assert (issued.client_name, issued.institution) == ("周玉梅", "县人民医院")
    assert (issued.state, issued.destination) == (ReferralState.ISSUED, "general_hospital")
    assert issued.reply_by == TODAY + timedelta(days=14)
    details = referrals.get(issued.id)
    assert check_codes.is_whole(details.check_code)
    assert details.observations == "近一个月入睡困难，白天没有精神。"
    assert details.reasons == new.reasons
    assert details.referred_by == "何晓岚"
    with desk.read() as session:
        assert "referral_issued" in session.scalars(select(AuditEntry.action)).all()
        assert first_broken_entry(session) is None


@pytest.mark.parametrize(
    ("urgency", "days"),
    [(Urgency.NOW, 7), (Urgency.WITHIN_DAY, 7), (Urgency.WITHIN_WEEK, 14), (Urgency.ROUTINE, 14)],
)
def test_urgent_referrals_are_asked_about_sooner(
    referrals: ReferralService, new: NewReferral, urgency: Urgency, days: int
) -> None:
    issued = referrals.issue(replace(new, urgency=urgency))
    assert (issued.reply_by - issued.day).days == days


def test_numbers_run_within_a_year_and_past_999(
    referrals: ReferralService, new: NewReferral, desk: Desk
) -> None:
    assert referrals.issue(replace(new, day=date(2025, 12, 31))).number == "Z-2025-001"
    assert referrals.issue(new).number == "Z-2026-001"
    with desk.write() as session:
        first = update(Referral).where(Referral.number == "Z-2026-001")
        session.execute(first.values(number="Z-2026-999"))
    assert referrals.issue(new).number == "Z-2026-1000"
    assert referrals.issue(new).number == "Z-2026-1001"


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"reasons": ()}, {"reasons": Problem.REQUIRED}),
        ({"reasons": ("boredom",)}, {"reasons": Problem.UNKNOWN_CODE}),
        ({"risk": ""}, {"risk": Problem.REQUIRED}),
        ({"risk": "extreme"}, {"risk": Problem.UNKNOWN_CODE}),
        ({"consent_day": None}, {"consent_day": Problem.REQUIRED}),
        ({"consent_day": date(2026, 11, 23)}, {"consent_day": Problem.IN_FUTURE}),
        ({"day": date(2026, 11, 23)}, {"day": Problem.IN_FUTURE}),
        ({"reply_by": date(2026, 11, 21)}, {"reply_by": Problem.OUT_OF_RANGE}),
        ({"observations": "长" * 2001}, {"observations": Problem.TOO_LONG}),
        ({"work_done": "长" * 2001}, {"work_done": Problem.TOO_LONG}),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(
    referrals: ReferralService,
    new: NewReferral,
    changes: dict[str, object],
    problems: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as caught:
        referrals.issue(replace(new, **changes))  # type: ignore[arg-type]
    assert caught.value.problems == problems
    assert referrals.list_page().rows == ()


def test_a_child_under_14_needs_a_guardian_to_agree(
    referrals: ReferralService, new: NewReferral, desk: Desk
) -> None:
    child = add_client(desk, file_no="S-2026-002", name="小雨", birth_date=date(2013, 1, 1))
    by_child = replace(new, client_id=child)
    with pytest.raises(InvalidInput) as caught:
        referrals.issue(by_child)
    assert caught.value.problems == {"consent": Problem.MISMATCH}
    referrals.issue(replace(by_child, consent=ReferralConsent.GUARDIAN))
    referrals.issue(replace(by_child, consent=ReferralConsent.CRISIS, consent_day=None))


def test_missing_and_closed_parties_are_refused(
    referrals: ReferralService, new: NewReferral, desk: Desk
) -> None:
    for unknown in (replace(new, client_id=99), replace(new, institution_id=99)):
        with pytest.raises(NotFound):
            referrals.issue(unknown)
    merged = add_client(desk, file_no="S-2026-003", state=ClientState.MERGED)
    with pytest.raises(Conflict, match="merged"):
        referrals.issue(replace(new, client_id=merged))
    institutions = InstitutionService(desk)
    institutions.retire(institutions.list_all()[0].id)
    with pytest.raises(Conflict, match="institution_inactive"):
        referrals.issue(new)


def test_a_receipt_is_booked_by_its_code_and_the_booking_can_be_undone(
    referrals: ReferralService, new: NewReferral, clock: FixedClock
) -> None:
    issued = referrals.issue(new)
    clock.move(days=3)
    code = code_of(referrals, issued)
    typed = f" {check_codes.grouped(code).lower()} "
    assert referrals.find_by_code(typed).id == issued.id
    assert referrals.find_by_code(f"{issued.number} {code}").id == issued.id
    assert referrals.book_receipt(typed, ARRIVED).state is ReferralState.ARRIVED
    details = referrals.get(issued.id)
    assert (details.advice, details.contact) == ("建议每两周复访一次", "刘医生")
    (step,) = details.steps
    assert (step.booked_day, step.day) == (date(2026, 11, 25), date(2026, 11, 24))
    with pytest.raises(Conflict, match="receipt_booked"):
        referrals.book_receipt(code, ARRIVED)
    assert referrals.undo_receipt(issued.id).state is ReferralState.ISSUED
    details = referrals.get(issued.id)
    assert (details.steps, details.advice, details.contact) == ((), "", "")
    with pytest.raises(Conflict, match="no_receipt"):
        referrals.undo_receipt(issued.id)


def test_a_booking_of_an_earlier_day_stays(
    referrals: ReferralService, new: NewReferral, clock: FixedClock
) -> None:
    issued = referrals.issue(new)
    referrals.book_receipt(
        code_of(referrals, issued), Receipt(ReferralState.DECLINED, reason="not_come")
    )
    clock.move(days=1)
    with pytest.raises(Conflict, match="receipt_not_today"):
        referrals.undo_receipt(issued.id)


def test_a_mistyped_code_is_told_apart_from_an_unknown_one(
    referrals: ReferralService, new: NewReferral
) -> None:
    code = code_of(referrals, referrals.issue(new))
    wrong = next(c for c in check_codes.ALPHABET if c != code[3])
    other = check_codes.of_digest(b"another room")
    for typed, problem in (
        ("  ", Problem.REQUIRED),
        (code[:3] + wrong + code[4:], Problem.MALFORMED),
        (code[:-1], Problem.MALFORMED),
        (other, Problem.UNKNOWN_CODE),
    ):
        with pytest.raises(InvalidInput) as caught:
            referrals.book_receipt(typed, Receipt(ReferralState.RETURNED))
        assert caught.value.problems == {"code": problem}


@pytest.mark.parametrize(
    ("receipt", "problems"),
    [
        (Receipt(ReferralState.ISSUED), {"outcome": Problem.REQUIRED}),
        (Receipt(ReferralState.CLOSED), {"outcome": Problem.REQUIRED}),
        (replace(ARRIVED, day=date(2026, 11, 23)), {"day": Problem.IN_FUTURE}),
        (replace(ARRIVED, day=date(2026, 11, 21)), {"day": Problem.OUT_OF_RANGE}),
        (Receipt(ReferralState.DECLINED), {"reason": Problem.REQUIRED}),
        (Receipt(ReferralState.DECLINED, reason="rain"), {"reason": Problem.UNKNOWN_CODE}),
        (
            Receipt(ReferralState.RETURNED, next_day=date(2026, 11, 21)),
            {"next_day": Problem.OUT_OF_RANGE},
        ),
        (Receipt(ReferralState.RETURNED, next_minute=540), {"next_day": Problem.REQUIRED}),
        (Receipt(ReferralState.ARRIVED, advice="长" * 2001), {"advice": Problem.TOO_LONG}),
        (Receipt(ReferralState.ARRIVED, contact="长" * 201), {"contact": Problem.TOO_LONG}),
    ],
)
def test_a_wrong_receipt_is_not_booked(
    referrals: ReferralService,
    new: NewReferral,
    receipt: Receipt,
    problems: dict[str, Problem],
) -> None:
    issued = referrals.issue(new)
    with pytest.raises(InvalidInput) as caught:
        referrals.book_receipt(code_of(referrals, issued), receipt)
    assert caught.value.problems == problems
    assert referrals.get(issued.id).summary.state is ReferralState.ISSUED


def test_the_draft_of_an_issued_referral_is_gone(
    desk: Desk, referrals: ReferralService, new: NewReferral
) -> None:
    drafts = DraftService(desk)
    kept = drafts.save(DraftKind.REFERRAL, {"risk": "low"})
    with pytest.raises(InvalidInput):
        referrals.issue(replace(new, reasons=(), draft_id=kept.id))
    assert [draft.id for draft in drafts.list()] == [kept.id]
    referrals.issue(replace(new, draft_id=kept.id))
    assert drafts.list() == ()


def test_overdue_is_what_has_no_receipt_after_its_day(
    referrals: ReferralService, new: NewReferral, clock: FixedClock
) -> None:
    late = referrals.issue(replace(new, urgency=Urgency.NOW))
    booked = referrals.issue(replace(new, urgency=Urgency.NOW))
    waiting = referrals.issue(new)
    referrals.book_receipt(code_of(referrals, booked), Receipt(ReferralState.ARRIVED))
    clock.move(days=7)
    only_overdue = ReferralFilter(only_overdue=True)
    assert referrals.list_page(only_overdue).rows == ()
    clock.move(days=1)
    (found,) = referrals.list_page(only_overdue).rows
    assert (found.id, found.days_overdue, found.is_overdue) == (late.id, 1, True)
    counts = referrals.counts()
    assert (counts.overdue, counts.total) == (1, 3)
    assert counts.by_state == {ReferralState.ISSUED: 2, ReferralState.ARRIVED: 1}
    assert {r.id for r in referrals.list_page(ReferralFilter(ReferralState.ISSUED)).rows} == {
        late.id,
        waiting.id,
    }


def test_pages_hold_every_referral_once_newest_first(
    referrals: ReferralService, new: NewReferral
) -> None:
    days = [TODAY - timedelta(days=n % 3) for n in range(11)]
    for day in days:
        referrals.issue(replace(new, day=day))
    seen: list[ReferralSummary] = []
    page = referrals.list_page(limit=4)
    seen += page.rows
    while page.next is not None:
        page = referrals.list_page(after=page.next, limit=4)
        seen += page.rows
    assert len({row.id for row in seen}) == 11
    assert [(r.day, r.id) for r in seen] == sorted(((r.day, r.id) for r in seen), reverse=True)


def test_a_list_for_one_client_holds_only_theirs(
    referrals: ReferralService, new: NewReferral, desk: Desk
) -> None:
    other = add_client(desk, file_no="S-2026-009", name="马志伟")
    referrals.issue(new)
    mine = referrals.issue(replace(new, client_id=other))
    found = referrals.list_page(ReferralFilter(client_id=other)).rows
    assert [row.id for row in found] == [mine.id]


def test_the_second_print_is_a_copy(referrals: ReferralService, new: NewReferral) -> None:
    issued = referrals.issue(new)
    form = referrals.form(issued.id)
    assert not form.is_copy
    assert (form.client_name, form.age, form.room_name) == ("周玉梅", 46, "石桥村社会心理服务室")
    ticked = [choice.label for choice in form.reasons if choice.is_ticked]
    assert ticked == ["需要医学评估", "超出本室服务范围"]
    assert referrals.count_print(issued.id) == 1
    assert referrals.form(issued.id).is_copy
    assert referrals.form(issued.id, "en").risks[2].label == "Medium"


def test_a_missing_referral_is_not_found(referrals: ReferralService) -> None:
    for action in (
        referrals.get,
        referrals.form,
        referrals.count_print,
        referrals.undo_receipt,
    ):
        with pytest.raises(NotFound):
            action(ReferralId(7))


def test_an_assistant_may_not_refer(desk: Desk, new: NewReferral) -> None:
    assistant = replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT))
    referrals = ReferralService(assistant)
    with pytest.raises(NotAllowed):
        referrals.issue(new)
    with pytest.raises(NotAllowed):
        referrals.list_page()


def test_a_clock_in_1970_dates_nothing(
    referrals: ReferralService, new: NewReferral, clock: FixedClock
) -> None:
    issued = referrals.issue(new)
    code = code_of(referrals, issued)
    clock.moment = datetime(1970, 1, 1, tzinfo=UTC)
    with pytest.raises(ClockDoubtful):
        referrals.issue(new)
    with pytest.raises(ClockDoubtful):
        referrals.book_receipt(code, Receipt(ReferralState.ARRIVED))
    assert referrals.get(issued.id).summary.state is ReferralState.ISSUED
