"""The page of the day."""

from datetime import date, timedelta

from models.referral import Institution, Referral
from models.vocabulary import DraftKind
from services.desk import Desk
from services.today import TodayService
from services.visits import DraftService, MonthTotals, VisitService
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY, new_visit


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_empty_room(desk: Desk) -> None:
    today = TodayService(desk).load()
    figures = TodayService(desk).figures()
    assert (today.day, today.waiting, today.due_today, today.coming) == (TODAY, 0, (), ())
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
    today = TodayService(desk).load()
    assert [due.client_name for due in today.overdue] == ["逾期"]
    assert [due.client_name for due in today.due_today] == ["今天上午", "今天下午", "今天"]
    assert [due.client_name for due in today.coming] == ["本周"]
    assert (today.due_today[0].due_minute, today.due_today[0].visits) == (570, 1)
    assert today.waiting == 1


def test_a_later_visit_settles_a_follow_up(desk: Desk) -> None:
    visits = VisitService(desk)
    person = add_client(desk, "周玉梅")
    visits.finalise(new_visit(client_id=person, day=days(-9), next_day=days(-2), risk="urgent"))
    assert [due.client_name for due in TodayService(desk).load().high_risk] == ["周玉梅"]
    visits.finalise(new_visit(client_id=person, day=days(-2)))
    assert TodayService(desk).load().waiting == 0


def test_second_visit_on_the_same_day_settles_the_first(desk: Desk) -> None:
    visits = VisitService(desk)
    person = add_client(desk, "周玉梅")
    visits.finalise(new_visit(client_id=person, day=days(-1), risk="high"))
    visits.finalise(new_visit(client_id=person, day=days(-1)))
    assert TodayService(desk).load().high_risk == ()


def test_high_risk_stands_on_top_and_only_there(desk: Desk) -> None:
    visits = VisitService(desk)
    child = add_client(desk, "李梓涵", born=date(2013, 5, 1), populations=("left_behind_child",))
    visits.finalise(new_visit(client_id=child, day=days(-14), risk="high", next_day=days(-7)))
    old = add_client(desk, "陈建国")
    visits.finalise(new_visit(client_id=old, day=days(-15), risk="high", next_day=days(-7)))
    visits.finalise(new_visit(day=days(-1), risk="urgent"))
    today = TodayService(desk).load()
    assert [(due.client_name, due.risk) for due in today.high_risk] == [
        ("", "urgent"),
        ("李梓涵", "high"),
    ]
    assert (today.high_risk[1].age, today.high_risk[1].population) == (13, "left_behind_child")
    assert [due.client_name for due in today.overdue] == ["陈建国"]
    assert today.waiting == 3


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
    assert TodayService(desk).figures().referrals == 3


def test_figures_of_the_year(desk: Desk) -> None:
    visits = VisitService(desk)
    seen, lost = add_client(desk, "常来"), add_client(desk, "很久没来")
    add_client(desk, "从未来过")
    visits.finalise(new_visit(client_id=lost, day=days(-61)))
    visits.finalise(new_visit(client_id=seen, day=days(-61)))
    visits.finalise(new_visit(client_id=seen, day=days(-60)))
    visits.finalise(new_visit(client_id=seen))
    figures = TodayService(desk).figures()
    assert figures.lost_from_sight == 1
    assert figures.month == MonthTotals(1, 1, 0)
    counts = {month.month: month.visits for month in figures.months}
    assert (counts["2026-11"], counts["2026-09"], counts["2026-10"]) == (1, 3, 0)
