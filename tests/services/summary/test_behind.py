"""Figures lead to the records that they count, and to no others."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.client import Client
from models.vocabulary import Role, Sex
from services.actor import StaffId
from services.desk import Desk
from services.errors import InvalidInput, NotFound
from services.summary.behind import Behind, BehindService
from services.summary.declarations import DECLARATIONS
from services.summary.service import SummaryService
from services.summary.tables import Population
from tests.services.summary import other_records as records
from tests.services.summary.records import add_clients, add_referrals, add_visits, visit

MONTH = "2026-11"


def behind(desk: Desk, population: Population, table: str, row: str = "") -> Behind:
    return BehindService(desk).records(population, table, row, MONTH, MONTH)


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A register with something of everything."""
    clients = add_clients(desk, 5)
    add_visits(desk, [visit(MONTH, client_id=one, topic="self_harm") for one in clients])
    add_visits(desk, [visit(MONTH, client_id=clients[0], mode="phone", sex=Sex.MALE)])
    add_visits(desk, [visit("2026-10", client_id=clients[1])])
    add_referrals(desk, MONTH, 2)
    records.add_assessment(desk, "2026-11-03", "phq9", "mild")
    records.add_screened(desk, "2026-11-10", "phq9", ["mild", "minimal"])
    records.add_follow_up(desk, "2026-11-01", "planned")
    records.add_crisis(desk, "2026-11-02", '["loss"]')
    records.add_report(desk, datetime(2026, 11, 3, tzinfo=UTC))
    records.add_plan(desk, "2026-11-05", "homeless", 3)
    records.add_group_session(desk, "2026-11-06", 2)
    return desk


def test_every_figure_has_as_many_records_as_it_says(full: Desk) -> None:
    """All populations, every row of every table and the totals."""
    preview = SummaryService(full).preview(MONTH)
    for truth in preview.truth:
        for name, figures in truth.tables.items():
            assert behind(full, truth.population, name).total == truth.month
            for row, count in figures.month.items():
                assert behind(full, truth.population, name, row).total == count, (name, row)
    assert {truth.population for truth in preview.truth if truth.month} == {*Population}
    assert {declared.population for declared in DECLARATIONS} == {*Population}


def test_records_of_a_file_that_is_shut_are_counted_and_not_listed(full: Desk) -> None:
    with full.write() as session:
        session.execute(update(Client).where(Client.id == 1).values(is_restricted=True))
    counsellor = replace(full, actor=replace(full.actor, staff_id=StaffId(9), role=Role.COUNSELLOR))
    found = behind(counsellor, Population.VISITS, "mode")
    assert found.total - len(found.rows) == found.shut == 2
    assert behind(full, Population.VISITS, "mode").shut == 0


def test_a_report_is_listed_for_who_made_it_and_the_lead_only(full: Desk) -> None:
    assert [one.source for one in behind(full, Population.CRISES, "crisis_kind").rows] == [
        "report",
        "crisis",
    ]
    counsellor = replace(full, actor=replace(full.actor, staff_id=StaffId(9), role=Role.COUNSELLOR))
    found = behind(counsellor, Population.CRISES, "crisis_kind")
    assert [one.source for one in found.rows] == ["crisis"]


def test_the_look_is_in_the_audit_trail(full: Desk) -> None:
    behind(full, Population.VISITS, "mode")
    with full.read() as session:
        newest = session.scalars(select(AuditEntry.action).order_by(AuditEntry.id.desc()).limit(1))
        assert newest.one() == "figure_records_listed"


def test_facts_lead_to_what_was_done(desk: Desk) -> None:
    records.add_activity(desk, "2026-11-10", materials=200, present=60)
    records.add_activity(desk, "2026-11-12", kind="theme_day", present=9)
    records.add_training(desk, "2026-11-14", minutes=45, people=2)
    records.add_inspection(desk, "2026-11-02", [None, None])
    records.add_post(desk, "staff", "2020-01-01")
    service = BehindService(desk)
    totals = {
        code: service.fact_records(code, MONTH, MONTH).total
        for code in SummaryService(desk).preview(MONTH).published.facts
    }
    assert totals == {
        "activities/lecture": 1,
        "activities/theme_day": 1,
        "present/open_events": 1,
        "materials/leaflet": 1,
        "trainings/training": 1,
        "class_quarters/training": 1,
        "inspections/held": 1,
        "findings_open/all": 1,
        "team/staff": 1,
    }


def test_what_no_summary_has_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound):
        behind(desk, Population.PLANS, "mode")
    with pytest.raises(InvalidInput):
        BehindService(desk).records(Population.PLANS, "population", "", "2026-13", MONTH)
    with pytest.raises(NotFound):
        BehindService(desk).fact_records("clients/all", MONTH, MONTH)
