"""Whose answers they are, and what scoring knows of that person."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.assessment import SelfAnswer, SelfAssessment
from models.client import Client
from models.vocabulary import SelfState
from services.ages import age_or_stated
from services.assessments import context
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.scales import keeping
from services.scales.context import Context
from services.scales.keeping import Kept
from services.scales.wording import Wording
from services.screenings import queries
from services.screenings.records import parts_of
from services.self_assessments.records import INFORMANT


@dataclass(frozen=True, slots=True)
class Form:
    """One scale of a sitting with everything that a question needs. ``client_id`` is None for a
    student without a file."""

    row: SelfAnswer
    sitting: SelfAssessment
    kept: Kept
    context: Context
    client_id: int | None

    @property
    def wording(self) -> Wording:
        """The words on the screen. Raises Conflict ``no_wording`` if there are none any more."""
        found = self.kept.wordings.get(self.sitting.language)
        if found is None:
            raise Conflict("no_wording")
        return found


def form_of(session: Session, desk: Desk, row: SelfAnswer, kept: Kept | None = None) -> Form:
    """``kept`` if it is at hand. Raises NotFound for a person whose records were destroyed."""
    sitting = session.get_one(SelfAssessment, row.self_assessment_id)
    kept = kept or keeping.kept(session, row.definition_id)
    if row.student_id is not None:
        setting, client_id = _of_student(session, row)
    else:
        client = session.get(Client, sitting.client_id or 0)
        if client is None:
            raise NotFound
        begun = row.begun_at.astimezone(CHINA).date() if row.begun_at else desk.clock.today()
        setting, client_id = context.of_client(client, begun, INFORMANT, {}), client.id
    return Form(row, sitting, kept, setting, client_id)


def forms_of(
    session: Session, desk: Desk, sitting_id: int, student_id: int | None
) -> tuple[Form, ...]:
    """One person's open forms of a sitting in their order.

    Raises NotFound if there never were any, Conflict ``handed_in`` if none is open any more.
    """
    wanted = (
        select(SelfAnswer)
        .where(SelfAnswer.self_assessment_id == sitting_id, SelfAnswer.student_id.is_(student_id))
        .order_by(SelfAnswer.position, SelfAnswer.id)
    )
    rows = session.scalars(wanted).all()
    if not rows:
        raise NotFound
    mine = tuple(form_of(session, desk, row) for row in rows if row.state == SelfState.OPEN)
    if not mine:
        raise Conflict("handed_in")
    return mine


def _of_student(session: Session, row: SelfAnswer) -> tuple[Context, int | None]:
    """As `services.screenings.storing` scores the same answers later: the day is the screening's,
    so that a class is read by one rule."""
    student, screening = queries.enrolled(session, row.student_id or 0)
    age = age_or_stated(screening.day, student.birth_date, student.age)
    choices = {part.definition_id: part.choices for part in parts_of(screening.scales)}
    mine = choices.get(row.definition_id, {})
    return context.of_person(student.sex, age, screening.informant, mine), student.client_id
