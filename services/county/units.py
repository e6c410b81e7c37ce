"""The registry of villages, schools, towns: opened, renamed, moved, closed, merged, split.

Nothing is rewritten (issue 7.2): a package that is of before stays under the unit it was made in,
and its figures are *added* into the unit that took it over (`Unit.merged_into_id`).
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from models.county import EnrolledRoom, Unit, UnitEvent
from services.actor import Right
from services.clients import pinyin
from services.county import places
from services.county.store import CountyDesk
from services.county.unit_records import (
    NewUnit,
    Part,
    UnitChange,
    UnitEventView,
    UnitView,
    is_open,
    name_problem,
    problems_of,
)
from services.errors import Conflict, InvalidInput, NotFound, Problem

__all__ = ["NewUnit", "Part", "UnitEventView", "UnitService", "UnitView", "enter"]

LEAST_PARTS = 2
_WITH_STATE = ("approved", "asked")


class UnitService:
    """Everybody in the office looks; the lead changes."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def tree(self) -> tuple[UnitView, ...]:
        """All units, parents before children, each level in the order of pinyin."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            units = session.scalars(select(Unit).order_by(Unit.sort_key, Unit.id)).all()
            rooms = _rooms_by_unit(session)
            return tuple(_view(unit, rooms.get(unit.id, ())) for unit in _in_order(units))

    def history(self, unit_id: int) -> tuple[UnitEventView, ...]:
        """What happened to a unit, oldest first. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        other = aliased(Unit)
        events = (
            select(UnitEvent, other.name)
            .outerjoin(other, other.id == UnitEvent.other_id)
            .where(UnitEvent.unit_id == unit_id)
            .order_by(UnitEvent.day, UnitEvent.id)
        )
        with self._county.store.read() as session:
            _unit(session, unit_id)
            return tuple(_event_view(row, name or "") for row, name in session.execute(events))

    def add(self, new: NewUnit) -> int:
        """A unit that was opened on ``new.opened``. Raises InvalidInput by field."""
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            unit_id = enter(action.session, self._county, new).id
            action.record("unit_added", "unit", unit_id)
        return unit_id

    def rename(self, unit_id: int, version: int, name: str, day: date) -> None:
        """Another name from ``day`` on. Raises InvalidInput, NotFound, Conflict ``later_event``
        (something was noted for a later day), ``changed_meanwhile``."""
        self._desk.actor.require(Right.MANAGE)
        tidy = " ".join(name.split())
        if problem := name_problem(tidy):
            raise InvalidInput({"name": problem})
        with self._county.write() as action:
            session = action.session
            unit = self._to_change(session, unit_id, version, day)
            self._note(session, unit, UnitChange.RENAMED, day, before=unit.name, after=tidy)
            unit.name, unit.sort_key = tidy, pinyin.sort_key(tidy)
            action.record("unit_renamed", "unit", unit_id)

    def move(self, unit_id: int, version: int, parent_id: int | None, day: date) -> None:
        """Into another town from ``day`` on. Raises as `rename`; InvalidInput ``parent_id`` for
        one that is not open, or lies below the unit itself."""
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            session = action.session
            unit = self._to_change(session, unit_id, version, day)
            self._move(session, unit, parent_id, day)
            action.record("unit_moved", "unit", unit_id)

    def close(self, unit_id: int, version: int, day: date) -> None:
        """There is no such unit from ``day`` on. Raises as `rename`; Conflict ``has_units`` or
        ``has_rooms``: these go elsewhere first."""
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            session = action.session
            unit = self._to_change(session, unit_id, version, day)
            if _open_children(session, unit_id):
                raise Conflict("has_units")
            if _rooms_of(session, unit_id):
                raise Conflict("has_rooms")
            self._close(session, unit, UnitChange.CLOSED, day)
            action.record("unit_closed", "unit", unit_id)

    def merge(self, unit_ids: Sequence[int], into: int | NewUnit, day: date) -> int:
        """``unit_ids`` are part of another unit from ``day`` on, with their rooms and the units
        below them; returns its id. A `NewUnit` opens on that day.

        Raises InvalidInput ``units``, ``into``, ``day`` or a field of the new unit, NotFound,
        Conflict ``later_event``.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            session = action.session
            target = self._target(session, into, day)
            if not unit_ids or target.id in unit_ids or _is_below(session, target.id, unit_ids):
                raise InvalidInput({"units": Problem.OUT_OF_RANGE})
            for unit_id in dict.fromkeys(unit_ids):
                self._merge_one(session, unit_id, target, day)
            into_id = target.id
            action.record("units_merged", "unit", into_id)
        return into_id

    def split(self, unit_id: int, version: int, parts: Sequence[Part], day: date) -> list[int]:
        """The unit becomes ``parts`` on ``day`` and is closed; what it reported stays its own.

        Raises InvalidInput ``parts`` (two at least), ``rooms`` (each of the unit's goes to one
        part), a field of a part as ``parts.0.name``; NotFound, Conflict as `close`.
        """
        self._desk.actor.require(Right.MANAGE)
        if len(parts) < LEAST_PARTS:
            raise InvalidInput({"parts": Problem.REQUIRED})
        with self._county.write() as action:
            session = action.session
            unit = self._to_change(session, unit_id, version, day)
            if _open_children(session, unit_id):
                raise Conflict("has_units")
            rooms = {room.room_code: room for room in _rooms_of(session, unit_id)}
            if sorted(code for part in parts for code in part.rooms) != sorted(rooms):
                raise InvalidInput({"rooms": Problem.MISMATCH})
            self._close(session, unit, UnitChange.SPLIT, day)
            session.flush()
            made = [self._part(session, unit, number, part, day) for number, part in _of(parts)]
            for part, new in zip(parts, made, strict=True):
                for code in part.rooms:
                    places.put(session, rooms[code], new.id, day)
            ids = [new.id for new in made]
            action.record("unit_split", "unit", unit_id)
        return ids

    def _part(self, session: Session, unit: Unit, number: int, part: Part, day: date) -> Unit:
        typed = part.unit
        opened = NewUnit(typed.name, typed.kind, day, typed.division_code, typed.parent_id)
        try:
            new = enter(session, self._county, opened)
        except InvalidInput as error:
            named = {f"parts.{number}.{name}": is_ for name, is_ in error.problems.items()}
            raise InvalidInput(named) from error
        self._note(session, new, UnitChange.SPLIT, day, other_id=unit.id)
        return new

    def _target(self, session: Session, into: int | NewUnit, day: date) -> Unit:
        if isinstance(into, int):
            unit = _unit(session, into)
            if not is_open(unit, day):
                raise InvalidInput({"into": Problem.OUT_OF_RANGE})
            return unit
        opened = NewUnit(into.name, into.kind, day, into.division_code, into.parent_id)
        return enter(session, self._county, opened)

    def _merge_one(self, session: Session, unit_id: int, target: Unit, day: date) -> None:
        unit = self._to_change(session, unit_id, None, day)
        for child in _open_children(session, unit_id):
            self._move(session, child, target.id, day)
        for room in _rooms_of(session, unit_id):
            places.put(session, room, target.id, day)
        unit.merged_into_id = target.id
        self._close(session, unit, UnitChange.MERGED, day, target.id)
        self._note(session, target, UnitChange.MERGED, day, before=unit.name, other_id=unit.id)

    def _move(self, session: Session, unit: Unit, parent_id: int | None, day: date) -> None:
        before = unit.parent_id
        if parent_id is not None:
            parent = session.get(Unit, parent_id)
            is_fit = parent is not None and is_open(parent, day) and parent_id != unit.id
            if not is_fit or _is_below(session, parent_id, (unit.id,)):
                raise InvalidInput({"parent_id": Problem.OUT_OF_RANGE})
        _require_last(session, unit.id, day)
        unit.parent_id = parent_id
        self._note(
            session,
            unit,
            UnitChange.MOVED,
            day,
            before=_name(session, before),
            after=_name(session, parent_id),
            other_id=before,
        )

    def _close(
        self, session: Session, unit: Unit, change: UnitChange, day: date, other: int | None = None
    ) -> None:
        unit.closed = day
        self._note(session, unit, change, day, other_id=other)

    def _to_change(self, session: Session, unit_id: int, version: int | None, day: date) -> Unit:
        """The unit, if it is open on ``day`` and nothing was noted for later."""
        unit = _unit(session, unit_id)
        if version is not None and unit.version != version:
            raise Conflict("changed_meanwhile")
        if day > self._desk.clock.today():
            raise InvalidInput({"day": Problem.IN_FUTURE})
        if not is_open(unit, day):
            raise InvalidInput({"day": Problem.OUT_OF_RANGE})
        _require_last(session, unit_id, day)
        return unit

    def _note(
        self,
        session: Session,
        unit: Unit,
        change: UnitChange,
        day: date,
        *,
        before: str = "",
        after: str = "",
        other_id: int | None = None,
    ) -> None:
        unit.version += 1
        session.add(
            UnitEvent(
                unit_id=unit.id,
                day=day,
                kind=change.value,
                before=before,
                after=after,
                other_id=other_id,
                by_staff=self._desk.actor.staff_id,
                at=self._desk.clock.now(),
            )
        )


def enter(session: Session, county: CountyDesk, typed: NewUnit) -> Unit:
    """A new unit in the caller's transaction. Raises InvalidInput by field."""
    new, desk = typed.tidied(), county.desk
    if problems := problems_of(session, new, desk.clock.today()):
        raise InvalidInput(problems)
    unit = Unit(
        kind=new.kind,
        name=new.name,
        sort_key=pinyin.sort_key(new.name),
        division_code=new.division_code,
        parent_id=new.parent_id,
        opened=new.opened,
    )
    session.add(unit)
    session.flush()
    opened = UnitEvent(
        unit_id=unit.id,
        day=new.opened,
        kind=UnitChange.OPENED.value,
        after=new.name,
        by_staff=desk.actor.staff_id,
        at=desk.clock.now(),
    )
    session.add(opened)
    return unit


