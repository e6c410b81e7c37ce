"""Students on the list: every one of them has a state, and what was done stays readable."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from models.base import table
from models.room import Staff
from models.scale import ScaleDefinition
from models.screening import Screening, ScreeningFollowUp, ScreeningResult, ScreeningStudent
from models.vocabulary import ClientKind, Sex
from services.access import require_file, require_work, shut_of
from services.actor import Right
from services.ages import age_or_stated
from services.assessments.marked import STUDENT_SOURCE
from services.clients.records import ClientFields
from services.clients.service import ClientService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.risk import duties
from services.screenings import queries
from services.screenings.classes import in_order
from services.screenings.records import TO_TALK, parts_of

LIST = "screening_follow_up"
SUBJECT = "screening_student"
OVER = "done"
"""The group of the code list whose states end the follow-up."""

MOST = 10_000
LONGEST_TEXT = 2000
_FURTHEST = timedelta(days=366)

_STUDENT, _STEP = table(ScreeningStudent), table(ScreeningFollowUp)
_S, _F = _STUDENT.c, _STEP.c
_NEWEST = select(func.max(_F.id)).where(_F.student_id == _S.id).correlate(_STUDENT)
_LINES = select(_STUDENT, _F.next_day).outerjoin(_STEP, _F.id == _NEWEST.scalar_subquery())


@dataclass(frozen=True, slots=True)
class FlaggedResult:
    """What put a student on the list, by one scale: ``band`` of the main score, the ``flags``."""

    definition_id: int
    scale: str
    short: str
    status: str
    band: str
    flags: tuple[str, ...]
    is_critical: bool


@dataclass(frozen=True, slots=True)
class FlaggedStudent:
    """A line of the list. A file that is shut to the signed-in person tells neither the name nor
    what came of the scales."""

    id: int
    class_name: str
    number: str
    name: str
    sex: int
    age: int | None
    is_critical: bool
    state: str
    next_day: date | None
    client_id: int | None
    results: tuple[FlaggedResult, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history."""

    state: str
    text: str
    next_day: date | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NewStep:
    """What was done about a student: ``state`` is a code of screening_follow_up; ``next_day``
    comes up on the page of the day."""

    state: str
    text: str = ""
    next_day: date | None = None


