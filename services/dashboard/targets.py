"""The year's targets that the room counts itself and that grow with time: with a pro-rata line."""

from collections.abc import Iterator

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
    """Lines of all packs for this year, what is missing first; one that counts the same against
    the same number as another is named once."""
    today = desk.clock.today()
    unit_kind = session.scalars(select(Room.kind)).one()
    reader = Reader(session, desk.codes, unit_kind, today)
    year = around(PeriodKind.YEAR, today)
    found: dict[tuple[object, ...], Line] = {}
    for pack in library.packs(session):
        grows = [one for one in pack.indicators if _grows(one.way, one.rhythm, one.is_reported)]
        for line in reader.lines(pack, grows, year):
            if line.applies and line.figure.value is not None and goals(line):
                due = tuple(goal.due for goal in goals(line))
                found.setdefault((line.indicator.measure, line.period.code, due), line)
    return missing_first(found.values())


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
