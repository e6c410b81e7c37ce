"""Risk assessments: what somebody found out about danger, and the level they decided."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import literal, select, union_all
from sqlalchemy.orm import Session

from models.client import Client
from models.risk import RiskAssessment
from models.room import Room, Staff
from models.visit import Visit
from models.vocabulary import ClientState, DutyKind, Sex
from services.access import require_file
from services.actor import Right
from services.ages import age_on
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.risk import duties
from services.risk.answers import (
    LONGEST_WORDS,
    RiskAnswers,
    answer_problems,
    answers_from,
    hints,
    is_lower,
)
from services.risk.judged import is_judged
from services.visits.checks import past_day_problem
from services.visits.drafts import end_draft

SOURCE = "risk_assessment"
MOST_POINTS = 60
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class NewAssessment:
    """As it is finished. ``day`` None: today. ``replaces_id``: an assessment that this corrects;
    ``visit_id``: the visit during which it was made."""

    client_id: int
    answers: RiskAnswers
    level: str
    reason: str = ""
    day: date | None = None
    minute: int | None = None
    visit_id: int | None = None
    replaces_id: int | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class AssessmentDetails:
    """An assessment as it is read. ``replaced_by_id`` says that it was corrected."""

    id: int
    client_id: int
    client_name: str
    file_no: str
    day: date
    minute: int | None
    answers: RiskAnswers
    level: str
    reason: str
    assessed_by: str
    finalised_at: datetime
    visit_id: int | None
    replaced_by_id: int | None


@dataclass(frozen=True, slots=True)
class LevelPoint:
    """A level that was decided on a day; ``source`` is ``visit`` or ``risk_assessment``."""

    day: date
    level: str
    source: str
    source_id: int


@dataclass(frozen=True, slots=True)
class RiskStart:
    """What an empty form begins with: the level before, if there was one."""

    today: date
    minute: int
    level_before: LevelPoint | None


@dataclass(frozen=True, slots=True)
class AssessmentForm:
    """The facts on the printed form."""

    room_name: str
    details: AssessmentDetails
    sex: Sex
    age: int | None


class RiskService:
    """What a counsellor does about the risk of one client."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(self, client_id: int) -> RiskStart:
        """What the form begins with. Raises FileRestricted."""
        now = self._desk.clock.now().astimezone(CHINA)
        points = self.history(client_id)
        return RiskStart(
            today=self._desk.clock.today(),
            minute=now.hour * 60 + now.minute,
            level_before=points[0] if points else None,
        )

    def finalise(self, new: NewAssessment) -> AssessmentDetails:
        """Put the assessment on record; a high or urgent level opens a duty.

        Raises InvalidInput by field (``reason``: REQUIRED when the level is lower than what the
        answers usually go with), NotFound, Conflict ``merged`` or ``already_replaced``,
        FileRestricted, NotAllowed.
        """
        self._desk.actor.require(Right.CASEWORK)
        new = replace(new, reason=new.reason.strip(), day=new.day or self._desk.clock.today())
        with self._desk.write() as session:
            require_file(session, self._desk, new.client_id)
            require_client(session, new.client_id)
            problems = self._problems(new)
            if problems:
                raise InvalidInput(problems)
            new = replace(new, visit_id=visit_of(session, new.visit_id, new.client_id))
            row = self._row(new)
            session.add(row)
            session.flush()
            self._replace(session, new, row)
            self._open_duty(session, new, row)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "risk_assessed", SOURCE, row.id)
            return _details(session, row)

    def get(self, assessment_id: int) -> AssessmentDetails:
        """One assessment; the view is in the audit trail. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = session.get(RiskAssessment, assessment_id)
            if row is None:
                raise NotFound
            require_file(session, self._desk, row.client_id)
            self._desk.audit.record_view(session, SOURCE, assessment_id)
            return _details(session, row)

    def form(self, assessment_id: int) -> AssessmentForm:
        """What the printed form says. Raises as `get`."""
        found = self.get(assessment_id)
        with self._desk.read() as session:
            client = session.get(Client, found.client_id)
            room = session.scalars(select(Room)).one()
            return AssessmentForm(
                room_name=room.name,
                details=found,
                sex=Sex(client.sex) if client else Sex.UNKNOWN,
                age=age_on(found.day, client.birth_date, client.birth_year) if client else None,
            )

    def history(self, client_id: int) -> tuple[LevelPoint, ...]:
        """The levels of a client, newest first: of visits where somebody judged the danger, and of
        assessments that stand.

        Raises FileRestricted.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            return level_points(session, client_id)

    def _problems(self, new: NewAssessment) -> dict[str, Problem]:
        codes, today = self._desk.codes, self._desk.clock.today()
        problems = answer_problems(new.answers, codes)
        if not new.answers.ideation:
            problems.setdefault("ideation", Problem.REQUIRED)
        if not codes.has("risk", new.level):
            problems["level"] = Problem.UNKNOWN_CODE if new.level else Problem.REQUIRED
        if len(new.reason) > LONGEST_WORDS:
            problems["reason"] = Problem.TOO_LONG
        elif not new.reason and is_lower(new.level, hints(new.answers), codes):
            problems["reason"] = Problem.REQUIRED
        if new.day is not None and (problem := past_day_problem(new.day, today)):
            problems["day"] = problem
        if new.minute is not None and not 0 <= new.minute < _DAY_MINUTES:
            problems["minute"] = Problem.OUT_OF_RANGE
        return problems

    def _row(self, new: NewAssessment) -> RiskAssessment:
        return RiskAssessment(
            client_id=new.client_id,
            visit_id=new.visit_id,
            day=new.day,
            minute=new.minute,
            answers=new.answers.as_json(),
            level=new.level,
            reason=new.reason,
            assessed_by=self._desk.actor.staff_id,
            finalised_at=self._desk.clock.now(),
        )

    def _replace(self, session: Session, new: NewAssessment, row: RiskAssessment) -> None:
        if new.replaces_id is None:
            return
        old = session.get(RiskAssessment, new.replaces_id)
        if old is None or old.client_id != new.client_id:
            raise NotFound
        if old.replaced_by_id is not None:
            raise Conflict("already_replaced")
        old.replaced_by_id = row.id
        row.visit_id = row.visit_id or visit_of(session, old.visit_id, new.client_id)

    def _open_duty(self, session: Session, new: NewAssessment, row: RiskAssessment) -> None:
        """One danger, one duty: that of the visit or of the corrected assessment goes on."""
        for source, source_id in (("visit", row.visit_id), (SOURCE, new.replaces_id)):
            if source_id is not None and duties.is_open(session, source, source_id):
                duties.raise_duty(session, self._desk, source, source_id, row.client_id, row.level)
                return
        if row.level in duties.HIGH_LEVELS:
            duties.open_duty(
                session,
                self._desk,
                DutyKind.HIGH_RISK,
                source=SOURCE,
                source_id=row.id,
                client_id=row.client_id,
                level=row.level,
            )


