"""Crises, mandatory reports and disclosures about somebody without a file: kept and destroyed.

What is about a client goes with the file. These have none, so each stands for itself in the
schedule (practice.md 3.6; PIPL art. 19; art. 56 for disclosures) and on a destruction list, by its
number. What was counted stays: days, codes, levels.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from models.base import Base, table
from models.consent import Disclosure
from models.crisis import CaseEntry, Crisis, MandatoryReport
from models.rights import DestructionEntry
from models.risk import Duty
from models.vocabulary import CaseState
from services.clock import CHINA
from services.rights import kept
from services.rights.kept import OverTime, Unfiled
from services.rights.schedule import RecordClass, Schedule


@dataclass(frozen=True, slots=True)
class _Kind:
    """``held_by``: what keeps it while it is open; ``words``: what is emptied, and how."""

    model: type[Base]
    record_class: RecordClass
    held_by: str
    is_open: ColumnElement[bool]
    day: Callable[[Row[Any]], date]
    number: Callable[[Row[Any]], str]
    words: Mapping[str, str]


_KINDS: Mapping[str, _Kind] = {
    Crisis.__tablename__: _Kind(
        Crisis,
        RecordClass.CASE,
        "crisis",
        Crisis.state == CaseState.OPEN,
        lambda row: row.day,
        lambda row: row.number,
        {"answers": "{}", "closing": ""},
    ),
    MandatoryReport.__tablename__: _Kind(
        MandatoryReport,
        RecordClass.CASE,
        "report",
        MandatoryReport.state == CaseState.OPEN,
        lambda row: row.known_at.astimezone(CHINA).date(),
        lambda row: row.number,
        {"answers": "{}"},
    ),
    Disclosure.__tablename__: _Kind(
        Disclosure,
        RecordClass.DISCLOSURE,
        "",
        literal(False),  # a disclosure is never open
        lambda row: row.day,
        lambda row: f"D-{row.id:06d}",
        {"recipient": "", "what": "", "minimum": "", "document": ""},
    ),
}


def over(session: Session, schedule: Schedule, today: date) -> Iterator[OverTime]:
    """All whose time is over on ``today``, and that still hold words."""
    for source, kind in _KINDS.items():
        for row in session.execute(_wanted(source, kind)):
            found = _over(source, kind, row, schedule)
            if found.kept_until <= today:
                yield found


def now(session: Session, schedule: Schedule, which: Unfiled) -> OverTime | None:
    """How one stands; None if it holds no words, has a file by now, or is gone."""
    kind = _KINDS[which.source]
    row = session.execute(
        _wanted(which.source, kind).where(table(kind.model).c.id == which.id)
    ).first()
    return None if row is None else _over(which.source, kind, row, schedule)


def count(session: Session, which: Unfiled) -> dict[str, int]:
    """How many rows of each table hang on it, for the list that is signed."""
    found = {
        model.__tablename__: session.scalar(
            select(func.count()).select_from(model).where(_about(model, which))
        )
        or 0
        for model in (CaseEntry, Duty)
    }
    return {which.source: 1} | dict(Counter(found) + Counter())


def erase(session: Session, which: Unfiled) -> None:
    """Its words go, with what was added and what was told about its duties."""
    kind = _KINDS[which.source]
    rows = table(kind.model)
    session.execute(update(rows).where(rows.c.id == which.id).values(**kind.words))
    session.execute(update(Duty).where(_about(Duty, which)).values(told="", result=""))
    duties = select(Duty.id).where(_about(Duty, which))
    of_duties = and_(CaseEntry.source == Duty.__tablename__, CaseEntry.source_id.in_(duties))
    session.execute(delete(CaseEntry).where(or_(_about(CaseEntry, which), of_duties)))


def _about(model: type[CaseEntry] | type[Duty], which: Unfiled) -> ColumnElement[bool]:
    return and_(model.source == which.source, model.source_id == which.id)


def _wanted(source: str, kind: _Kind) -> Select[Any]:
    rows = table(kind.model).c
    has_words = or_(*(rows[name] != empty for name, empty in kind.words.items()))
    duties = exists().where(
        Duty.source == source, Duty.source_id == rows.id, Duty.closed_at.is_(None)
    )
    listed = exists().where(
        DestructionEntry.source == source, DestructionEntry.source_id == rows.id, kept.OPEN_LIST
    )
    return (
        select(
            *rows,
            kind.is_open.label("is_open"),
            duties.label("has_duty"),
            listed.label("is_listed"),
        )
        .where(rows.client_id.is_(None), has_words)
        .order_by(rows.id)
    )


def _over(source: str, kind: _Kind, row: Row[Any], schedule: Schedule) -> OverTime:
    day = kind.day(row)
    held = (kind.held_by if row.is_open else "", "duty" if row.has_duty else "")
    return OverTime(
        client_id=None,
        visit_id=None,
        number=kind.number(row),
        record_class=kind.record_class,
        last_contact=day,
        kept_until=kept.years_after(day, schedule[kind.record_class].years),
        held_by=tuple(reason for reason in held if reason),
        is_listed=bool(row.is_listed),
        unfiled=Unfiled(source, row.id),
    )