def _of(parts: Sequence[Part]) -> Sequence[tuple[int, Part]]:
    return list(enumerate(parts))


def _unit(session: Session, unit_id: int) -> Unit:
    unit = session.get(Unit, unit_id)
    if unit is None:
        raise NotFound
    return unit


def _name(session: Session, unit_id: int | None) -> str:
    return "" if unit_id is None else _unit(session, unit_id).name


def _require_last(session: Session, unit_id: int, day: date) -> None:
    """A unit's state on a day is found by going back from now: events are noted in their order."""
    newest = session.scalar(select(func.max(UnitEvent.day)).where(UnitEvent.unit_id == unit_id))
    if newest is not None and newest > day:
        raise Conflict("later_event")


def _is_below(session: Session, unit_id: int | None, above: Sequence[int]) -> bool:
    """Whether ``unit_id`` lies below one of ``above``."""
    seen: set[int] = set()
    while unit_id is not None and unit_id not in seen:
        seen.add(unit_id)
        unit_id = session.scalar(select(Unit.parent_id).where(Unit.id == unit_id))
        if unit_id in above:
            return True
    return False


def _open_children(session: Session, unit_id: int) -> Sequence[Unit]:
    children = select(Unit).where(Unit.parent_id == unit_id, Unit.closed.is_(None))
    return session.scalars(children.order_by(Unit.id)).all()


