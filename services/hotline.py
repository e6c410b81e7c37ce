"""Hotline calls: one visit that the summary counts, and what only a call tells.

The fields are those of the call record (practice.md 2.6): duty, length, first or repeated, name
as given or anonymous, sex, age band, area, for whom, topics, danger, thoughts, plan and act,
handling, referral, calling back, outcome. Call records are kept for at least three years
(guideline 国卫办疾控函〔2021〕15号; practice.md 2.6, 3.6).
"""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crisis import CaseEntry
from models.hotline import HotlineCall
from models.referral import Institution
from models.room import Room, Staff
from models.visit import Visit, VisitText, VisitTopic
from services.access import require_file
from services.actor import Right
from services.clients.checks import phone_problem, tidy_name, tidy_phone
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.numbering import next_numbers
from services.risk.safety_plans import hotlines_here
from services.visits import recording
from services.visits.records import NewVisit, VisitSummary

MODE, SOURCE = "hotline", "hotline_call"
LONGEST_LINE = 200
# From the short number of an office to country code, area code and extension.
_PHONE_DIGITS = (3, 20)
LONGEST_HANDLING = 4000
MOST_ON_CARD = 6
# The county's line and its hospital: a room shows the hospital's number (practice.md 1.2, F04).
_ON_CARD = ("hotline", "mental_hospital")
_DANGER_NUMBERS = ("120", "110")

