"""Each line from the records: reached, on the way, behind, or not the room's to say."""

from datetime import date
from decimal import Decimal

import pytest

from models.crisis import Crisis
from models.vocabulary import ActivityState, CaseState, RosterKind
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.errors import InvalidInput, NotFound, Problem
from services.indicators.records import LineState
from services.indicators.service import IndicatorService
from services.screenings.records import NewPart, NewScreening
from services.screenings.service import ScreeningService
from services.visits.service import VisitService
from tests.fakes import FixedClock
from tests.services.assessments.conftest import phq9
from tests.services.indicators.rows import add_activity, add_person, add_training
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY, new_visit


@pytest.fixture
def indicators(desk: Desk) -> IndicatorService:
    return IndicatorService(desk)


def test_pro_rata_and_forecast_are_linear_by_day(desk: Desk, indicators: IndicatorService) -> None:
    for day in (3, 10, 17):
        add_activity(desk, date(2026, 5, day))
    line = indicators.line("s0.O06", "2026")
    goal = line.goals[0]
    assert goal.due == 5
    assert goal.by_now == Decimal(5) * 326 / 365
    assert line.figure.value == 3
    assert line.forecast == 3  # 3 x 365 / 326 = 3.36
    assert line.state is LineState.BEHIND
    assert line.missing == 2  # 5 x 334 / 365 by the end of November is 4.6: five


def test_a_quarter_owes_its_share_of_the_year(desk: Desk, indicators: IndicatorService) -> None:
    line = indicators.line("s0.V01", "2026-Q3")
    assert line.goals[0].due == Decimal(500) * 92 / 365
    assert line.state is LineState.MISSED
    assert line.missing == 127  # 126.03 and no visit


def test_the_target_before_the_cut_is_shown_and_not_compared(
    desk: Desk, indicators: IndicatorService
) -> None:
    for _ in range(6):
        add_activity(desk, TODAY)
    line = indicators.line("s0.O06", "2026")
    assert [(goal.number, goal.is_compared) for goal in line.goals] == [
        (Decimal(5), True),
        (Decimal(10), False),
    ]
    assert line.state is LineState.MET


def test_every_month_needs_one(desk: Desk, indicators: IndicatorService, clock: FixedClock) -> None:
    for month in range(1, 11):
        add_activity(desk, date(2026, month, 10))
    add_activity(desk, date(2026, 11, 3), state=ActivityState.PLANNED)
    add_activity(desk, date(2026, 11, 4), kind="dispute_mediation")
    line = indicators.line("s4.O02", "2026")
    assert line.empty_months == ("2026-11",)
    assert (line.state, line.missing) == (LineState.BEHIND, Decimal(1))
    add_activity(desk, date(2026, 11, 20), kind="theme_day")
    line = indicators.line("s4.O02", "2026")
    assert (line.state, line.missing) == (LineState.ON_TRACK, None)
    assert indicators.line("s4.O02", "2026-Q3").state is LineState.MET


def test_a_month_that_is_over_without_one_is_missed(
    desk: Desk, indicators: IndicatorService
) -> None:
    add_activity(desk, date(2026, 11, 3))
    line = indicators.line("s4.O02", "2026")
    assert line.state is LineState.MISSED
    assert len(line.empty_months) == 10


def test_last_years_target_is_used_with_its_year(indicators: IndicatorService) -> None:
    assert indicators.line("s4.O02", "2026").goals[0].year == 2021
    assert [goal.number for goal in indicators.line("s1.N01", "2020").goals] == [80]
    assert indicators.line("s1.N01", "2018").goals == ()


def test_two_places_that_disagree_are_two_goals(desk: Desk, indicators: IndicatorService) -> None:
    indicators.say("s4.C05", "2026", "3")
    line = indicators.line("s4.C05", "2026")
    assert [(goal.place.zh, goal.is_reached) for goal in line.goals] == [
        ("要求栏", True),
        ("评分栏", False),
    ]
    assert line.state is LineState.COUNTY  # whose hotline it is; the room says its part


