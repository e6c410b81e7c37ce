"""The intake form (practice.md 2.1): what somebody came with, as they tell it themselves.

Who the person is stands in the file; here is why they came. Religious belief is not asked for
(sensitive: PIPL art. 28), and what is known of illness is what the client says, no diagnosis of
ours (Mental Health Law art. 23(2)).
"""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from sqlalchemy.orm import Session

from models.client import Client
from models.client_file import Intake
from models.room import Staff
from services.access import require_file, require_work
from services.actor import Right
from services.code_lists import CodeLists
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.visits.drafts import end_draft

LONGEST_TEXT = 2000
_CODES = {
    "duration": "intake_duration",
    "will": "intake_will",
    "sleep": "intake_sleep",
    "appetite": "intake_appetite",
    "self_harm": "risk_ideation",
    "harm": "risk_harm",
    "mode": "mode",
}
_SEVERAL = {"topics": "topic", "mood": "intake_mood", "body": "intake_body"}


@dataclass(frozen=True, slots=True)
class IntakeAnswers:
    """The JSON of ``intake.answers``: keys are the names here; codes may be empty, texts too.

    ``topics``, ``mood`` and ``body`` are codes of topic, intake_mood, intake_body; ``duration``,
    ``will``, ``sleep``, ``appetite`` of intake_*; ``self_harm`` of risk_ideation, ``harm`` of
    risk_harm, ``mode`` of mode. ``told_diagnosis`` is what the client says a hospital found.
    """

    is_self: bool = True
    come_for: str = ""  # who came instead, and how they are related
    topics: tuple[str, ...] = ()
    concern: str = ""  # in the client's own words
    duration: str = ""
    events: str = ""
    wish: str = ""
    told_diagnosis: str = ""
    medication: str = ""
    earlier_help: str = ""
    illness: str = ""
    mood: tuple[str, ...] = ()
    will: str = ""
    body: tuple[str, ...] = ()
    sleep: str = ""
    appetite: str = ""
    self_harm: str = ""
    harm: str = ""
    mode: str = ""


@dataclass(frozen=True, slots=True)
class NewIntake:
    """What the form gives. ``urgency`` is of the code list intake_urgency."""

    client_id: int
    day: date
    urgency: str
    answers: IntakeAnswers


@dataclass(frozen=True, slots=True)
class IntakeView:
    """A recorded intake. ``version`` goes back with an edit."""

    id: int
    client_id: int
    client_name: str
    file_no: str
    day: date
    urgency: str
    answers: IntakeAnswers
    recorded_by: str
    recorded_at: datetime
    version: int


class IntakeService:
    """Records, corrects and reads intakes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def record(self, new: NewIntake, draft_id: int | None = None) -> IntakeView:
        """Keep an intake; the draft is done with. Raises InvalidInput by field, NotFound,
        FileRestricted, Conflict as `services.access.require_work`."""
        self._desk.actor.require(Right.LOG_VISITS)
        self._require_valid(new)
        with self._desk.write() as session:
            require_work(session, self._desk, new.client_id)
            row = Intake(
                client_id=new.client_id,
                day=new.day,
                urgency=new.urgency,
                answers=_written(new.answers),
                recorded_by=self._desk.actor.staff_id,
                recorded_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            end_draft(session, draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "intake_recorded", "intake", row.id)
            return view(session, row)

    def change(
        self, intake_id: int, version: int, new: NewIntake, draft_id: int | None = None
    ) -> IntakeView:
        """Correct an intake; its client stays. Raises as `record`, and Conflict
        ``changed_meanwhile``."""
        self._desk.actor.require(Right.LOG_VISITS)
        self._require_valid(new)
        with self._desk.write() as session:
            row = stored_intake(session, intake_id)
            require_work(session, self._desk, row.client_id)
            if row.version != version:
                raise Conflict("changed_meanwhile")
            row.day, row.urgency, row.answers = new.day, new.urgency, _written(new.answers)
            row.version += 1
            end_draft(session, draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "intake_changed", "intake", row.id)
            return view(session, row)

    def get(self, intake_id: int) -> IntakeView:
        """One intake; the view is in the audit trail. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            row = stored_intake(session, intake_id)
            require_file(session, self._desk, row.client_id)
            self._desk.audit.record_view(session, "intake", intake_id)
            return view(session, row)

    def _require_valid(self, new: NewIntake) -> None:
        problems = _problems(new.answers, self._desk.codes)
        if new.day > self._desk.clock.today():
            problems["day"] = Problem.IN_FUTURE
        if new.urgency and not self._desk.codes.has("intake_urgency", new.urgency):
            problems["urgency"] = Problem.UNKNOWN_CODE
        if not (new.answers.topics or new.answers.concern.strip()):
            problems["concern"] = Problem.REQUIRED
        if problems:
            raise InvalidInput(problems)


def answers_from(stored: str) -> IntakeAnswers:
    """The answers of a stored intake; what another version of the program wrote is left out."""
    known = {one.name for one in fields(IntakeAnswers)}
    values = {name: value for name, value in json.loads(stored).items() if name in known}
    for name in _SEVERAL:
        values[name] = tuple(values.get(name, ()))
    return IntakeAnswers(**values)


def _written(answers: IntakeAnswers) -> str:
    return json.dumps(asdict(answers), ensure_ascii=False)


def _problems(answers: IntakeAnswers, codes: CodeLists) -> dict[str, Problem]:
    problems: dict[str, Problem] = {}
    for name, code_list in _CODES.items():
        code = getattr(answers, name)
        if code and not codes.has(code_list, code):
            problems[name] = Problem.UNKNOWN_CODE
    for name, code_list in _SEVERAL.items():
        if not all(codes.has(code_list, code) for code in getattr(answers, name)):
            problems[name] = Problem.UNKNOWN_CODE
    for one in fields(IntakeAnswers):
        value = getattr(answers, one.name)
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            problems[one.name] = Problem.TOO_LONG
    return problems


def stored_intake(session: Session, intake_id: int) -> Intake:
    """The row. Raises NotFound."""
    row = session.get(Intake, intake_id)
    if row is None:
        raise NotFound
    return row


def view(session: Session, row: Intake) -> IntakeView:
    """The row as it is read."""
    client, staff = session.get(Client, row.client_id), session.get(Staff, row.recorded_by)
    return IntakeView(
        id=row.id,
        client_id=row.client_id,
        client_name=client.name if client else "",
        file_no=client.file_no if client else "",
        day=row.day,
        urgency=row.urgency,
        answers=answers_from(row.answers),
        recorded_by=staff.name if staff else "",
        recorded_at=row.recorded_at,
        version=row.version,
    )