_LISTS = (("caller", "caller"), ("ideation", "suicide_step"), ("outcome", "call_outcome"))


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What a call tells beyond the visit. Codes: ``caller``, ``call_special``, ``suicide_step``
    (``ideation``), ``call_outcome``. ``is_local`` and ``is_first`` None: not known. ``phone`` is
    kept only to call back."""

    caller: str = "self"
    caller_name: str = ""
    phone: str = ""
    area: str = ""
    is_local: bool | None = None
    is_first: bool | None = None
    special: tuple[str, ...] = ()
    ideation: str = ""
    handling: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class EarlierFacts:
    """What the record of a call said until somebody corrected it."""

    facts: CallFacts
    corrected_by: str
    corrected_at: datetime


@dataclass(frozen=True, slots=True)
class CallDetails:
    """A call on record: its number, its own facts, and the visit that counts it; ``earlier`` are
    the facts before each correction, the newest first."""

    visit_id: int
    number: str
    facts: CallFacts
    earlier: tuple[EarlierFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class CallPaper:
    """The facts on the call record, as codes."""

    room_name: str
    call: CallDetails
    day: date
    start_minute: int | None
    minutes: int | None
    operator: str
    sex: int
    age_band: str
    topics: tuple[str, ...]
    risk: str
    next_step: str
    next_day: date | None


@dataclass(frozen=True, slots=True)
class CardLine:
    """A number to put up: whose it is, and when somebody answers (empty: always, or not known)."""

    name: str
    number: str
    hours: str = ""


@dataclass(frozen=True, slots=True)
class NumberCard:
    """Numbers that a room puts up for everybody (practice.md 1.2, F04): its own, those of its
    directory, and those of the whole country that were verified; ``danger`` when life is."""

    room_name: str
    address: str
    lines: tuple[CardLine, ...]
    danger: tuple[CardLine, ...]


class HotlineService:
    """Takes calls down; amending and counting is the visit's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def finish(self, visit: NewVisit, facts: CallFacts) -> VisitSummary:
        """Put a call on record: a visit of the mode hotline and its call, in one transaction.

        A high risk opens its duty, a day to call back stands in the calendar, the draft is gone.
        Raises as `VisitService.finalise`, and InvalidInput for the call's own fields.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        facts = _tidy(facts)
        problems = _problems(facts, self._desk)
        if problems:
            raise InvalidInput(problems)
        with self._desk.write() as session:
            saved = recording.record(session, self._desk, replace(visit, mode=MODE), None)
            session.add(
                HotlineCall(
                    visit_id=saved.id,
                    number=next_numbers(session, HotlineCall.number, "R", saved.day.year)[0],
                    **_columns(facts),
                )
            )
            self._desk.audit.record(session, "call_recorded", SOURCE, saved.id)
            return saved

    def find(self, visit_id: int) -> CallDetails | None:
        """The call of a visit; None if the visit was no call taken down here.

        The view is in the audit trail. Raises FileRestricted.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            call = session.get(HotlineCall, visit_id)
            if call is None:
                return None
            self._require_file(session, visit_id)
            self._desk.audit.record_view(session, "visit", visit_id)
            return _details(session, call)

    def correct(self, visit_id: int, facts: CallFacts, before: CallFacts) -> CallDetails:
        """Write the call's own facts anew, which were read as ``before``; what they said is kept.
        What the summary counts is amended with the visit.

        Raises InvalidInput by field, NotFound, NotAllowed (somebody else's call, and not the
        lead), FileRestricted, Conflict ``changed_meanwhile`` or ``nothing_changed``.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        facts = _tidy(facts)
        problems = _problems(facts, self._desk)
        if problems:
            raise InvalidInput(problems)
        with self._desk.write() as session:
            call = self._existing(session, visit_id)
            visit = self._require_file(session, visit_id)
            if not recording.may_amend(self._desk.actor, visit):
                self._desk.actor.require(Right.MANAGE)
            if _facts(call) != before:
                raise Conflict("changed_meanwhile")
            if facts == before:
                raise Conflict("nothing_changed")
            self._keep(session, visit_id, before)
            for name, value in _columns(facts).items():
                setattr(call, name, value)
            self._desk.audit.record(session, "call_corrected", SOURCE, visit_id)
            return _details(session, call)

    def paper(self, visit_id: int) -> CallPaper:
        """What is printed; the printing is in the audit trail. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            call = self._existing(session, visit_id)
            self._require_file(session, visit_id)
            self._desk.audit.record(session, "call_printed", SOURCE, visit_id)
            return _paper(session, call)

    def card(self) -> NumberCard:
        """The numbers to print and put up; of nobody in particular."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return _card(session)

    def _keep(self, session: Session, visit_id: int, before: CallFacts) -> None:
        session.add(
            CaseEntry(
                source=SOURCE,
                source_id=visit_id,
                day=self._desk.clock.today(),
                text=json.dumps(_columns(before), ensure_ascii=False),
                recorded_by=self._desk.actor.staff_id,
                recorded_at=self._desk.clock.now(),
            )
        )
        session.flush()

    def _existing(self, session: Session, visit_id: int) -> HotlineCall:
        call = session.get(HotlineCall, visit_id)
        if call is None:
            raise NotFound
        return call

    def _require_file(self, session: Session, visit_id: int) -> Visit:
        visit = session.get_one(Visit, visit_id)
        require_file(session, self._desk, visit.client_id)
        return visit


def _paper(session: Session, call: HotlineCall) -> CallPaper:
    visit = session.get_one(Visit, call.visit_id)
    topics = select(VisitTopic.topic).where(VisitTopic.visit_id == visit.id)
    words = session.get(VisitText, visit.id)
    return CallPaper(
        room_name=session.scalars(select(Room.name)).one(),
        call=_details(session, call),
        day=visit.day,
        start_minute=visit.start_minute,
        minutes=visit.minutes,
        operator=session.get_one(Staff, visit.counsellor_id).name,
        sex=visit.sex,
        age_band=visit.age_band,
        topics=tuple(session.scalars(topics.order_by(VisitTopic.position))),
        risk=visit.risk,
        next_step=words.next_step if words else "",
        next_day=visit.next_day,
    )


def _card(session: Session) -> NumberCard:
    room = session.scalars(select(Room)).one()
    listed = (
        select(Institution)
        .where(Institution.is_active, Institution.destination.in_(_ON_CARD))
        .order_by(Institution.destination, Institution.id)
    )
    own = [CardLine(room.name, room.phone)] if room.phone else []
    county = [
        CardLine(f"{row.name} {row.department}".strip(), row.phone or row.duty_phone, row.hours)
        for row in session.scalars(listed)
        if row.phone or row.duty_phone
    ]
    verified = [CardLine(one.name, one.number) for one in hotlines_here(session) if one.is_verified]
    lines = {one.number: one for one in (*own, *county, *verified)}
    danger = [lines.pop(number) for number in _DANGER_NUMBERS if number in lines]
    return NumberCard(room.name, room.address, tuple(lines.values())[:MOST_ON_CARD], tuple(danger))


def _details(session: Session, call: HotlineCall) -> CallDetails:
    kept = (
        select(CaseEntry, Staff.name)
        .join(Staff, Staff.id == CaseEntry.recorded_by)
        .where(CaseEntry.source == SOURCE, CaseEntry.source_id == call.visit_id)
        .order_by(CaseEntry.id.desc())
    )
    earlier = tuple(
        EarlierFacts(_facts(HotlineCall(**json.loads(row.text))), name, row.recorded_at)
        for row, name in session.execute(kept)
    )
    return CallDetails(call.visit_id, call.number, _facts(call), earlier)


def _facts(call: HotlineCall) -> CallFacts:
    return CallFacts(
        caller=call.caller,
        caller_name=call.caller_name,
        phone=call.phone,
        area=call.area,
        is_local=call.is_local,
        is_first=call.is_first,
        special=tuple(json.loads(call.special)),
        ideation=call.ideation,
        handling=call.handling,
        outcome=call.outcome,
    )


def _columns(facts: CallFacts) -> dict[str, object]:
    return {
        "caller": facts.caller,
        "caller_name": facts.caller_name,
        "phone": facts.phone,
        "area": facts.area,
        "is_local": facts.is_local,
        "is_first": facts.is_first,
        "special": json.dumps(facts.special),
        "ideation": facts.ideation,
        "handling": facts.handling,
        "outcome": facts.outcome,
    }


def _tidy(facts: CallFacts) -> CallFacts:
    return replace(
        facts,
        caller_name=tidy_name(facts.caller_name),
        phone=tidy_phone(facts.phone),
        area=facts.area.strip(),
        handling=facts.handling.strip(),
        special=tuple(dict.fromkeys(facts.special)),
    )


def _problems(facts: CallFacts, desk: Desk) -> dict[str, Problem]:
    problems = {}
    for name, of in _LISTS:
        code = getattr(facts, name)
        if code and not desk.codes.has(of, code):
            problems[name] = Problem.UNKNOWN_CODE
    if not facts.caller:
        problems["caller"] = Problem.REQUIRED
    if not all(desk.codes.has("call_special", code) for code in facts.special):
        problems["special"] = Problem.UNKNOWN_CODE
    for name, longest in (
        ("caller_name", LONGEST_LINE),
        ("area", LONGEST_LINE),
        ("handling", LONGEST_HANDLING),
    ):
        if len(getattr(facts, name)) > longest:
            problems[name] = Problem.TOO_LONG
    phone = phone_problem(facts.phone, *_PHONE_DIGITS)
    if phone is not None:
        problems["phone"] = phone
    return problems
