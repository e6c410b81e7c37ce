"""The page of the day."""

from dataclasses import replace
from datetime import date, timedelta

from models.client import Client
from models.referral import Institution, Referral
from models.risk import Duty
from models.vocabulary import AppointmentState, ClientState, DraftKind, DutyKind, Role
from services.appointments.records import NewAppointment
from services.appointments.service import AppointmentService
from services.clients.contact_age import OUT_OF_TOUCH_DAYS
from services.desk import Desk
from services.preferences import PreferenceService
from services.today import TodayService
from services.visits import DraftService, MonthTotals, VisitService
from tests.fakes import FixedClock
from tests.services.appointments.conftest import meeting
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY, new_visit


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_empty_room(desk: Desk) -> None:
    today = TodayService(desk).load()
    figures = TodayService(desk).figures()
    waiting = TodayService(desk).waiting().total
    assert (today.day, waiting, today.due_today, today.coming) == (TODAY, 0, (), ())
    assert figures.month == MonthTotals(0, 0, 0)
    assert [month.visits for month in figures.months] == [0] * 12
    assert (figures.months[0].month, figures.months[-1].month) == ("2025-12", "2026-11")


def test_follow_ups_are_sorted_by_when_they_are_due(desk: Desk) -> None:
    visits = VisitService(desk)
    for name, due, minute in (
        ("逾期", days(-3), 540),
        ("太久", days(-61), None),
        ("今天下午", days(0), 840),
        ("今天", days(0), None),
        ("今天上午", days(0), 570),
        ("本周", days(7), None),
        ("以后", days(8), None),
    ):
        person = add_client(desk, name)
        day = min(due, TODAY) - timedelta(days=1)
        visits.finalise(new_visit(client_id=person, day=day, next_day=due, next_minute=minute))
    today, waiting = TodayService(desk).load(), TodayService(desk).waiting()
    assert [due.row.client_name for due in today.overdue] == ["逾期"]
    assert [due.row.client_name for due in today.due_today] == ["今天上午", "今天下午", "今天"]
    assert [due.row.client_name for due in today.coming] == ["本周"]
    PreferenceService(desk).set(OUT_OF_TOUCH_DAYS, 90)
    late = [due.row.client_name for due in TodayService(desk).load().overdue]
    assert late == ["太久", "逾期"]
    assert (today.due_today[0].row.start_minute, today.due_today[0].visits) == (570, 1)
    assert (waiting.total, TodayService(desk).waiting().total) == (1, 2)


def test_a_later_visit_settles_a_follow_up(desk: Desk) -> None:
    visits = VisitService(desk)
    person = add_client(desk, "周玉梅")
    visits.finalise(new_visit(client_id=person, day=days(-9), next_day=days(-2)))
    assert [due.row.client_name for due in TodayService(desk).load().overdue] == ["周玉梅"]
    visits.finalise(new_visit(client_id=person, day=days(-2)))
    assert TodayService(desk).waiting().total == 0


def test_line_tells_what_one_must_know_of_the_person(desk: Desk) -> None:
    child = add_client(desk, "李梓涵", born=date(2013, 5, 1), populations=("left_behind_child",))
    VisitService(desk).finalise(
        new_visit(client_id=child, day=days(-14), risk="high", topics=("family",))
    )
    calendar = AppointmentService(desk)
    calendar.book(meeting(child, day=TODAY, purpose="看看睡眠"))
    calendar.book(meeting(None, day=TODAY, purpose="打电话来问的家长", start_minute=600))
    calendar.book(NewAppointment(day=TODAY, is_blocked=True))
    known, unknown = TodayService(desk).load().due_today
    assert (known.age, known.population, known.risk) == (13, "left_behind_child", "high")
    assert (known.topic, known.visits, known.row.purpose) == ("family", 1, "看看睡眠")
    assert (unknown.age, unknown.risk, unknown.visits) == (None, "", 0)


def test_files_that_are_closed_ask_for_nothing(desk: Desk) -> None:
    person = add_client(desk, "周玉梅")
    AppointmentService(desk).book(meeting(person, day=TODAY))
    with desk.write() as session:
        session.get_one(Client, person).state = ClientState.CLOSED
    assert TodayService(desk).load().due_today == ()


