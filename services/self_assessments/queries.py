"""Reads sittings and the answers that wait, as the counsellor's pages show them."""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Row, exists, select
from sqlalchemy.orm import Session

from models.assessment import SelfAnswer, SelfAssessment
from models.client import Client
from models.room import Room, Staff
from models.screening import Screening, ScreeningStudent
from models.vocabulary import SelfState
from services.access import shut_of
from services.desk import Desk
from services.errors import NotFound
from services.scales import keeping
from services.screenings.classes import in_order
from services.self_assessments import asking, starting
from services.self_assessments.people import Form, form_of
from services.self_assessments.records import (
    AnswersView,
    HandedIn,
    Seat,
    SeatState,
    Sitting,
    WaitingForm,
    WaitingSitting,
)

MOST_SITTINGS = 50

_Found = Row[SelfAssessment, str, str, str, str]

_WITH_PEOPLE = (
    select(
        SelfAssessment,
        Client.name.label("client_name"),
        Client.file_no,
        Screening.title,
        Staff.name.label("started_by"),
    )
    .join(Staff, Staff.id == SelfAssessment.started_by)
    .outerjoin(Client, Client.id == SelfAssessment.client_id)
    .outerjoin(Screening, Screening.id == SelfAssessment.screening_id)
)


def open_one(session: Session, desk: Desk) -> Sitting | None:
    """The sitting at the screen, if there is one."""
    row = session.execute(_WITH_PEOPLE.where(SelfAssessment.closed_at.is_(None))).first()
    return None if row is None else _sitting(session, desk, row)


def sitting(session: Session, desk: Desk, sitting_id: int) -> Sitting:
    """Raises NotFound."""
    row = session.execute(_WITH_PEOPLE.where(SelfAssessment.id == sitting_id)).first()
    if row is None:
        raise NotFound
    return _sitting(session, desk, row)


def seats(session: Session, row: SelfAssessment) -> tuple[Seat, ...]:
    """The class by its numbers, in their order."""
    screening = session.get(Screening, row.screening_id or 0)
    if screening is None:
        raise NotFound
    wanted = set(starting.class_definitions(session, screening, row.language))
    students = session.execute(
        select(ScreeningStudent.id, ScreeningStudent.number).where(
            ScreeningStudent.screening_id == screening.id,
            ScreeningStudent.class_name == row.class_name,
        )
    ).all()
    ids = [student.id for student in students]
    begun, done = _stands(session, ids)
    typed = starting.filled_by(session, ids)
    found = []
    for student in students:
        state = SeatState.FREE
        if student.id in begun:
            state = SeatState.BEGUN
        elif wanted <= done.get(student.id, set()) | typed.get(student.id, set()):
            state = SeatState.DONE
        found.append(Seat(student.id, student.number, state))
    return tuple(sorted(found, key=lambda seat: in_order(seat.number)))


def handed_in(session: Session, row: SelfAssessment, rows: Sequence[SelfAnswer]) -> HandedIn:
    """The same whatever was answered: the last scale with closing words has them."""
    room = session.scalars(select(Room)).one()
    kept = keeping.kept_all(session, (one.definition_id for one in rows))
    words = [kept[one.definition_id].wordings.get(row.language) for one in rows]
    closings = [word.closing for word in words if word and word.closing]
    return HandedIn(closings[-1] if closings else "", room.phone)


def waiting(
    session: Session, desk: Desk, *where: ColumnElement[bool]
) -> tuple[WaitingSitting, ...]:
    """Sittings with forms that wait, the oldest first; `MOST_SITTINGS` at most."""
    waits = exists().where(
        SelfAnswer.self_assessment_id == SelfAssessment.id, SelfAnswer.state == SelfState.WAITING
    )
    found = session.execute(
        _WITH_PEOPLE.where(waits, *where).order_by(SelfAssessment.id).limit(MOST_SITTINGS)
    ).all()
    ids = [row.SelfAssessment.id for row in found]
    forms: dict[int, list[WaitingForm]] = {number: [] for number in ids}
    rows = session.execute(_FORMS.where(SelfAnswer.self_assessment_id.in_(ids))).all()
    kept = keeping.kept_all(session, (answer.definition_id for answer, _ in rows))
    sittings = [row.SelfAssessment for row in found]
    # The session forgets what nobody holds, and would ask for it again with every form.
    held: list[object] = [
        session.get(Screening, one.screening_id) for one in sittings if one.screening_id
    ]
    held += [session.get(Client, one.client_id) for one in sittings if one.client_id]
    for answer, student in rows:
        form = form_of(session, desk, answer, kept[answer.definition_id])
        forms[answer.self_assessment_id].append(_waiting_form(form, student))
    shut = shut_of(session, desk, (row.SelfAssessment.client_id for row in found))
    return tuple(_waiting(row, shut, forms[row.SelfAssessment.id]) for row in found)


