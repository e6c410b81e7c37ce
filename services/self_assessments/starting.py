"""Begins a sitting, and a student's forms within it."""

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.assessment import SelfAnswer, SelfAssessment
from models.screening import Screening, ScreeningResult, ScreeningStudent
from models.vocabulary import SelfState
from services.access import require_work
from services.consents.guards import SERVICE, require_not_withdrawn
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.scales import keeping
from services.scales.service import ScaleService
from services.screenings.records import parts_of
from services.screenings.storing import require_open
from services.self_assessments.offering import is_for_screen
from services.self_assessments.records import INFORMANT

SUBJECT = SelfAssessment.__tablename__
MOST_SCALES = 8


def for_client(
    session: Session, desk: Desk, client_id: int, scales: Sequence[str], language: str
) -> SelfAssessment:
    """See `SelfAssessmentService.start_for_client`."""
    require_nothing_open(session)
    require_work(session, desk, client_id)
    require_not_withdrawn(session, client_id, *SERVICE)
    if not scales or len(scales) > MOST_SCALES or len(set(scales)) < len(scales):
        raise InvalidInput({"scales": Problem.OUT_OF_RANGE if scales else Problem.REQUIRED})
    kept = [_for_screen(session, desk, scale, language) for scale in scales]
    sitting = _begin(session, desk, language, client_id=client_id)
    for position, definition_id in enumerate(kept):
        add_form(session, sitting, definition_id, position, None)
    return sitting


def for_class(
    session: Session, desk: Desk, screening_id: int, class_name: str, language: str
) -> SelfAssessment:
    """See `SelfAssessmentService.start_for_class`."""
    require_nothing_open(session)
    screening = _screening(session, screening_id)
    is_known = exists().where(
        ScreeningStudent.screening_id == screening_id, ScreeningStudent.class_name == class_name
    )
    if not session.scalar(select(is_known)):
        raise NotFound
    if not class_definitions(session, screening, language):
        raise Conflict("no_wording")
    return _begin(session, desk, language, screening_id=screening_id, class_name=class_name)


def student_forms(session: Session, sitting: SelfAssessment, student_id: int) -> bool:
    """Make the forms that a student of the class has not filled in; False if they are there.

    Raises NotFound for a student of another class, Conflict ``already_answered``,
    ``screening_closed``, ``screening_erased``.
    """
    student = session.get(ScreeningStudent, student_id)
    is_here = student is not None and (
        (student.screening_id, student.class_name) == (sitting.screening_id, sitting.class_name)
    )
    if not is_here:
        raise NotFound
    screening = _screening(session, sitting.screening_id or 0)
    rows = session.scalars(
        select(SelfAnswer).where(
            SelfAnswer.student_id == student_id, SelfAnswer.state != SelfState.DISCARDED
        )
    ).all()
    if any(row.state == SelfState.OPEN for row in rows):
        return False
    typed = filled_by(session, [student_id]).get(student_id, set())
    filled = {row.definition_id for row in rows} | typed
    wanted = class_definitions(session, screening, sitting.language)
    left = [number for number in wanted if number not in filled]
    if not left:
        raise Conflict("already_answered")
    for position, definition_id in enumerate(left):
        add_form(session, sitting, definition_id, position, student_id)
    return True


def class_definitions(session: Session, screening: Screening, language: str) -> tuple[int, ...]:
    """The scales of a screening that can be shown in a language, in their order."""
    found = []
    for part in parts_of(screening.scales):
        kept = keeping.kept(session, part.definition_id)
        if is_for_screen(kept.definition, kept.wordings) and language in kept.wordings:
            found.append(part.definition_id)
    return tuple(found)


def filled_by(session: Session, students: Sequence[int]) -> dict[int, set[int]]:
    """The definitions of which answers are on record already, by student."""
    wanted = select(ScreeningResult.student_id, ScreeningResult.definition_id)
    found: dict[int, set[int]] = {}
    for student_id, number in session.execute(
        wanted.where(ScreeningResult.student_id.in_(students))
    ):
        found.setdefault(student_id, set()).add(number)
    return found


def require_nothing_open(session: Session) -> None:
    """One screen, one sitting. Raises Conflict ``sitting_open``."""
    if session.scalar(select(exists().where(SelfAssessment.closed_at.is_(None)))):
        raise Conflict("sitting_open")


def add_form(
    session: Session,
    sitting: SelfAssessment,
    definition_id: int,
    position: int,
    student_id: int | None,
) -> None:
    """One scale, with nothing answered yet."""
    session.add(
        SelfAnswer(
            self_assessment_id=sitting.id,
            student_id=student_id,
            definition_id=definition_id,
            position=position,
            state=SelfState.OPEN,
        )
    )
    session.flush()


def _begin(
    session: Session,
    desk: Desk,
    language: str,
    *,
    client_id: int | None = None,
    screening_id: int | None = None,
    class_name: str = "",
) -> SelfAssessment:
    sitting = SelfAssessment(
        client_id=client_id,
        screening_id=screening_id,
        class_name=class_name,
        language=language,
        started_by=desk.actor.staff_id,
        started_at=desk.clock.now(),
    )
    session.add(sitting)
    session.flush()
    desk.audit.record(session, "self_assessment_started", SUBJECT, sitting.id)
    return sitting


def _for_screen(session: Session, desk: Desk, scale: str, language: str) -> int:
    definition_id = ScaleService(desk).keep(session, scale)
    kept = keeping.kept(session, definition_id)
    is_own = INFORMANT in kept.definition.use.informants
    if not is_own or not is_for_screen(kept.definition, kept.wordings):
        raise InvalidInput({"scales": Problem.FORBIDDEN})
    if language not in kept.wordings:
        raise InvalidInput({"language": Problem.UNKNOWN_CODE})
    return definition_id


def _screening(session: Session, screening_id: int) -> Screening:
    screening = session.get(Screening, screening_id)
    if screening is None:
        raise NotFound
    return require_open(screening)
