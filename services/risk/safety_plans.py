"""Safety plans: what the client does when it gets bad; a copy goes home with them.

The steps in the order of the usual safety plan: warning signs, what I can do myself, places and
people that distract, whom I can ask, professionals and numbers, making the surroundings safe,
reasons for living (mission.md 1.6 no. 36; practice.md glossary no. 62).
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.client import Client
from models.risk import SafetyPlan
from models.room import Room, Staff
from models.vocabulary import DutyKind
from services.access import require_file
from services.actor import Right
from services.appointments.checks import FURTHEST
from services.desk import Desk
from services.errors import InvalidInput, NotFound, Problem
from services.exchange.county_lists import in_force
from services.risk import duties
from services.risk.assessments import require_client
from services.visits.checks import past_day_problem
from services.visits.drafts import end_draft

SOURCE = "safety_plan"
LONGEST_ANSWER = 1000
MOST_PLANS = 50
_RENEWED, _NO_NEED = "renewed", "no_need"


@dataclass(frozen=True, slots=True)
class PlanAnswers:
    """The column ``safety_plan.answers``: the client's own words, a line an item."""

    signs: str = ""
    steps: str = ""
    places: str = ""
    people: str = ""
    professionals: str = ""
    surroundings: str = ""
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class NewPlan:
    """As it is finished. ``day`` None: today; ``review_on``: when to look at it again."""

    client_id: int
    answers: PlanAnswers
    day: date | None = None
    review_on: date | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class PlanDetails:
    """A plan as it is read; ``ended_day`` says that it was replaced or is no longer needed."""

    id: int
    client_id: int
    client_name: str
    file_no: str
    day: date
    answers: PlanAnswers
    review_on: date | None
    version: int
    ended_day: date | None
    prints: int
    written_by: str
    finalised_at: datetime


@dataclass(frozen=True, slots=True)
class Hotline:
    """A number that anybody can call; ``is_verified`` False: the room should ring it first."""

    name: str
    number: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class PlanForm:
    """The facts on the paper."""

    room_name: str
    room_phone: str
    details: PlanDetails
    hotlines: tuple[Hotline, ...]


class SafetyPlanService:
    """Writes and shows a client's safety plans; the newest is in force, older ones stay."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def finalise(self, new: NewPlan) -> PlanDetails:
        """Put the plan on record; it takes the place of the one before, whose review is done.

        Raises InvalidInput by field, NotFound, Conflict ``merged``, FileRestricted, NotAllowed.
        """
        self._desk.actor.require(Right.CASEWORK)
        new = replace(new, answers=_tidy(new.answers), day=new.day or self._desk.clock.today())
        with self._desk.write() as session:
            require_file(session, self._desk, new.client_id)
            require_client(session, new.client_id)
            problems = _problems(new, self._desk.clock.today())
            if problems:
                raise InvalidInput(problems)
            versions = self._end_before(session, new)
            row = self._row(new, versions + 1)
            session.add(row)
            session.flush()
            self._ask_for_review(session, row)
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "safety_plan_made", SOURCE, row.id)
            return _details(session, row)

    def end(self, plan_id: int) -> PlanDetails:
        """The plan is no longer needed. Raises NotFound, FileRestricted, NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = self._found(session, plan_id)
            if row.ended_day is None:
                row.ended_day = self._desk.clock.today()
                duties.close_duties(session, self._desk, SOURCE, row.id, _NO_NEED, "")
                self._desk.audit.record(session, "safety_plan_ended", SOURCE, row.id)
            return _details(session, row)

    def get(self, plan_id: int) -> PlanDetails:
        """One plan; the view is in the audit trail. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = self._found(session, plan_id)
            self._desk.audit.record_view(session, SOURCE, plan_id)
            return _details(session, row)

    def of_client(self, client_id: int) -> tuple[PlanDetails, ...]:
        """All plans of a client, newest first. Raises FileRestricted, NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            require_file(session, self._desk, client_id)
            self._desk.audit.record_view(session, "client", client_id)
            return tuple(_details(session, row) for row in _plans(session, client_id))

    def numbers(self, language: str = "zh") -> tuple[Hotline, ...]:
        """Numbers that anybody can call, the county's first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return hotlines_here(session, language)

    def form(self, plan_id: int, language: str = "zh") -> PlanForm:
        """What the paper says. Raises as `get`."""
        found = self.get(plan_id)
        with self._desk.read() as session:
            room = session.scalars(select(Room)).one()
            return PlanForm(room.name, room.phone, found, hotlines_here(session, language))

    def count_print(self, plan_id: int) -> int:
        """Note that the paper was printed or saved; returns how often so far."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            row = self._found(session, plan_id)
            row.prints += 1
            self._desk.audit.record(session, "safety_plan_printed", SOURCE, row.id)
            return row.prints

    def _end_before(self, session: Session, new: NewPlan) -> int:
        """How many plans there were; those in force end today."""
        before = _plans(session, new.client_id)
        for row in before:
            if row.ended_day is None:
                row.ended_day = new.day
                duties.close_duties(session, self._desk, SOURCE, row.id, _RENEWED, "")
        return before[0].version if before else 0

    def _row(self, new: NewPlan, version: int) -> SafetyPlan:
        return SafetyPlan(
            client_id=new.client_id,
            day=new.day,
            answers=json.dumps(asdict(new.answers), ensure_ascii=False),
            review_on=new.review_on,
            version=version,
            prints=0,
            written_by=self._desk.actor.staff_id,
            finalised_at=self._desk.clock.now(),
        )

    def _ask_for_review(self, session: Session, row: SafetyPlan) -> None:
        if row.review_on is not None:
            duties.open_duty(
                session,
                self._desk,
                DutyKind.SAFETY_PLAN,
                source=SOURCE,
                source_id=row.id,
                client_id=row.client_id,
                due_day=row.review_on,
            )

    def _found(self, session: Session, plan_id: int) -> SafetyPlan:
        row = session.get(SafetyPlan, plan_id)
        if row is None:
            raise NotFound
        require_file(session, self._desk, row.client_id)
        return row


