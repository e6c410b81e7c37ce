"""The office's own package: sums of published numbers, balanced at every month."""

import random
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from sqlalchemy import select

from models.room import Room
from models.summary import Package
from services.county.rollup import RollUpService
from services.county.store import CountyDesk, county_desk
from services.county.upward import UpwardService
from services.desk import Desk
from services.errors import Conflict, InvalidInput
from services.exchange.document import Document
from services.exchange.keys import new_signing_pair
from services.exchange.numbers import check_history
from services.exchange.outbox import OutboxService
from services.exchange.package import stored
from services.months import first_day, shifted, span
from services.progress import Progress
from services.summary.tables import Population
from tests.fakes import FixedClock
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive, undo
from tests.services.documents.papers import text_of

MONTHS = span("2025-10", "2026-04")


class Office:
    def __init__(self, county: CountyDesk, clock: FixedClock, seed: int = 1) -> None:
        self.county, self.clock = county, clock
        self.upward, self.rollups = UpwardService(county), RollUpService(county)
        chance = random.Random(seed)
        with county.store.write() as session:
            town = add_unit(session, "town", "东镇")
            self.rooms = [
                SimulatedRoom(f"room0{n}", 5 + 8 * n, n == 2, chance=random.Random(chance.random()))
                for n in range(4)
            ]
            for room in self.rooms:
                enrol(session, room.code, town, MONTHS[0])

    def receive(self, document: Document) -> int:
        self.clock.move(minutes=1)
        with self.county.store.write() as session:
            return receive(session, document, received_at=self.clock.now())

    def over(self, month: str) -> None:
        """It is the eighth of the month after."""
        moment = datetime.combine(first_day(shifted(month, 1)), time(2), UTC)
        self.clock.moment = moment.replace(day=8)

    def close(self, month: str) -> None:
        self.upward.close(month, self.upward.preview(month).digest)

    def sent(self) -> list[Document]:
        with self.county.desk.read() as session:
            texts = session.scalars(select(Package.document).order_by(Package.number)).all()
        return [stored(text) for text in texts]


@pytest.fixture
def office(desk: Desk, clock: FixedClock) -> Office:
    return Office(county_desk(desk), clock)


def leaves(documents: list[Document]) -> dict[tuple[str, str, str], int]:
    """Sums of everything published; what waits is a level."""
    found: dict[tuple[str, str, str], int] = {}
    for document in documents:
        for cell in document.cells:
            if cell.row != "pending" and cell.step:
                key = (cell.population, cell.table, cell.row)
                found[key] = found.get(key, 0) + cell.step
    return {key: number for key, number in found.items() if number}


@pytest.mark.parametrize("seed", [1, 2])
def test_every_month_the_office_stands_where_its_rooms_stand(
    desk: Desk, clock: FixedClock, seed: int
) -> None:
    """With reports that come late, are replaced, or undone; guarded rows in December."""
    office = Office(county_desk(desk), clock, seed)
    chance = random.Random(seed)
    waiting: list[Document] = []
    newest: dict[tuple[str, str], Document] = {}
    for month in MONTHS:
        office.over(month)
        for document in waiting:
            office.receive(document)
            newest[document.head.room, document.head.period] = document
        waiting = []
        for room in office.rooms:
            document = room.month(month)
            if chance.random() < 0.2:
                waiting.append(document)
                continue
            office.receive(document)
            if chance.random() < 0.2:
                document = room.month(month, revision=2)
                office.receive(document)
            newest[room.code, month] = document
        office.close(month)

        sent = office.sent()
        check_history(sent)
        assert leaves(sent) == leaves(list(newest.values())), month
        levels = {c.population: c.step for c in sent[-1].cells if c.row == "pending"}
        last = {d.head.room: d for _, d in sorted(newest.items(), key=lambda one: one[0][1])}
        for population, level in levels.items():
            rooms = [
                c.step or 0
                for d in last.values()
                for c in d.cells
                if c.row == "pending" and c.population == population
            ]
            assert level == sum(rooms)


def test_an_undone_import_is_taken_back_with_the_next_month(office: Office) -> None:
    months = MONTHS[:2]
    ids = {}
    for month in months:
        office.over(month)
        for room in office.rooms:
            ids[room.code, month] = office.receive(room.month(month))
        if month == months[0]:
            office.close(month)
    with office.county.store.write() as session:
        undo(session, ids["room03", months[1]])
    assert office.upward.preview(months[1]).reported == 3
    office.close(months[1])
    everything = office.rollups.roll_up("2025-H2")
    for population in everything.populations:
        sent = leaves(office.sent()).get((population.population, "total", "total"), 0)
        assert sent == population.step


