"""Advice to see an institution that was refused: recorded, because to give it is a duty.

Who finds that somebody may have a mental disorder has to advise them to see a medical institution
(Mental Health Law art. 23(3)). A refusal is their right; that the advice was given is on record.
It is no referral and is never counted as one.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import NewType

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.referral import ReferralAdvice
from models.room import Room, Staff
from models.visit import Visit
from models.vocabulary import ClientKind, Signer
from services.access import require_file, require_work
from services.actor import Right
from services.ages import age_on, is_minor
from services.clock import CHINA
from services.code_lists import CodeLists
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.referrals.form import TickedChoice, ticked
from services.referrals.rules import LONGEST_TEXT
from services.visits.drafts import end_draft

AdviceId = NewType("AdviceId", int)
REFUSED_BY = (Signer.CLIENT, Signer.GUARDIAN)
LONGEST_PLACE = 200


@dataclass(frozen=True, slots=True)
class NewAdvice:
    """What was advised and refused. ``refusal`` is the reason they gave; ``guardian_told`` says
    whether a guardian knows; the draft ``draft_id`` becomes the record."""

    client_id: int
    destination: str
    reasons: tuple[str, ...]
    advice: str
    refused_by: Signer
    refusal: str = ""
    guardian_told: bool = False
    visit_id: int | None = None
    day: date | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class AdviceDetails:
    """One piece of advice on record; ``paper_place`` is where the signed note lies."""

    id: AdviceId
    client_id: int
    client_name: str
    file_no: str
    day: date
    destination: str
    reasons: tuple[str, ...]
    advice: str
    refused_by: Signer
    refusal: str
    guardian_told: bool
    paper_place: str
    given_by: str
    is_of_today: bool


@dataclass(frozen=True, slots=True)
class AdviceForm:
    """What the note to sign says (two copies: the room's and the person's)."""

    room_name: str
    room_phone: str
    given_by: str
    day: date
    client_name: str
    client_kind: ClientKind
    file_no: str
    age: int | None
    is_minor: bool
    guardian_name: str
    destination: str
    reasons: tuple[TickedChoice, ...]
    advice: str
    refused_by: Signer
    refusal: str
    guardian_told: bool


class AdviceService:
    """Records refused advice, and where its signed note lies."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def record(self, new: NewAdvice) -> AdviceDetails:
        """Write it down. Raises InvalidInput by field; NotFound; FileRestricted; Conflict
        ``merged``, ``file_locked`` or ``file_destroyed``.

        A withdrawn consent does not block it: the duty to advise does not depend on one.
        """
        self._desk.actor.require(Right.REFER)
        today = self._desk.clock.today()
        with self._desk.write() as session:
            require_work(session, self._desk, new.client_id)
            if _is_of_another(session, new):
                raise NotFound
            problems = _problems(new, today, self._desk.codes)
            if problems:
                raise InvalidInput(problems)
            row = _row(new, today, self._desk)
            session.add(row)
            session.flush()
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "advice_recorded", "referral_advice", row.id)
            return self._details(session, row)

    def get(self, advice_id: AdviceId) -> AdviceDetails:
        """One record; the view is in the audit trail. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = self._found(session, advice_id)
            self._desk.audit.record_view(session, "referral_advice", row.id)
            return self._details(session, row)

    def place_paper(self, advice_id: AdviceId, place: str) -> AdviceDetails:
        """Note where the signed note lies; empty if it was not signed. Raises NotFound,
        FileRestricted, InvalidInput ``paper_place``."""
        self._desk.actor.require(Right.REFER)
        place = place.strip()
        if len(place) > LONGEST_PLACE:
            raise InvalidInput({"paper_place": Problem.TOO_LONG})
        with self._desk.write() as session:
            row = self._found(session, advice_id)
            row.paper_place = place
            self._desk.audit.record(session, "advice_paper_placed", "referral_advice", row.id)
            return self._details(session, row)

    def take_back(self, advice_id: AdviceId) -> None:
        """Remove a record of today, e.g. one about the wrong person. Raises NotFound,
        FileRestricted; Conflict ``advice_not_today``."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = self._found(session, advice_id)
            if not self._is_of_today(row):
                raise Conflict("advice_not_today")
            session.delete(row)
            self._desk.audit.record(session, "advice_undone", "referral_advice", row.id)

    def form(self, advice_id: AdviceId, language: str = "zh") -> AdviceForm:
        """What is printed to be signed. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.REFER)
        with self._desk.write() as session:
            row = self._found(session, advice_id)
            self._desk.audit.record_view(session, "referral_advice", row.id)
            client = session.get_one(Client, row.client_id)
            room = session.scalars(select(Room)).one()
            age = age_on(row.day, client.birth_date, client.birth_year)
            codes = self._desk.codes
            return AdviceForm(
                room_name=room.name,
                room_phone=room.phone,
                given_by=session.get_one(Staff, row.given_by).name,
                day=row.day,
                client_name=client.name,
                client_kind=ClientKind(client.kind),
                file_no=client.file_no,
                age=age,
                is_minor=is_minor(age),
                guardian_name=client.guardian_name,
                destination=codes.label("destination", row.destination, language),
                reasons=ticked(codes, "referral_reason", json.loads(row.reasons), language),
                advice=row.advice,
                refused_by=Signer(row.refused_by),
                refusal=row.refusal,
                guardian_told=row.guardian_told,
            )

    def _found(self, session: Session, advice_id: int) -> ReferralAdvice:
        row = session.get(ReferralAdvice, advice_id)
        if row is None:
            raise NotFound
        require_file(session, self._desk, row.client_id)
        return row

    def _is_of_today(self, row: ReferralAdvice) -> bool:
        return row.recorded_at.astimezone(CHINA).date() == self._desk.clock.today()

    def _details(self, session: Session, row: ReferralAdvice) -> AdviceDetails:
        client = session.get_one(Client, row.client_id)
        return AdviceDetails(
            id=AdviceId(row.id),
            client_id=row.client_id,
            client_name=client.name,
            file_no=client.file_no,
            day=row.day,
            destination=row.destination,
            reasons=tuple(json.loads(row.reasons)),
            advice=row.advice,
            refused_by=Signer(row.refused_by),
            refusal=row.refusal,
            guardian_told=row.guardian_told,
            paper_place=row.paper_place,
            given_by=session.get_one(Staff, row.given_by).name,
            is_of_today=self._is_of_today(row),
        )


def _row(new: NewAdvice, today: date, desk: Desk) -> ReferralAdvice:
    return ReferralAdvice(
        client_id=new.client_id,
        visit_id=new.visit_id,
        day=new.day or today,
        destination=new.destination,
        reasons=json.dumps(new.reasons),
        advice=new.advice.strip(),
        refused_by=new.refused_by,
        refusal=new.refusal.strip(),
        guardian_told=new.guardian_told or new.refused_by is Signer.GUARDIAN,
        given_by=desk.actor.staff_id,
        recorded_at=desk.clock.now(),
    )


def _is_of_another(session: Session, new: NewAdvice) -> bool:
    """The visit is not there, or somebody else's."""
    if new.visit_id is None:
        return False
    visit = session.get(Visit, new.visit_id)
    return visit is None or visit.client_id != new.client_id


def _problems(new: NewAdvice, today: date, codes: CodeLists) -> dict[str, Problem]:
    problems = {
        name: Problem.TOO_LONG
        for name in ("advice", "refusal")
        if len(getattr(new, name).strip()) > LONGEST_TEXT
    }
    if not new.advice.strip():
        problems["advice"] = Problem.REQUIRED
    if not codes.has("destination", new.destination):
        problems["destination"] = Problem.UNKNOWN_CODE if new.destination else Problem.REQUIRED
    if not new.reasons:
        problems["reasons"] = Problem.REQUIRED
    elif not all(codes.has("referral_reason", code) for code in new.reasons):
        problems["reasons"] = Problem.UNKNOWN_CODE
    if new.refused_by not in REFUSED_BY:
        problems["refused_by"] = Problem.UNKNOWN_CODE
    if new.day is not None and new.day > today:
        problems["day"] = Problem.IN_FUTURE
    return problems
