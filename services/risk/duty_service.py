"""Seeing to duties: what the page of the day and the dialog of a duty need."""

from collections.abc import Sequence
from dataclasses import replace

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
from services.risk.duties import SOURCE
from services.risk.duty_records import (
    CHECKS,
    Disposition,
    DutyDetails,
    DutyEntry,
    DutyView,
    told_to_json,
)

LONGEST_ENTRY = 2000

_ROW = table(Duty)
_C = _ROW.c


class DutyService:
    """What the page of the day and the dialog of a duty need."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open_ones(self) -> tuple[DutyView, ...]:
        """What must be done now, the most pressing first: dangers and reports at once, checks and
        reviews from the day before they are due; of students of screenings the first
        `duty_rows.MOST_STUDENTS`."""
        self._desk.actor.require(Right.LOG_VISITS)
        now = duty_rows.is_now(self._desk.clock.today())
        with self._desk.read() as session:
            return duty_rows.views(session, self._desk, now, duty_rows.first_students())

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
        ``level``), NotFound, Conflict ``duty_closed``, ``other_client`` or ``report_to_make`` (a
        mandatory report is made or closed, not settled here: Minors Protection Law art. 11),
        NotAllowed, FileRestricted.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        disposition = replace(
            disposition, result=disposition.result.strip(), said=disposition.said.strip()
        )
        with self._desk.write() as session:
            duty = self._found(session, duty_id)
            others = [self._found(session, other) for other in also]
            ids = {duty.id, *(other.id for other in others)}
            # Of two people without a file nobody knows that they are the same one.
            is_known = not others or duty.client_id is not None
            is_same = all(other.client_id == duty.client_id for other in others)
            if not (is_known and is_same) or len(ids) <= len(others):
                raise Conflict("other_client")
            for one in (duty, *others):
                self._require_open(one)
                if one.kind == DutyKind.REPORT:
                    raise Conflict("report_to_make")
                disposing.require_valid(disposition, one, self._desk)
            for one in (duty, *others):
                self._close(session, one, disposition)
            disposing.disclose(session, self._desk, duty, disposition)
            return duty_rows.details(session, self._desk, duty)

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
        if duty.kind == DutyKind.REPORT:
            if duty.opened_by != self._desk.actor.staff_id:
                self._desk.actor.require(Right.MANAGE)
        else:
            require_file(session, self._desk, duty.client_id)
        return duty

    def _require_open(self, duty: Duty) -> None:
        if duty.closed_at is not None:
            raise Conflict("duty_closed")
        if duty.kind != DutyKind.REPORT:
            self._desk.actor.require(Right.CASEWORK)