def answers_view(session: Session, desk: Desk, row: SelfAnswer) -> AnswersView:
    """What stands in a form. Raises NotFound, Conflict ``no_wording``."""
    student = session.get(ScreeningStudent, row.student_id) if row.student_id else None
    form = form_of(session, desk, row)
    return AnswersView(
        form=_waiting_form(form, student),
        client_id=form.client_id,
        definition=form.kept.definition,
        wording=form.wording,
        answers=asking.answers_of(form),
        setting=form.context,
    )


def _waiting_form(form: Form, student: ScreeningStudent | None) -> WaitingForm:
    row, answers = form.row, asking.answers_of(form)
    return WaitingForm(
        id=row.id,
        scale=form.kept.definition.id,
        short=form.kept.definition.short,
        student_id=row.student_id,
        number=student.number if student else "",
        begun_at=row.begun_at,
        finished_at=row.finished_at,
        is_complete=row.finished_at is not None,
        asked=len(asking.asked(form, answers)),
        answered=sum(answer is not None for answer in answers.values()),
        is_critical=row.is_critical,
    )


_FORMS = (
    select(SelfAnswer, ScreeningStudent)
    .outerjoin(ScreeningStudent, ScreeningStudent.id == SelfAnswer.student_id)
    .where(SelfAnswer.state == SelfState.WAITING)
    .order_by(SelfAnswer.id)
)


def _sitting(session: Session, desk: Desk, row: _Found) -> Sitting:
    record: SelfAssessment = row.SelfAssessment
    forms = session.scalars(
        select(SelfAnswer)
        .where(SelfAnswer.self_assessment_id == record.id)
        .order_by(SelfAnswer.position, SelfAnswer.id)
    ).all()
    shut = shut_of(session, desk, (record.client_id,))
    kinds = _kinds(session, record)
    kept = keeping.kept_all(session, kinds)
    return Sitting(
        id=record.id,
        client_id=record.client_id,
        client_name="" if record.client_id in shut else row.client_name or "",
        screening_id=record.screening_id,
        title=row.title or "",
        class_name=record.class_name,
        language=record.language,
        shorts=tuple(kept[number].definition.short for number in kinds),
        started_by=row.started_by,
        started_at=record.started_at,
        answered=sum(len(json.loads(form.answers)) for form in forms),
    )


def _kinds(session: Session, record: SelfAssessment) -> tuple[int, ...]:
    """The scales of a sitting, in their order."""
    if record.screening_id is not None:
        screening = session.get_one(Screening, record.screening_id)
        return starting.class_definitions(session, screening, record.language)
    wanted = (
        select(SelfAnswer.definition_id)
        .where(SelfAnswer.self_assessment_id == record.id)
        .order_by(SelfAnswer.position)
    )
    return tuple(session.scalars(wanted))


def _stands(session: Session, students: Sequence[int]) -> tuple[set[int], dict[int, set[int]]]:
    """Who is in the middle of it, and what of each was handed in."""
    columns = (SelfAnswer.student_id, SelfAnswer.definition_id, SelfAnswer.state)
    wanted = select(*columns).where(
        SelfAnswer.student_id.in_(students), SelfAnswer.state != SelfState.DISCARDED
    )
    begun: set[int] = set()
    done: dict[int, set[int]] = {}
    for student_id, definition_id, state in session.execute(wanted):
        if student_id is None:
            continue
        if state == SelfState.OPEN:
            begun.add(student_id)
        else:
            done.setdefault(student_id, set()).add(definition_id)
    return begun, done


def _waiting(row: _Found, shut: frozenset[int], forms: list[WaitingForm]) -> WaitingSitting:
    record: SelfAssessment = row.SelfAssessment
    return WaitingSitting(
        id=record.id,
        client_id=record.client_id,
        client_name="" if record.client_id in shut else row.client_name or "",
        file_no="" if record.client_id in shut else row.file_no or "",
        screening_id=record.screening_id,
        title=row.title or "",
        class_name=record.class_name,
        started_at=record.started_at,
        is_open=record.closed_at is None,
        forms=tuple(sorted(forms, key=lambda form: (in_order(form.number), form.id))),
    )
