"""The year's targets that the room counts itself and that grow with time: with a pro-rata line."""

from collections.abc import Iterator
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from services.desk import Desk
from services.indicators import library
from services.indicators.definition import Rhythm, Way
from services.indicators.periods import PeriodKind, around
from services.indicators.reading import Reader, missing_first
from services.indicators.records import Goal, Line

AT_MOST = "<="


def targets(session: Session, desk: Desk) -> tuple[Line, ...]:
    """Lines of all packs for this year, what is missing first. Of lines that count the same, in
    papers that want more or less of it, the one that wants most is shown."""
    today = desk.clock.today()
    unit_kind = session.scalars(select(Room.kind)).one()
    reader = Reader(session, desk.codes, unit_kind, today)
    year = around(PeriodKind.YEAR, today)
    found: dict[tuple[str, Rhythm], Line] = {}
    for pack in library.packs(session):
        grows = [one for one in pack.indicators if _grows(one.way, one.rhythm, one.is_reported)]
        for line in reader.lines(pack, grows, year):
            if line.applies and line.figure.value is not None and goals(line):
                key = line.indicator.measure, line.indicator.rhythm
                found[key] = max(found.get(key, line), line, key=_wanted)
    return missing_first(found.values())


def _wanted(line: Line) -> Decimal:
    return goals(line)[-1].due or Decimal(0)


def goals(line: Line) -> tuple[Goal, ...]:
    """The targets of a line that a pro-rata line can be drawn to, the lowest first."""
    return tuple(sorted(_goals(line), key=lambda goal: goal.due or 0))


def _goals(line: Line) -> Iterator[Goal]:
    for goal in line.goals:
        is_number = bool(goal.due) and goal.by_now is not None
        if goal.is_compared and is_number and goal.comparison != AT_MOST:
            yield goal


def _grows(way: Way, rhythm: Rhythm, is_reported: bool) -> bool:
    return way is Way.COMPUTED and rhythm is not Rhythm.STATE and not is_reported