def _rooms_of(session: Session, unit_id: int) -> Sequence[EnrolledRoom]:
    rooms = select(EnrolledRoom).where(
        EnrolledRoom.unit_id == unit_id, EnrolledRoom.state.in_(_WITH_STATE)
    )
    return session.scalars(rooms.order_by(EnrolledRoom.room_code)).all()


def _rooms_by_unit(session: Session) -> dict[int | None, tuple[str, ...]]:
    rooms = (
        select(EnrolledRoom.unit_id, EnrolledRoom.room_code)
        .where(EnrolledRoom.unit_id.is_not(None))
        .order_by(EnrolledRoom.room_code)
    )
    found: dict[int | None, tuple[str, ...]] = {}
    for unit_id, code in session.execute(rooms):
        found[unit_id] = (*found.get(unit_id, ()), code)
    return found


def _in_order(units: Sequence[Unit]) -> list[Unit]:
    below: dict[int | None, list[Unit]] = {}
    for unit in units:
        below.setdefault(unit.parent_id, []).append(unit)
    ordered: list[Unit] = []
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        unit = waiting.pop()
        ordered.append(unit)
        waiting.extend(reversed(below.get(unit.id, [])))
    return ordered


def _view(unit: Unit, rooms: tuple[str, ...]) -> UnitView:
    return UnitView(
        id=unit.id,
        kind=unit.kind,
        name=unit.name,
        division_code=unit.division_code,
        parent_id=unit.parent_id,
        opened=unit.opened,
        closed=unit.closed,
        merged_into_id=unit.merged_into_id,
        version=unit.version,
        rooms=rooms,
    )


def _event_view(row: UnitEvent, other: str) -> UnitEventView:
    return UnitEventView(
        day=row.day,
        change=UnitChange(row.kind),
        before=row.before,
        after=row.after,
        other=other,
        by_staff=row.by_staff,
        at=row.at,
    )
