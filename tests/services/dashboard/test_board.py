"""The page of the room counts what its records say, and every figure leads to as many."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event

from models.vocabulary import Role, RosterKind
from services.actor import Actor, StaffId
from services.dashboard.records import Board, Compared
from services.dashboard.service import DashboardService
from services.dashboard.targets import goals
from services.desk import Desk
from services.errors import Conflict, NotAllowed
from services.summary.behind import BehindService
from services.summary.service import SummaryService
from services.summary.tables import Population
from services.today import TodayService
from tests.services.indicators.rows import add_activity, add_person
from tests.services.summary import other_records as records
from tests.services.summary.records import (
    add_clients,
    add_referrals,
    add_visits,
    enrol,
    months,
    visit,
)

NOW, BEFORE, YEAR_AGO = "2026-11", "2026-10", "2025-11"


@pytest.fixture
def full(desk: Desk) -> Desk:
    """Records of this month, the one before and the same one last year."""
    clients = add_clients(desk, 5)
    rows = [visit(NOW, client_id=one) for one in clients]
    add_visits(desk, [*rows, visit(NOW), visit(BEFORE, client_id=clients[1])])
    add_visits(desk, [visit(YEAR_AGO, client_id=one) for one in clients[:3]])
    add_referrals(desk, NOW, 2)
    add_referrals(desk, NOW, 1, state="returned")
    records.add_assessment(desk, "2026-11-03", "phq9", "mild")
    records.add_follow_up(desk, "2026-11-01", "attended")
    records.add_follow_up(desk, "2026-11-28", "planned")
    records.add_crisis(desk, "2026-11-02", '["loss"]')
    records.add_plan(desk, "2026-11-05", "homeless", 3)
    add_activity(desk, date(2026, 11, 6))
    add_activity(desk, date(2026, 10, 6), "theme_day")
    return desk


def board(desk: Desk) -> Board:
    return DashboardService(desk).board()


def compared(found: Board, measure: str) -> Compared:
    return found.compared(found.of(measure).numbers)


def test_two_years_of_months_end_with_this_one(full: Desk) -> None:
    found = board(full)
    assert found.months == tuple(months(12, 24, 2024))
    assert found.months[-1] == NOW
    assert found.first_month == YEAR_AGO
    assert {len(one.numbers) for one in found.series} == {24}
    assert {len(one.numbers) for one in found.parts} == {24}
    assert {one.measure for one in found.series} >= {p.value for p in Population}


def test_this_month_stands_beside_the_one_before_and_last_years(full: Desk) -> None:
    found = board(full)
    # Three more visits are the sessions of the plan.
    assert compared(found, "visits") == Compared(9, 1, 3)
    assert compared(found, "referrals") == Compared(3, 0, 0)
    assert compared(found, "activities") == Compared(1, 1, 0)
    assert compared(found, "activities/theme_day") == Compared(0, 1, 0)
    assert compared(found, "crises").now == 1


def test_persons_count_once_a_year_also_where_the_board_begins_within_one(desk: Desk) -> None:
    (client,) = add_clients(desk, 1)
    # The board begins with December 2024; the person was first seen in March of that year.
    add_visits(desk, [visit(month, client_id=client) for month in ("2024-03", "2024-12", NOW)])
    numbers = board(desk).of("persons").numbers
    assert numbers[0] == 0
    assert sum(numbers) == numbers[-1] == 1


def test_where_referrals_and_follow_ups_stand(full: Desk) -> None:
    now = {(one.population, one.row): one.numbers[-1] for one in board(full).parts}
    assert now[Population.REFERRALS, "issued"] == 2
    assert now[Population.REFERRALS, "returned"] == 1
    assert now[Population.FOLLOW_UPS, "attended"] == 1
    assert now[Population.FOLLOW_UPS, "planned"] == 1
    assert {one.table for one in board(full).parts} == {"state", "standing"}


def test_what_is_older_than_the_room_is_no_zero(desk: Desk) -> None:
    add_visits(desk, [visit(NOW)])
    found = board(desk)
    assert compared(found, "visits") == Compared(1, None, None)
    assert not found.is_known(BEFORE)
    assert found.is_known(NOW)


def test_an_empty_room_has_no_first_month(desk: Desk) -> None:
    """Its team may have been in post for years."""
    add_person(desk, RosterKind.STAFF)
    found = board(desk)
    assert found.first_month is None
    assert not found.is_published
    assert compared(found, "visits") == Compared(0, None, None)
    assert compared(found, "team/staff").now == 1


def test_records_older_than_two_years_are_known_although_not_shown(desk: Desk) -> None:
    add_visits(desk, [visit("2021-05")])
    found = board(desk)
    assert found.first_month == "2021-05"
    assert compared(found, "visits") == Compared(0, 0, 0)


def test_every_figure_leads_to_as_many_records(full: Desk) -> None:
    found, behind = board(full), BehindService(full)
    for population in Population:
        table = found.tables[population]
        for place, month in enumerate(found.months):
            records_there = behind.records(
                population, table, "", month, month, of_whole_year=True
            ).total
            assert records_there == found.of(population).numbers[place], (population, month)
    for part in found.parts:
        there = behind.records(part.population, part.table, part.row, NOW, NOW).total
        assert there == part.numbers[-1], part.row
    assert behind.fact_records("activities/lecture", NOW, NOW).total == 1


def test_persons_of_a_ledger_that_began_later_lead_to_those_who_were_new_in_the_year(
    desk: Desk,
) -> None:
    old, new = add_clients(desk, 2)
    add_visits(desk, [visit("2026-02", client_id=old), visit(NOW, client_id=old)])
    add_visits(desk, [visit(NOW, client_id=new)])
    assert board(desk).of("persons").numbers[-1] == 1
    behind = BehindService(desk)
    of_ledger = behind.records(Population.PERSONS, "mode", "", NOW, NOW)
    of_year = behind.records(Population.PERSONS, "mode", "", NOW, NOW, of_whole_year=True)
    assert (of_ledger.total, of_year.total) == (2, 1)


def test_targets_have_a_line_of_where_we_should_be_by_now(desk: Desk) -> None:
    for month in range(1, 11):
        add_activity(desk, date(2026, month, 5))
    lines = {one.indicator.id: one for one in board(desk).targets}
    line = lines["s0.O06"]
    (goal, *_) = goals(line)
    assert line.figure.value == Decimal(10)
    assert goal.due is not None
    assert goal.by_now is not None
    elapsed = (date(2026, 11, 22) - date(2025, 12, 31)).days
    assert goal.by_now == pytest.approx(goal.due * elapsed / 365)
    assert line.forecast == round(Decimal(10) * 365 / elapsed)


def test_of_targets_for_the_same_the_highest_is_shown_and_what_is_missing_first(
    desk: Desk,
) -> None:
    found = board(desk).targets
    exercises = [one for one in found if one.indicator.measure == "crisis_exercises"]
    assert [one.indicator.id for one in exercises] == ["s0.C02b"]  # 3; the standard wants 2
    keys = [(one.indicator.measure, one.indicator.rhythm) for one in found]
    assert len(keys) == len(set(keys)) > 3
    missing = [one.is_missing for one in found]
    assert missing == sorted(missing, reverse=True)


def test_what_waits_is_what_the_page_of_the_day_says(full: Desk) -> None:
    records.add_follow_up(full, "2026-11-02", "planned")
    found = board(full)
    assert found.waiting == TodayService(full).waiting()
    assert found.waiting.appointments == 1
    assert found.waiting.late_receipts == 2
    assert found.to_report.month == SummaryService(full).months().next_month


def test_the_page_is_read_in_one_transaction(full: Desk) -> None:
    with full.read() as session:
        engine = session.get_bind()
    begun: list[object] = []
    event.listen(engine, "begin", begun.append)
    board(full)
    assert len(begun) == 1


def test_only_whoever_does_casework_sees_it(desk: Desk) -> None:
    assistant = replace(desk, actor=Actor(StaffId(1), "何晓岚", Role.ASSISTANT))
    for call in (DashboardService(assistant).board, DashboardService(assistant).paper):
        with pytest.raises(NotAllowed):
            call()


def test_paper_has_published_figures_of_people_and_no_true_one(full: Desk) -> None:
    service = DashboardService(full)
    with pytest.raises(Conflict, match="nothing_published"):
        service.paper()
    enrol(full)
    summaries = SummaryService(full)
    closed = summaries.close(NOW, summaries.preview(NOW).published.digest)
    assert closed is not None
    found = service.paper()
    assert found.months[-1] == NOW
    assert board(full).is_published
    visits = found.people[Population.VISITS]
    assert visits[:-1] == (None,) * 23
    assert visits[-1] is not None
    assert visits[-1] % found.base == 0
    assert found.facts["activities"][-1] == 1
    shown = {one.indicator.measure for one in found.targets}
    assert "outreach" in shown
    assert "visits" not in shown
    before = found.people
    add_visits(full, [visit(NOW) for _ in range(50)])
    assert service.paper().people == before