def test_a_rate_of_the_county_shows_the_rooms_part_only(
    desk: Desk, indicators: IndicatorService
) -> None:
    VisitService(desk).finalise(new_visit())
    line = indicators.line("s4.V09b", "2026")
    assert line.state is LineState.COUNTY
    assert (line.figure.value, line.figure.out_of) == (Decimal(0), None)
    assert line.forecast is None


def test_own_surveys_have_their_own_denominator(desk: Desk, indicators: IndicatorService) -> None:
    assert indicators.line("s4.O01b", "2026").state is LineState.UNSAID
    add_activity(desk, TODAY, kind="awareness_survey", asked=60, aware=31)
    add_activity(desk, TODAY, kind="awareness_survey", asked=30, aware=None)
    line = indicators.line("s4.O01b", "2026")
    assert (line.figure.value, line.figure.count, line.figure.out_of) == (Decimal("51.7"), 31, 60)
    assert line.state is LineState.BEHIND


def test_an_answer_is_for_the_year_and_the_newest_counts(indicators: IndicatorService) -> None:
    assert indicators.line("s4.N04", "2026-Q4").state is LineState.UNSAID
    indicators.say("s4.N04", "2026-11", "no")
    assert indicators.line("s4.N04", "2026").state is LineState.BEHIND
    line = indicators.say("s4.N04", "2026-Q1", "yes", " 门口已挂牌 ")
    assert line.state is LineState.MET
    assert line.said is not None
    assert (line.said.value, line.said.remark, line.said.by) == ("yes", "门口已挂牌", "何晓岚")
    assert indicators.line("s4.N04", "2025").state is LineState.UNSAID


@pytest.mark.parametrize(
    ("indicator", "value", "problem"),
    [
        ("s4.N04", "", Problem.REQUIRED),
        ("s4.N04", "3", Problem.UNKNOWN_CODE),
        ("s4.C05", "yes", Problem.MALFORMED),
        ("s4.C05", "-1", Problem.MALFORMED),
        ("s4.C05", "1e5", Problem.MALFORMED),
        ("s4.O02", "12", Problem.FORBIDDEN),
    ],
)
def test_an_answer_that_is_none(
    indicators: IndicatorService, indicator: str, value: str, problem: Problem
) -> None:
    with pytest.raises(InvalidInput) as refused:
        indicators.say(indicator, "2026", value)
    assert refused.value.problems == {"value": problem}


@pytest.mark.parametrize("typed", ["１２００", "1,200", " 1200 "])
def test_a_number_as_people_type_it(indicators: IndicatorService, typed: str) -> None:
    line = indicators.say("s4.C05", "2026", typed)
    assert line.said is not None
    assert (line.said.value, line.figure.value) == ("1200", Decimal(1200))


def test_a_line_or_period_that_is_not_there(indicators: IndicatorService) -> None:
    for unknown in ("s4.X99", "s9.O02", ""):
        with pytest.raises(NotFound):
            indicators.line(unknown, "2026")
    with pytest.raises(InvalidInput):
        indicators.line("s4.O02", "2026-13")


def test_people_in_post_are_counted_on_the_day(desk: Desk, indicators: IndicatorService) -> None:
    add_person(desk, RosterKind.STAFF, "counsellor")
    add_person(desk, RosterKind.STAFF, "social_worker", until=date(2026, 6, 30))
    assert indicators.line("s4.N06", "2026-H1").state is LineState.MET
    assert indicators.line("s4.N06", "2026").state is LineState.BEHIND
    assert indicators.line("s4.N05", "2026").figure.count == 1
    assert indicators.line("s4.C01", "2026").state is LineState.BEHIND
    add_person(desk, RosterKind.CRISIS_TEAM)
    assert indicators.line("s4.C01", "2026").state is LineState.MET


def test_class_hours_hide_nobody(desk: Desk, indicators: IndicatorService) -> None:
    assert indicators.line("s4.T01", "2026").state is LineState.UNSAID
    first, second = (add_person(desk, RosterKind.STAFF) for _ in range(2))
    add_training(desk, date(2026, 3, 1), "training", first, second, class_hours=20)
    add_training(desk, date(2026, 4, 1), "training", first, class_hours=12)
    add_training(desk, date(2025, 4, 1), "training", second, class_hours=12)
    line = indicators.line("s4.T01", "2026")
    assert (line.figure.value, line.figure.count, line.figure.out_of) == (Decimal(20), 1, 2)
    assert (line.state, line.missing) == (LineState.BEHIND, Decimal(12))


