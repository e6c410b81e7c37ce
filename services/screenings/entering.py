"""Typing paper forms of a class, twice where the room wants to be sure, and comparing the two."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.room import Staff
from models.screening import Screening, ScreeningResult, ScreeningStudent
from services.access import require_file
from services.actor import Right
from services.assessments.marked import STUDENT_SOURCE
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.risk import duties
from services.scales.definition import Definition
from services.scales.result import Result
from services.scales.service import ScaleService
from services.screenings import queries
from services.screenings.classes import in_order
from services.screenings.fitting import ItemKeys, keys_of
from services.screenings.records import Part, parts_of
from services.screenings.storing import (
    Answered,
    part_of,
    require_open,
    store_part,
    update_list,
)

SUBJECT = "screening_student"
AGREED = b""
"""``checked`` of a form that was typed twice alike."""


class EntryState(StrEnum):
    """How far one student's form is."""

    NONE = "none"
    ONCE = "once"
    TWICE = "twice"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A student as the typist sees them."""

    student_id: int
    number: str
    name: str
    state: EntryState
    has_gaps: bool


@dataclass(frozen=True, slots=True)
class EntrySheet:
    """One class and one scale, ready to be typed."""

    short: str
    keys: tuple[ItemKeys, ...]
    students: tuple[EntryLine, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A form whose two typings differ at ``places`` (from 0)."""

    student_id: int
    class_name: str
    number: str
    name: str
    first: bytes
    second: bytes

    @property
    def places(self) -> tuple[int, ...]:
        pairs = zip(self.first, self.second, strict=True)
        return tuple(place for place, (one, two) in enumerate(pairs) if one != two)


@dataclass(frozen=True, slots=True)
class AnswersView:
    """One form of one student, item by item, with what came of it."""

    definition_id: int
    short: str
    keys: tuple[ItemKeys, ...]
    answers: bytes
    result: Result
    definition: Definition
    entered_by: str
    entered_at: datetime


