"""Destruction lists as they are read: numbers and counts, no names of clients."""

import json

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.rights import DestructionEntry, DestructionList
from models.room import Staff
from services.actor import Actor, Right
from services.rights.destruction_records import (
    DestructionDetails,
    DestructionLine,
    DestructionSummary,
    EntryReason,
    ListId,
    ListState,
)


def page(
    session: Session, actor: Actor, before: int | None, limit: int
) -> tuple[DestructionSummary, ...]:
    """Lists, newest first."""
    wanted = select(DestructionList).order_by(DestructionList.id.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(DestructionList.id < before)
    rows = tuple(session.scalars(wanted))
    names = _names(session)
    entries = (
        select(DestructionEntry.list_id, func.count())
        .where(DestructionEntry.list_id.in_([row.id for row in rows]))
        .group_by(DestructionEntry.list_id)
    )
    counts = {list_id: number for list_id, number in session.execute(entries)}
    return tuple(_summary(row, names, counts.get(row.id, 0), actor) for row in rows)


def details(session: Session, actor: Actor, row: DestructionList) -> DestructionDetails:
    """One list with its lines."""
    entries = select(DestructionEntry).where(DestructionEntry.list_id == row.id)
    lines = tuple(
        _line(entry) for entry in session.scalars(entries.order_by(DestructionEntry.file_no))
    )
    summary = _summary(row, _names(session), len(lines), actor)
    return DestructionDetails(summary, lines, works_alone(session))


def works_alone(session: Session) -> bool:
    """Whether only one person works in the room."""
    at_work = select(func.count()).where(Staff.deactivated_at.is_(None))
    return (session.scalar(at_work) or 0) == 1


def _names(session: Session) -> dict[int, str]:
    return {number: name for number, name in session.execute(select(Staff.id, Staff.name))}


def _summary(
    row: DestructionList, names: dict[int, str], files: int, actor: Actor
) -> DestructionSummary:
    state = _state(row)
    is_next = row.first_by is None or (row.second_at is None and row.first_by != actor.staff_id)
    return DestructionSummary(
        id=ListId(row.id),
        number=row.number,
        state=state,
        files=files,
        made_by=names.get(row.made_by, ""),
        made_at=row.made_at,
        first_by=names.get(row.first_by or 0, ""),
        first_at=row.first_at,
        second_by=row.second_name or names.get(row.second_by or 0, ""),
        second_at=row.second_at,
        is_witnessed=bool(row.second_name),
        done_at=row.done_at,
        may_confirm=state is ListState.WAITING and is_next and actor.may(Right.CASEWORK),
    )


def _state(row: DestructionList) -> ListState:
    if row.cancelled_at is not None:
        return ListState.CANCELLED
    if row.done_at is not None:
        return ListState.DONE
    return ListState.WAITING if row.second_at is None else ListState.CONFIRMED


def _line(entry: DestructionEntry) -> DestructionLine:
    return DestructionLine(
        number=entry.file_no,
        reason=EntryReason(entry.reason),
        last_contact=entry.last_contact,
        kept_until=entry.kept_until,
        records=sum(json.loads(entry.records).values()),
    )
