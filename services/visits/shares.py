"""Copies of a case note for colleagues: what their author is told about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.case_note import CaseNoteShare
from models.room import Staff
from services.desk import Desk
from services.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class Share:
    """One copy. A withdrawn one is sealed to nobody any more, but ``read_at`` and what was
    answered stay. ``remark`` is the colleague's, None where it cannot be opened (any more).
    """

    id: int
    staff_id: int
    name: str
    has_left: bool
    shared_at: datetime
    read_at: datetime | None
    withdrawn_at: datetime | None
    cosigned_at: datetime | None
    remark: str | None


def of_notes(session: Session, desk: Desk, note_ids: Sequence[int]) -> dict[int, tuple[Share, ...]]:
    """The copies of one's own notes, oldest first; one statement for all."""
    if not note_ids:
        return {}
    wanted = (
        select(CaseNoteShare, Staff.name, Staff.deactivated_at)
        .join(Staff, Staff.id == CaseNoteShare.staff_id)
        .where(CaseNoteShare.note_id.in_(note_ids))
        .order_by(CaseNoteShare.id)
    )
    found: dict[int, tuple[Share, ...]] = {}
    for row, name, left in session.execute(wanted):
        view = _view(desk, row, name, left is not None)
        found[row.note_id] = (*found.get(row.note_id, ()), view)
    return found


def one(session: Session, desk: Desk, row: CaseNoteShare) -> Share:
    """One copy as its author sees it."""
    colleague = session.get_one(Staff, row.staff_id)
    return _view(desk, row, colleague.name, colleague.deactivated_at is not None)


def _view(desk: Desk, row: CaseNoteShare, name: str, has_left: bool) -> Share:
    return Share(
        id=row.id,
        staff_id=row.staff_id,
        name=name,
        has_left=has_left,
        shared_at=row.shared_at,
        read_at=row.read_at,
        withdrawn_at=row.withdrawn_at,
        cosigned_at=row.cosigned_at,
        remark=remark_of(desk, row),
    )


def remark_of(desk: Desk, row: CaseNoteShare) -> str | None:
    """What the colleague wrote: empty for nothing, None if it is sealed to a lost key."""
    if row.remark is None:
        return ""
    try:
        return desk.notes.open(row.remark)
    except NotAllowed:
        return None