def hotlines(language: str = "zh") -> tuple[Hotline, ...]:
    """The numbers that are shipped as data, each with whether it was verified."""
    raw = json.loads(resources.text("risk/hotlines.json"))["hotlines"]
    return tuple(Hotline(entry[language], entry["number"], entry["verified"]) for entry in raw)


def hotlines_here(session: Session, language: str = "zh") -> tuple[Hotline, ...]:
    """The numbers of our county's pack, which it has dialled itself, then those of `hotlines`."""
    pack = in_force(session)
    own = {
        one.number: Hotline(one.zh if language == "zh" else one.en, one.number, True)
        for one in (pack.hotlines if pack else ())
    }
    return (*own.values(), *(one for one in hotlines(language) if one.number not in own))


def _tidy(answers: PlanAnswers) -> PlanAnswers:
    return PlanAnswers(*(getattr(answers, f.name).strip() for f in fields(PlanAnswers)))


def _problems(new: NewPlan, today: date) -> dict[str, Problem]:
    problems = {
        f.name: Problem.TOO_LONG
        for f in fields(PlanAnswers)
        if len(getattr(new.answers, f.name)) > LONGEST_ANSWER
    }
    if not new.answers.steps and not new.answers.people:
        problems["steps"] = Problem.REQUIRED
    if new.day is not None and (problem := past_day_problem(new.day, today)):
        problems["day"] = problem
    # A review that is years away is a slip of the keyboard: nobody would ever see to it.
    if new.review_on is not None and not (new.day or today) < new.review_on <= today + FURTHEST:
        problems["review_on"] = Problem.OUT_OF_RANGE
    return problems


def _plans(session: Session, client_id: int) -> list[SafetyPlan]:
    theirs = select(SafetyPlan).where(SafetyPlan.client_id == client_id)
    return list(session.scalars(theirs.order_by(SafetyPlan.id.desc()).limit(MOST_PLANS)))


def _details(session: Session, row: SafetyPlan) -> PlanDetails:
    client, staff = session.get(Client, row.client_id), session.get(Staff, row.written_by)
    stored = json.loads(row.answers)
    known = {f.name for f in fields(PlanAnswers)} & stored.keys()
    return PlanDetails(
        id=row.id,
        client_id=row.client_id,
        client_name=client.name if client else "",
        file_no=client.file_no if client else "",
        day=row.day,
        answers=PlanAnswers(**{name: stored[name] for name in known}),
        review_on=row.review_on,
        version=row.version,
        ended_day=row.ended_day,
        prints=row.prints,
        written_by=staff.name if staff else "",
        finalised_at=row.finalised_at,
    )
