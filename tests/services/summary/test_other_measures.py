"""What the other populations and the facts count, in which month, and in which row."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import TextClause, text

from services.desk import Desk
from services.summary import declarations
from services.summary.declarations import DECLARATIONS
from services.summary.facts import FEWEST_PRESENT, STATEMENTS, facts, summed
from services.summary.rounding import Counted
from services.summary.tables import Population
from tests.services.summary import other_records as records
from tests.services.summary.test_measures import measured

MONTH = "2026-11"
SPAN = declarations.span("2026-01", MONTH) | {"fewest": FEWEST_PRESENT}


def november(desk: Desk, population: Population) -> Counted:
    return measured(desk, "2026-10", MONTH)[population].between(MONTH, MONTH)


def reads(desk: Desk, statement: TextClause) -> list[str]:
    with desk.read() as session:
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {statement}"), SPAN).all()
    return [row[-1] for row in plan if row[-1].startswith(("SCAN", "SEARCH"))]


@pytest.mark.parametrize("statement", [s for d in DECLARATIONS for s in d.statements], ids=str)
def test_no_population_is_counted_by_reading_a_whole_table(
    desk: Desk, statement: TextClause
) -> None:
    """Sessions of plans have no month: their index is read, and nothing of the table."""
    found = reads(desk, statement)
    assert found
    scans = [read for read in found if read.startswith("SCAN")]
    assert all("COVERING INDEX ix_plan_session_plan_id" in read for read in scans)


@pytest.mark.parametrize("group", [g for g in STATEMENTS if g not in ("team", "findings_open")])
def test_no_fact_is_counted_by_reading_a_whole_table(desk: Desk, group: str) -> None:
    """Posts and findings are a handful and have no month: how many there are now is counted."""
    assert not [read for read in reads(desk, STATEMENTS[group]) if read.startswith("SCAN")]


def test_assessments_count_on_their_day_as_they_were_corrected(desk: Desk) -> None:
    newer = records.add_assessment(desk, "2026-11-03", "phq9", "mild")
    records.add_assessment(desk, "2026-11-03", "phq9", "severe", replaced_by_id=newer)
    records.add_assessment(desk, "2026-11-30", "asq", "negative")
    records.add_assessment(desk, "2026-10-31", "gad7", "mild")
    records.add_screened(desk, "2026-11-10", "phq9", ["mild", "minimal", ""])
    counted = november(desk, Population.ASSESSMENTS)
    assert counted.total == 5
    assert counted.leaves["scale"] == {
        "phq9/mild": 2,
        "phq9/minimal": 1,
        "phq9/not_given": 1,
        "asq": 1,
    }


def test_follow_ups_count_on_the_day_they_are_due(desk: Desk) -> None:
    for day, state in (("2026-11-01", "attended"), ("2026-11-30", "planned")):
        records.add_follow_up(desk, day, state)
    records.add_follow_up(desk, "2026-12-01", "planned")
    records.add_follow_up(desk, "2026-11-05", "planned", kind="meeting")
    counted = november(desk, Population.FOLLOW_UPS)
    assert counted.leaves["standing"] == {"attended": 1, "planned": 1}


def test_a_mandatory_report_can_not_be_told_from_another_crisis(desk: Desk) -> None:
    records.add_crisis(desk, "2026-11-02", '["loss", "other"]')
    records.add_crisis(desk, "2026-11-02", '["act"]')
    # In China it is November already.
    records.add_report(desk, datetime(2026, 10, 31, 16, 30, tzinfo=UTC))
    records.add_report(desk, datetime(2026, 10, 31, 15, 30, tzinfo=UTC))
    counted = november(desk, Population.CRISES)
    assert counted.leaves["crisis_kind"] == {"loss": 1, "other": 2}


def test_plans_and_their_sessions_count_by_population(desk: Desk) -> None:
    records.add_plan(desk, "2026-11-05", "homeless", 3)
    records.add_plan(desk, "2026-11-05", "smd", 1)
    assert november(desk, Population.PLANS).total == 2
    sessions = november(desk, Population.PLAN_SESSIONS).leaves["population"]
    visits = november(desk, Population.VISITS).leaves["population"]
    assert sum(sessions.values()) == 4
    assert all(count <= visits[row] for row, count in sessions.items())


def test_a_session_to_which_nobody_came_does_not_count(desk: Desk) -> None:
    records.add_group_session(desk, "2026-11-06", 3)
    records.add_group_session(desk, "2026-11-07", 0)
    assert november(desk, Population.GROUP_SESSIONS) == Counted(1, {"mode": {"group": 1}})


def test_facts_are_what_was_done_in_the_month(desk: Desk) -> None:
    records.add_activity(
        desk, "2026-11-10", materials=200, present=60, entry="village", feature="sleep"
    )
    records.add_activity(desk, "2026-11-12", kind="theme_day", present=9)
    records.add_activity(desk, "2026-11-13", state="planned", present=50)
    records.add_activity(desk, "2026-10-13", present=50)
    records.add_training(desk, "2026-11-14", minutes=45, people=2)
    records.add_training(desk, "2026-11-15", minutes=11, people=4)
    found = facts_of(desk, MONTH)
    assert found == {
        "activities/lecture": 1,
        "activities/theme_day": 1,
        "entries/village": 1,
        "features/sleep": 1,
        "present/open_events": 60,
        "materials/leaflet": 200,
        "trainings/training": 2,
        "class_quarters/training": 12,
    }


def facts_of(desk: Desk, month: str) -> dict[str, int]:
    with desk.read() as session:
        return facts(session, month, month)


def test_people_in_post_and_open_findings_are_levels(desk: Desk) -> None:
    records.add_post(desk, "staff", "2020-01-01")
    records.add_post(desk, "staff", "2020-01-01", until="2026-11-01")
    records.add_post(desk, "volunteer", "2026-12-01")
    records.add_inspection(desk, "2026-11-02", [None, "2026-11-20", "2026-12-02"])
    records.add_inspection(desk, "2026-12-05", [None])
    assert facts_of(desk, MONTH) == {"team/staff": 2, "inspections/held": 1, "findings_open/all": 2}


def test_a_year_adds_up_what_was_done_and_takes_the_newest_level() -> None:
    months = [{"activities/lecture": 1, "team/staff": 5}, {"activities/lecture": 2}]
    assert summed([months[0], months[1]]) == {"activities/lecture": 3}
    assert summed([months[1], months[0]]) == {"activities/lecture": 3, "team/staff": 5}
