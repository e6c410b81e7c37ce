"""Answers at the screen count only once a counsellor has accepted them."""

from sqlalchemy.orm import Session

from models.assessment import SelfAnswer
from models.vocabulary import AssessmentMode, SelfState
from services.access import require_file
from services.assessments import saving
from services.assessments.marked import SELF_SOURCE
from services.assessments.records import NewAssessment
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.screenings import storing
from services.self_assessments import asking
from services.self_assessments.people import Form, form_of
from services.self_assessments.records import INFORMANT
from services.self_assessments.starting import filled_by

LONGEST_REASON = 500


def waiting_row(session: Session, answer_id: int) -> SelfAnswer:
    """Raises NotFound, Conflict ``already_decided``."""
    row = session.get(SelfAnswer, answer_id)
    if row is None:
        raise NotFound
    if row.state != SelfState.WAITING:
        raise Conflict("already_decided")
    return row


def accept(session: Session, desk: Desk, row: SelfAnswer, visit_id: int | None) -> int:
    """Put a form on record; returns the id of the assessment or of the screening's result.

    The duty that a critical answer opened goes on with it. The answers stand there from now on,
    and no more here. Raises as `services.assessments.saving.save` and
    `services.screenings.storing.store_answers`; Conflict ``result_there``.
    """
    form = form_of(session, desk, row)
    if row.student_id is not None:
        made = _store(session, desk, form, row.student_id)
    else:
        made = saving.save(session, desk, _new(desk, form, visit_id))
        row.assessment_id = made
    _decide(desk, row, SelfState.ACCEPTED)
    row.answers = "{}"
    desk.audit.record(session, "self_assessment_accepted", SELF_SOURCE, row.id)
    return made


def discard(session: Session, desk: Desk, row: SelfAnswer, reason: str) -> None:
    """Not put on record; kept with the reason until the file is destroyed, because that somebody
    answered and was not believed must be open to be looked into. Its duty stays.

    Raises InvalidInput ``reason``, NotFound, FileRestricted.
    """
    reason = reason.strip()
    if not reason or len(reason) > LONGEST_REASON:
        raise InvalidInput({"reason": Problem.TOO_LONG if reason else Problem.REQUIRED})
    require_file(session, desk, form_of(session, desk, row).client_id)
    row.reason = reason
    _decide(desk, row, SelfState.DISCARDED)
    desk.audit.record(session, "self_assessment_discarded", SELF_SOURCE, row.id)


def _new(desk: Desk, form: Form, visit_id: int | None) -> NewAssessment:
    """Of the day on which it was begun, as ages are counted."""
    begun = (form.row.begun_at or desk.clock.now()).astimezone(CHINA)
    return NewAssessment(
        client_id=form.client_id or 0,
        scale=form.kept.definition.id,
        day=begun.date(),
        minute=begun.hour * 60 + begun.minute,
        mode=AssessmentMode.SELF,
        informant=INFORMANT,
        answers=asking.answers_of(form),
        visit_id=visit_id,
        definition_id=form.row.definition_id,
        self_answer_id=form.row.id,
    )


def _store(session: Session, desk: Desk, form: Form, student_id: int) -> int:
    if is_typed(session, form.row):
        raise Conflict("result_there")  # which of the two is right is for somebody to say
    answers = asking.answers_of(form)
    return storing.store_answers(
        session, desk, student_id, form.row.definition_id, answers, form.row.id
    )


def is_typed(session: Session, row: SelfAnswer) -> bool:
    """A student's answers were typed from paper meanwhile."""
    if row.student_id is None:
        return False
    found = filled_by(session, [row.student_id]).get(row.student_id, set())
    return row.definition_id in found


def _decide(desk: Desk, row: SelfAnswer, state: SelfState) -> None:
    row.state = state
    row.decided_by, row.decided_at = desk.actor.staff_id, desk.clock.now()