def test_who_came_without_a_visit_on_record_stays_until_evening(desk: Desk) -> None:
    calendar, person = AppointmentService(desk), add_client(desk, "周玉梅")
    (row,) = calendar.book(meeting(person, day=TODAY))
    calendar.mark(row.id, AppointmentState.ATTENDED, row.version)
    (due,) = TodayService(desk).load().due_today
    assert due.row.state is AppointmentState.ATTENDED
    VisitService(desk).finalise(new_visit(client_id=person))
    assert TodayService(desk).load().due_today == ()


def test_who_did_not_come_is_asked_why(desk: Desk, clock: FixedClock) -> None:
    calendar, person = AppointmentService(desk), add_client(desk, "周玉梅")
    (row,) = calendar.book(meeting(person, day=TODAY))
    calendar.mark(row.id, AppointmentState.NO_SHOW, row.version)
    today = TodayService(desk).load()
    waiting = TodayService(desk).waiting().total
    assert ([due.row.id for due in today.missed], waiting) == ([row.id], 1)
    calendar.book(meeting(person))
    assert TodayService(desk).load().missed == ()
    calendar.undo_last()
    clock.move(days=22)
    assert TodayService(desk).load().missed == ()


def test_duties_count_that_must_be_done_now(desk: Desk) -> None:
    with desk.write() as session:
        for number, kind, due_day, closed_at in (
            (1, DutyKind.HIGH_RISK, days(1), None),
            (2, DutyKind.HIGH_RISK, days(0), desk.clock.now()),
            (3, DutyKind.CRISIS_MONTH, days(30), None),
        ):
            session.add(
                Duty(
                    kind=kind,
                    source="visit",
                    source_id=number,
                    due_day=due_day,
                    opened_by=1,
                    opened_at=desk.clock.now(),
                    closed_at=closed_at,
                )
            )
    waiting = TodayService(desk).waiting()
    assert (waiting.duties, waiting.total) == (1, 1)


def test_missing_receipts_and_drafts(desk: Desk) -> None:
    person = add_client(desk, "陈建国")
    with desk.write() as session:
        session.add(Institution(id=1, name="县人民医院", destination="general_hospital"))
        session.flush()
        for number, state, reply_by in (
            ("Z-2026-001", "issued", days(-9)),
            ("Z-2026-002", "arrived", days(-9)),
            ("Z-2026-003", "issued", days(0)),
        ):
            session.add(
                Referral(
                    number=number,
                    check_code=number,
                    client_id=person,
                    institution_id=1,
                    destination="general_hospital",
                    referred_by=1,
                    day=days(-20),
                    reasons="[]",
                    risk="low",
                    urgency="routine",
                    consent="client",
                    state=state,
                    reply_by=reply_by,
                    created_at=desk.clock.now(),
                )
            )
    draft = DraftService(desk).save(DraftKind.VISIT, {}, client_id=person)
    today = TodayService(desk).load()
    (late,) = today.late_receipts
    assert (late.number, late.client_name, late.institution) == (
        "Z-2026-001",
        "陈建国",
        "县人民医院",
    )
    assert today.drafts == (draft,)
    assert TodayService(desk).waiting().late_receipts == 1
    with desk.write() as session:
        session.get_one(Client, person).is_restricted = True
    colleague = replace(desk, actor=replace(desk.actor, role=Role.COUNSELLOR))
    assert [late.client_name for late in TodayService(colleague).load().late_receipts] == [""]
    with desk.write() as session:
        locked = session.get_one(Client, person)
        locked.is_restricted, locked.state = False, ClientState.LOCKED
    assert [late.client_name for late in TodayService(colleague).load().late_receipts] == [""]
    assert TodayService(desk).figures().referrals == 3


def test_figures_of_the_year(desk: Desk) -> None:
    visits = VisitService(desk)
    seen = add_client(desk, "常来")
    visits.finalise(new_visit(day=days(-61)))
    visits.finalise(new_visit(client_id=seen, day=days(-61)))
    visits.finalise(new_visit(client_id=seen, day=days(-60)))
    visits.finalise(new_visit(client_id=seen))
    figures = TodayService(desk).figures()
    assert figures.month == MonthTotals(1, 1, 0)
    counts = {month.month: month.visits for month in figures.months}
    assert (counts["2026-11"], counts["2026-09"], counts["2026-10"]) == (1, 3, 0)
