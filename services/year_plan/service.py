"""The year's plan: made from the rules, completed by the room, fulfilled by what is on record.

Nobody ticks off what the program can see: an activity, a training, a screening or a closed month
fulfils its task by itself. The target of a line is the only place of a number (practice.md 1.5).
"""

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.indicator import IndicatorFact
from models.room import Room
from models.year_plan import YearTask
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.months import first_day, month_of
from services.year_plan import checks
from services.year_plan.reading import TaskReader, is_answered
from services.year_plan.records import Chosen, NewTask, Proposal, Task, YearPlan
from services.year_plan.rules import OWN, rule

SUBJECT = "year_task"


class YearPlanService:
    """Planning is casework; what the year leaves out is the lead's decision."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def years(self) -> tuple[int, ...]:
        """Years to choose from, the newest first: those with a plan, this one and the next."""
        self._desk.actor.require(Right.CASEWORK)
        this = self._desk.clock.today().year
        with self._desk.read() as session:
            planned = session.scalars(select(YearTask.year).distinct())
            return tuple(sorted({*planned, this, this + 1}, reverse=True))

    def plan(self, year: int) -> YearPlan:
        """The year's tasks as they stand; none before it was planned."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return self._plan(session, year)

    def paper(self, year: int) -> YearPlan:
        """The same for print; the printing is in the audit trail."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            self._desk.audit.record(session, "year_plan_printed", "room", 1)
            return self._plan(session, year)

    def propose(self, year: int) -> tuple[Proposal, ...]:
        """What the rules ask a room of this kind for and the plan does not have yet.

        Raises InvalidInput (``year``).
        """
        self._desk.actor.require(Right.CASEWORK)
        self._require_year(year)
        with self._desk.read() as session:
            return self._reader(session, year).proposals(_unit_kind(session), _rows(session, year))

    def make(self, year: int, chosen: Sequence[Chosen]) -> YearPlan:
        """Take tasks of the rules into the plan, each with its day.

        Raises InvalidInput (``year``; ``due_day`` for one outside its time), NotFound for one that
        the rules do not propose, e.g. because a colleague was quicker.
        """
        self._desk.actor.require(Right.CASEWORK)
        self._require_year(year)
        with self._desk.write() as session:
            reader, rows = self._reader(session, year), _rows(session, year)
            proposed = reader.proposals(_unit_kind(session), rows)
            known = {(one.key, one.from_day): one for one in proposed}
            for one in chosen:
                proposal = known.pop((one.key, one.from_day), None)
                if proposal is None:
                    raise NotFound
                _require_within(one.due_day, proposal.from_day, proposal.last_day)
                session.add(self._of_rule(proposal, one.due_day, year))
            session.flush()
            self._desk.audit.record(session, "year_plan_made", SUBJECT)
            return self._plan(session, year)

    def add(self, new: NewTask) -> Task:
        """A task of the room's own, in the year of its day.

        Raises InvalidInput: ``title``, ``due_day``, ``record``.
        """
        self._desk.actor.require(Right.CASEWORK)
        today = self._desk.clock.today()
        if problems := checks.task_problems(new, self._desk.codes, today):
            raise InvalidInput(problems)
        with self._desk.write() as session:
            number = (session.scalar(select(func.max(YearTask.id))) or 0) + 1
            row = YearTask(
                year=new.due_day.year,
                key=f"{OWN}-{number}",
                title=" ".join(new.title.split()),
                due_day=new.due_day,
                from_day=first_day(month_of(new.due_day)),
                last_day=date(new.due_day.year, 12, 31),
                record=new.record,
                kinds=json.dumps([new.kind] if new.record else []),
                made_by=self._desk.actor.staff_id,
                made_at=self._desk.clock.now(),
            )
            return self._written(session, row, "year_task_added")

    def move(self, task_id: int, day: date, version: int) -> Task:
        """Another day for a task, within the time in which a record fulfils it.

        Raises InvalidInput (``due_day``), NotFound, Conflict ``task_dropped``,
        ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _current(session, task_id, version)
            _require_within(day, row.from_day, row.last_day)
            row.due_day = day
            return self._written(session, row, "year_task_moved")

    def say_done(self, task_id: int, remark: str, version: int) -> Task:
        """It was done, where no record says so. A line that is answered gets this answer.

        Raises InvalidInput (``remark``), NotFound, Conflict ``task_counted`` (put it on record
        instead), ``task_dropped``, ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.CASEWORK)
        remark = remark.strip()
        if problems := checks.remark_problems(remark, is_required=False):
            raise InvalidInput(problems)
        with self._desk.write() as session:
            row = _current(session, task_id, version)
            if row.record:
                raise Conflict("task_counted")
            if not self._answer(session, row, "yes", remark):
                row.done_at, row.done_by = self._desk.clock.now(), self._desk.actor.staff_id
                row.remark = remark
            return self._written(session, row, "year_task_said")

    def take_back(self, task_id: int, version: int) -> Task:
        """It was not done after all.

        Raises NotFound, Conflict ``task_counted``, ``task_dropped``, ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = _current(session, task_id, version)
            if row.record:
                raise Conflict("task_counted")
            if not self._answer(session, row, "no", ""):
                row.done_at = row.done_by = None
                row.remark = ""
            return self._written(session, row, "year_task_taken_back")

    def drop(self, task_id: int, reason: str, version: int) -> Task:
        """Not this year; it stays in the plan with its reason.

        Raises InvalidInput (``remark``), NotFound, Conflict ``task_dropped``,
        ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.MANAGE)
        reason = reason.strip()
        if problems := checks.remark_problems(reason, is_required=True):
            raise InvalidInput(problems)
        with self._desk.write() as session:
            row = _current(session, task_id, version)
            row.dropped_at, row.remark = self._desk.clock.now(), reason
            return self._written(session, row, "year_task_dropped")

    def restore(self, task_id: int, version: int) -> Task:
        """A dropped task is to be done after all.

        Raises NotFound, Conflict ``task_not_dropped``, ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = _existing(session, task_id)
            if row.dropped_at is None:
                raise Conflict("task_not_dropped")
            _require_version(row, version)
            row.dropped_at, row.remark = None, ""
            return self._written(session, row, "year_task_restored")

    def _plan(self, session: Session, year: int) -> YearPlan:
        reader, rows = self._reader(session, year), _rows(session, year)
        today, room = self._desk.clock.today(), session.scalars(select(Room)).one()
        can_add = 0
        if checks.is_plannable(year, today):
            can_add = len(reader.proposals(room.kind, rows))
        # A target that was lowered may leave nothing for a later part of the year.
        tasks = tuple(task for task in reader.tasks(rows) if task.wanted)
        return YearPlan(year, today, room.name, tasks, can_add)

    def _reader(self, session: Session, year: int) -> TaskReader:
        return TaskReader(session, self._desk.codes, year, self._desk.clock.today())

    def _require_year(self, year: int) -> None:
        if not checks.is_plannable(year, self._desk.clock.today()):
            raise InvalidInput({"year": Problem.OUT_OF_RANGE})

    def _of_rule(self, proposal: Proposal, due_day: date, year: int) -> YearTask:
        made_of = rule(proposal.key)
        assert made_of is not None  # noqa: S101 - the reader proposes what the rules have
        return YearTask(
            year=year,
            key=proposal.key,
            title=proposal.title.zh,
            due_day=due_day,
            from_day=proposal.from_day,
            last_day=proposal.last_day,
            record=made_of.record,
            kinds=json.dumps(made_of.kinds),
            indicator=made_of.indicator.id if made_of.indicator else "",
            made_by=self._desk.actor.staff_id,
            made_at=self._desk.clock.now(),
        )

    def _answer(self, session: Session, row: YearTask, value: str, remark: str) -> bool:
        """Answer the line that the task comes from; False if it has none to be answered."""
        made_of = rule(row.key)
        if made_of is None or not is_answered(made_of):
            return False
        answer = IndicatorFact(
            indicator=row.indicator,
            period=str(row.year - made_of.years_back),
            value=value,
            remark=remark,
            said_by=self._desk.actor.staff_id,
            said_at=self._desk.clock.now(),
        )
        session.add(answer)
        session.flush()
        self._desk.audit.record(session, "indicator_said", "indicator_fact", answer.id)
        return True

    def _written(self, session: Session, row: YearTask, action: str) -> Task:
        if row.id is None:
            session.add(row)
        else:
            row.version += 1
        session.flush()
        self._desk.audit.record(session, action, SUBJECT, row.id)
        tasks = self._reader(session, row.year).tasks(_rows(session, row.year))
        return next(task for task in tasks if task.id == row.id)


def _rows(session: Session, year: int) -> Sequence[YearTask]:
    return session.scalars(select(YearTask).where(YearTask.year == year)).all()


def _unit_kind(session: Session) -> str:
    return session.scalars(select(Room.kind)).one()


def _existing(session: Session, task_id: int) -> YearTask:
    row = session.get(YearTask, task_id)
    if row is None:
        raise NotFound
    return row


def _current(session: Session, task_id: int, version: int) -> YearTask:
    row = _existing(session, task_id)
    if row.dropped_at is not None:
        raise Conflict("task_dropped")
    _require_version(row, version)
    return row


def _require_version(row: YearTask, version: int) -> None:
    if row.version != version:
        raise Conflict("changed_meanwhile")


def _require_within(day: date, first: date, last: date) -> None:
    if not first <= day <= last:
        raise InvalidInput({"due_day": Problem.OUT_OF_RANGE})
