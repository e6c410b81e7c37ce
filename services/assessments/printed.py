"""The facts on a printed result: one for the file, a shorter one for the client."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.assessment import AssessmentSchedule
from models.room import Room
from services.actor import Right
from services.assessments.records import AssessmentDetails, Trend
from services.assessments.repeats import runs_for
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.errors import Conflict
from services.risk.safety_plans import Hotline, hotlines_here
from services.scales.definition import Definition
from services.scales.service import ScaleService
from services.scales.wording import Wording

LEAST_POINTS = 2  # of a trend that is worth drawing


@dataclass(frozen=True, slots=True)
class ResultFacts:
    """``trends`` of the same scale, the main score first, as far as there is a course to draw;
    ``next_day`` is when it is to be repeated, None if it is not."""

    room_name: str
    room_phone: str
    details: AssessmentDetails
    trends: tuple[Trend, ...]
    next_day: date | None
    hotlines: tuple[Hotline, ...]


@dataclass(frozen=True, slots=True)
class BlankForm:
    """What a form to fill in by hand is made of; ``texts`` is None for an answer sheet."""

    room_name: str
    definition: Definition
    texts: Wording | None


class AssessmentPrintService:
    """Makes the facts of the papers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._assessments = AssessmentService(desk)

    def result(self, assessment_id: int) -> ResultFacts:
        """What both papers say. The view is in the audit trail. Raises NotFound, FileRestricted,
        NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        details = self._assessments.get(assessment_id)
        line = details.summary
        trends = self._assessments.trends(line.client_id, (line.scale,))
        with self._desk.read() as session:
            room = session.execute(select(Room.name, Room.phone)).one()
            return ResultFacts(
                room_name=room.name,
                room_phone=room.phone,
                details=details,
                trends=tuple(trend for trend in trends if len(trend.points) >= LEAST_POINTS),
                next_day=_next_day(session, line.client_id, line.scale),
                hotlines=tuple(one for one in hotlines_here(session) if one.is_verified),
            )

    def blank(self, scale: str, language: str = "zh") -> BlankForm:
        """A form of the scale as the room uses it now; that definition is kept, as the answers
        written on the paper belong to it. Raises ScaleRefused, NotAllowed; Conflict
        ``paper_only`` for a form that its owner lets nobody copy (scales.md 5: SDQ)."""
        self._desk.actor.require(Right.CASEWORK)
        scales = ScaleService(self._desk)
        with self._desk.write() as session:
            kept = scales.kept(session, scales.keep(session, scale))
            if kept.definition.use.is_paper_only:
                raise Conflict("paper_only")
            room_name = session.scalars(select(Room.name)).one()
            return BlankForm(room_name, kept.definition, kept.wordings.get(language))


def _next_day(session: Session, client_id: int, scale: str) -> date | None:
    due = select(func.min(AssessmentSchedule.due_day)).where(runs_for(client_id, scale))
    return session.scalar(due)