class FollowUpService:
    """The list of one screening, and what is done about each student on it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def flagged(self, screening_id: int) -> tuple[FlaggedStudent, ...]:
        """Critical answers first, then by class and number; `MOST` at most. The view is in the
        audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = queries.existing(session, screening_id)
            self._desk.audit.record_view(session, "screening_list", screening_id)
            mine = _LINES.where(_S.screening_id == screening_id, _S.is_flagged.is_(True))
            order = (_S.is_critical.desc(), _S.class_name, _S.id)
            return self._read(session, screening, mine.order_by(*order).limit(MOST))

    def get(self, student_id: int) -> tuple[FlaggedStudent, tuple[Step, ...]]:
        """One student and the history, newest first. Raises NotFound, FileRestricted, Conflict
        ``screening_erased``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            student = self._student(session, student_id)
            require_file(session, self._desk, student.client_id)
            self._desk.audit.record_view(session, SUBJECT, student_id)
            return self._one(session, student), self._steps(session, student_id)

    def screening_of(self, student_id: int) -> int:
        """The id of the screening that a student belongs to. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return self._student(session, student_id).screening_id

    def note(self, student_id: int, new: NewStep) -> FlaggedStudent:
        """Say what was done. Raises InvalidInput (``state``, ``text``, ``next_day``), NotFound,
        FileRestricted, Conflict ``screening_erased``."""
        self._desk.actor.require(Right.CASEWORK)
        text = new.text.strip()
        self._require_valid(new, text)
        with self._desk.write() as session:
            student = self._student(session, student_id)
            require_file(session, self._desk, student.client_id)
            step = ScreeningFollowUp(
                student_id=student_id,
                state=new.state,
                text=text,
                next_day=None if self._is_over(new.state) else new.next_day,
                by_staff=self._desk.actor.staff_id,
                at=self._desk.clock.now(),
            )
            session.add(step)
            student.follow_up = new.state
            self._desk.audit.record(session, "screening_followed_up", SUBJECT, student_id)
            session.flush()
            return self._one(session, student)

    def open_file(self, student_id: int) -> int:
        """Open a client's file for the student, or give the one there is; returns its id.

        The file gets the name, sex, birth date and class. Raises NotFound, InvalidInput (``name``
        of a student without one), Conflict ``screening_erased``, ``recovery_not_confirmed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            student = self._student(session, student_id)
            if student.client_id is not None:
                return student.client_id
            fields = _fields(student)
        client = ClientService(self._desk).add(fields)
        self.link(student_id, client.id)
        return client.id

    def link(self, student_id: int, client_id: int) -> None:
        """The student has a file already. Open duties of critical answers follow into it.

        Raises NotFound, FileRestricted, Conflict ``student_has_file``, ``merged``,
        ``file_locked``, ``file_destroyed``, ``screening_erased``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            student = self._student(session, student_id)
            if student.client_id not in (None, client_id):
                raise Conflict("student_has_file")
            require_work(session, self._desk, client_id)
            student.client_id = client_id
            mine = select(ScreeningResult.id).where(ScreeningResult.student_id == student_id)
            for result_id in session.scalars(mine):
                duties.follow_client(session, STUDENT_SOURCE, result_id, client_id)
            self._desk.audit.record(session, "student_has_file", "client", client_id)

    def _student(self, session: Session, student_id: int) -> ScreeningStudent:
        student, screening = queries.enrolled(session, student_id)
        if screening.erased_at is not None:
            raise Conflict("screening_erased")
        return student

    def _require_valid(self, new: NewStep, text: str) -> None:
        problems: dict[str, Problem] = {}
        today = self._desk.clock.today()
        if not self._desk.codes.has(LIST, new.state):
            problems["state"] = Problem.UNKNOWN_CODE
        if len(text) > LONGEST_TEXT:
            problems["text"] = Problem.TOO_LONG
        if new.next_day is not None and not today <= new.next_day <= today + _FURTHEST:
            problems["next_day"] = Problem.OUT_OF_RANGE
        if problems:
            raise InvalidInput(problems)

    def _is_over(self, state: str) -> bool:
        return self._desk.codes.entry(LIST, state).group == OVER

    def _one(self, session: Session, student: ScreeningStudent) -> FlaggedStudent:
        screening = queries.existing(session, student.screening_id)
        (found,) = self._read(session, screening, _LINES.where(_S.id == student.id))
        return found

    def _steps(self, session: Session, student_id: int) -> tuple[Step, ...]:
        wanted = (
            select(ScreeningFollowUp, Staff.name)
            .join(Staff, Staff.id == ScreeningFollowUp.by_staff)
            .where(ScreeningFollowUp.student_id == student_id)
            .order_by(ScreeningFollowUp.id.desc())
        )
        return tuple(
            Step(row.state, row.text, row.next_day, name, row.at)
            for row, name in session.execute(wanted)
        )

    def _read(
        self, session: Session, screening: Screening, wanted: Select[tuple[object, ...]]
    ) -> tuple[FlaggedStudent, ...]:
        rows = session.execute(wanted).all()
        results = _results(session, screening, [row.id for row in rows])
        shut = shut_of(session, self._desk, (row.client_id for row in rows))
        found = [
            FlaggedStudent(
                id=row.id,
                class_name=row.class_name,
                number=row.number,
                name="" if row.client_id in shut else row.name,
                sex=row.sex,
                age=age_or_stated(screening.day, row.birth_date, row.age),
                is_critical=row.is_critical,
                state=row.follow_up or TO_TALK,
                next_day=row.next_day,
                client_id=row.client_id,
                results=() if row.client_id in shut else results.get(row.id, ()),
            )
            for row in rows
        ]
        return tuple(sorted(found, key=_rank))


def _rank(student: FlaggedStudent) -> tuple[object, ...]:
    return (not student.is_critical, in_order(student.class_name), in_order(student.number))


def _results(
    session: Session, screening: Screening, student_ids: Iterable[int]
) -> dict[int, tuple[FlaggedResult, ...]]:
    """What put each of them on the list, in the order of the screening's scales."""
    order = [part.definition_id for part in parts_of(screening.scales)]
    ids = list(student_ids)
    wanted = (
        select(
            ScreeningResult,
            ScaleDefinition.scale,
            func.json_extract(ScaleDefinition.body, "$.short"),
        )
        .join(ScaleDefinition, ScaleDefinition.id == ScreeningResult.definition_id)
        .where(ScreeningResult.student_id.in_(ids), ScreeningResult.is_flagged.is_(True))
    )
    found: dict[int, list[FlaggedResult]] = {}
    for row, scale, short in session.execute(wanted):
        flags = tuple(json.loads(row.result).get("flags", ()))
        told = FlaggedResult(
            row.definition_id, scale, short, row.status, row.band, flags, row.is_critical
        )
        found.setdefault(row.student_id, []).append(told)
    return {
        student_id: tuple(sorted(told, key=lambda each: order.index(each.definition_id)))
        for student_id, told in found.items()
    }


def _fields(student: ScreeningStudent) -> ClientFields:
    if not student.name:
        raise InvalidInput({"name": Problem.REQUIRED})
    return ClientFields(
        kind=ClientKind.NAMED,
        name=student.name,
        sex=Sex(student.sex),
        birth_date=student.birth_date,
        age=student.age if student.birth_date is None else None,
        class_name=student.class_name,
        student_no=student.number,
    )