def test_what_was_looked_at_is_what_goes(office: Office) -> None:
    office.over(MONTHS[0])
    office.receive(office.rooms[0].month(MONTHS[0]))
    shown = office.upward.preview(MONTHS[0])
    office.receive(office.rooms[1].month(MONTHS[0]))

    with pytest.raises(Conflict, match="changed_meanwhile"):
        office.upward.close(MONTHS[0], shown.digest)
    closed = office.upward.close(MONTHS[0], office.upward.preview(MONTHS[0]).digest)
    assert (closed.is_closed, closed.rooms, closed.reported, closed.expected) == (True, 2, 2, 4)
    assert closed.published.number == 1
    assert office.upward.next_month() == MONTHS[1]
    with pytest.raises(Conflict, match="already_closed"):
        office.upward.close(MONTHS[0], closed.digest)


def test_late_reports_are_announced(office: Office) -> None:
    office.over(MONTHS[0])
    first = office.rooms[0].month(MONTHS[0])
    late = office.rooms[1].month(MONTHS[0])
    office.receive(first)
    office.close(MONTHS[0])
    office.over(MONTHS[1])
    office.receive(late)
    office.receive(office.rooms[0].month(MONTHS[1]))

    shown = office.upward.preview(MONTHS[1])
    assert (shown.late, shown.reported, shown.rooms) == (1, 1, 2)


def test_only_the_next_month_and_only_when_it_is_over(office: Office) -> None:
    with pytest.raises(Conflict, match="nothing_came"):
        office.upward.preview(MONTHS[0])
    with pytest.raises(InvalidInput):
        office.upward.preview("2025-13")
    office.over(MONTHS[0])
    office.receive(office.rooms[0].month(MONTHS[0]))
    with pytest.raises(Conflict, match="not_next"):
        office.upward.preview(MONTHS[1])
    office.clock.moment = datetime(2025, 10, 31, 2, tzinfo=UTC)
    with pytest.raises(Conflict, match="not_over"):
        office.close(MONTHS[0])


def test_rooms_whose_bases_have_nothing_in_common_are_not_added(office: Office) -> None:
    office.over(MONTHS[0])
    office.receive(office.rooms[0].month(MONTHS[0]))
    other = SimulatedRoom("room01", 20, base=5).month(MONTHS[0])
    office.receive(other)
    with pytest.raises(Conflict, match="mixed_bases"):
        office.upward.preview(MONTHS[0])


def test_a_coarser_room_makes_no_difference_to_the_base(office: Office) -> None:
    office.over(MONTHS[0])
    office.receive(office.rooms[0].month(MONTHS[0]))
    office.receive(SimulatedRoom("room01", 20, base=6).month(MONTHS[0]))
    assert office.upward.preview(MONTHS[0]).published.base == 3


def test_the_package_leaves_by_the_outbox_of_every_register(
    office: Office, tmp_path_factory: pytest.TempPathFactory
) -> None:
    import pyrage

    identity = pyrage.x25519.Identity.generate()
    desk = office.county.desk
    with desk.write() as session:
        room = session.scalars(select(Room)).one()
        room.signing_secret, room.signing_public = new_signing_pair(desk.randomness)
        room.county_recipient = str(identity.to_public())
    office.over(MONTHS[0])
    for one in office.rooms:
        office.receive(one.month(MONTHS[0]))
    office.close(MONTHS[0])
    written = OutboxService(desk).write(MONTHS[0], tmp_path_factory.mktemp("stick"), Progress())

    assert written.package.read_bytes().startswith(b"age-encryption.org/v1")
    assert "由4个服务室" in text_of(office.upward.page(MONTHS[0]).pdf)
    assert written.package.name in text_of(office.upward.slip(MONTHS[0]).pdf)


def test_a_city_adds_counties_with_the_margin_of_their_rooms(office: Office, desk: Desk) -> None:
    office.over(MONTHS[0])
    for room in office.rooms:
        office.receive(room.month(MONTHS[0]))
    office.close(MONTHS[0])
    package = office.sent()[0]
    head = replace(package.head, room="county")
    with office.county.store.write() as session:
        county = add_unit(session, "county", "县")
        enrol(session, "county", county, MONTHS[0])
        receive(session, replace(package, head=head))
    rolled = office.rollups.roll_up(MONTHS[0])
    # Four rooms, and a county that adds up four.
    assert rolled.rooms == 8
    assert not any(code.startswith("office/") for code in rolled.facts)
    visits = rolled.of(Population.VISITS)
    own = office.upward.preview(MONTHS[0]).published.populations[0]
    assert visits is not None
    assert visits.step == 2 * own.step
