"""Making screenings, their classes and progress, and ending them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.screening import Screening, ScreeningResult, ScreeningStudent
from services.access import require_file
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.scales import keeping
from services.scales.definition import Choice, Definition
from services.scales.service import ScaleService
from services.screenings import queries
from services.screenings.classes import class_key, number_key
from services.screenings.fitting import Unfit, unfit
from services.screenings.limits import bands_of, cut_offs, usual
from services.screenings.records import (
    NewPart,
    NewScreening,
    NewStudent,
    Part,
    ScreeningDetails,
    ScreeningSummary,
    Student,
    stored_parts,
)
from services.screenings.rules import checked_screening, checked_student, checked_title
from services.screenings.storing import require_open

MOST = 200
SUBJECT = "screening"


@dataclass(frozen=True, slots=True)
class ScaleOffer:
    """A scale as it is offered for a screening; ``unfit`` says why it cannot be given to a class.

    ``limits``: the bands from which a student can be put on the list; ``has_cut_off``: the scale
    says it itself. ``choices`` are those of its definition.
    """

    scale: str
    short: str
    names: Mapping[str, str]
    items: int
    unfit: Unfit | None
    is_paper_only: bool
    informants: tuple[str, ...]
    choices: Mapping[str, Choice]
    limits: tuple[str, ...]
    usual_limit: str
    has_cut_off: bool


class ScreeningService:
    """Screenings as a whole; rosters, answers and talks have services of their own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._scales = ScaleService(desk)

    def offers(self) -> tuple[ScaleOffer, ...]:
        """The scales that the room may use, those that do not fit with the reason."""
        self._desk.actor.require(Right.CASEWORK)
        cards = self._scales.offered()
        with self._desk.read() as session:
            definitions = keeping.present_definitions(session, [card.id for card in cards])
            return tuple(_offer(one) for one in definitions.values())

    def list_all(self) -> tuple[ScreeningSummary, ...]:
        """Open ones first, then the newest; `MOST` at most."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.summaries(session, MOST)

    def get(self, screening_id: int) -> ScreeningDetails:
        """A screening with the progress of its classes. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return self._details(session, queries.existing(session, screening_id))

    def students(self, screening_id: int, class_name: str) -> tuple[Student, ...]:
        """A class in the order of its numbers; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = queries.existing(session, screening_id)
            self._desk.audit.record_view(session, SUBJECT, screening_id)
            return queries.students(session, self._desk, screening, class_name)

    def student(self, student_id: int) -> NewStudent:
        """A line of the roster, to be corrected. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            row, _ = queries.enrolled(session, student_id)
            require_file(session, self._desk, row.client_id)
            return NewStudent(
                row.class_name, row.number, row.name, row.sex, row.birth_date, row.age
            )

    def make(self, new: NewScreening) -> ScreeningDetails:
        """Raises InvalidInput (``title``, ``parts``, ``informant``, ``day``): ``parts`` also for a
        scale that does not fit or a limit that it does not have; ScaleRefused."""
        self._desk.actor.require(Right.CASEWORK)
        new = checked_screening(new, self._desk.codes, self._desk.clock.today())
        with self._desk.write() as session:
            screening = Screening(
                title=new.title,
                scales=stored_parts(
                    [self._part(session, part, new.informant) for part in new.parts]
                ),
                informant=new.informant,
                day=new.day,
                made_by=self._desk.actor.staff_id,
                made_at=self._desk.clock.now(),
            )
            session.add(screening)
            session.flush()
            self._desk.audit.record(session, "screening_made", SUBJECT, screening.id)
            return self._details(session, screening)

    def rename(self, screening_id: int, title: str, day: date, version: int) -> ScreeningDetails:
        """Another title or day. Results keep the ages that they were scored with.

        Raises InvalidInput (``title``, ``day``), NotFound, Conflict ``changed_meanwhile``,
        ``screening_closed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = self._current(session, screening_id, version)
            require_open(screening)
            screening.title = checked_title(title, day, self._desk.clock.today())
            screening.day = day
            screening.version += 1
            self._desk.audit.record(session, "screening_edited", SUBJECT, screening_id)
            return self._details(session, screening)

    def close(self, screening_id: int, version: int) -> ScreeningDetails:
        """Nothing is entered any more, and the paper of numbers can be printed; talks go on.

        Raises NotFound, Conflict ``changed_meanwhile``, ``screening_closed``, ``entry_differs``
        (forms typed twice that still differ).
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = require_open(self._current(session, screening_id, version))
            details = self._details(session, screening)
            if any(part.differing for each in details.classes for part in each.parts):
                raise Conflict("entry_differs")
            screening.closed_at = self._desk.clock.now()
            screening.version += 1
            self._desk.audit.record(session, "screening_closed", SUBJECT, screening_id)
            return self._details(session, screening)

    def reopen(self, screening_id: int, version: int) -> ScreeningDetails:
        """Forms that came late can be entered. Raises NotFound, Conflict ``changed_meanwhile``,
        ``screening_erased``, ``screening_open``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = self._current(session, screening_id, version)
            if screening.erased_at is not None:
                raise Conflict("screening_erased")
            if screening.closed_at is None:
                raise Conflict("screening_open")
            screening.closed_at = None
            screening.version += 1
            self._desk.audit.record(session, "screening_reopened", SUBJECT, screening_id)
            return self._details(session, screening)

    def add_student(self, screening_id: int, new: NewStudent) -> int:
        """Somebody who came later. Raises InvalidInput (also ``number``: taken), NotFound,
        Conflict ``screening_closed``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            screening = require_open(queries.existing(session, screening_id))
            student = ScreeningStudent(screening_id=screening_id)
            self._put(session, screening, student, new)
            session.add(student)
            session.flush()
            self._desk.audit.record(session, "student_added", "screening_student", student.id)
            return student.id

    def edit_student(self, student_id: int, new: NewStudent) -> None:
        """Correct a line of the roster; results keep what they were scored with. Raises as
        `add_student`."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            student, screening = _student(session, student_id)
            self._put(session, screening, student, new)
            self._desk.audit.record(session, "student_edited", "screening_student", student_id)

    def remove_student(self, student_id: int) -> None:
        """Somebody who does not belong to the class and has no answers yet. Raises NotFound,
        Conflict ``student_has_answers``, ``screening_closed``."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            student, _ = _student(session, student_id)
            if session.scalar(select(exists().where(ScreeningResult.student_id == student_id))):
                raise Conflict("student_has_answers")
            session.delete(student)
            self._desk.audit.record(session, "student_removed", "screening_student", student_id)

    def _details(self, session: Session, screening: Screening) -> ScreeningDetails:
        return queries.details(session, self._desk, screening)

    def _current(self, session: Session, screening_id: int, version: int) -> Screening:
        screening = queries.existing(session, screening_id)
        if screening.version != version:
            raise Conflict("changed_meanwhile")
        return screening

    def _part(self, session: Session, new: NewPart, informant: str) -> Part:
        definition_id = self._scales.keep(session, new.scale)
        definition = self._scales.kept(session, definition_id).definition
        is_known = all(
            name in definition.choices and value in definition.choices[name].values
            for name, value in new.choices.items()
        )
        if unfit(definition) or not is_known or new.limit not in ("", *bands_of(definition)):
            raise InvalidInput({"parts": Problem.OUT_OF_RANGE})
        return Part(definition_id, definition.with_defaults(new.choices, informant), new.limit)

    def _put(
        self, session: Session, screening: Screening, student: ScreeningStudent, new: NewStudent
    ) -> None:
        new = checked_student(new, screening.day)
        taken = select(ScreeningStudent.class_name, ScreeningStudent.number).where(
            ScreeningStudent.screening_id == screening.id, ScreeningStudent.id != (student.id or 0)
        )
        mine = (class_key(new.class_name), number_key(new.number))
        for class_name, number in session.execute(taken):
            if class_key(class_name) == mine[0]:
                new = replace(new, class_name=class_name)  # as the roster writes it already
                if number_key(number) == mine[1]:
                    raise InvalidInput({"number": Problem.TAKEN})
        student.class_name, student.number, student.name = new.class_name, new.number, new.name
        student.sex, student.birth_date, student.age = new.sex, new.birth_date, new.age


def _student(session: Session, student_id: int) -> tuple[ScreeningStudent, Screening]:
    student, screening = queries.enrolled(session, student_id)
    return student, require_open(screening)


def _offer(definition: Definition) -> ScaleOffer:
    return ScaleOffer(
        scale=definition.id,
        short=definition.short,
        names=definition.names,
        items=len(definition.items),
        unfit=unfit(definition),
        is_paper_only=definition.use.is_paper_only,
        informants=definition.use.informants,
        choices=definition.choices,
        limits=bands_of(definition),
        usual_limit=usual(definition),
        has_cut_off=bool(cut_offs(definition)),
    )
