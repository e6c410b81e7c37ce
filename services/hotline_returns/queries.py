"""Counting what a return shows, and the calls behind a figure.

Calls are the visits of the mode hotline; the index of the summary finds those of a month, and one
statement counts them all.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, not_, or_, select
from sqlalchemy.orm import Session

from models.hotline import HotlineCall
from models.roster import Training, TrainingPart
from models.visit import Visit
from models.vocabulary import RosterKind
from services.hotline import MODE
from services.hotline_returns.records import CallFigures, CallLine, Figure, StaffRow, Teaching
from services.hotline_returns.rows import (
    problem_rows,
    row_of_qualifications,
    row_of_topic,
    staff_rows,
)
from services.indicators.periods import Period
from services.rosters import queries as rosters
from services.trainings.records import TRAINING

_EMPTY = "no_talk"
_DANGER = ("high", "urgent")
_MOST_STAFF = 500
_MOST_TITLES = 40


def _is_special(code: str) -> ColumnElement[bool]:
    return func.coalesce(HotlineCall.special, "[]").contains(f'"{code}"', autoescape=True)


# A call without a record was at least no empty one: somebody wrote down what it was about.
_IS_EMPTY = func.coalesce(HotlineCall.outcome, "") == _EMPTY
_IS_ACCEPTED = not_(_IS_EMPTY)
_IS_UNMARKED = and_(_IS_ACCEPTED, Visit.risk.in_(_DANGER), not_(_is_special("high_risk")))

_WHICH: Mapping[Figure, ColumnElement[bool]] = {
    Figure.EMPTY: _IS_EMPTY,
    Figure.LOCAL: and_(_IS_ACCEPTED, HotlineCall.is_local.is_(True)),
    Figure.ELSEWHERE: and_(_IS_ACCEPTED, HotlineCall.is_local.is_(False)),
    Figure.HIGH_RISK: and_(_IS_ACCEPTED, _is_special("high_risk")),
    Figure.DIFFICULT: and_(_IS_ACCEPTED, _is_special("difficult")),
    Figure.REPEATED: and_(_IS_ACCEPTED, _is_special("repeated")),
    Figure.UNMARKED: _IS_UNMARKED,
    Figure.WITHOUT_RECORD: HotlineCall.visit_id.is_(None),
}


def calls(session: Session, period: Period, saved_at: datetime | None) -> CallFigures:
    """Every figure of the calls of a period, in one statement; ``saved_at`` is when its return
    was last saved, None: never."""
    which = {**_WHICH, Figure.LATE: _is_late(saved_at)}
    sums = [func.sum(case((one, 1), else_=0)) for one in which.values()]
    wanted = _of_period((Visit.topic, func.count(), *sums), period).group_by(Visit.topic)
    totals, problems = Counter[Figure](), Counter[str]()
    answered = 0
    for topic, number, *parts in session.execute(wanted):
        found = dict(zip(which, parts, strict=True))
        answered += number
        totals.update(found)
        problems[row_of_topic(topic)] += number - found[Figure.EMPTY]
    return CallFigures(
        answered=answered,
        problems=dict(problems),
        **{figure.value: totals[figure] for figure in which},
    )


def lines(
    session: Session,
    period: Period,
    figure: Figure,
    row: str,
    saved_at: datetime | None,
    after: CallLine | None,
    limit: int,
) -> tuple[CallLine, ...]:
    """The calls behind a figure, newest first, after the line ``after``; ``row`` is that of
    `Figure.PROBLEM`."""
    columns = (Visit.id, HotlineCall.number, Visit.day, Visit.start_minute, Visit.topic, Visit.risk)
    wanted = _of_period(columns, period)
    which = _is_late(saved_at) if figure is Figure.LATE else _which(figure, row)
    if which is not None:
        wanted = wanted.where(which)
    if after is not None:
        earlier = or_(
            Visit.day < after.day, and_(Visit.day == after.day, Visit.id < after.visit_id)
        )
        wanted = wanted.where(earlier)
    newest = wanted.order_by(Visit.day.desc(), Visit.id.desc()).limit(limit)
    return tuple(
        CallLine(found.id, found.number or "", *found[2:]) for found in session.execute(newest)
    )


def staff(session: Session, day: date) -> tuple[StaffRow, ...]:
    """The roster of staff on ``day`` by the highest certificate that is valid then."""
    counted = {row.code: [0, 0] for row in staff_rows()}
    for line in rosters.lines(session, RosterKind.STAFF, day, _MOST_STAFF):
        is_part_time = line.post is None or not line.post.is_full_time
        counted[row_of_qualifications(line.qualifications)][is_part_time] += 1
    return tuple(StaffRow(code, *numbers) for code, numbers in counted.items())


def teaching(session: Session, period: Period) -> Teaching:
    """Trainings that began in the period; drills, supervision and consultation are none."""
    parts = (
        select(Training.id, Training.title, TrainingPart.person_id)
        .outerjoin(TrainingPart, TrainingPart.training_id == Training.id)
        .where(Training.day.between(period.first, period.last), Training.kind == TRAINING)
        .order_by(Training.day, Training.id)
    )
    rows = session.execute(parts).all()
    came = [row.person_id for row in rows if row.person_id is not None]
    titles = dict.fromkeys(row.title for row in rows)
    return Teaching(
        sessions=len({row.id for row in rows}),
        times=len(came),
        persons=len(set(came)),
        titles=tuple(titles)[:_MOST_TITLES],
    )


def _of_period(columns: Sequence[Any], period: Period) -> Select[Any]:
    return (
        select(*columns)
        .select_from(Visit)
        .outerjoin(HotlineCall, HotlineCall.visit_id == Visit.id)
        .where(Visit.month.in_(period.months), Visit.mode == MODE)
    )


def _is_late(saved_at: datetime | None) -> ColumnElement[bool]:
    return false() if saved_at is None else Visit.finalised_at > saved_at


def _which(figure: Figure, row: str) -> ColumnElement[bool] | None:
    if figure is Figure.ANSWERED:
        return None
    if figure is Figure.ACCEPTED:
        return _IS_ACCEPTED
    if figure is Figure.AREA_UNKNOWN:
        return and_(_IS_ACCEPTED, HotlineCall.is_local.is_(None))
    if figure is Figure.PROBLEM:
        return and_(_IS_ACCEPTED, _is_of_row(row))
    return _WHICH[figure]


def _is_of_row(code: str) -> ColumnElement[bool]:
    """The last row also takes topics that no row names; a row that is none has no calls."""
    rows = problem_rows()
    if code == rows[-1].code:
        return Visit.topic.not_in([topic for row in rows[:-1] for topic in row.topics])
    return Visit.topic.in_([topic for row in rows if row.code == code for topic in row.topics])
