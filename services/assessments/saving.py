"""Puts one assessment on record, inside the transaction of the action.

The form, the answers at the screen (`services.self_assessments`) and corrections use this, so that
scoring, the snapshot of the definition, duties, schedules and audit are the same for all.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.client import Client
from models.visit import Visit
from models.vocabulary import AssessmentMode, ClientState
from services.access import require_file, require_work
from services.actor import Right
from services.assessments import context, critical, repeats
from services.assessments.records import NewAssessment
from services.consents.guards import SERVICE, require_not_withdrawn
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.scales.context import Context
from services.scales.definition import Definition
from services.scales.result import Result
from services.scales.scoring import score
from services.scales.service import ScaleService
from services.visits.checks import DAY_MINUTES, past_day_problem
from services.visits.drafts import end_draft

SOURCE = Assessment.__tablename__


@dataclass(frozen=True, slots=True)
class Scored:
    """Answers with what they were scored as, before they are stored."""

    new: NewAssessment
    definition_id: int
    definition: Definition
    context: Context
    result: Result

    @property
    def flags(self) -> tuple[str, ...]:
        """The critical ones."""
        return self.result.critical(self.definition)


@dataclass(frozen=True, slots=True)
class Saved:
    """A new row, and the schedules that it moved on."""

    id: int
    moved: tuple[repeats.Moved, ...]


def save(session: Session, desk: Desk, new: NewAssessment) -> int:
    """Score and store; returns the id.

    A critical answer opens its duty. It is stored in a locked file too, and after a withdrawal:
    what protects somebody's life depends on no consent (PIPL art. 13(4)). Raises InvalidInput
    (``day``, ``minute``, ``informant``, ``mode``), AnswerRefused, NotFound, FileRestricted,
    NotAllowed; Conflict: ``merged``, ``file_destroyed``, ``file_locked``, ``consent_withdrawn``.
    """
    return record(session, desk, new).id


def record(session: Session, desk: Desk, new: NewAssessment) -> Saved:
    """As `save`, and says what it moved, so that it can be taken back."""
    desk.actor.require(Right.CASEWORK)
    scored = score_new(session, desk, new)
    if not scored.flags:
        require_work(session, desk, new.client_id)
        require_not_withdrawn(session, new.client_id, *SERVICE)
    row = store(session, desk, scored)
    critical.follow_save(session, desk, row, scored.flags, new.self_answer_id)
    moved = repeats.follow_save(session, row)
    end_draft(session, new.draft_id, desk.actor.staff_id)
    desk.audit.record(session, "assessed", SOURCE, row.id)
    return Saved(row.id, moved)


def score_new(session: Session, desk: Desk, new: NewAssessment) -> Scored:
    """The result of valid answers, by the definition that is named or the present one.

    Raises as `save`, without asking for consent.
    """
    require_file(session, desk, new.client_id)
    client = require_client(session, new.client_id)
    scales = ScaleService(desk)
    definition_id = new.definition_id or scales.keep(session, new.scale)
    definition = scales.kept(session, definition_id).definition
    _require_valid(desk, new, definition)
    setting = context.of_client(client, new.day, new.informant, new.choices)
    result = score(definition, new.answers, setting)
    return Scored(new, definition_id, definition, setting, result)


def store(session: Session, desk: Desk, scored: Scored, correction: str = "") -> Assessment:
    """Write the row; nothing else happens."""
    new, result = scored.new, scored.result
    _, band = result.main(scored.definition)
    row = Assessment(
        client_id=new.client_id,
        visit_id=_visit_of(session, new),
        definition_id=scored.definition_id,
        scale=scored.definition.id,
        day=new.day,
        minute=new.minute,
        mode=new.mode,
        informant=new.informant,
        context=_as_json(scored.context.as_json()),
        answers=_as_json(new.answers),
        status=result.status,
        band=band or "",
        is_critical=bool(scored.flags),
        result=_as_json(result.as_json()),
        assessed_by=desk.actor.staff_id,
        finalised_at=desk.clock.now(),
        correction=correction,
    )
    session.add(row)
    session.flush()
    return row


def require_client(session: Session, client_id: int) -> Client:
    """The client's file. Raises NotFound, Conflict ``merged`` or ``file_destroyed``."""
    client = session.get(Client, client_id)
    if client is None:
        raise NotFound
    if client.state == ClientState.MERGED:
        raise Conflict("merged")
    if client.state == ClientState.DESTROYED:
        raise Conflict("file_destroyed")
    return client


def _require_valid(desk: Desk, new: NewAssessment, definition: Definition) -> None:
    problems = {}
    if problem := past_day_problem(new.day, desk.clock.today()):
        problems["day"] = problem
    if new.minute is not None and not 0 <= new.minute < DAY_MINUTES:
        problems["minute"] = Problem.OUT_OF_RANGE
    if new.informant not in definition.use.informants:
        problems["informant"] = Problem.UNKNOWN_CODE if new.informant else Problem.REQUIRED
    if not _may_come_by(definition, new.mode):
        problems["mode"] = Problem.UNKNOWN_CODE
    if problems:
        raise InvalidInput(problems)


def _may_come_by(definition: Definition, mode: AssessmentMode) -> bool:
    """Some owners forbid the screen (scales.md 5: SDQ); some are asked or graded by a member
    of staff."""
    if definition.use.is_paper_only:
        return mode is AssessmentMode.PAPER
    return not (definition.use.is_interview_only and mode == AssessmentMode.SELF)


def _visit_of(session: Session, new: NewAssessment) -> int | None:
    """A visit that was taken back or is somebody else's stands in nobody's way."""
    visit = session.get(Visit, new.visit_id) if new.visit_id is not None else None
    return visit.id if visit is not None and visit.client_id == new.client_id else None


def _as_json(values: Mapping[str, object]) -> str:
    return json.dumps(dict(values), ensure_ascii=False)