def require_client(session: Session, client_id: int) -> Client:
    """The client's file. Raises NotFound, Conflict ``merged``; a closed or locked file does not
    stand in the way of protecting somebody."""
    client = session.get(Client, client_id)
    if client is None:
        raise NotFound
    if client.state == ClientState.MERGED:
        raise Conflict("merged")
    return client


def visit_of(session: Session, visit_id: int | None, client_id: int | None) -> int | None:
    """The visit during which something was seen, if it is still on record and still about this
    client: a visit that was taken back or was somebody else's stands in nobody's way, and the
    duties of one person never become those of another."""
    visit = session.get(Visit, visit_id) if visit_id is not None else None
    return visit.id if visit is not None and visit.client_id == client_id else None


def level_points(session: Session, client_id: int) -> tuple[LevelPoint, ...]:
    """At most MOST_POINTS levels, newest first; on one day an assessment comes before a visit."""
    assessed = select(
        RiskAssessment.day, RiskAssessment.level, RiskAssessment.id, literal(SOURCE)
    ).where(RiskAssessment.client_id == client_id, RiskAssessment.replaced_by_id.is_(None))
    visited = select(Visit.day, Visit.risk, Visit.id, literal("visit")).where(
        Visit.client_id == client_id, is_judged(Visit)
    )
    both = union_all(assessed, visited).subquery()
    day, _, source_id, source = both.c
    wanted = select(both).order_by(day.desc(), source, source_id.desc()).limit(MOST_POINTS)
    return tuple(
        LevelPoint(found_day, found_level, found_source, found_id)
        for found_day, found_level, found_id, found_source in session.execute(wanted)
    )


def _details(session: Session, row: RiskAssessment) -> AssessmentDetails:
    client = session.get(Client, row.client_id)
    staff = session.get(Staff, row.assessed_by)
    return AssessmentDetails(
        id=row.id,
        client_id=row.client_id,
        client_name=client.name if client else "",
        file_no=client.file_no if client else "",
        day=row.day,
        minute=row.minute,
        answers=answers_from(row.answers),
        level=row.level,
        reason=row.reason,
        assessed_by=staff.name if staff else "",
        finalised_at=row.finalised_at,
        visit_id=row.visit_id,
        replaced_by_id=row.replaced_by_id,
    )
