"""Published numbers of the county's rooms, added up by the store: one statement a question.

Everything is a sum of `IncomingFigure.step` over packages that count. A row that is not stored is a
0 where the population was broken down, and no number where it was not.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.county import FigureLayout, FigureRow, Incoming, IncomingFigure
from services.exchange.document import PENDING, TOTAL

Key = tuple[str, str, str]
"""Population, table, row."""


@dataclass(frozen=True, slots=True)
class Span:
    """Months ``first`` to ``last``; ``year_from`` is the first one of the columns "this year"."""

    first: str
    last: str
    year_from: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a package says beside its cells."""

    room_code: str
    unit_id: int
    period: str
    base: int
    ledger: str
    layout_id: int
    released: frozenset[str]
    facts: Mapping[str, int]
    answers: Mapping[str, bool]
    is_nil: bool


@dataclass(slots=True)
class FigureIndex:
    """Rows and layouts that were read before; both are only ever added to."""

    rows: dict[int, Key] = field(default_factory=dict)
    layouts: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def learn(self, session: Session, layout_ids: Iterable[int]) -> None:
        """Read what is not known yet: nothing, mostly."""
        new = [one for one in layout_ids if one not in self.layouts]
        if not new:
            return
        columns = select(
            FigureRow.id, FigureRow.population, FigureRow.table_name, FigureRow.row
        ).order_by(FigureRow.id)
        self.rows |= {id_: (p, table, row) for id_, p, table, row in session.execute(columns)}
        found = select(FigureLayout.id, FigureLayout.rows).where(FigureLayout.id.in_(new))
        for id_, rows in session.execute(found):
            self.layouts[id_] = tuple(json.loads(rows))

    def keys(self, layout_ids: Iterable[int]) -> dict[Key, int]:
        """Every cell of these layouts with its id, in the order of the packages."""
        ids = dict.fromkeys(one for layout in layout_ids for one in self.layouts[layout])
        return {self.rows[one]: one for one in ids}


def counted(*more: ColumnElement[bool]) -> ColumnElement[bool]:
    """Packages that count, and what else is wanted of them."""
    return and_(Incoming.counts.is_(True), *more)


def heads(session: Session, span: Span, *only: ColumnElement[bool]) -> list[Head]:
    """Of every package of the year, oldest first."""
    wanted = (
        select(
            Incoming.room_code,
            Incoming.unit_id,
            Incoming.period,
            Incoming.base,
            Incoming.ledger,
            Incoming.layout_id,
            Incoming.released,
            Incoming.facts,
            Incoming.answers,
            Incoming.is_nil,
        )
        .where(counted(Incoming.period.between(span.year_from, span.last), *only))
        .order_by(Incoming.period, Incoming.room_code)
    )
    words: dict[str, Any] = {}
    sets: dict[str, frozenset[str]] = {}
    found = []
    for room, unit, period, base, ledger, layout, released, facts, answers, nil in session.execute(
        wanted
    ):
        if released not in sets:
            sets[released] = frozenset(json.loads(released))
        for text in (facts, answers):  # many packages have them word for word
            if text not in words:
                words[text] = json.loads(text)
        known, said, broken_down = words[facts], words[answers], sets[released]
        found.append(Head(room, unit, period, base, ledger, layout, broken_down, known, said, nil))
    return found


def added(session: Session, span: Span, *only: ColumnElement[bool]) -> dict[int, tuple[int, int]]:
    """By row id: the sum of the span and that of the year."""
    inside = case((Incoming.period >= span.first, IncomingFigure.step), else_=0)
    wanted = (
        select(IncomingFigure.row_id, func.sum(inside), func.sum(IncomingFigure.step))
        .join(Incoming, Incoming.id == IncomingFigure.incoming_id)
        .where(counted(Incoming.period.between(span.year_from, span.last), *only))
        .group_by(IncomingFigure.row_id)
    )
    return {row: (int(now), int(year)) for row, now, year in session.execute(wanted)}


def levels(
    session: Session, span: Span, row_ids: Sequence[int], *only: ColumnElement[bool]
) -> dict[int, int]:
    """Sums of what waits for its break-down now: of each room's ledger the newest package's."""
    inside = counted(Incoming.period.between(span.first, span.last), *only)
    newest = (
        select(Incoming.room_code, Incoming.ledger, func.max(Incoming.period).label("period"))
        .where(inside)
        .group_by(Incoming.room_code, Incoming.ledger)
        .subquery()
    )
    is_newest = and_(
        Incoming.room_code == newest.c.room_code,
        Incoming.ledger == newest.c.ledger,
        Incoming.period == newest.c.period,
    )
    wanted = (
        select(IncomingFigure.row_id, func.sum(IncomingFigure.step))
        .join(Incoming, Incoming.id == IncomingFigure.incoming_id)
        .join(newest, is_newest)
        .where(counted(IncomingFigure.row_id.in_(row_ids)))
        .group_by(IncomingFigure.row_id)
    )
    return {row: int(level) for row, level in session.execute(wanted)}


def by_month(
    session: Session, span: Span, row_ids: Sequence[int], *only: ColumnElement[bool]
) -> dict[tuple[int, str], int]:
    """By row id and month of the year."""
    keys = (IncomingFigure.row_id, Incoming.period)
    found = _summed(session, keys, (span.year_from, span.last), row_ids, only)
    return {(row, month): int(step) for row, month, step in found}


def by_room(
    session: Session, span: Span, row_ids: Sequence[int], *only: ColumnElement[bool]
) -> dict[tuple[int, str, int], int]:
    """By unit, room and row id, of the months ``first`` to ``last``."""
    keys = (Incoming.unit_id, Incoming.room_code, IncomingFigure.row_id)
    found = _summed(session, keys, (span.first, span.last), row_ids, only)
    return {(unit, room, row): int(step) for unit, room, row, step in found}


def by_room_and_month(
    session: Session, span: Span, row_ids: Sequence[int], *only: ColumnElement[bool]
) -> dict[tuple[str, int, str], int]:
    """By room, row id and month, of the months ``first`` to ``last``."""
    keys = (Incoming.room_code, IncomingFigure.row_id, Incoming.period)
    found = _summed(session, keys, (span.first, span.last), row_ids, only)
    return {(room, row, month): int(step) for room, row, month, step in found}


def _summed(
    session: Session,
    keys: Sequence[InstrumentedAttribute[Any]],
    months: tuple[str, str],
    row_ids: Sequence[int],
    only: Sequence[ColumnElement[bool]],
) -> Iterable[Sequence[Any]]:
    """The keys and the sum of the steps of every combination of them, of the months from the first
    to the last."""
    wanted = (
        select(*keys, func.sum(IncomingFigure.step))
        .join(Incoming, Incoming.id == IncomingFigure.incoming_id)
        .where(
            counted(
                Incoming.period.between(*months),
                IncomingFigure.row_id.in_(row_ids),
                *only,
            )
        )
        .group_by(*keys)
    )
    return session.execute(wanted)


def is_total(key: Key) -> bool:
    """Whether the cell is the total of its population."""
    return key[1:] == (TOTAL, TOTAL)


def is_pending(key: Key) -> bool:
    """Whether the cell is the level that waits: never to be added over months."""
    return key[1:] == (TOTAL, PENDING)