def test_four_quarters_of_a_class_hour_are_one(desk: Desk, indicators: IndicatorService) -> None:
    worker = add_person(desk, RosterKind.STAFF)
    add_training(desk, date(2026, 3, 1), "training", worker, class_hours=31)
    for day in range(1, 5):
        add_training(desk, date(2026, 4, day), "training", worker, class_hours=0.25)
    line = indicators.line("s4.T01", "2026")
    assert (line.figure.value, line.figure.count, line.state) == (Decimal(32), 1, LineState.MET)


def test_exercises_are_drills_and_trainings_of_the_team(
    desk: Desk, indicators: IndicatorService
) -> None:
    member, other = add_person(desk, RosterKind.CRISIS_TEAM), add_person(desk, RosterKind.STAFF)
    add_training(desk, date(2026, 3, 1), "drill", other)
    add_training(desk, date(2026, 4, 1), "training", member)
    add_training(desk, date(2026, 5, 1), "training", other)
    line = indicators.line("s4.C02", "2026")
    assert (line.figure.value, line.state) == (Decimal(2), LineState.MET)


def test_a_call_out_is_counted_once(desk: Desk, indicators: IndicatorService) -> None:
    visit = VisitService(desk).finalise(new_visit(mode="crisis_callout"))
    add_crisis(desk, 1, visit.id)
    add_crisis(desk, 2, None)
    line = indicators.line("s0.V03", "2026")
    assert (line.figure.value, line.state) == (Decimal(2), LineState.REPORTED)
    found = indicators.records("s0.V03", "2026")
    assert {(row.source, row.id) for row in found.rows} == {
        ("visit", visit.id),
        ("crisis", 2),
    }


def add_crisis(desk: Desk, number: int, visit_id: int | None) -> None:
    with desk.write() as session:
        session.add(
            Crisis(
                id=number,
                number=f"W-2026-{number:03d}",
                visit_id=visit_id,
                day=TODAY,
                kinds="[]",
                level="high",
                measures="[]",
                is_callout=True,
                answers="{}",
                state=CaseState.OPEN,
                recorded_by=1,
                recorded_at=desk.clock.now(),
            )
        )


def test_a_figure_leads_to_its_records(desk: Desk, indicators: IndicatorService) -> None:
    old = add_activity(desk, date(2026, 2, 3), pieces=300)
    new = add_activity(desk, date(2026, 3, 3), pieces=200)
    add_activity(desk, date(2025, 3, 3), pieces=900)
    line = indicators.line("s0.O07", "2026")
    assert line.figure.value == 500
    found = indicators.records("s0.O07", "2026")
    assert [row.id for row in found.rows] == [new, old]
    assert (found.total, found.rows[0].source) == (2, "activity")
    assert indicators.records("s4.N04", "2026").total == 0


def test_results_of_others_stand_beside_a_figure(indicators: IndicatorService) -> None:
    line = indicators.line("s4.C02", "2026")
    assert line.results == ()
    results = indicators.line("s0.O09", "2026").results
    assert [(one.document.zh, one.text.zh) for one in results] == [("宜昌实绩（2019）", "30 余场")]


@pytest.mark.parametrize("pack", ["s4", "s1", "s0"])
def test_what_is_missing_comes_first(indicators: IndicatorService, pack: str) -> None:
    overview = indicators.overview(pack, "2026")
    missing = [line.is_missing for line in overview.lines]
    assert missing == sorted(missing, reverse=True)
    assert len(overview.lines) == len(overview.pack.indicators) == len(missing)


def test_records_are_told_apart_by_words(desk: Desk, indicators: IndicatorService) -> None:
    AssessmentService(desk).add(phq9(add_client(desk, "周玉梅")))
    ScreeningService(desk).make(NewScreening("秋季筛查", (NewPart("phq9"),), "self", TODAY))
    (assessment,) = indicators.records("s0.V06", "2026").rows
    assert assessment.label == "PHQ-9"
    (screening,) = indicators.records("s4.E11", "2026-T2").rows
    assert (screening.source, screening.label) == ("screening", "秋季筛查")
