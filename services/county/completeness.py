"""Who reported for which month, and when: rooms by months, rates by town, whom to call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import Incoming
from models.room import Room
from services.actor import Right
from services.county import expected
from services.county.completeness_records import (
    Cell,
    DueDays,
    Matrix,
    MissingList,
    MissingRoom,
    Reported,
    RoomRow,
    TownMonth,
    TownRow,
)
from services.county.expected import ExpectedRoom
from services.county.store import CountyDesk
from services.county.unit_tree import UnitTree
from services.documents.rendered import Rendered
from services.errors import InvalidInput, Problem
from services.months import first_day, is_month, month_of, shifted, span
from services.preferences import Setting, store_value, stored_value

LATEST_DAY = 28
"""Every month has it."""

LONGEST_SPAN = 60
"""Months that are shown at once."""

_DUE = Setting("county.due_day", 5, False, lambda day: 1 <= day <= LATEST_DAY)
_CLOSING = Setting("county.closing_day", 20, False, lambda day: 1 <= day <= LATEST_DAY)
_LOOK_BACK = 12


@dataclass(frozen=True, slots=True)
class _Arrived:
    """What is here of a room's month."""

    received_on: date
    closed_on: date
    is_nil: bool
    is_replaced: bool


_Arrivals = Mapping[tuple[str, str], _Arrived]


class CompletenessService:
    """Everybody looks; the lead sets the days."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def days(self) -> DueDays:
        """The due day and the closing day."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return _days(session)

    def set_days(self, days: DueDays) -> None:
        """Raises InvalidInput ``due_day`` or ``closing_day``: 1 to 28, closing not before due."""
        self._desk.actor.require(Right.MANAGE)
        problems = {
            name: Problem.OUT_OF_RANGE
            for name, day in (("due_day", days.due_day), ("closing_day", days.closing_day))
            if not 1 <= day <= LATEST_DAY
        }
        if not problems and days.closing_day < days.due_day:
            problems = {"closing_day": Problem.OUT_OF_RANGE}
        if problems:
            raise InvalidInput(problems)
        with self._desk.write() as session:
            store_value(session, _DUE, days.due_day)
            store_value(session, _CLOSING, days.closing_day)
            self._desk.audit.record(session, "due_days_changed", "preference")

    def matrix(self, first: str, last: str) -> Matrix:
        """Months ``first`` to ``last``. Raises InvalidInput ``month`` for what are no months, in
        the wrong order, or too many."""
        self._desk.actor.require(Right.LOG_VISITS)
        is_sound = is_month(first) and is_month(last) and first <= last
        if not is_sound or len(span(first, last)) > LONGEST_SPAN:
            raise InvalidInput({"month": Problem.OUT_OF_RANGE})
        return self._matrix(first, last)

    def call_list(self, month: str) -> MissingList:
        """Rooms whose report for ``month`` is not here, longest missing first in every town.

        Raises InvalidInput ``month``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        if not is_month(month):
            raise InvalidInput({"month": Problem.MALFORMED})
        matrix = self._matrix(shifted(month, 1 - _LOOK_BACK), month)
        with self._desk.read() as session:
            office = session.scalars(select(Room.name)).one()
        rooms = [_missing(row, matrix.months) for row in matrix.rooms if _is_awaited(row)]
        return MissingList(
            office=office,
            month=month,
            due_on=day_after(month, matrix.days.due_day),
            closes_on=day_after(month, matrix.days.closing_day),
            today=self._desk.clock.today(),
            expected=matrix.total.months[-1].expected,
            rooms=tuple(rooms),
        )

    def call_list_page(self, month: str) -> Rendered:
        """The same to print. Raises as `call_list`."""
        from services.documents import missing_rooms
        from services.documents.forms import render

        return render(missing_rooms.paper(self.call_list(month)))

    def _matrix(self, first: str, last: str) -> Matrix:
        months = span(first, last)
        with self._desk.read() as vault:
            days = _days(vault)
        with self._county.store.read() as session:
            tree = UnitTree.read(session, month_end(last))
            rooms = expected.rooms(session)
            arrived = _arrivals(session, first, last)
        today = self._desk.clock.today()
        rows = [_row(room, months, arrived, tree, days, today) for room in rooms]
        towns = _towns(rooms, rows, months, tree)
        every = [sum((town.months[at] for town in towns), TownMonth()) for at in range(len(months))]
        ranks = {unit_id: place for place, unit_id in enumerate(tree.units)}
        shown = [
            row for row in rows if any(c.state is not Reported.NOT_EXPECTED for c in row.cells)
        ]
        shown.sort(key=lambda row: _order(row, ranks))
        return Matrix(months, days, tuple(shown), towns, TownRow(None, "", tuple(every)))


def next_due(vault: Session, day: date) -> date:
    """The next due day from ``day`` on; ``vault`` is a session on the office's own register."""
    due_day = _days(vault).due_day
    return day.replace(day=due_day) if day.day <= due_day else day_after(month_of(day), due_day)


def month_end(month: str) -> date:
    """The last day of ``month``: to the unit of that day its package belongs."""
    return first_day(shifted(month, 1)) - timedelta(days=1)


