"""Which scales are repeated for a client, and how often."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.assessment import Assessment, AssessmentSchedule
from models.room import Staff
from services.access import require_file, require_work
from services.actor import Right
from services.assessments.records import NewSchedule, ScheduleView
from services.assessments.repeats import runs_for, short_of, state_on
from services.consents.guards import SERVICE, require_not_withdrawn
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.scales.service import ScaleService

SOURCE = AssessmentSchedule.__tablename__
SHORTEST, LONGEST = 1, 730  # days


class ScheduleService:
    """Sets, ends and shows the schedules of one client."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set(self, new: NewSchedule) -> int:
        """Repeat a scale from now on; one that runs for the same scale ends. Returns the id.

        Raises InvalidInput (``every_days``, ``window_days``: less than half the interval, so that
        two windows never overlap; ``first_day``), ScaleRefused for a scale the room does not have,
        NotFound, FileRestricted, NotAllowed; Conflict as `services.access.require_work`, or
        ``consent_withdrawn``.
        """
        self._desk.actor.require(Right.CASEWORK)
        self._require_valid(new)
        with self._desk.write() as session:
            require_work(session, self._desk, new.client_id)
            require_not_withdrawn(session, new.client_id, *SERVICE)
            ScaleService(self._desk).keep(session, new.scale)
            new = replace(new, first_day=new.first_day or self._first_day(session, new))
            self._end_running(session, new)
            row = AssessmentSchedule(
                client_id=new.client_id,
                scale=new.scale,
                every_days=new.every_days,
                window_days=new.window_days,
                due_day=new.first_day,
                made_by=self._desk.actor.staff_id,
                made_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "schedule_set", SOURCE, row.id)
            return row.id

    def end(self, schedule_id: int) -> None:
        """Repeat it no more; that it ran is kept. Raises NotFound, FileRestricted, NotAllowed,
        Conflict ``schedule_ended``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = session.get(AssessmentSchedule, schedule_id)
            if row is None:
                raise NotFound
            require_file(session, self._desk, row.client_id)
            if row.ended_at is not None:
                raise Conflict("schedule_ended")
            row.ended_at = self._desk.clock.now()
            self._desk.audit.record(session, "schedule_ended", SOURCE, row.id)

    def of_client(self, client_id: int) -> tuple[ScheduleView, ...]:
        """All schedules of a client, those that run first. Raises FileRestricted, NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        wanted = (
            select(AssessmentSchedule, short_of(AssessmentSchedule.scale), Staff.name)
            .join(Staff, Staff.id == AssessmentSchedule.made_by)
            .where(AssessmentSchedule.client_id == client_id)
            .order_by(
                AssessmentSchedule.ended_at.is_not(None),
                AssessmentSchedule.due_day,
                AssessmentSchedule.id,
            )
        )
        today = self._desk.clock.today()
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return tuple(
                _view(row, short, made_by, today)
                for row, short, made_by in session.execute(wanted).all()
            )

    def _require_valid(self, new: NewSchedule) -> None:
        problems = {}
        if not SHORTEST <= new.every_days <= LONGEST:
            problems["every_days"] = Problem.OUT_OF_RANGE
        elif not 0 <= 2 * new.window_days < new.every_days:
            problems["window_days"] = Problem.OUT_OF_RANGE
        today = self._desk.clock.today()
        if new.first_day is not None and not (
            today <= new.first_day <= today + timedelta(days=LONGEST)
        ):
            problems["first_day"] = Problem.OUT_OF_RANGE
        if problems:
            raise InvalidInput(problems)

    def _first_day(self, session: Session, new: NewSchedule) -> date:
        newest = session.scalar(
            select(func.max(Assessment.day)).where(
                Assessment.client_id == new.client_id,
                Assessment.scale == new.scale,
                Assessment.replaced_by_id.is_(None),
            )
        )
        today = self._desk.clock.today()
        return today if newest is None else max(today, newest + timedelta(days=new.every_days))

    def _end_running(self, session: Session, new: NewSchedule) -> None:
        running = select(AssessmentSchedule).where(runs_for(new.client_id, new.scale))
        for row in session.scalars(running).all():
            row.ended_at = self._desk.clock.now()


def _view(row: AssessmentSchedule, short: str | None, made_by: str, today: date) -> ScheduleView:
    return ScheduleView(
        id=row.id,
        scale=row.scale,
        short=short or row.scale,
        every_days=row.every_days,
        window_days=row.window_days,
        due_day=row.due_day,
        state=state_on(today, row.due_day, row.window_days),
        made_by=made_by,
        made_at=row.made_at,
        ended_at=row.ended_at,
    )
