"""A city reads what its counties hand up: real packages, sealed, signed, chained, written, read."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from sqlalchemy import update

from models.county import EnrolledRoom
from services.county.inbox import InboxService
from services.county.inbox_records import Outcome
from services.county.rollup import RollUpService
from services.county.upward import UpwardService
from services.exchange.outbox import OutboxService
from services.exchange.receipts import ReceiptService
from services.months import first_day, shifted
from services.progress import Progress
from tests.fakes import FixedClock
from tests.services.county.offices import Office, Village, make_office, make_village
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive

MONTHS = ("2026-01", "2026-02", "2026-03")


@pytest.fixture
def city(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """An office that counties report to."""
    made = make_office(tmp_path / "city", clock, seed=5)
    yield made
    made.engine.dispose()


@pytest.fixture
def below(tmp_path: Path, clock: FixedClock, city: Office) -> Iterator[Village]:
    """A county that has pinned the city's keys, enrolled at the city."""
    made = make_village(tmp_path / "county", clock, "county", city)
    identity = OutboxService(made.desk).identity()
    with city.county.store.write() as session:
        enrol(session, "county", add_unit(session, "county", "龙门县"), MONTHS[0])
        keys = update(EnrolledRoom).where(EnrolledRoom.room_code == "county")
        session.execute(keys.values(signer=identity.signer, recipient=identity.recipient))
    yield made
    made.engine.dispose()


@pytest.mark.parametrize("base", [3, 6])
def test_the_city_stands_where_the_rooms_of_its_counties_stand(
    city: Office, below: Village, clock: FixedClock, tmp_path: Path, base: int
) -> None:
    """A school joins in the second month: rows that the county did not have before. The county's
    rooms may round by rules of their own."""
    county = Office(below.engine, below.desk, city.keys, b"").county
    rooms = [SimulatedRoom(f"room0{n}", 40, n == 2, base, random.Random(n)) for n in range(3)]
    with county.store.write() as session:
        town = add_unit(session, "town", "东镇")
        for room in rooms:
            enrol(session, room.code, town, MONTHS[0])
    upward, stick = UpwardService(county), tmp_path / "stick"
    stick.mkdir()
    for place, month in enumerate(MONTHS):
        clock.moment = datetime.combine(first_day(shifted(month, 1)), time(2), UTC)
        with county.store.write() as session:
            for room in rooms[: 2 if place == 0 else 3]:
                receive(session, room.month(month), received_at=clock.now())
        upward.close(month, upward.preview(month).digest)
        OutboxService(below.desk).write(month, stick, Progress())
        result = InboxService(city.county).read(stick, Progress())
        assert result.count(Outcome.IMPORTED) == 1, result.files
    # What the county's rooms published, the city has to the unit, with their margin.
    ours, theirs = RollUpService(county), RollUpService(city.county)
    for code in (*MONTHS, "2026-Q1"):
        rolled, above = ours.roll_up(code), theirs.roll_up(code)
        totals = {one.population: one.step for one in rolled.populations}
        assert {one.population: one.step for one in above.populations} == totals
        assert (above.rooms, above.margin) == (rolled.rooms, rolled.margin)
    InboxService(city.county).write_receipts(stick, Progress())
    read = ReceiptService(below.desk).read_stick(stick, Progress())
    assert [one.differences for one in read.read] == [()] * len(MONTHS)
    assert all(one.is_accepted for one in read.read)
