"""Duties: what must be done, and stays on the page of the day until somebody says what was done.

A duty is opened by the record that asks for it, inside that record's transaction, and is never
deleted: it ends with a disposition (who was told, when, result). Another visit does not end it.
A counsellor who sees danger has to act, and shows with the disposition how (CPS ethics code 3.2,
3.3; Mental Health Law art. 28; practice.md 3.1, 3.5; mission.md 1.6 no. 38 and section 4 no. 5).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import bindparam, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from models.base import table
from models.crisis import CaseEntry, Crisis
from models.risk import Duty
from models.vocabulary import DutyKind
from services.access import require_file
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.risk import disposing, duty_rows
from services.risk.duty_records import (
    CHECKS,
    Disposition,
    DutyDetails,
    DutyEntry,
    DutyView,
    told_to_json,
)

HIGH_LEVELS = ("high", "urgent")
SOURCE = "duty"
LONGEST_ENTRY = 2000
# A room's own habit, not law: no norm sets hours (practice.md 2.7). An urgent danger is of today.
_DAYS = {"urgent": 0}
_USUAL_DAYS = 1

_ROW = table(Duty)
_C = _ROW.c
_INSERT = insert(_ROW)
_OF_SOURCE = (_C.source == bindparam("from_source"), _C.source_id == bindparam("from_id"))


def open_duty(
    session: Session,
    desk: Desk,
    kind: DutyKind,
    *,
    source: str,
    source_id: int,
    client_id: int | None,
    level: str = "",
    due_day: date | None = None,
) -> int:
    """Open a duty in the caller's transaction; one statement. Returns its id.

    ``source`` is the table of the record that asks for it. Without ``due_day`` an urgent level is
    due today, any other tomorrow.
    """
    days = _DAYS.get(level, _USUAL_DAYS)
    row = {
        "client_id": client_id,
        "kind": kind,
        "level": level,
        "source": source,
        "source_id": source_id,
        "due_day": due_day or desk.clock.today() + timedelta(days=days),
        "opened_by": desk.actor.staff_id,
        "opened_at": desk.clock.now(),
        "disposition": "",
        "told": "[]",
        "result": "",
    }
    written = session.connection().execute(_INSERT, row)
    (duty_id,) = written.inserted_primary_key or (0,)
    return int(duty_id)


def close_duties(
    session: Session, desk: Desk, source: str, source_id: int, disposition: str, result: str
) -> int:
    """End the open duties of a record whose own action says what was done; returns how many."""
    closing = (
        update(_ROW)
        .where(*_OF_SOURCE, _C.closed_at.is_(None))
        .values(
            disposition=disposition,
            result=result,
            closed_by=desk.actor.staff_id,
            closed_at=desk.clock.now(),
        )
    )
    asked = {"from_source": source, "from_id": source_id}
    return session.connection().execute(closing, asked).rowcount


def raise_duty(
    session: Session, desk: Desk, source: str, source_id: int, client_id: int | None, level: str
) -> None:
    """A record was corrected: its level is ``level`` now, and it is about ``client_id``.

    An open duty follows a higher level; one that is done with does not cover it, so another is
    opened. A lower level closes nothing: that it was a mistake is for somebody to say.
    """
    connection = session.connection()
    asked = {"from_source": source, "from_id": source_id}
    found = connection.execute(
        select(_C.id, _C.level, _C.closed_at).where(*_OF_SOURCE, _C.kind == DutyKind.HIGH_RISK),
        asked,
    ).all()
    still_open = [row for row in found if row.closed_at is None]
    if still_open:
        values: dict[str, object] = {"client_id": client_id}
        if rank(desk, level) > max(rank(desk, row.level) for row in still_open):
            values |= {"level": level, "due_day": desk.clock.today()}
        open_ones = (*_OF_SOURCE, _C.closed_at.is_(None))
        connection.execute(update(_ROW).where(*open_ones).values(values), asked)
    elif level in HIGH_LEVELS and all(rank(desk, level) > rank(desk, r.level) for r in found):
        open_duty(
            session,
            desk,
            DutyKind.HIGH_RISK,
            source=source,
            source_id=source_id,
            client_id=client_id,
            level=level,
        )


def is_open(session: Session, source: str, source_id: int) -> bool:
    """A record has a duty that nobody has dealt with yet."""
    wanted = select(_C.id).where(*_OF_SOURCE, _C.closed_at.is_(None)).limit(1)
    asked = {"from_source": source, "from_id": source_id}
    return session.connection().execute(wanted, asked).first() is not None


def follow_client(session: Session, source: str, source_id: int, client_id: int) -> None:
    """The record of somebody unknown turned out to be about this client."""
    asked = {"from_source": source, "from_id": source_id}
    change = update(_ROW).where(*_OF_SOURCE).values(client_id=client_id)
    session.connection().execute(change, asked)


def of_source(session: Session, desk: Desk, source: str, source_id: int) -> tuple[DutyDetails, ...]:
    """All duties of one record, done or not, in the order in which they are due."""
    theirs = select(Duty).where(Duty.source == source, Duty.source_id == source_id)
    found = session.scalars(theirs.order_by(Duty.due_day, Duty.id)).all()
    return tuple(duty_rows.details(session, desk, duty) for duty in found)


def withdraw_duty(session: Session, source: str, source_id: int) -> None:
    """The record is taken back at once, so nothing asked for the duty; not a way to be rid of it.

    Raises Conflict ``duty_in_hand`` if somebody has already acted on it.
    """
    asked = {"from_source": source, "from_id": source_id}
    connection = session.connection()
    ids = connection.execute(select(_C.id, _C.closed_at).where(*_OF_SOURCE), asked).all()
    if not ids:
        return
    entries = select(CaseEntry.id).where(
        CaseEntry.source == SOURCE, CaseEntry.source_id.in_([row.id for row in ids])
    )
    if any(row.closed_at is not None for row in ids) or session.scalar(entries.limit(1)):
        raise Conflict("duty_in_hand")
    connection.execute(delete(_ROW).where(*_OF_SOURCE), asked)


def rank(desk: Desk, level: str) -> int:
    """The place of a level in the code list; an unknown one is below all."""
    codes = desk.codes.get("risk").codes()
    return codes.index(level) if level in codes else -1


class DutyService:
    """What the page of the day and the dialog of a duty need."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open_ones(self) -> tuple[DutyView, ...]:
        """What must be done now, the most pressing first: dangers and reports at once, checks and
        reviews from the day before they are due."""
        self._desk.actor.require(Right.LOG_VISITS)
        today = self._desk.clock.today()
        at_once = _C.kind.not_in([*CHECKS, DutyKind.SAFETY_PLAN])
        with self._desk.read() as session:
            due = or_(at_once, _C.due_day <= today + timedelta(days=1))
            return duty_rows.views(session, self._desk, _C.closed_at.is_(None), due)

    def of_client(self, client_id: int) -> tuple[DutyView, ...]:
        """The open duties of one client. Raises FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            theirs = (_C.closed_at.is_(None), _C.client_id == client_id)
            return duty_rows.views(session, self._desk, *theirs)

    def get(self, duty_id: int) -> DutyDetails:
        """One duty with its course; the view is in the audit trail.

        Raises NotFound, FileRestricted.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            duty = self._found(session, duty_id)
            self._desk.audit.record_view(session, SOURCE, duty_id)
            return duty_rows.details(session, self._desk, duty)

    def note(self, duty_id: int, text: str) -> DutyEntry:
        """Something was tried ("no answer, again at two"); the duty stays open.

        Raises InvalidInput (``text``), NotFound, Conflict ``duty_closed``, FileRestricted.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        text = text.strip()
        if not text or len(text) > LONGEST_ENTRY:
            raise InvalidInput({"text": Problem.TOO_LONG if text else Problem.REQUIRED})
        with self._desk.write() as session:
            duty = self._found(session, duty_id)
            self._require_open(duty)
            entry = CaseEntry(
                source=SOURCE,
                source_id=duty.id,
                day=self._desk.clock.today(),
                text=text,
                recorded_by=self._desk.actor.staff_id,
                recorded_at=self._desk.clock.now(),
            )
            session.add(entry)
            self._desk.audit.record(session, "duty_noted", SOURCE, duty.id)
            return DutyEntry(entry.day, text, self._desk.actor.name, entry.recorded_at)

    def dispose(
        self, duty_id: int, disposition: Disposition, also: Sequence[int] = ()
    ) -> DutyDetails:
        """Say what was done. ``also`` are other open duties of the same client that this settles.

        Raises InvalidInput by field (``code``, ``told``, ``result``, ``said``, ``ground``,
        ``level``), NotFound, Conflict ``duty_closed`` or ``other_client``, NotAllowed (a mandatory
        report is everybody's, the rest is casework), FileRestricted.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        disposition = replace(
            disposition, result=disposition.result.strip(), said=disposition.said.strip()
        )
        with self._desk.write() as session:
            duty = self._found(session, duty_id)
            others = [self._found(session, other) for other in also]
            if any(other.client_id != duty.client_id or other is duty for other in others):
                raise Conflict("other_client")
            for one in (duty, *others):
                self._require_open(one)
            disposing.require_valid(disposition, duty, self._desk)
            for one in (duty, *others):
                self._close(session, one, disposition)
            disposing.disclose(session, self._desk, duty, disposition)
            return duty_rows.details(session, self._desk, duty)

    def count_overdue(self) -> int:
        """Open duties whose day has passed."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            late = select(func.count()).select_from(_ROW)
            today = self._desk.clock.today()
            return session.scalar(late.where(_C.closed_at.is_(None), _C.due_day < today)) or 0

    def _close(self, session: Session, duty: Duty, disposition: Disposition) -> None:
        duty.disposition, duty.result = disposition.code, disposition.result
        duty.told = told_to_json(disposition.told)
        duty.closed_by = self._desk.actor.staff_id
        duty.closed_at = self._desk.clock.now()
        if duty.kind in CHECKS:
            self._enter_check(session, duty, disposition)
        self._desk.audit.record(session, "duty_done", SOURCE, duty.id)

    def _enter_check(self, session: Session, duty: Duty, disposition: Disposition) -> None:
        """What a check found becomes the level of its crisis."""
        crisis = session.get(Crisis, duty.source_id)
        if crisis is not None and disposition.level:
            crisis.level = disposition.level
            crisis.version += 1
        duty.level = disposition.level or duty.level

    def _found(self, session: Session, duty_id: int) -> Duty:
        duty = session.get(Duty, duty_id)
        if duty is None:
            raise NotFound
        is_report = duty.kind == DutyKind.REPORT
        self._desk.actor.require(Right.REPORT if is_report else Right.LOG_VISITS)
        require_file(session, self._desk, duty.client_id)
        return duty

    def _require_open(self, duty: Duty) -> None:
        if duty.closed_at is not None:
            raise Conflict("duty_closed")
        if duty.kind != DutyKind.REPORT:
            self._desk.actor.require(Right.CASEWORK)