class EntryService:
    """What the typing page needs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scales = ScaleService(desk)

    def sheet(self, screening_id: int, definition_id: int, class_name: str) -> EntrySheet:
        """The class in the order of its numbers. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            screening = queries.existing(session, screening_id)
            part = part_of(screening, definition_id)
            definition = self._definition(session, definition_id)
            states = self._states(session, screening_id, definition_id, class_name)
            students = queries.students(session, self._desk, screening, class_name)
            lines = (
                EntryLine(s.id, s.number, s.name, *states.get(s.id, (EntryState.NONE, False)))
                for s in students
            )
            return EntrySheet(definition.short, keys_of(definition, part.choices), tuple(lines))

    def enter(
        self, student_id: int, definition_id: int, answers: bytes, *, replaces: bool = False
    ) -> EntryState:
        """The first typing, stored and scored at once.

        Raises InvalidInput (``answers``), NotFound, Conflict ``answers_there`` unless it
        ``replaces`` them, ``screening_closed``.
        """
        with self._desk.write() as session:
            screening, part, stored = self._asked(session, student_id, definition_id)
            if stored is not None and not replaces:
                raise Conflict("answers_there")
            self._store(session, screening, part, Answered(student_id, answers))
            return EntryState.ONCE

    def enter_again(self, student_id: int, definition_id: int, answers: bytes) -> EntryState:
        """The second typing, compared with the first, which keeps counting while they differ.

        Raises InvalidInput (``answers``), NotFound, Conflict ``answers_missing``,
        ``screening_closed``.
        """
        with self._desk.write() as session:
            _, part, stored = self._asked(session, student_id, definition_id)
            if stored is None:
                raise Conflict("answers_missing")
            self._require_valid(session, part, answers)
            agrees = stored.answers == answers
            stored.checked = AGREED if agrees else answers
            self._desk.audit.record(session, "screening_answers_checked", SUBJECT, student_id)
            return EntryState.TWICE if agrees else EntryState.DIFFERS

    def settle(self, student_id: int, definition_id: int, answers: bytes) -> EntryState:
        """What the paper really says, after both typings differed. Raises as `enter_again`."""
        with self._desk.write() as session:
            screening, part, stored = self._asked(session, student_id, definition_id)
            if stored is None:
                raise Conflict("answers_missing")
            self._store(session, screening, part, Answered(student_id, answers, AGREED))
            return EntryState.TWICE

    def take_back(self, student_id: int, definition_id: int) -> None:
        """The form was typed for the wrong student: as if it had never been.

        Raises NotFound, Conflict ``duty_in_hand`` (somebody has acted on a critical answer),
        ``screening_closed``.
        """
        with self._desk.write() as session:
            _, _, stored = self._asked(session, student_id, definition_id)
            if stored is None:
                raise NotFound
            duties.withdraw_duty(session, STUDENT_SOURCE, stored.id)
            session.execute(delete(ScreeningResult).where(ScreeningResult.id == stored.id))
            update_list(session, ScreeningStudent.id == student_id)
            self._desk.audit.record(session, "screening_answers_removed", SUBJECT, student_id)

    def differences(self, screening_id: int, definition_id: int) -> tuple[Difference, ...]:
        """Forms whose two typings differ, by class and number. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        wanted = (
            select(ScreeningStudent, ScreeningResult.answers, ScreeningResult.checked)
            .join(ScreeningResult, ScreeningResult.student_id == ScreeningStudent.id)
            .where(
                ScreeningStudent.screening_id == screening_id,
                ScreeningResult.definition_id == definition_id,
                func.length(ScreeningResult.checked) > 0,
            )
        )
        with self._desk.write() as session:
            self._desk.audit.record_view(session, "screening_answers", screening_id)
            found = [
                Difference(row.id, row.class_name, row.number, row.name, first, second or b"")
                for row, first, second in session.execute(wanted)
            ]
        return tuple(sorted(found, key=lambda d: (in_order(d.class_name), in_order(d.number))))

    def answers(self, student_id: int) -> tuple[AnswersView, ...]:
        """Every form of one student, item by item; each look is in the audit trail, because single
        answers of students need tighter access than totals (scales.md section 1).

        Raises NotFound, FileRestricted.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            student, screening = queries.enrolled(session, student_id)
            require_file(session, self._desk, student.client_id)
            self._desk.audit.record(session, "screening_answers_opened", SUBJECT, student_id)
            return tuple(self._views(session, screening, student_id))

    def _views(self, session: Session, screening: Screening, student_id: int) -> list[AnswersView]:
        wanted = (
            select(ScreeningResult, Staff.name)
            .join(Staff, Staff.id == ScreeningResult.entered_by)
            .where(ScreeningResult.student_id == student_id, ScreeningResult.answers != b"")
        )
        rows = {row.definition_id: (row, name) for row, name in session.execute(wanted)}
        views = []
        for part in parts_of(screening.scales):
            if part.definition_id not in rows:
                continue
            row, name = rows[part.definition_id]
            definition = self._definition(session, part.definition_id)
            views.append(
                AnswersView(
                    part.definition_id,
                    definition.short,
                    keys_of(definition, part.choices),
                    row.answers,
                    Result.from_json(json.loads(row.result)),
                    definition,
                    name,
                    row.entered_at,
                )
            )
        return views

    def _asked(
        self, session: Session, student_id: int, definition_id: int
    ) -> tuple[Screening, Part, ScreeningResult | None]:
        self._desk.actor.require(Right.CASEWORK)
        _, screening = queries.enrolled(session, student_id)
        part = part_of(require_open(screening), definition_id)
        stored = select(ScreeningResult).where(
            ScreeningResult.student_id == student_id,
            ScreeningResult.definition_id == definition_id,
        )
        return screening, part, session.scalars(stored).first()

    def _store(self, session: Session, screening: Screening, part: Part, form: Answered) -> None:
        self._require_valid(session, part, form.answers)
        store_part(session, self._desk, screening, part, (form,))

    def _require_valid(self, session: Session, part: Part, answers: bytes) -> None:
        keys = keys_of(self._definition(session, part.definition_id), part.choices)
        is_valid = len(answers) == len(keys) and all(
            byte in key.bytes_of.values() for byte, key in zip(answers, keys, strict=True)
        )
        if not is_valid:
            raise InvalidInput({"answers": Problem.OUT_OF_RANGE})

    def _definition(self, session: Session, definition_id: int) -> Definition:
        return self._scales.kept(session, definition_id).definition

    def _states(
        self, session: Session, screening_id: int, definition_id: int, class_name: str
    ) -> Mapping[int, tuple[EntryState, bool]]:
        wanted = (
            select(ScreeningResult.student_id, ScreeningResult.status, ScreeningResult.checked)
            .join(ScreeningStudent, ScreeningStudent.id == ScreeningResult.student_id)
            .where(
                ScreeningStudent.screening_id == screening_id,
                ScreeningStudent.class_name == class_name,
                ScreeningResult.definition_id == definition_id,
            )
        )
        return {
            student: (_state(checked), status in queries.WITH_GAPS)
            for student, status, checked in session.execute(wanted)
        }


def _state(checked: bytes | None) -> EntryState:
    if checked is None:
        return EntryState.ONCE
    return EntryState.DIFFERS if checked else EntryState.TWICE
