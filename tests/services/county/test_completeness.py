"""Who reported, when, and whom to call."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.county import EnrolledRoom
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.county.completeness import CompletenessService, next_due
from services.county.completeness_records import DueDays, Matrix, Reported, RoomRow
from services.county.store import CountyDesk, county_desk
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, Problem
from tests.services.county.simulated import SimulatedRoom, add_unit, enrol, receive, undo
from tests.services.documents.papers import text_of

ON_TIME, LATE = date(2026, 11, 5), date(2026, 11, 6)
R = Reported


class Office:
    """Two towns; rooms are enrolled as a test needs them."""

    def __init__(self, county: CountyDesk) -> None:
        self.county = county
        self.service = CompletenessService(county)
        with county.store.write() as session:
            self.east, self.west = (add_unit(session, "town", n) for n in ("东镇", "西镇"))
            self.village = add_unit(session, "village", "石桥村", self.east)

    def room(self, code: str, unit: int | None = None, first: str = "2026-09") -> SimulatedRoom:
        with self.county.store.write() as session:
            enrol(session, code, unit or self.village, first)
        return SimulatedRoom(code)

    def send(
        self, room: SimulatedRoom, month: str, on: date | None = None, revision: int = 1
    ) -> int:
        with self.county.store.write() as session:
            return receive(session, room.month(month, revision=revision), on)

    def states(self, first: str = "2026-09", last: str = "2026-11") -> dict[str, list[Reported]]:
        rooms = self.service.matrix(first, last).rooms
        return {row.room_code: [cell.state for cell in row.cells] for row in rooms}


@pytest.fixture
def office(desk: Desk) -> Office:
    """It is 22 November 2026; September and October are due."""
    return Office(county_desk(desk))


def test_each_state_is_told_apart(office: Office) -> None:
    for code, on in (("onday0", ON_TIME), ("late00", LATE)):
        room = office.room(code, first="2026-10")
        office.send(room, "2026-10", on)
    office.room("absent", first="2026-10")
    replaced = office.room("twice0", first="2026-10")
    office.send(replaced, "2026-10", ON_TIME)
    office.send(replaced, "2026-10", date(2026, 11, 12), revision=2)
    nil = office.room("nil000", first="2026-10")
    nil.busy = 0
    with office.county.store.write() as session:
        receive(session, nil.month("2026-10", facts={}), ON_TIME)

    assert office.states() == {
        "onday0": [R.NOT_EXPECTED, R.COMPLETE, R.AWAITED],
        "late00": [R.NOT_EXPECTED, R.LATE, R.AWAITED],
        "absent": [R.NOT_EXPECTED, R.MISSING, R.AWAITED],
        "twice0": [R.NOT_EXPECTED, R.REPLACED, R.AWAITED],
        "nil000": [R.NOT_EXPECTED, R.NIL, R.AWAITED],
    }
    month = office.service.matrix("2026-10", "2026-10").total.months[0]
    assert (month.expected, month.received, month.nil) == (5, 4, 1)
    assert (month.late, month.missing, month.awaited) == (1, 1, 0)
    assert (month.on_time_received, month.on_time_closed) == (3, 4)
    assert (month.reporting_rate, month.timeliness, month.timeliness_closed) == (80, 60, 80)


def test_a_month_is_late_only_after_its_due_day(office: Office) -> None:
    office.room("absent", first="2026-10")
    assert office.states("2026-10", "2026-10") == {"absent": [R.MISSING]}

    office.service.set_days(DueDays(due_day=22, closing_day=25))
    assert office.states("2026-10", "2026-10") == {"absent": [R.AWAITED]}


def test_both_days_count_and_the_second_one_ranks(office: Office) -> None:
    """Closed by the room on the 1st, here on the 6th: its own day was in time (mission.md 2)."""
    office.send(office.room("late00", first="2026-10"), "2026-10", LATE)
    cell = row_of(office.service.matrix("2026-10", "2026-10"), "late00").cells[0]

    assert (cell.closed_on, cell.received_on) == (date(2026, 11, 1), LATE)
    assert (cell.is_late, cell.is_closed_late, cell.is_after_closing) == (True, False, False)


def test_what_comes_after_the_books_closed_says_so(office: Office) -> None:
    room = office.room("late00", first="2026-10")
    office.send(room, "2026-10", date(2026, 11, 21))
    assert row_of(office.service.matrix("2026-10", "2026-10"), "late00").cells[0].is_after_closing


def test_a_package_after_its_printed_pages_is_no_replacement(office: Office) -> None:
    """Timeliness goes by the pages: the county had the figures then."""
    room = office.room("typed0", first="2026-10")
    document = room.month("2026-10")
    with office.county.store.write() as session:
        receive(session, document, ON_TIME)
        later = replace(document, head=replace(document.head, number=2))
        receive(session, later, date(2026, 11, 9))
    cell = row_of(office.service.matrix("2026-10", "2026-10"), "typed0").cells[0]
    assert (cell.state, cell.received_on) == (R.COMPLETE, ON_TIME)


def test_an_undone_import_is_missing_again(office: Office) -> None:
    incoming = office.send(office.room("undone", first="2026-10"), "2026-10", ON_TIME)
    with office.county.store.write() as session:
        undo(session, incoming)
    assert office.states("2026-10", "2026-10") == {"undone": [R.MISSING]}


def test_a_room_that_was_closed_or_refused_is_not_missing(office: Office) -> None:
    for code, state, last in (
        ("closed", "approved", "2026-09"),
        ("asked0", "asked", ""),
        ("revokd", "revoked", ""),
    ):
        office.room(code, first="2026-09")
        with office.county.store.write() as session:
            room = session.get_one(EnrolledRoom, code)
            room.state, room.last_month = state, last
            room.decided_at = datetime(2026, 10, 9, tzinfo=UTC)
    assert office.states() == {
        "closed": [R.MISSING, R.NOT_EXPECTED, R.NOT_EXPECTED],
        "revokd": [R.MISSING, R.MISSING, R.NOT_EXPECTED],
    }


def test_towns_have_their_own_rates_and_the_county_the_sum(office: Office) -> None:
    office.send(office.room("east00", first="2026-10"), "2026-10", ON_TIME)
    office.room("east01", first="2026-10")
    office.send(office.room("west00", office.west, "2026-10"), "2026-10", ON_TIME)
    matrix = office.service.matrix("2026-09", "2026-10")

    rates = {town.name: town.sum.reporting_rate for town in matrix.towns}
    assert rates == {"东镇": 50, "西镇": 100}
    assert [town.months[0].worst for town in matrix.towns] == [R.NOT_EXPECTED, R.NOT_EXPECTED]
    assert [town.months[1].worst for town in matrix.towns] == [R.MISSING, R.COMPLETE]
    assert matrix.total.sum.expected == sum(town.sum.expected for town in matrix.towns) == 3
    assert [row.town for row in matrix.rooms] == ["东镇", "东镇", "西镇"]


def test_the_call_list_names_who_is_missing_and_since_when(office: Office) -> None:
    room = office.room("absent", first="2026-08")
    office.send(room, "2026-08", date(2026, 9, 3))
    office.send(office.room("there0", first="2026-10"), "2026-10", ON_TIME)
    found = office.service.call_list("2026-10")

    assert found.expected == 2
    assert [one.room_code for one in found.rooms] == ["absent"]
    assert found.rooms[0].months_missing == 2
    assert found.rooms[0].last_month == "2026-08"
    assert (found.due_on, found.closes_on) == (date(2026, 11, 5), date(2026, 11, 20))
    page = text_of(office.service.call_list_page("2026-10").pdf)
    assert "absent" in page
    assert "there0" not in page


def test_nobody_is_missing(office: Office) -> None:
    assert office.service.call_list("2026-10").rooms == ()
    assert "都报齐了" in text_of(office.service.call_list_page("2026-10").pdf)
    assert office.service.matrix("2026-10", "2026-10").rooms == ()


@pytest.mark.parametrize(
    ("days", "field"),
    [(DueDays(0, 20), "due_day"), (DueDays(5, 29), "closing_day"), (DueDays(9, 8), "closing_day")],
)
def test_days_that_no_month_has_or_in_the_wrong_order(
    office: Office, days: DueDays, field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        office.service.set_days(days)
    assert caught.value.problems == {field: Problem.OUT_OF_RANGE}
    assert office.service.days() == DueDays()


@pytest.mark.parametrize(
    ("first", "last"), [("2026-11", "2026-10"), ("x", "2026-10"), ("2001-01", "2026-10")]
)
def test_spans_that_are_none(office: Office, first: str, last: str) -> None:
    with pytest.raises(InvalidInput):
        office.service.matrix(first, last)


def row_of(matrix: Matrix, code: str) -> RoomRow:
    return next(row for row in matrix.rooms if row.room_code == code)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 11, 4), date(2026, 11, 5)),
        (date(2026, 11, 5), date(2026, 11, 5)),
        (date(2026, 11, 6), date(2026, 12, 5)),
        (date(2026, 12, 31), date(2027, 1, 5)),
    ],
)
def test_the_next_due_day(desk: Desk, day: date, due: date) -> None:
    with desk.read() as vault:
        assert next_due(vault, day) == due


def test_only_the_lead_sets_the_days(desk: Desk) -> None:
    colleague = replace(desk, actor=Actor(StaffId(1), "何晓岚", Role.COUNSELLOR))
    with pytest.raises(NotAllowed):
        CompletenessService(county_desk(colleague)).set_days(DueDays(6, 21))