def day_after(month: str, day: int) -> date:
    """The ``day`` of the month after ``month``."""
    return first_day(shifted(month, 1)).replace(day=day)


def _days(session: Session) -> DueDays:
    return DueDays(stored_value(session, _DUE), stored_value(session, _CLOSING))


def _arrivals(session: Session, first: str, last: str) -> _Arrivals:
    """Timeliness goes by the first package of a month, the rest by the newest revision."""
    wanted = (
        select(
            Incoming.room_code,
            Incoming.period,
            Incoming.received_on,
            Incoming.closed_on,
            Incoming.is_nil,
            Incoming.revision,
        )
        .where(Incoming.undone_at.is_(None), Incoming.period.between(first, last))
        .order_by(Incoming.revision, Incoming.number)
    )
    found: dict[tuple[str, str], _Arrived] = {}
    for room_code, period, received_on, closed_on, is_nil, revision in session.execute(wanted):
        before = found.get((room_code, period))
        if before is not None:
            received_on = min(before.received_on, received_on)
            closed_on = min(before.closed_on, closed_on)
        # A package that follows its own printed pages replaces nothing.
        found[room_code, period] = _Arrived(received_on, closed_on, is_nil, revision > 1)
    return found


def _row(
    room: ExpectedRoom,
    months: Sequence[str],
    arrived: _Arrivals,
    tree: UnitTree,
    days: DueDays,
    today: date,
) -> RoomRow:
    unit = room.unit_on(tree.day)
    town = tree.town_of(unit)
    return RoomRow(
        room_code=room.room_code,
        name=room.name,
        unit_id=unit,
        unit=tree.name(unit),
        town_id=town,
        town=tree.name(town),
        cells=tuple(
            _cell(room, month, arrived.get((room.room_code, month)), days, today)
            for month in months
        ),
    )


def _cell(
    room: ExpectedRoom, month: str, arrived: _Arrived | None, days: DueDays, today: date
) -> Cell:
    due = day_after(month, days.due_day)
    if arrived is None:
        if not room.reports_for(month):
            return Cell(Reported.NOT_EXPECTED)
        return Cell(Reported.MISSING if today > due else Reported.AWAITED)
    is_late = arrived.received_on > due
    return Cell(
        state=_state(arrived, is_late=is_late),
        is_late=is_late,
        is_closed_late=arrived.closed_on > due,
        is_nil=arrived.is_nil,
        is_replaced=arrived.is_replaced,
        is_after_closing=arrived.received_on > day_after(month, days.closing_day),
        closed_on=arrived.closed_on,
        received_on=arrived.received_on,
    )


def _state(arrived: _Arrived, *, is_late: bool) -> Reported:
    if is_late:
        return Reported.LATE
    if arrived.is_replaced:
        return Reported.REPLACED
    return Reported.NIL if arrived.is_nil else Reported.COMPLETE


def _towns(
    rooms: Sequence[ExpectedRoom], rows: Sequence[RoomRow], months: Sequence[str], tree: UnitTree
) -> tuple[TownRow, ...]:
    """A room's month counts in the town of its unit on the last day of that month."""
    cells: dict[int | None, list[TownMonth]] = {}
    for room, row in zip(rooms, rows, strict=True):
        for place, (month, cell) in enumerate(zip(months, row.cells, strict=True)):
            if not room.reports_for(month):
                continue  # a package nobody waited for is shown, and in no rate
            town = tree.town_of(room.unit_on(month_end(month)))
            of_town = cells.setdefault(town, [TownMonth()] * len(months))
            of_town[place] += _counted(cell)
    ranks = {unit_id: place for place, unit_id in enumerate(tree.units)}
    ordered = sorted(cells, key=lambda town: ranks.get(town or 0, len(ranks)))
    return tuple(TownRow(town, tree.name(town), tuple(cells[town])) for town in ordered)


def _counted(cell: Cell) -> TownMonth:
    is_here = cell.is_here
    return TownMonth(
        expected=1,
        received=int(is_here),
        nil=int(cell.is_nil),
        late=int(cell.is_late),
        missing=int(cell.state is Reported.MISSING),
        awaited=int(cell.state is Reported.AWAITED),
        on_time_closed=int(is_here and not cell.is_closed_late),
        on_time_received=int(is_here and not cell.is_late),
    )


def _order(row: RoomRow, ranks: Mapping[int, int]) -> tuple[int, int, str]:
    last = len(ranks)
    return (ranks.get(row.town_id or 0, last), ranks.get(row.unit_id or 0, last), row.name)


def _is_awaited(row: RoomRow) -> bool:
    return row.cells[-1].state in (Reported.MISSING, Reported.AWAITED)


def _missing(row: RoomRow, months: Sequence[str]) -> MissingRoom:
    here = [month for month, cell in zip(months, row.cells, strict=True) if cell.is_here]
    return MissingRoom(
        room_code=row.room_code,
        name=row.name,
        unit=row.unit,
        town=row.town,
        is_overdue=row.cells[-1].state is Reported.MISSING,
        months_missing=sum(1 for cell in row.cells if cell.state is Reported.MISSING),
        last_month=here[-1] if here else "",
    )
