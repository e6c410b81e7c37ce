"""Roll-up, completeness, rates, questions and the office's own package: the tables in PostgreSQL
give the same as those in the vault."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from models.county import TABLES
from services.county.completeness import CompletenessService
from services.county.plausibility import PlausibilityService
from services.county.rate_records import RateEdit
from services.county.rates import RateService
from services.county.reports import CountyReportService
from services.county.rollup import RollUpService
from services.county.rollup_records import COUNTY, Scope
from services.county.store import CountyDesk, county_desk, forget_connections, shared_store
from services.county.upward import UpwardService
from services.desk import Desk
from services.summary.tables import Population
from tests.services.county.postgres import Server, server
from tests.services.county.test_rollup import County


@pytest.fixture(scope="module")
def postgres() -> Iterator[Server]:
    with server() as started:
        yield started
        forget_connections()


@pytest.fixture
def shared(desk: Desk, postgres: Server) -> Iterator[CountyDesk]:
    """An office whose tables lie on the server; what the test leaves there is thrown away."""
    county = CountyDesk(desk, shared_store(desk, postgres.address))
    yield county
    names = ", ".join(f'"{model.__tablename__}"' for model in TABLES)
    with county.store.write() as session:
        session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    forget_connections()


def told(office: County) -> list[object]:
    """Everything that is looked at, in one list."""
    county = office.desk
    rollups, rates = RollUpService(county), RateService(county)
    rates.set_number("s4.M02", 2026, RateEdit(1990, 2000, "台账"))
    upward = UpwardService(county)
    month = upward.next_month()
    assert month is not None
    town = Scope(unit_id=office.east)
    return [
        rollups.roll_up("2026", compare=True),
        rollups.roll_up("2026-Q2", town),
        rollups.course("2026-06"),
        rollups.drill("2026-05", COUNTY, Population.VISITS, "mode", "pending"),
        rollups.heat("2026-H1", Population.VISITS, "topic"),
        CompletenessService(county).matrix("2026-01", "2026-09"),
        CompletenessService(county).call_list("2026-09"),
        PlausibilityService(county).findings("2026-08"),
        rates.sheet(2026).lines[0].line,
        [(one.value, one.numerator, one.denominator) for one in rates.sheet(2026).lines],
        CountyReportService(county).text("2026-08"),
        upward.preview(month).published.populations,
    ]


def test_both_stores_tell_the_same(desk: Desk, shared: CountyDesk) -> None:
    in_vault, on_server = told(County(county_desk(desk))), told(County(shared))

    assert shared.store.is_shared
    for one, other in zip(in_vault, on_server, strict=True):
        assert one == other
