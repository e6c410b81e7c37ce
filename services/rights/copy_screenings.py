"""What a copy of one's own record says about school screenings: each scale, and the talks."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Staff
from models.screening import Screening, ScreeningFollowUp, ScreeningResult, ScreeningStudent
from services.desk import Desk
from services.rights import copy_scales
from services.rights.copying_records import Coded, Value, filled
from services.scales.batch import BatchScorer
from services.scales.context import Context
from services.scales.service import ScaleService
from services.screenings.records import parts_of

_LIST = "screening_follow_up"


def of_client(
    session: Session, desk: Desk, client_id: int, *, with_words: bool
) -> tuple[dict[str, Value], ...]:
    """One record a screening in which the client stands; ``with_words`` answers and notes, too."""
    wanted = (
        select(ScreeningStudent, Screening)
        .join(Screening, Screening.id == ScreeningStudent.screening_id)
        .where(ScreeningStudent.client_id == client_id)
        .order_by(Screening.day, Screening.id)
    )
    return tuple(
        {
            "day": screening.day.isoformat(),
            "title": screening.title,
            "class_name": student.class_name,
            "number": student.number,
            "results": _results(session, desk, student, screening, with_answers=with_words),
            "steps": _steps(session, desk, student.id) if with_words else (),
        }
        for student, screening in session.execute(wanted).all()
    )


def _results(
    session: Session,
    desk: Desk,
    student: ScreeningStudent,
    screening: Screening,
    *,
    with_answers: bool,
) -> tuple[Value, ...]:
    theirs = select(ScreeningResult).where(ScreeningResult.student_id == student.id)
    rows = {row.definition_id: row for row in session.scalars(theirs)}
    found: list[Value] = []
    for part in parts_of(screening.scales):
        row = rows.get(part.definition_id)
        if row is None:
            continue
        definition = ScaleService(desk).kept(session, row.definition_id).definition
        context = Context(choices=dict(part.choices))
        answers = BatchScorer(definition).answers(row.answers, context) if row.answers else {}
        stored = {
            "definition_id": row.definition_id,
            "result": row.result,
            "answers": json.dumps(answers),
            "replaced_by_id": None,
        }
        told = copy_scales.result(session, desk, stored, with_answers=with_answers)
        named = {"definition_id": copy_scales.name(session, desk, row.definition_id)}
        found.append(named | filled(told))
    return tuple(found)


def _steps(session: Session, desk: Desk, student_id: int) -> tuple[Value, ...]:
    wanted = (
        select(ScreeningFollowUp, Staff.name)
        .join(Staff, Staff.id == ScreeningFollowUp.by_staff)
        .where(ScreeningFollowUp.student_id == student_id)
        .order_by(ScreeningFollowUp.id)
    )
    return tuple(
        filled(
            {
                "at": step.at.date().isoformat(),
                "by": name,
                "state": Coded(step.state, desk.codes.label(_LIST, step.state)),
                "text": step.text,
            }
        )
        for step, name in session.execute(wanted)
    )
